import type { Calendar } from './calendar.ts';
import { type Counting, defaultCounting, type RestDayEnd } from './counting.ts';
import { courseOf, offRestDay } from './course.ts';
import { type Day, later } from './day.ts';
import type { DaySpan } from './span.ts';

export { type Counting, defaultCounting, type Pause, type RestDayEnd } from './counting.ts';
export { explainDue, explainFixed, type Step } from './explain.ts';

export interface Due {
  /** The last day as counted, before a rest day moves it. */
  readonly raw: Day;
  /** The deadline; what is done on that day is done in time. */
  readonly day: Day;
  /** Whether any day from the start on is in a year that has not been announced. */
  readonly provisional: boolean;
  /** Whether any of them rests on a notice that nobody has compared with its original. */
  readonly unconfirmed?: true;
}

/**
 * The deadline of a span from `start`, the day of receipt; undefined when it is past the calendar's last day. Working
 * days are counted one by one; a span of months ends on the corresponding day (民法典第二百零二条), one of months or
 * calendar days that ends on a rest day moves as `counting` says (第二百零三条). Both `start` and pauses must be covered.
 */
export function dueOn(
  calendar: Calendar,
  start: Day,
  span: DaySpan,
  counting: Counting = defaultCounting,
): Due | undefined {
  const course = courseOf(calendar, start, span, counting);
  if (course === undefined) return undefined;
  const { raw, due } = course;
  return { raw, day: due, ...doubtsIn(calendar, start, later(raw, due)) };
}

/** The deadline that a fixed day sets (2月8日前): that day, unless a rule moves it off a rest day. */
export function fixedDue(calendar: Calendar, day: Day, restDayEnd: RestDayEnd = 'none'): Due | undefined {
  const due = offRestDay(calendar, day, restDayEnd);
  return due && { raw: day, day: due, ...doubtsIn(calendar, day, later(day, due)) };
}

function doubtsIn(calendar: Calendar, from: Day, through: Day): Pick<Due, 'provisional' | 'unconfirmed'> {
  return {
    provisional: calendar.isProvisional(from, through),
    ...(calendar.isUnconfirmed(from, through) && { unconfirmed: true }),
  };
}
