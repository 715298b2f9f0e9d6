import { type Day, dayNumber, parseDay } from '../../calendar/day.ts';
import { type FlatRow, type Laid, layDown, type ValueSort } from '../../records/flat.ts';
import { taskKind } from '../../records/index.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { yesNo } from '../../vocabulary/choices.ts';
import type { ColumnTable, ColumnValue, TableLine, TypedColumn } from './table.ts';

/** What a leaf of a record becomes in a table. */
interface Made extends TypedColumn {
  readonly title: string;
  readonly told: (text: string) => ColumnValue;
}

/** How the records of a kind become lines: of a table for the kind, and of one for each of its lists. */
export function recordTables(
  kind: Kind,
): readonly { readonly table: ColumnTable; linesOf(record: Numbered): TableLine[] }[] {
  return layDown(kind).map((laid) => {
    const made = laid.leaves.flatMap(({ title, name, sort }) => madeOf(title, name, sort));
    const table: ColumnTable = { name: nameOf(laid, kind), columns: made.map(({ name, sort }) => ({ name, sort })) };
    const valuesOf = (row: FlatRow) =>
      made.map(({ title, told }) => (row[title] === undefined ? undefined : told(row[title])));
    return {
      table,
      linesOf: (record) =>
        laid.rowsIn(record).map((row) => ({ table, year: yearIn(record, kind), values: valuesOf(row) })),
    };
  });
}

/** 办理经过 of tasks is what everybody asks for. */
function nameOf({ ascii }: Laid, { name }: Kind): string {
  return name === taskKind.name && ascii === 'task_history' ? 'entry' : ascii;
}

/** Every record has the year in its number. */
function yearIn({ id }: Numbered, { prefix }: Kind): number {
  return Number(id.slice(prefix.length, prefix.length + 4)) || 0;
}

/** A day with an hour is two columns. */
function madeOf(title: string, name: string, sort: ValueSort): Made[] {
  const own = TAKEN.includes(name) ? `its_${name}` : name;
  if (sort === 'moment')
    return [
      { title, name: own, sort: 'day', told: (text) => dayIn(text.slice(0, 10)) },
      { title, name: `${own}_time`, sort: 'text', told: (text) => text.slice(11) || undefined },
    ];
  return [{ title, name: own, sort, told: readers[sort] }];
}

/** The folders in which a table lies are columns too. */
const TAKEN = ['ledger', 'year'];

const readers: Readonly<Record<Exclude<ValueSort, 'moment'>, (text: string) => ColumnValue>> = {
  text: (text) => text,
  day: dayIn,
  whole: Number,
  yes: (text) => text === yesNo.words.yes,
};

function dayIn(text: string): number | undefined {
  const day: Day | undefined = parseDay(text);
  return day === undefined ? undefined : dayNumber(day);
}
