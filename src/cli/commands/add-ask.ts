import { renderText } from '../../render/text.ts';
import { difficulty, sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Asker, askOne, askText, askYes, cancelled } from '../ask.ts';
import { askUnit } from '../ask-unit.ts';
import type { OpenLedger } from '../desk.ts';
import { type Intention, isStop, type Stop } from '../outcome.ts';
import { warningNotes } from '../report.ts';
import { type Draft, missingFrom } from './add-draft.ts';

/** Asks for what is missing, and for the difficulty where nothing fixes the deadline. */
export async function askMissing(draft: Draft, open: OpenLedger, asker: Asker): Promise<Draft | Stop> {
  const filled: Record<string, Draft[string]> = { ...draft };
  for (const key of missingFrom(draft)) {
    const answer = await ask(key, open, asker);
    if (isStop(answer)) return answer;
    filled[key] =
      key === words.source ? { ...(draft[words.source] as object | undefined), [words.category]: answer } : answer;
  }
  if (filled[words.difficulty] !== undefined || filled[words.deadline] !== undefined) return filled;
  const tier = await askOne(asker, '难易程度，没有规定时限时按它计', Object.values(difficulty.words));
  return isStop(tier) ? tier : { ...filled, [words.difficulty]: tier };
}

function ask(key: string, { ledger }: OpenLedger, asker: Asker): Promise<string | Stop> {
  if (key === words.title) return askText(asker, '事项，一句话');
  if (key === words.source) return askOne(asker, '来源类别', Object.values(sourceCategory.words));
  return askUnit(asker, words.lead, ledger);
}

/** Shows what will be registered, with the computed deadlines, and saves only after a yes; then it need not be shown again. */
export async function confirm(
  intention: Intention,
  columns: number | undefined,
  asker: Asker,
): Promise<Intention | Stop> {
  const { view, problems = [] } = intention;
  const paper = { ...(columns !== undefined && { columns }), colour: 0, ambiguousWide: false } as const;
  const preview = { ...view, notes: [...(view.notes ?? []), ...warningNotes(problems)] };
  asker.say(`\n${renderText(preview, paper)}\n`);
  if (!(await askYes(asker, '保存吗'))) return cancelled;
  return { kind: 'change', change: intention.change, view: { sections: [] } };
}
