import { holdersOf } from '../../rules/lateness/standing.ts';
import { daysWork } from '../../rules/reminding/day.ts';
import { unstartedIn } from '../../rules/routines/unstarted.ts';
import { dayView } from '../../views/tasks/day.ts';
import { words } from '../../vocabulary/words.ts';
import { unitMeant, unitOption } from '../asking/units.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import type { Common } from '../contract/spec.ts';
import { briefIn } from '../output/brief.ts';
import { command } from '../session/command.ts';
import { findLedger, namesLedger } from '../session/folder.ts';
import type { Session } from '../session/session.ts';

/** Said where there is no ledger: how to begin. */
const BEGINNING = `这里没有账本。
看看是什么样子：xiaoneng init --demo 演示，再 cd 演示，xiaoneng
新建一本：xiaoneng init 台账 --name xx区政府督查室，再 cd 台账
登记单位：xiaoneng unit import 单位名单.csv，或 xiaoneng unit add
登记任务：xiaoneng add；接过旧表：xiaoneng import 旧台账.xlsx
账本在别处：先 cd 过去，或加 --ledger 文件夹。全部命令：xiaoneng help
`;

/** The page of the day; what is typed by itself asks for it. */
export const today = command({
  name: 'today',
  alias: '今天',
  summary: '今天要做的：逾期、今日到期、等决定、没有催过、周期任务该交办、新收到，各带一条命令；只敲 xiaoneng 也是它',
  options: [unitOption],
  examples: ['xiaoneng', 'xiaoneng 今天 --unit 区应急局'],
  run: async (input, session) => {
    if (isOutside(input.options, session)) return { kind: 'text', text: BEGINNING };
    const open = session.open();
    const { directory } = open.ledger;
    const unit = await unitMeant(open, input.options.unit);
    const isOwn = (name: string) => unit === undefined || directory.fullName(name) === unit.name;
    const owed = open.stillOwed(session.asOf.day).filter(({ obligation }) => isOwn(obligation.unit));
    const unstarted = unstartedIn(open.ledger).filter((one) => isOwn(one.unit));
    const work = daysWork(owed, open.standings(), unstarted, open.terms);
    const brief = briefIn(open);
    const view = dayView(
      {
        ...work,
        undecided: work.undecided.filter(({ standing }) => isOwn(standing.matter.lead)),
        fresh: work.fresh.filter((standing) => holdersOf(standing).some(isOwn)),
      },
      {
        asOf: session.asOf,
        fullName: directory.fullName,
        brief: (id) => brief(id, words.id),
        ofOne: unit !== undefined,
      },
    );
    return { kind: 'answer', view };
  },
});

/** Whether a person asks where no ledger is; a program is told that there is none, and whoever names one that it is not there. */
function isOutside({ json, ledger = [] }: Common, { world }: Session): boolean {
  return json !== true && !namesLedger(world, ledger[0]) && isStop(tryTo(() => findLedger(world, undefined)));
}
