import { type Calendar, LAST_DAY } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import { type Counting, dueOn, fixedDue, type RestDayEnd } from '../../calendar/due.ts';
import { addMinutes, type Moment } from '../../calendar/moment.ts';
import type { Span } from '../../calendar/span.ts';
import type { Reckoning } from '../obligation.ts';
import { countingUnder } from '../rule/counting.ts';
import { type ParameterName, parameters } from '../rule/parameters.ts';
import type { Rulebook, Ruling } from '../rule/rulebook.ts';
import type { Task } from './schema.ts';
import type { Pause, Story } from './story.ts';

/** What deadlines are computed from besides the facts. */
export interface Terms {
  readonly calendar: Calendar;
  readonly rules: Rulebook;
  /** The moment of looking; no minute: the end of that day. */
  readonly asOf: Moment;
}

/** The rule in force for a task: later versions apply only to tasks received on or after their day. */
export function ruleFor<N extends ParameterName>(terms: Terms, task: Task, name: N): Ruling<N> {
  return terms.rules.get(name, task.received.day);
}

/** 依据 of a rule as it is quoted: 方案三（一）2（签批时限3个工作日）. */
export function cite(name: ParameterName, ruling: Ruling): string {
  return `${ruling.basis}（${parameters[name].word}${ruling.written}）`;
}

/** How the days of a task are counted. */
export function countingFor(terms: Terms, task: Task, paused: Counting['paused'] = []): Counting {
  return countingUnder(terms.rules, task.received.day, paused);
}

/** When a task counts as received: 下班后收到 may make it the next working day. */
export function receiptOf(terms: Terms, task: Task, received: Moment): Moment {
  const late = received.minute !== undefined && received.minute > ruleFor(terms, task, 'closingTime').value;
  if (!late || ruleFor(terms, task, 'afterHours').value === 'sameDay') return received;
  return { day: terms.calendar.workingOnOrAfter(addDays(received.day, 1)) ?? received.day };
}

/**
 * A due moment counted from a start. Minutes run on the clock; without a time of day they end with the day.
 * What would lie past the end of the calendar is due on its last day, provisionally.
 */
export function bySpan(
  terms: Terms,
  start: Moment,
  span: Span,
  counting: Counting,
  basis: readonly string[],
): Reckoning {
  const origin = { kind: 'span', start, span, counting } as const;
  if (span.unit === 'minute') {
    const due = start.minute === undefined ? start : addMinutes(start, span.count);
    return { due, provisional: false, origin, basis, changes: [] };
  }
  const { day, provisional } = dueOn(terms.calendar, start.day, span, counting) ?? { day: LAST_DAY, provisional: true };
  return { due: { day }, provisional, origin, basis, changes: [] };
}

/** A due day that was fixed as a date: it is a day, not a period, so by default it does not move off a rest day. */
export function byDay(terms: Terms, task: Task, day: Day, basis: readonly string[]): Reckoning {
  return fixedOn(terms, day, ruleFor(terms, task, 'fixedOnRestDay').value, basis);
}

/** A due day fixed as a date, with what a rest day does to it; in a year not announced yet it is provisional. */
export function fixedOn(terms: Terms, day: Day, restDayEnd: RestDayEnd, basis: readonly string[]): Reckoning {
  const { day: due, provisional } = fixedDue(terms.calendar, day, restDayEnd) ?? { day, provisional: true };
  const verb = restDayEnd === 'next' ? '顺延' : '提前';
  const changes = due === day ? [] : [`${day} 是休息日，按规定${verb}至 ${due}`];
  return { due: { day: due }, provisional, origin: { kind: 'fixed', day, restDayEnd }, basis, changes };
}

/** The days on which the clock of a task stands still; an open suspension lasts through the day of looking. */
export function pausedDays(terms: Terms, task: Task, story: Story): Counting['paused'] {
  if (ruleFor(terms, task, 'suspensionClock').value === 'running') return [];
  return story.pauses
    .map((pause) => ({ from: pause.from.date.day, through: lastPaused(pause, terms.asOf.day) }))
    .filter(({ from, through }) => from <= through);
}

function lastPaused(pause: Pause, today: Day): Day {
  return pause.resumed ? addDays(pause.resumed.date.day, -1) : today;
}
