import { words } from '../../vocabulary/words.ts';
import type { CellNote, CellValue, Sheet } from './sheet.ts';

/** A place in a book; rows and columns count from 0. */
interface BookPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The sheets of a book, those that go on with the columns of another joined to it. */
export interface Continued {
  readonly sheets: readonly Sheet[];
  /** Where something stands in the book. */
  placed<T extends BookPlace>(place: T): T;
}

/** Columns that came from another sheet: from where on they stand, and of which row each is. */
interface Joint {
  readonly on: string;
  readonly from: number;
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<number, number>;
}

/** A table whose rows have numbers and titles: its head, and the row of each number. */
interface NumberedTable {
  readonly head: number;
  readonly titles: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
}

/** A head stands in one of so many rows. */
const HEADROOM = 10;

/**
 * Joins sheets that say more of the rows of an earlier one: the same 编号 with the same 事项 in every row, and other
 * columns. So `export` lays a wide table on several sheets; a sheet with a row of its own is a table by itself.
 */
export function continued(sheets: readonly Sheet[]): Continued {
  const all: Sheet[] = [];
  const joints: Joint[] = [];
  for (const sheet of sheets) {
    const at = all.findIndex((first) => goesOn(first, sheet));
    if (at < 0) all.push(sheet);
    else {
      const first = all[at] as Sheet;
      const joint = jointOf(first, sheet);
      joints.push(joint);
      all[at] = withColumns(first, joint);
    }
  }
  return { sheets: all, placed: (place) => placedBy(joints, place) };
}

function placedBy<T extends BookPlace>(joints: readonly Joint[], place: T): T {
  const joint = joints.findLast(({ on, from }) => on === place.sheet && from <= place.column);
  const row = joint?.rows.get(place.row);
  return joint && row !== undefined
    ? { ...place, sheet: joint.sheet.name, row, column: place.column - joint.from }
    : place;
}

function goesOn(first: Sheet, sheet: Sheet): boolean {
  const [own, more] = [tableOf(first), tableOf(sheet)];
  if (!own || !more || more.rows.size === 0) return false;
  const isOwn = (title: string) => own.titles.includes(title);
  if (!more.titles.every((title) => title === '' || isOwn(title) === SHARED.includes(title))) return false;
  const [title, moreTitle] = [own, more].map(({ titles }) => titles.indexOf(words.title)) as [number, number];
  return [...more.rows].every(([number, row]) => {
    const at = own.rows.get(number);
    return at !== undefined && textAt(first, at, title) === textAt(sheet, row, moreTitle);
  });
}

const SHARED: readonly string[] = [words.id, words.title];

/** Undefined where no head has both, or a number stands twice. */
function tableOf({ rows }: Sheet): NumberedTable | undefined {
  const head = rows.slice(0, HEADROOM).findIndex((row) => SHARED.every((title) => row.includes(title)));
  if (head < 0) return undefined;
  const titles = (rows[head] ?? []).map(String);
  const column = titles.indexOf(words.id);
  const numbered = rows.flatMap((row, at): (readonly [string, number])[] => {
    const number = String(row[column] ?? '').trim();
    return at > head && number !== '' && row.some((cell, i) => i !== column && cell !== '') ? [[number, at]] : [];
  });
  const byNumber = new Map(numbered);
  return byNumber.size === numbered.length ? { head, titles, rows: byNumber } : undefined;
}

function textAt({ rows }: Sheet, row: number, column: number): string {
  return String(rows[row]?.[column] ?? '').trim();
}

function jointOf(first: Sheet, sheet: Sheet): Joint {
  const [own, more] = [tableOf(first), tableOf(sheet)] as [NumberedTable, NumberedTable];
  const rows = new Map([[own.head, more.head]]);
  for (const [number, row] of more.rows) rows.set(own.rows.get(number) ?? -1, row);
  return { on: first.name, from: Math.max(...first.rows.map(({ length }) => length)), sheet, rows };
}

function withColumns(first: Sheet, { from, sheet, rows: places }: Joint): Sheet {
  const shared = SHARED.map((title) => tableOf(sheet)?.titles.indexOf(title));
  const rows = first.rows.map((row, at): readonly CellValue[] => {
    const more = places.get(at);
    if (more === undefined) return row;
    const blank = Array.from({ length: from - row.length }, () => '');
    return [...row, ...blank, ...(sheet.rows[more] ?? []).map((cell, i) => (shared.includes(i) ? '' : cell))];
  });
  const back = new Map(Array.from(places, ([own, more]) => [more, own]));
  const remarks = (sheet.remarks ?? []).flatMap((note): CellNote[] => {
    const row = back.get(note.row);
    return row === undefined ? [] : [{ ...note, row, column: note.column + from }];
  });
  return { ...first, rows, remarks: [...(first.remarks ?? []), ...remarks] };
}
