import { renderText } from '../../render/text.ts';
import { askYes, cancelled } from '../asking/ask.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import { briefIn } from '../output/brief.ts';
import { paperOf } from '../output/present.ts';
import { warningNotes } from '../output/report.ts';
import type { Session } from '../session/session.ts';

/** Shows a person what will be registered, with the computed deadlines, and saves only after a yes; then it need not be shown again. */
export async function confirm(intention: Intention, session: Session): Promise<Intention> {
  const { asker, world } = session;
  if (!asker) return intention;
  const opened = session.opened();
  const { view, problems = [] } = intention;
  const paper = { ...paperOf(world, { options: { color: false } }), ...(opened && { brief: briefIn(opened) }) };
  const preview = { ...view, notes: [...(view.notes ?? []), ...warningNotes(problems)] };
  asker.say(`\n${renderText(preview, paper)}\n`);
  if (!(await askYes(asker, '保存吗'))) return stop(cancelled);
  const { change, incomplete = false } = intention;
  return { kind: 'change', change, view: { sections: [] }, incomplete };
}
