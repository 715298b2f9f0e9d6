import type { Day } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Terms } from '../records/terms.ts';
import type { Directory } from '../records/unit/directory.ts';
import type { State } from '../vocabulary/choices.ts';
import { judge, wasLate } from './lateness.ts';
import type { Item } from './overdue.ts';
import type { Standing } from './standing.ts';

/**
 * What a unit owed that has one successor: the successor owes it from the next day on, by the same limit. What was late
 * by the day of the reform stays the old unit's own up to that day; the successor is late only for days after it
 * (逾期之后). Undefined where the unit is still there, or has none or several successors.
 */
export function passedOn(item: Item, ledger: Ledger, terms: Terms): Item[] | undefined {
  const { obligation } = item;
  const { day: end = terms.asOf.day, successors = [] } = ledger.directory.endingOf(obligation.unit) ?? {};
  const [next, ...others] = successors;
  if (!next || others.length > 0 || end > terms.asOf.day) return undefined;
  const closed = obligation.done ?? obligation.waived;
  if (closed && closed.day <= end) return [item];
  const late = obligation.missed !== undefined || (wasLate(obligation) && obligation.due.day < end);
  if (late && end === terms.asOf.day) return [item];
  const { missed: _, ...owed } = obligation;
  const due = obligation.due.day < end ? { day: end } : obligation.due;
  const note = `${end} 机构变动，由${next.name}承接${late ? `，此前的逾期记在${obligation.unit}名下` : ''}`;
  const taken = judge({ ...owed, unit: next.name, due, changes: [...owed.changes, note] }, obligation.start, terms);
  const rest = { ...item, obligation: taken };
  return [...(late ? [left(item, end, terms)] : []), ...(passedOn(rest, ledger, terms) ?? [rest])];
}

/** What the old unit had let become late by its last day. */
function left(item: Item, end: Day, terms: Terms): Item {
  const { done: _, ...owed } = item.obligation;
  const waived = { day: end, by: '机构撤销' };
  return { ...item, obligation: judge({ ...owed, waived }, owed.start, terms) };
}

/** The tasks with the unit that has them now, or had them at last: the only successor of one that is no more. */
export function underSuccessors(all: readonly Standing[], directory: Directory, day: Day): readonly Standing[] {
  if (directory.units.every(({ abolished }) => abolished === undefined || abolished > day)) return all;
  return all.map((standing) => {
    const { matter, state } = standing;
    if (directory.endingOf(matter.lead) === undefined) return standing;
    const last = isOver(state) ? (standing.story.last?.date.day ?? day) : day;
    const holder = directory.holder(matter.lead, last)?.name;
    if (holder === undefined || holder === directory.fullName(matter.lead)) return standing;
    // what a card does not say is still found out only when it is asked for
    return Object.create(standing, { matter: { value: { ...matter, lead: holder }, enumerable: true } }) as Standing;
  });
}

function isOver(state: State): boolean {
  return state === 'fedBack' || state === 'cleared' || state === 'cancelled';
}
