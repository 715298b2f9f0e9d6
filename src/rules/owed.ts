import { addDays } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { registers } from '../records/index.ts';
import type { Terms } from '../records/terms.ts';
import { bulletinItems } from './bulletins.ts';
import { dutyItems } from './duty-items.ts';
import { judge, wasLate } from './lateness.ts';
import { type Item, outstandingTaskItems, taskItems } from './overdue.ts';
import { knownRecords } from './registers.ts';
import type { Standing } from './standing.ts';
import { passedOn } from './succession.ts';
import { visitItems } from './visit-items.ts';

/** What is owed because of things that no single record says: a cell of a table, a period of a requirement. */
export type Source = (ledger: Ledger, terms: Terms) => Item[];

const sources: readonly Source[] = [visitItems, dutyItems, bulletinItems];

/** Everything that anybody owes as of the day of looking, met or not: from tasks, registers and across them. */
export function allOwed(ledger: Ledger, standings: readonly Standing[], terms: Terms): Item[] {
  return [...taskItems(standings), ...besidesTasks(ledger, terms)].flatMap((item) => heldBy(item, ledger, terms));
}

/** The same without what tasks have met or need not meet any more: for lists of what is late or still to come. */
export function stillOwed(ledger: Ledger, standings: readonly Standing[], terms: Terms): Item[] {
  return [...outstandingTaskItems(standings), ...besidesTasks(ledger, terms)].flatMap((item) =>
    heldBy(item, ledger, terms),
  );
}

/** What is owed by the units that have it, or had it: see 沿革. */
function heldBy(item: Item, ledger: Ledger, terms: Terms): Item[] {
  return passedOn(item, ledger, terms) ?? [untilAbolished(item, ledger, terms)];
}

/**
 * What a unit that is no more had let become late: listed until somebody takes the task over, but by no more days than
 * until the unit was abolished (逾期之后). What was due after that it never owed.
 */
function untilAbolished(item: Item, { directory }: Ledger, terms: Terms): Item {
  const { obligation } = item;
  const abolished = directory.find(obligation.unit)?.abolished;
  if (abolished === undefined || abolished >= terms.asOf.day || !wasLate(obligation)) return item;
  if (obligation.due.day >= abolished && !obligation.missed) {
    const never = { ...obligation, waived: { day: abolished, by: '机构撤销' } };
    return { ...item, obligation: judge(never, obligation.start, terms) };
  }
  const gone = { from: addDays(abolished, 1), through: terms.asOf.day };
  return {
    ...item,
    obligation: judge({ ...obligation, stopped: [...obligation.stopped, gone] }, obligation.start, terms),
  };
}

function besidesTasks(ledger: Ledger, terms: Terms): Item[] {
  return [...registerItems(ledger, terms), ...sources.flatMap((source) => source(ledger, terms))];
}

/** What the records of the registers bring with them, one by one. */
function registerItems(ledger: Ledger, terms: Terms): Item[] {
  return registers.flatMap((kind) =>
    knownRecords(ledger, kind, terms).flatMap(({ record }) =>
      (kind.owes?.(record, terms) ?? []).map((obligation) => ({
        matter: { id: record.id, title: kind.titleOf(record), lead: obligation.unit, urges: 0 },
        obligation: judge(obligation, kind.dayOf(record), terms),
      })),
    ),
  );
}
