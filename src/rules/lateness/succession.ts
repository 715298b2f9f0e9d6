import { type Day, later } from '../../calendar/day.ts';
import type { Matter, Missed } from '../../records/obligation.ts';
import type { Terms } from '../../records/terms.ts';
import type { State } from '../../vocabulary/choices.ts';
import { type Judged, judge, wasLate } from './lateness.ts';

/**
 * What a unit owed that has one successor: the successor owes it from the next day on, by the same limit. What was late
 * by the day of the reform stays the old unit's own up to that day; the successor is late only for days after it
 * (逾期之后). As it is where the unit is still there, or has none or several successors. `missed` has the days that were
 * missed before late extensions, whoever held it then.
 */
export function heldBy(judged: Judged, terms: Terms, missed = judged.missed): readonly Judged[] {
  const { asOf, units } = terms;
  const { day: end = asOf.day, successors = [] } = units?.endingOf(judged.unit) ?? {};
  const [next, ...others] = successors;
  if (!next || others.length > 0 || end > asOf.day) return [judged];
  const closed = judged.done ?? judged.waived;
  if (closed && closed.day <= end) return [judged];
  const late = judged.missed !== undefined || (wasLate(judged) && judged.due.day < end);
  if (late && end === asOf.day) return [judged];
  const { missed: _, ...owed } = judged;
  const own = missedAfter(end, missed);
  const due = judged.due.day < end ? { day: end } : judged.due;
  const note = `${end} 机构变动，由${next.name}承接${late ? `，此前的逾期记在${judged.unit}名下` : ''}`;
  const changes = [...owed.changes, note];
  const taken = judge({ ...owed, unit: next.name, due, changes, ...(own && { missed: own }) }, judged.start, terms);
  return [...(late ? [left(judged, end, terms)] : []), ...heldBy(taken, terms, own)];
}

/** The days that were missed after a reform, and before an extension that was asked for too late. */
function missedAfter(end: Day, missed: readonly Missed[] = []): readonly Missed[] | undefined {
  const own = missed
    .filter(({ through }) => through > end)
    .map(({ due, through }) => ({ due: later(due, end), through }));
  return own.length > 0 ? own : undefined;
}

/** What the old unit had let become late by its last day. */
function left({ done: _, ...owed }: Judged, end: Day, terms: Terms): Judged {
  return judge({ ...owed, waived: { day: end, by: '机构撤销' } }, owed.start, terms);
}

/**
 * A matter with the unit that has it now, or had it at last: the only successor of one that is no more. `last` is the day
 * of its latest fact, which counts where it is over.
 */
export function withHolder(matter: Matter, state: State, last: Day, { asOf, units }: Terms): Matter {
  if (units?.endingOf(matter.lead) === undefined) return matter;
  const holder = units.holder(matter.lead, isOver(state) ? last : asOf.day)?.name;
  return holder === undefined || holder === units.fullName(matter.lead) ? matter : { ...matter, lead: holder };
}

function isOver(state: State): boolean {
  return state === 'fedBack' || state === 'cleared' || state === 'cancelled';
}
