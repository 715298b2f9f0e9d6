import { type Calendar, isCovered } from '../../calendar/calendar.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { parsePeriod } from '../../calendar/period.ts';
import type { MinuteSpan } from '../../calendar/span.ts';
import { readTyped } from '../../ledger/typed.ts';
import { isDay, limit, moment } from '../../records/fields.ts';
import { afterReceipt, receiptOf } from '../../records/rule/counting.ts';
import type { Terms } from '../../records/terms.ts';
import { clockView, coverageView, dueOnView, fixedDayView, monthView, restsOn } from '../../views/calendar/calendar.ts';
import type { View } from '../../views/view/view.ts';
import { doubtOf, isStop, misuse, miswritten, type Outcome, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { Session } from '../session/session.ts';

/** Plain arithmetic over the calendar and the rules of counting; the tiers of a task play no part here. */
export const due: Run = (input, session) => {
  const [start = '', typed = ''] = input.args;
  const from = readTyped(moment, start);
  if (!('value' in from)) return miswritten('收到日期', from);
  const read = readTyped(limit, typed);
  if (!('value' in read)) return miswritten('时限', read);
  const terms = session.terms();
  if (isStop(terms)) return terms;
  const local = calendarFor(input, session, terms);
  if (isStop(local)) return local;
  const span = read.value;
  if (isDay(span)) return conclude(fixedDayView(local, from.value, span), input);
  if (span.unit === 'minute') return byTheClock(from.value, span, input);
  const { day } = from.value;
  const receipt = receiptOf(local, terms.rules, from.value, day);
  const view = dueOnView(local, { arrived: from.value, receipt }, span, afterReceipt(terms.rules, day));
  return view ? conclude(view, input) : misuse('算出的日子超出了历法（到 2040 年为止）', '改短时限');
};

/** Hours and minutes run on, working days or not (民法典第二百零一条第二款); they need a time of day to run from. */
function byTheClock(from: Moment, span: MinuteSpan, input: Input): Outcome {
  if (from.minute === undefined)
    return misuse(
      '时限：按分钟、小时算的，收到日期要带几点几分',
      '写成 "2022-09-28 18:00"；按日算的写 5wd、1个月、30日',
    );
  const view = clockView(from, span);
  return view ? conclude(view, input) : misuse('算出的日子超出了历法（到 2040 年为止）', '改短时限');
}

/** The calendar of the unit that was named, with what the place ordered for it alone. */
function calendarFor(input: Input, session: Session, { calendar }: Terms): Calendar | Stop {
  const name = textOption(input, 'unit');
  if (name === undefined) return calendar;
  const unit = session.opened()?.ledger.directory.find(name);
  return unit ? calendar.forUnit(unit.name) : misuse(`单位名录里没有“${name}”`, '写全称、简称或曾用名');
}

export const show: Run = (input, session) => {
  const typed = input.args[0] ?? '本月';
  const period = parsePeriod(typed, session.asOf.day);
  if (!period || period.from.slice(0, 7) !== period.to.slice(0, 7)) return misuse(`“${typed}”不是月份`, '写成 2026-10');
  if (!isCovered(period.from)) return misuse(`历法没有 ${yearOf(period.from)} 年`, '写 2013 至 2040 年之间的月份');
  const terms = session.terms();
  return isStop(terms) ? terms : conclude(monthView(terms.calendar, period.from), input);
};

export const coverage: Run = (_input, session) => {
  const terms = session.terms();
  return isStop(terms) ? terms : { kind: 'answer', view: coverageView(terms.calendar) };
};

function conclude(view: View, { options }: Input): Outcome {
  return { kind: 'answer', view, ...(options['strict'] === true && doubtOf(restsOn(view))) };
}
