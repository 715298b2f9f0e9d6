import { divisionsIn } from '../../rules/lateness/division.ts';
import { tasksView } from '../../views/tasks/list.ts';
import { closedWords } from '../asking/closed-unit.ts';
import { type Selecting, searched, selected, selectedByPressure, selecting } from '../asking/select.ts';
import { shaped, shaping } from '../asking/shape.ts';
import { findUnit } from '../asking/units.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { wantedOf } from '../output/present.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

export const list = command({
  name: 'list',
  alias: '清单',
  also: ['ls'],
  summary: '任务清单，可按单位、状态、亮灯、来源、难易、日期和文字筛选',
  arguments: [searched],
  options: [...selecting, ...shaping],
  examples: [
    'xiaoneng list 燃气 --open',
    'xiaoneng list --unit 区发改局 --received 本季',
    'xiaoneng list --state 待签批 --light 红',
    'xiaoneng list --open --sort 收到日期 --columns 编号、办结期限、责任人、事项',
  ],
  run: async (input, session) => {
    // programs have them as they were received, which no new day changes
    const { format } = wantedOf(input);
    const isForPrograms = ['json', 'csv'].includes(format.name);
    const open = session.open();
    const tasks = await (isForPrograms ? selected : selectedByPressure)(input, session, open);
    const view = tasksView(tasks, session.asOf, namesIn(open));
    const gone = await goneUnit(input, open);
    const notes = [...(view.notes ?? []), ...(gone === undefined ? [] : [gone])];
    return { kind: 'answer', view: shaped({ ...view, notes }, input.options) };
  },
});

function namesIn({ ledger }: OpenLedger) {
  return { fullName: ledger.directory.fullName, divisions: divisionsIn(ledger) };
}

/** Of a unit that is no more, who has what it had. */
async function goneUnit({ options }: Selecting, { ledger, terms }: OpenLedger): Promise<string | undefined> {
  const typed = options.unit;
  const unit = typed === undefined ? undefined : await tryTo(() => findUnit(ledger, typed));
  if (!unit || isStop(unit)) return undefined;
  const said = closedWords(unit.name, terms.asOf.day, ledger.directory);
  return said && `${said}；它没办完的事看承接的单位。`;
}
