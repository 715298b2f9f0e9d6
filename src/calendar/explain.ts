import type { Calendar } from './calendar.ts';
import { type Counting, defaultCounting, pauseAt, type RestDayEnd } from './counting.ts';
import { type Course, courseOf, offRestDay } from './course.ts';
import { addDays, type Day, later } from './day.ts';
import { type DaySpan, formatSpan } from './span.ts';

/** One day on the way to a deadline: whether it counts, as which one, and why, in words for the clerk. */
export interface Step {
  readonly day: Day;
  readonly counted: boolean;
  readonly ordinal?: number;
  readonly reason: string;
  readonly provisional: boolean;
  /** 未核对: the day rests on a notice that nobody has compared with its original. */
  readonly unconfirmed?: true;
}

type Verdict = Pick<Step, 'counted' | 'reason'>;

/**
 * Every day from `start` to the deadline of `dueOn`, which is the last step; undefined where that is undefined. A day
 * to which the deadline moved off a rest day is counted but has no number.
 */
export function explainDue(
  calendar: Calendar,
  start: Day,
  span: DaySpan,
  counting: Counting = defaultCounting,
): readonly Step[] | undefined {
  const course = courseOf(calendar, start, span, counting);
  if (course === undefined) return undefined;
  const steps: Step[] = [];
  let ordinal = 0;
  for (const day of daysBetween(start, later(course.raw, course.due))) {
    const verdict =
      beforeCounting(calendar, start, day, course, counting) ??
      (span.unit === 'workday' ? onWorkingDays(calendar, day) : onNaturalDays(calendar, day, course, span, counting));
    const numbered = verdict.counted && day <= course.raw ? { ...verdict, ordinal: ++ordinal } : verdict;
    steps.push(step(calendar, day, numbered));
  }
  return course.due < course.raw ? [...steps, movedTo(calendar, course.due, '期满日逢休息日提前')] : steps;
}

/** The day of a fixed deadline, followed by the day to which a rule moves it where it does. */
export function explainFixed(calendar: Calendar, day: Day, restDayEnd: RestDayEnd = 'none'): readonly Step[] {
  const { working, reason } = calendar.at(day);
  if (working) return [step(calendar, day, { counted: true, reason: '固定日期，含当日' })];
  const due = offRestDay(calendar, day, restDayEnd);
  if (due !== undefined && due !== day) {
    return [
      step(calendar, day, { counted: false, reason }),
      movedTo(calendar, due, `固定日期逢休息日${due < day ? '提前' : '顺延'}`),
    ];
  }
  const last = calendar.workingOnOrBefore(day);
  const hint = last === undefined ? '' : `，此前最后一个工作日是${last}`;
  return [step(calendar, day, { counted: true, reason: `固定日期，含当日；${reason}，不顺延${hint}` })];
}

/** The days that are not counted whatever the span: those up to the receipt, and those of a pause. */
function beforeCounting(
  calendar: Calendar,
  start: Day,
  day: Day,
  { received, paused }: Course,
  { countStart }: Counting,
): Verdict | undefined {
  const { reason } = calendar.at(day);
  if (day < received) return { counted: false, reason: day === start ? `${reason}收到，按次一工作日收到计` : reason };
  if (day === received && !countStart) return { counted: false, reason: '当日不计入' };
  return pauseAt(paused, day) && { counted: false, reason: '中止期间不计入' };
}

function onWorkingDays(calendar: Calendar, day: Day): Verdict {
  const { working, reason } = calendar.at(day);
  return { counted: working, reason };
}

function onNaturalDays(
  calendar: Calendar,
  day: Day,
  { received, raw, due, paused }: Course,
  span: DaySpan,
  { countStart }: Counting,
): Verdict {
  const { working, reason } = calendar.at(day);
  if (day < raw) return { counted: true, reason: '自然日' };
  if (day > raw) return { counted: day === due, reason: `${reason}，期满日逢休息日顺延${day === due ? '至此' : ''}` };
  const plainMonth = span.unit === 'month' && !countStart && paused.length === 0;
  const clamped = plainMonth && raw.slice(8) !== received.slice(8) ? '（无对应日，以月末日为期满日）' : '';
  const rest = working ? '' : `，${reason}${raw === due ? '，不顺延' : ''}`;
  return { counted: true, reason: `${formatSpan(span)}期满${clamped}${rest}` };
}

function movedTo(calendar: Calendar, day: Day, why: string): Step {
  return step(calendar, day, { counted: true, reason: `${calendar.at(day).reason}，${why}至此` });
}

function step(calendar: Calendar, day: Day, verdict: Verdict & { readonly ordinal?: number }): Step {
  const { status, unconfirmed } = calendar.at(day);
  return { day, ...verdict, provisional: status === 'provisional', ...(unconfirmed && { unconfirmed }) };
}

function daysBetween(from: Day, through: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day);
  return days;
}
