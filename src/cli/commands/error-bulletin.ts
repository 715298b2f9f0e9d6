import { addDays, dayOf } from '../../calendar/day.ts';
import { monthsOf, type Period } from '../../calendar/period.ts';
import { bulletinKind } from '../../records/bulletin.ts';
import { bulletinCautions } from '../../rules/checking/before-print.ts';
import { errorsOf, isCounted, ratesOf } from '../../rules/errors/errors.ts';
import { bulletinView, rateView } from '../../views/registers/errors.ts';
import { periodMeant } from '../asking/period.ts';
import { stop } from '../contract/outcome.ts';
import { beforePrint } from '../contract/spec.ts';
import { cautioned, ofPeriod } from '../output/before-print.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** The monthly bulletin of errors in papers. */
export const bulletin = command({
  name: 'bulletin',
  alias: '通报',
  summary: '一个月的错情通报：来文、错情、错情率、退回和重报；零错情也有一期',
  arguments: [{ name: '[月份]', help: '2022-03、本月、上月；不写为上月' }],
  options: [beforePrint],
  examples: ['xiaoneng error bulletin 2022-03'],
  run: (input, session) => {
    const open = session.open();
    const told = bulletinOf(input.args[0] ?? '上月', open, session);
    return cautioned({ kind: 'answer', view: told.view }, told.cautions, told.period, open, input);
  },
});

/** The bulletin of the month that was typed, and as what it was issued. */
export function bulletinOf(typed: string, { ledger }: OpenLedger, session: Session) {
  const month = monthMeant(typed, session);
  const last = addDays(dayOf(`${month}-01`), -1);
  const [period] = monthsOf({ from: dayOf(`${month}-01`), to: dayOf(`${month}-01`) }) as [Period];
  const [then, before] = [ledger.upTo(period.to), last.slice(0, 7)];
  const issued = ledger.records(bulletinKind).find(({ record }) => record.month === month)?.record;
  const units = errorsOf(then, month, month);
  const view = bulletinView({
    month,
    units,
    before: errorsOf(ledger.upTo(last), before, before).flatMap(({ errors }) => errors).length,
    counted: isCounted(then, month),
    countedLater: isCounted(ledger, month),
    issued,
    asOf: then.terms.asOf,
  });
  return { view, month, issued, period, cautions: bulletinCautions(then, units) };
}

/** Errors per papers received, by unit. */
export const rate = command({
  name: 'rate',
  alias: '错情率',
  summary: '各单位错情率：错情÷来文，零差错单位逐一列出',
  arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03；不写为本年' }],
  run: (input, session) => {
    const open = session.open();
    const period = periodMeant(input.args[0] ?? '本年', session);
    const then = open.ledger.upTo(period.to);
    const view = rateView(period.label, ratesOf(then, period.from.slice(0, 7), period.to.slice(0, 7)), then.terms);
    return ofPeriod({ kind: 'answer', view }, period, open, input);
  },
});

function monthMeant(typed: string, session: Session): string {
  const period = periodMeant(typed, session);
  const month = period.from.slice(0, 7);
  const whole = periodMeant(month, session);
  const isMonth = whole.from === period.from && whole.to === period.to;
  return isMonth ? month : stop('bulletin-month-wrong', { typed });
}
