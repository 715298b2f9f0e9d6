import { isCovered } from '../../calendar/calendar.ts';
import { yearOf } from '../../calendar/day.ts';
import { parsePeriod } from '../../calendar/period.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day, isDay, limit } from '../../records/fields.ts';
import { afterReceipt } from '../../records/rule/counting.ts';
import { coverageView, dueOnView, fixedDayView, monthView, restsOnProvisional } from '../../views/calendar.ts';
import { isStop, misuse, miswritten, type Outcome, provisional } from '../outcome.ts';
import type { Input, Run } from '../spec.ts';

/** Plain arithmetic over the calendar and the rules of counting; the tiers of a task play no part here. */
export const due: Run = (input, desk) => {
  const [start = '', typed = ''] = input.args;
  const from = readTyped(day, start);
  if (!('value' in from)) return miswritten('收到日期', from);
  const read = readTyped(limit, typed);
  if (!('value' in read)) return miswritten('时限', read);
  const terms = desk.terms();
  if (isStop(terms)) return terms;
  const { calendar, rules } = terms;
  const span = read.value;
  if (isDay(span)) return conclude(fixedDayView(calendar, from.value, span), input);
  if (span.unit === 'minute') return misuse('时限：这里不按分钟算', '写成 5wd、5个工作日、1m、1个月、30日，或一个日期');
  const view = dueOnView(calendar, from.value, span, afterReceipt(rules, from.value));
  return view ? conclude(view, input) : misuse('算出的日子超出了历法（到 2040 年为止）', '改短时限');
};

export const show: Run = (input, desk) => {
  const typed = input.args[0] ?? '本月';
  const period = parsePeriod(typed, desk.asOf.day);
  if (!period || period.from.slice(0, 7) !== period.to.slice(0, 7)) return misuse(`“${typed}”不是月份`, '写成 2026-10');
  if (!isCovered(period.from)) return misuse(`历法没有 ${yearOf(period.from)} 年`, '写 2013 至 2040 年之间的月份');
  const terms = desk.terms();
  return isStop(terms) ? terms : conclude(monthView(terms.calendar, period.from), input);
};

export const coverage: Run = (_input, desk) => {
  const terms = desk.terms();
  return isStop(terms) ? terms : { kind: 'answer', view: coverageView(terms.calendar) };
};

function conclude(view: ReturnType<typeof monthView>, { options }: Input): Outcome {
  const rough = options['strict'] === true && restsOnProvisional(view);
  return { kind: 'answer', view, ...(rough && provisional) };
}
