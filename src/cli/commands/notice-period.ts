import { holdersOf } from '../../rules/lateness/standing.ts';
import { summaryOf } from '../../rules/summary/summary.ts';
import { circular as circularLetter } from '../../views/notices/circular.ts';
import { errorCircular } from '../../views/notices/errors.ts';
import { specialReport } from '../../views/notices/special.ts';
import { periodMeant } from '../asking/period.ts';
import { leaderOf } from '../asking/units.ts';
import { isStop, misuse, refuse } from '../contract/outcome.ts';
import { cautioned } from '../output/before-print.ts';
import type { Run } from '../session/command.ts';
import { bulletinOf } from './errors.ts';
import { occasionOf } from './notice-occasion.ts';
import { comparedOf } from './summary.ts';

/** 情况通报 of a period. */
export const circular: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '上月', session);
  if (isStop(period)) return period;
  const compared = comparedOf(period, open, session);
  if (isStop(compared)) return compared;
  const { fullName } = open.ledger.directory;
  const view = circularLetter(compared, fullName, occasionOf(input, open, session));
  return cautioned({ kind: 'answer', view }, compared.cautions, period, open, input);
};

/** 错情通报 of a month. */
export const errors: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const told = bulletinOf(input.args[0] ?? '上月', open, session);
  if (isStop(told)) return told;
  const { month, issued, cautions, period } = told;
  // 错情通报 is the office's that checks the papers (三（五）3)
  const occasion = {
    ...occasionOf(input, open, session),
    office: open.terms.rules.get('bulletinUnit', session.asOf.day).value,
  };
  const view = errorCircular(told.view, month, issued?.issueNumber, occasion);
  return cautioned({ kind: 'answer', view }, cautions, period, open, input);
};

/** 督办专报 to a leader. */
export const special: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const [name = '', typed] = input.args;
  const { ledger } = open;
  const leader = ledger.directory.leader(name);
  if (!leader) {
    const known = ledger.directory.leaders.map(({ fullName }) => fullName).join('、');
    return refuse(`领导名单里没有“${name}”`, known === '' ? '在 units.yaml 里登记领导' : `可写：${known}`);
  }
  const period = periodMeant(typed ?? '上月', session);
  if (isStop(period)) return period;
  if (period.from > session.asOf.day) return misuse(`${period.label}还没有开始`, '换一个期间，或改 --today');
  const summary = summaryOf(ledger, period);
  const tasks = summary.tasks.filter((standing) =>
    holdersOf(standing).some((unit) => leaderOf(ledger, standing.task, unit) === name),
  );
  const overdue = summary.overdue.filter(
    ({ matter, obligation }) => (matter.leader ?? ledger.directory.find(obligation.unit)?.leaderInCharge) === name,
  );
  const figures = summary.leaders.find((one) => one.name === name)?.figures;
  const charge = { leader, summary, figures, tasks, overdue };
  return { kind: 'answer', view: specialReport(charge, ledger.directory.fullName, occasionOf(input, open, session)) };
};
