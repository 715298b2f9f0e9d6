import { FIRST_DAY, LAST_DAY } from '../../calendar/calendar.ts';
import { type Day, dayOf, earlier, later, yearOf } from '../../calendar/day.ts';
import { registers, taskKind } from '../../records/index.ts';
import type { OwedHistories } from '../../rules/versions/versions.ts';
import { recordTables } from './records.ts';
import type { ColumnTable, TableLine } from './table.ts';
import {
  calendarLines,
  type LedgerFacts,
  ledgerLine,
  obligationLine,
  shareLine,
  standLine,
  unitLine,
} from './tables.ts';

/** Everything of a ledger that is known on a day, as lines of tables; what happens later is in none. */
export function* ledgerLines(
  histories: OwedHistories,
  facts: Omit<LedgerFacts, 'asOf' | 'lasting'>,
): Generator<TableLine> {
  const { known, asOf } = histories;
  const tables = recordTables(taskKind);
  let [first, last] = [asOf, asOf];
  for (const { owed, stands, shares, task } of histories.told()) {
    for (const version of owed) {
      const { due = first, calendar } = version.of;
      if (calendar !== undefined) [first, last] = [earlier(first, earlier(due, version.from)), later(last, due)];
      yield obligationLine(version);
    }
    yield* stands.map(standLine);
    yield* shares.map((version) => shareLine(version, stands[0]?.of.received ?? version.from));
    if (task) yield* tables.flatMap(({ linesOf }) => linesOf(task));
  }
  for (const kind of registers) {
    const own = recordTables(kind);
    for (const { record } of known.records(kind)) yield* own.flatMap(({ linesOf }) => linesOf(record));
  }
  for (const [number, calendar] of histories.almanacs.entries())
    yield* calendarLines(number, calendar, daysAbout(first, last));
  yield* known.directory.units.map(unitLine);
  yield ledgerLine({ ...facts, asOf, lasting: histories.lasting });
}

/** From the beginning of the year of the first day to the end of the year after that of the last. */
function daysAbout(first: Day, last: Day): readonly [Day, Day] {
  const from = dayOf(`${yearOf(later(first, FIRST_DAY))}-01-01`);
  return [from, earlier(dayOf(`${yearOf(last) + 1}-12-31`), LAST_DAY)];
}

/** The tables of records that there may be. */
export function tablesOfRecords(): ColumnTable[] {
  return [taskKind, ...registers].flatMap((kind) => recordTables(kind).map(({ table }) => table));
}
