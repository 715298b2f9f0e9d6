import { cellName, type Grid, gridOf } from './grid.ts';
import { bareTitle } from './meanings.ts';
import { asideIn, type Skipped } from './rows.ts';
import { type CellValue, cellTrouble, type Sheet } from './sheet.ts';

/** A row of a table whose columns have the names that were looked for. Rows count from 0. */
export interface NamedRow {
  readonly sheet: string;
  readonly row: number;
  /** What stands in it by the names of its columns; cells that say nothing are left out. */
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Why what is taken from it may be other than what was written. */
  readonly trouble?: string;
  readonly isHidden: boolean;
}

/** A table, the names in its head that nobody looked for, and those that stand over more than one column. */
export interface NamedTable {
  readonly sheet: string;
  readonly top: number;
  readonly names: readonly string[];
  readonly unused: readonly string[];
  readonly twice: readonly string[];
  readonly rows: readonly NamedRow[];
  /** Sums, remarks and headings in between, which are no rows of it. */
  readonly asides: readonly Skipped[];
  readonly since1904: boolean;
}

/** How far down a head is looked for. */
const LOOKED_AT = 30;

/**
 * The table of a sheet below the first row that has one of `keys` in it; undefined where there is none. `names` has the
 * name that each title of a column stands for; `others`, what a title may stand for where no other column does.
 */
export function namedTable(
  sheet: Sheet,
  names: ReadonlyMap<string, string>,
  keys: readonly string[],
  others: ReadonlyMap<string, string> = new Map(),
): NamedTable | undefined {
  const grid = gridOf(sheet);
  const titlesIn = (row: number) =>
    Array.from({ length: grid.width }, (_, column) => bareTitle(grid.text(row, column)));
  const rows = Array.from({ length: Math.min(grid.height, LOOKED_AT) }, (_, row) => row);
  const hasKey = (row: number, all: typeof names) => titlesIn(row).some((title) => keys.includes(all.get(title) ?? ''));
  const top =
    rows.find((row) => hasKey(row, names)) ?? rows.find((row) => !grid.isHeadline(row) && hasKey(row, others));
  if (top === undefined) return undefined;
  const titles = titlesIn(top);
  const meant = meaningsOf(titles, names, others);
  const columns = titles.flatMap((title, column) => {
    const name = meant[column];
    return name === undefined ? [] : [{ title, name, column }];
  });
  const named = columns.map(({ name }) => name);
  const below = Array.from({ length: grid.height - top - 1 }, (_, i) => top + 1 + i);
  const isHead = (row: number) => columns.every(({ title, column }) => bareTitle(grid.text(row, column)) === title);
  const asides = below.flatMap((row) => (isHead(row) ? [] : (asideOf(grid, row) ?? [])));
  const untitled = titles.flatMap((title, column) => (title === '' ? [column] : []));
  const saying = (row: number, all: readonly number[]) => all.filter((column) => grid.text(row, column) !== '');
  const read = columns.map(({ column }) => column);
  const troubleIn = troubles(sheet);
  return {
    sheet: sheet.name,
    top,
    names: [...new Set(named)],
    unused: titles.filter((title, column) => title !== '' && meant[column] === undefined),
    twice: named.filter((name, i) => named.indexOf(name) !== i),
    since1904: sheet.since1904 === true,
    asides,
    rows: below
      .filter((row) => saying(row, [...read, ...untitled]).length > 0 && !isHead(row))
      .filter((row) => !asides.some((one) => one.row === row))
      .map((row) => {
        const filled = columns.filter(({ column }) => grid.text(row, column) !== '');
        const [stray] = saying(row, untitled);
        const own = filled.flatMap(({ column }) => troubleIn(row, column, grid.text(row, column)));
        const [trouble] = [...own, ...(stray === undefined ? [] : [strayWords(grid, row, stray)])];
        return {
          sheet: sheet.name,
          row,
          cells: new Map(filled.map(({ name, column }) => [name, grid.value(row, column)])),
          ...(trouble !== undefined && { trouble }),
          isHidden: grid.hiddenRows.has(row),
        };
      }),
  };
}

/** What each title stands for. */
function meaningsOf(
  titles: readonly string[],
  names: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): (string | undefined)[] {
  const plain = titles.map((title) => names.get(title));
  const lent = titles.map((title) => others.get(title));
  return plain.map((name, at) => {
    const other = lent[at];
    return name ?? (other === undefined || plain.includes(other) || lent.indexOf(other) < at ? undefined : other);
  });
}

/** 合计 19 个单位 36 项 below a list of the tool's own. */
const COUNTED = /^(?:合计|总计|小计|共)\s*\d/;

function asideOf(grid: Grid, row: number): Skipped | undefined {
  const [first, ...others] = Array.from({ length: grid.width }, (_, column) => grid.text(row, column)).filter(Boolean);
  const isCount = first !== undefined && COUNTED.test(first) && others.every((one) => one === first);
  return isCount ? { row, why: '合计', text: first } : asideIn(grid, row);
}

function strayWords(grid: Grid, row: number, column: number): string {
  return `${cellName(row, column)} 的“${grid.text(row, column).slice(0, 20)}”上面没有栏名，不知道是什么`;
}

/** What the reader of a sheet, or the text itself, has to say against a cell. */
function troubles({ remarks = [] }: Sheet): (row: number, column: number, text: string) => string[] {
  const told = new Map(
    remarks
      .filter(({ level }) => level === 'error')
      .map(({ row, column, message }) => [`${row} ${column}`, message] as const),
  );
  return (row, column, text) => [told.get(`${row} ${column}`) ?? cellTrouble(text) ?? []].flat();
}
