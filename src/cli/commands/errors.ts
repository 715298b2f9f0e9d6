import { addDays, dayOf } from '../../calendar/day.ts';
import { monthsOf, type Period } from '../../calendar/period.ts';
import { bulletinKind } from '../../records/bulletin/index.ts';
import { bulletinCautions } from '../../rules/before-print.ts';
import { errorsOf, isCounted } from '../../rules/errors.ts';
import { bulletinView, rateView } from '../../views/errors.ts';
import { cautioned } from '../before-print.ts';
import type { Desk, OpenLedger } from '../desk.ts';
import { isStop, misuse, type Stop } from '../outcome.ts';
import { periodMeant } from '../period.ts';
import type { Run } from '../spec.ts';

/** The monthly bulletin of errors in papers. */
export const bulletin: Run = (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const told = bulletinOf(input.args[0] ?? '上月', open, desk);
  if (isStop(told)) return told;
  return cautioned({ kind: 'answer', view: told.view }, told.cautions, told.period, open, input);
};

/** The bulletin of the month that was typed, and as what it was issued. */
export function bulletinOf(typed: string, { ledger, terms }: OpenLedger, desk: Desk) {
  const month = monthMeant(typed, desk);
  if (isStop(month)) return month;
  const before = addDays(dayOf(`${month}-01`), -1).slice(0, 7);
  const issued = ledger.records(bulletinKind).find(({ record }) => record.month === month)?.record;
  const units = errorsOf(ledger, month, month);
  const view = bulletinView({
    month,
    units,
    before: errorsOf(ledger, before, before).flatMap(({ errors }) => errors).length,
    counted: isCounted(ledger, month),
    issued,
    asOf: desk.asOf,
  });
  const [period] = monthsOf({ from: dayOf(`${month}-01`), to: dayOf(`${month}-01`) }) as [Period];
  return { view, month, issued, period, cautions: bulletinCautions({ ledger, terms }, units) };
}

/** Errors per papers received, by unit. */
export const rate: Run = ({ args }, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const period = periodMeant(args[0] ?? '本年', desk);
  if (isStop(period)) return period;
  const units = errorsOf(open.ledger, period.from.slice(0, 7), period.to.slice(0, 7));
  return { kind: 'answer', view: rateView(period.label, units, desk.asOf) };
};

function monthMeant(typed: string, desk: Desk): string | Stop {
  const period = periodMeant(typed, desk);
  if (isStop(period)) return period;
  const month = period.from.slice(0, 7);
  const whole = periodMeant(month, desk);
  const isMonth = !isStop(whole) && whole.from === period.from && whole.to === period.to;
  return isMonth ? month : misuse(`“${typed}”不是一个月`, '写成 2022-03、本月 或 上月');
}
