import { LAST_DAY } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { registers } from '../../records/index.ts';
import type { Known } from '../basis/known.ts';
import { bulletinItems } from '../errors/bulletins.ts';
import { judge } from '../lateness/lateness.ts';
import { type Item, outstandingTaskItems, taskItems } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';
import { heldBy } from '../lateness/succession.ts';
import { dutyItems } from '../reports/duty-items.ts';
import { visitItems } from '../visits/visit-items.ts';

/** What is owed because of things that no single record says: a cell of a table, a period of a requirement. */
export type Source = (ledger: Known) => Item[];

const sources: readonly Source[] = [visitItems, dutyItems, bulletinItems];

/** Everything that anybody owes as of the day of looking, met or not: from tasks, registers and across them. */
export function allOwed(ledger: Known, standings: readonly Standing[]): Item[] {
  return [...taskItems(standings), ...besidesTasks(ledger)];
}

/**
 * The same without what tasks have met or need not meet any more: for lists of what is late or still to come. Tasks that
 * owe nothing by the day `by` are not looked at: none of what they owe can be late by then.
 */
export function stillOwed(ledger: Known, standings: readonly Standing[], by: Day = LAST_DAY): Item[] {
  return [...outstandingTaskItems(standings, by), ...besidesTasks(ledger)];
}

/** What anybody owes otherwise, by the units that have it, or had it: see 沿革. */
export function besidesTasks(ledger: Known): Item[] {
  const all = [...registerItems(ledger), ...sources.flatMap((source) => source(ledger))];
  return all.flatMap((item) => heldBy(item.obligation, ledger.terms).map((obligation) => ({ ...item, obligation })));
}

/** What the records of the registers bring with them, one by one. */
function registerItems(ledger: Known): Item[] {
  const { terms } = ledger;
  return registers.flatMap((kind) => {
    const { owes } = kind;
    if (!owes) return [];
    return ledger.records(kind).flatMap(({ record }) =>
      owes(record, terms).map((obligation) => ({
        matter: { id: record.id, title: kind.titleOf(record), lead: obligation.unit, urges: 0 },
        obligation: judge({ ...obligation, known: kind.dayOf(record) }, kind.dayOf(record), terms),
      })),
    );
  });
}
