import { judgedDuties } from '../../rules/reports/duty-items.ts';
import { researchOf } from '../../rules/reports/research.ts';
import { dutiesView } from '../../views/registers/duties.ts';
import { researchView } from '../../views/registers/research.ts';
import { periodMeant } from '../asking/period.ts';
import { unitMeant } from '../asking/units.ts';
import { exits, isStop } from '../contract/outcome.ts';
import { ofPeriod } from '../output/before-print.ts';
import type { Run } from '../session/command.ts';

/** Reports that fall due in a period. */
export const dueReports: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本季', session);
  if (isStop(period)) return period;
  const unit = await unitMeant(open, input);
  if (isStop(unit)) return unit;
  const then = open.ledger.upTo(period.to);
  const list = judgedDuties(then).filter(
    ({ duty, judged }) =>
      period.from <= judged.due.day && judged.due.day <= period.to && (unit === undefined || duty.unit === unit.name),
  );
  const lacking = list.some(({ state }) => state === 'lacking');
  const full = input.options['exitCode'] === true && lacking;
  const view = dutiesView(period, list, then.terms.asOf);
  return ofPeriod({ kind: 'answer', view, ...(full && { exit: exits.findings }) }, period, open, input);
};

/** Topics and research reports of a period. */
export const research: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const period = periodMeant(input.args[0] ?? '本年', session);
  if (isStop(period)) return period;
  const then = open.ledger.upTo(period.to);
  const view = researchView(period, researchOf(then, period), then.terms.asOf);
  return ofPeriod({ kind: 'answer', view }, period, open, input);
};
