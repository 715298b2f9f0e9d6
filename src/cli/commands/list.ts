import { tasksView } from '../../views/tasks/list.ts';
import { closedWords } from '../asking/closed-unit.ts';
import { type Selecting, searched, selected, selecting } from '../asking/select.ts';
import { findUnit } from '../asking/units.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

export const list = command({
  name: 'list',
  alias: '清单',
  summary: '任务清单，可按单位、状态、亮灯、来源、难易、日期和文字筛选',
  arguments: [searched],
  options: selecting,
  examples: [
    'xiaoneng list 燃气 --open',
    'xiaoneng list --unit 区发改局 --received 本季',
    'xiaoneng list --state 待签批 --light 红',
  ],
  run: async (input, session) => {
    const open = session.open();
    const tasks = await selected(input, session, open);
    const view = tasksView(tasks, session.asOf, open.ledger.directory.fullName);
    const gone = await goneUnit(input, open);
    return { kind: 'answer', view: gone === undefined ? view : { ...view, notes: [...(view.notes ?? []), gone] } };
  },
});

/** Of a unit that is no more, who has what it had. */
async function goneUnit({ options }: Selecting, { ledger, terms }: OpenLedger): Promise<string | undefined> {
  const typed = options.unit;
  const unit = typed === undefined ? undefined : await tryTo(() => findUnit(ledger, typed));
  if (!unit || isStop(unit)) return undefined;
  const said = closedWords(unit.name, terms.asOf.day, ledger.directory);
  return said && `${said}；它没办完的事看承接的单位。`;
}
