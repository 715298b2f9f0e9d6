import type { Day } from '../../calendar/day.ts';
import type { Counting } from '../../calendar/due.ts';
import { formatMoment, type Moment } from '../../calendar/moment.ts';
import type { Span } from '../../calendar/span.ts';
import type { Reckoning } from '../obligation.ts';
import { afterReceipt, receiptOf } from '../rule/counting.ts';
import type { ParameterName } from '../rule/parameters.ts';
import type { Ruling } from '../rule/rulebook.ts';
import { bySpan, fixedOn, type Terms } from '../terms.ts';
import type { Task } from './schema.ts';

/** The rule in force for a task: later versions apply only to tasks received on or after their day. */
export function ruleFor<N extends ParameterName>(terms: Terms, task: Task, name: N): Ruling<N> {
  return terms.rules.get(name, task.received.day);
}

/** A due moment counted from when a unit received the task, which 下班后收到 may make the next working day. */
export function fromReceipt(
  terms: Terms,
  task: Task,
  received: Moment,
  span: Span,
  paused: Counting['paused'],
  basis: readonly string[],
): Reckoning {
  const start = receiptOf(terms.calendar, terms.rules, received, task.received.day);
  const reckoning = bySpan(terms, start, span, afterReceipt(terms.rules, task.received.day, paused), basis);
  if (start === received) return reckoning;
  const change = `${formatMoment(received)} 收到，已过下班时间，按 ${start.day} 收到计`;
  return { ...reckoning, changes: [change, ...reckoning.changes] };
}

/** A due day that was fixed as a date: it is a day, not a period, so by default it does not move off a rest day. */
export function byDay(terms: Terms, task: Task, day: Day, basis: readonly string[]): Reckoning {
  return fixedOn(terms, day, ruleFor(terms, task, 'fixedOnRestDay').value, basis);
}
