import { leaderOf } from '../../rules/basis/leader.ts';
import { type Item, overdueItems } from '../../rules/lateness/overdue.ts';
import { holdersOf } from '../../rules/lateness/standing.ts';
import { type Summary, summaryOf } from '../../rules/summary/summary.ts';
import { circular as circularLetter, type Remaining } from '../../views/notices/circular.ts';
import { errorCircular } from '../../views/notices/errors.ts';
import { specialReport } from '../../views/notices/special.ts';
import type { View } from '../../views/view/view.ts';
import { periodMeant } from '../asking/period.ts';
import { stop } from '../contract/outcome.ts';
import { beforePrint, type InputOf } from '../contract/spec.ts';
import { issuing } from '../issuing/issuing.ts';
import { issueOptions } from '../issuing/options.ts';
import type { About } from '../issuing/outgoing.ts';
import { cautioned } from '../output/before-print.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { reportBy } from './answer-by.ts';
import { bulletinOf } from './error-bulletin.ts';
import { letterOptions, occasionOf } from './notice-occasion.ts';
import { comparedOf } from './summary.ts';

const PERIOD = { name: '[期间]', help: '2022Q2、2022-06、上月、本季；不写为上月' };

const outgoing = [...letterOptions, ...issueOptions] as const;

type Typed = InputOf<typeof outgoing>;

type Asked = Pick<Typed, 'args'>;

function aboutPeriod(_: View, { args }: Asked, session: Session): About {
  return { period: periodMeant(args[0] ?? '上月', session), args };
}

function aboutLeader(_: View, { args }: Asked, session: Session): About {
  const [leader = '', typed] = args;
  return { period: periodMeant(typed ?? '上月', session), matter: `${leader}分管的督办事项`, args };
}

/** 情况通报 of a period. */
export const circular = command({
  name: 'circular',
  alias: '情况通报',
  summary: '情况通报：一个期间的总体情况、存在问题、下步要求，附逾期清单',
  arguments: [PERIOD],
  options: [beforePrint, ...outgoing],
  writes: 'issue',
  shows: true,
  examples: ['xiaoneng notice circular 2022Q2 -o 通报.docx --copy 区委办公室'],
  run: issuing({ name: 'circular', about: aboutPeriod }, (input: Typed, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '上月', session);
    const compared = comparedOf(period, open, session);
    const { fullName } = open.ledger.directory;
    const remaining = remainingOf(compared.now, open, session);
    const view = circularLetter(compared, remaining, fullName, occasionOf(input, open, session));
    return cautioned({ kind: 'answer', view }, compared.cautions, period, open, input);
  }),
});

/** Of what a period left what is still open today. */
function remainingOf(
  { overdue, tasks }: Pick<Summary, 'overdue' | 'tasks'>,
  open: OpenLedger,
  { asOf }: Session,
): Remaining {
  const still = new Set(overdueItems(open.stillOwed(asOf.day)).map(keyOf));
  const own = new Set(tasks.map(({ id }) => id));
  return {
    late: overdue.filter((item) => still.has(keyOf(item))),
    tasks: [...open.standings()].filter(({ id }) => own.has(id)),
    answerBy: reportBy(open),
  };
}

function keyOf({ matter, obligation: { link, detail = '', unit, start } }: Item): string {
  return [matter.id, link, detail, unit, start].join('\n');
}

/** 错情通报 of a month. */
export const errorNotice = command({
  name: 'errors',
  alias: '错情通报',
  summary: '公文错情通报：一个月的错情，附清单',
  arguments: [{ name: '[月份]', help: '2022-03、本月、上月；不写为上月' }],
  options: [beforePrint, ...outgoing],
  writes: 'issue',
  shows: true,
  run: issuing({ name: 'errors', about: aboutPeriod }, (input: Typed, session) => {
    const open = session.open();
    const told = bulletinOf(input.args[0] ?? '上月', open, session);
    const { month, issued, cautions, period } = told;
    // 错情通报 is the office's that checks the papers (三（五）3)
    const occasion = {
      ...occasionOf(input, open, session),
      office: open.terms.rules.get('bulletinUnit', session.asOf.day).value,
    };
    const view = errorCircular(told.view, month, issued?.issueNumber, occasion);
    return cautioned({ kind: 'answer', view }, cautions, period, open, input);
  }),
});

/** 督办专报 to a leader. */
export const special = command({
  name: 'special',
  alias: '督办专报',
  summary: '督办专报：一位领导分管领域的督办事项，附逾期清单',
  arguments: [{ name: '<领导>', help: '领导姓名' }, PERIOD],
  options: outgoing,
  writes: 'issue',
  shows: true,
  examples: ['xiaoneng notice special 郭某 2022Q2 -o 专报.docx'],
  run: issuing({ name: 'special', about: aboutLeader }, (input: Typed, session) => {
    const open = session.open();
    const [name = '', typed] = input.args;
    const { ledger } = open;
    const leader = ledger.directory.leader(name);
    if (!leader) {
      const known = ledger.directory.leaders.map(({ fullName }) => fullName).join('、');
      return stop('leader-not-listed', { name, known });
    }
    const period = periodMeant(typed ?? '上月', session);
    if (period.from > session.asOf.day) return stop('notice-period-ahead', { period: period.label });
    const summary = summaryOf(ledger, period);
    const { directory } = ledger;
    const tasks = summary.tasks.filter((standing) =>
      holdersOf(standing).some((unit) => leaderOf(standing.task.leaderInCharge, unit, directory) === name),
    );
    const overdue = summary.overdue.filter(
      ({ matter, obligation }) => leaderOf(matter.leader, obligation.unit, directory) === name,
    );
    const figures = summary.leaders.find((one) => one.name === name)?.figures;
    const remaining = remainingOf({ overdue, tasks }, open, session);
    const charge = { leader, summary, figures, tasks, overdue, remaining };
    return { kind: 'answer', view: specialReport(charge, ledger.directory.fullName, occasionOf(input, open, session)) };
  }),
});
