import { type Calendar, isCovered } from './calendar.ts';
import { type Counting, mergePauses, type Pause, pauseAt, type RestDayEnd } from './counting.ts';
import { addDays, addMonths, type Day, dayNumber, later } from './day.ts';
import type { DaySpan } from './span.ts';

/** The way from the day something arrives to its deadline. */
export interface Course {
  /** The day it counts as received: the day it arrived, or the next working day. */
  readonly received: Day;
  /** The last day as counted, before a rest day moves it. */
  readonly raw: Day;
  readonly due: Day;
  readonly paused: readonly Pause[];
}

/** How one kind of day passes: `elapsed` counts those in (after, through], `advance` goes on by so many. */
interface Clock {
  advance(day: Day, count: number): Day | undefined;
  elapsed(after: Day, through: Day): number;
}

const naturalDays: Clock = { advance: addDays, elapsed: (after, through) => dayNumber(through) - dayNumber(after) };

/** Where a span that begins on `start` leads; undefined when that is past the last day of the calendar. */
export function courseOf(calendar: Calendar, start: Day, span: DaySpan, counting: Counting): Course | undefined {
  const received = counting.restDayStart === 'as-is' ? start : calendar.workingOnOrAfter(start);
  if (received === undefined) return undefined;
  const origin = counting.countStart ? addDays(received, -1) : received;
  const paused = mergePauses(counting.paused);
  const raw =
    span.unit === 'workday'
      ? pushedBack(origin, calendar.addWorkingDays(origin, span.count), paused, workingDays(calendar))
      : pushedBack(origin, naturalEnd(received, origin, span), paused, naturalDays);
  if (raw === undefined || !isCovered(raw)) return undefined;
  const due = span.unit === 'workday' ? raw : offRestDay(calendar, raw, counting.restDayEnd, paused, origin);
  return due && { received, raw, due, paused };
}

/**
 * Where a deadline goes that would be on a rest day: on to the first day that is worked and not paused, or back to the
 * last one. It never goes back to `after` or before it; then it goes on.
 */
export function offRestDay(
  calendar: Calendar,
  raw: Day,
  restDayEnd: RestDayEnd,
  paused: readonly Pause[] = [],
  after?: Day,
): Day | undefined {
  if (restDayEnd === 'none') return raw;
  const back = restDayEnd === 'previous' ? openOnOrBefore(calendar, raw, paused) : undefined;
  const early = back !== undefined && after !== undefined && back <= after;
  return back === undefined || early ? openOnOrAfter(calendar, raw, paused) : back;
}

function workingDays(calendar: Calendar): Clock {
  return {
    advance: (day, count) => calendar.addWorkingDays(day, count),
    elapsed: (after, through) => calendar.workingDaysIn(after, through),
  };
}

/**
 * The last of so many calendar days after `origin`, or the corresponding day so many months on. When the day of receipt
 * is day 1, months end a day earlier, except on a month's last day for want of a corresponding one.
 */
function naturalEnd(received: Day, origin: Day, { count, unit }: DaySpan): Day {
  if (unit === 'day') return addDays(origin, count);
  const corresponding = addMonths(received, count);
  return origin < received && corresponding.slice(8) === received.slice(8) ? addDays(corresponding, -1) : corresponding;
}

/** The end moved on by what the clock would have counted, after `origin`, in every pause that it runs into. */
function pushedBack(origin: Day, end: Day | undefined, paused: readonly Pause[], clock: Clock): Day | undefined {
  let moved = end;
  for (const { from, through } of paused) {
    if (moved === undefined || from > moved) break;
    const after = later(origin, addDays(from, -1));
    if (!isCovered(through)) return undefined;
    if (through > after) moved = clock.advance(moved, clock.elapsed(after, through));
  }
  return moved;
}

function openOnOrAfter(calendar: Calendar, from: Day, paused: readonly Pause[]): Day | undefined {
  const day = isCovered(from) ? calendar.workingOnOrAfter(from) : undefined;
  const pause = day && pauseAt(paused, day);
  return pause === undefined ? day : openOnOrAfter(calendar, addDays(pause.through, 1), paused);
}

function openOnOrBefore(calendar: Calendar, from: Day, paused: readonly Pause[]): Day | undefined {
  const day = isCovered(from) ? calendar.workingOnOrBefore(from) : undefined;
  const pause = day && pauseAt(paused, day);
  return pause === undefined ? day : openOnOrBefore(calendar, addDays(pause.from, -1), paused);
}
