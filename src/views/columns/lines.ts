import { FIRST_DAY, LAST_DAY } from '../../calendar/calendar.ts';
import { type Day, dayOf, earlier, later, yearOf } from '../../calendar/day.ts';
import type { FiledTask, Ledger } from '../../ledger/ledger.ts';
import { registers, taskKind } from '../../records/index.ts';
import type { Numbered } from '../../records/kind.ts';
import { Known, knownTask, termsOn } from '../../rules/basis/known.ts';
import { strandsOf } from '../../rules/versions/strands.ts';
import { Histories } from '../../rules/versions/versions.ts';
import { recordTables } from './records.ts';
import type { Line, Table } from './table.ts';
import { calendarLines, ledgerLine, type LedgerFacts, obligationLine, standLine, unitLine } from './tables.ts';

/**
 * Everything of a ledger that is known on a day, as lines of tables; what happens later is in none. `isLasting` is told
 * until when they are right if nothing more is recorded.
 */
export function* linesOf(
  whole: Ledger,
  asOf: Day,
  facts: Omit<LedgerFacts, 'asOf' | 'lasting'>,
  isLasting: (through: Day) => void = () => undefined,
): Generator<Line> {
  const known = new Known(whole, termsOn(whole, { day: asOf }));
  const histories = new Histories(whole, asOf);
  const tables = recordTables(taskKind);
  let first = asOf;
  for (const strand of strandsOf(whole)) {
    const { owed, stands } = histories.of(strand);
    for (const version of owed) {
      first = earlier(first, version.of.countFrom ?? first);
      yield obligationLine(version);
    }
    yield* stands.map(standLine);
    const task = strand.task && recordOn(strand.task, asOf);
    if (task) yield* tables.flatMap(({ linesOf: lines }) => lines(task));
    strand.task?.release?.();
  }
  for (const kind of registers) {
    const own = recordTables(kind);
    for (const { record } of known.records(kind)) yield* own.flatMap(({ linesOf: lines }) => lines(record));
  }
  const range = [dayOf(`${yearOf(later(first, FIRST_DAY))}-01-01`), earlier(dayOf(`${yearOf(asOf) + 1}-12-31`), LAST_DAY)];
  for (const [number, calendar] of histories.almanacs.entries())
    yield* calendarLines(number, calendar, range as [Day, Day]);
  yield* known.directory.units.map(unitLine);
  isLasting(histories.lasting);
  yield ledgerLine({ ...facts, asOf, lasting: histories.lasting });
}

function recordOn({ record, file }: FiledTask, day: Day): Numbered | undefined {
  return record.received.day <= day ? knownTask({ record, file }, { day }).record : undefined;
}

/** The tables of records that there may be. */
export function tablesOfRecords(): Table[] {
  return [taskKind, ...registers].flatMap((kind) => recordTables(kind).map(({ table }) => table));
}
