import type { Plain } from '../../ledger/text/plain.ts';
import { type FlatRow, type FlatTable, flatColumns, flatNames, unflatten } from '../../records/flat.ts';
import { kinds, taskKind } from '../../records/index.ts';
import { isId, type Kind } from '../../records/kind.ts';
import { words } from '../../vocabulary/words.ts';
import type { Doubt } from './doubt.ts';
import { type Grid, gridOf } from './grid.ts';
import type { CellValue, Sheet } from './sheet.ts';

/** A record as `export` has written it, with the place of its row. */
export interface Archived {
  readonly kind: Kind;
  readonly id: string;
  readonly value: Readonly<Record<string, Plain>>;
  readonly sheet: string;
  readonly row: number;
}

export interface Archive {
  readonly records: readonly Archived[];
  readonly doubts: readonly Doubt[];
  /** What stands beside the records and was not read. */
  readonly notes: readonly string[];
}

/** A table as it was found in a sheet: its rows with their places. */
interface Found extends FlatTable {
  readonly rows: readonly FlatRow[];
  readonly kind: Kind;
  readonly sheet: string;
  readonly places: readonly number[];
  readonly doubts: readonly Doubt[];
}

/** The records that `export` has written into these sheets; undefined where they are somebody else's. */
export function archiveIn(sheets: readonly Sheet[]): Archive | undefined {
  const found = sheets.flatMap((sheet) => tablesIn(sheet));
  if (found.length === 0) return writtenOut(sheets);
  const perKind = kinds.map((kind) =>
    recordsIn(
      kind,
      found.filter((one) => one.kind === kind),
    ),
  );
  const others = sheets.filter(({ name, rows }) => rows.length > 0 && !found.some(({ sheet }) => sheet === name));
  const altered = others.filter(({ name }) => tableNames.has(name));
  const names = others.filter((sheet) => !altered.includes(sheet)).map(({ name }) => `“${name}”`);
  return {
    records: perKind.flatMap(({ records }) => records),
    doubts: [
      ...found.flatMap(({ doubts }) => doubts),
      ...perKind.flatMap(({ doubts }) => doubts),
      ...sheets.flatMap((sheet) => (found.some(({ sheet: name }) => name === sheet.name) ? notesOf(sheet) : [])),
      ...altered.map(({ name }) =>
        doubtAt(name, 0, 0, '栏目和导出时不一样，没有读', '重新导出，不要添栏目、改栏目的名字'),
      ),
    ],
    notes: names.length === 0 ? [] : [`按导出的登记表收回；工作表${names.join('、')}没有读，在那里改的不算。`],
  };
}

/** What was said of cells beside their values: somebody has worked on the sheet since it was written. */
function notesOf({ name, remarks = [] }: Sheet): Doubt[] {
  return remarks.map(({ row, column, level, message, remedy }) => {
    const code = level === 'error' ? 'sheet-value' : 'sheet-understood';
    return { code, level, sheet: name, row, column, message, remedy };
  });
}

/** The records of a kind, each once, and rows that belong to none. */
function recordsIn(kind: Kind, own: readonly Found[]): Pick<Archive, 'records' | 'doubts'> {
  const main = own.filter(({ name }) => name === flatNames(kind)[0]);
  const below = own.filter((one) => !main.includes(one));
  const values = unflatten(kind, own);
  const records: Archived[] = [];
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  for (const { id, sheet, row } of main.flatMap(rowsWithId)) {
    if (seen.has(id)) doubts.push(doubtAt(sheet, row, 0, `编号 ${id} 写了两行`, '删去一行'));
    else records.push({ kind, id, value: values.get(id) ?? {}, sheet, row });
    seen.add(id);
  }
  for (const { id, sheet, row } of below.flatMap(rowsWithId))
    if (!seen.has(id))
      doubts.push(doubtAt(sheet, row, 0, `${kind.word}登记里没有编号 ${id} 这一条`, '删去这一行，或补上那一条'));
  return { records, doubts };
}

function rowsWithId({ rows, places, sheet }: Found) {
  return rows.map((row, i) => ({ id: row[words.id] ?? '', sheet, row: places[i] ?? 0 }));
}

function doubtAt(sheet: string, row: number, column: number, message: string, remedy: string): Doubt {
  return { code: 'sheet-value', level: 'error', sheet, row, column, message, remedy };
}

/** Tables of records, each with its name above its columns: as a sheet of its own, or one after another in a csv. */
function tablesIn(sheet: Sheet): Found[] {
  const grid = gridOf({ ...sheet, merged: [] });
  const tables: Found[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    const above = row > 0 ? grid.text(row - 1, 0) : '';
    const named = kindNamed([sheet.name, above, above.split('　').at(-1) ?? '']) ?? unnamed(grid, row);
    if (named && isHeader(grid, row, named.kind, named.name)) tables.push(tableAt(sheet, grid, row, named));
  }
  return tables;
}

interface NamedTable {
  readonly kind: Kind;
  readonly name: string;
}

/** Every table that `export` may write, by its name. */
const tableNames: ReadonlyMap<string, NamedTable> = new Map(
  kinds.flatMap((kind) => flatNames(kind).map((name) => [name, { kind, name }] as const)),
);

function kindNamed(names: readonly string[]): NamedTable | undefined {
  return names.map((name) => tableNames.get(name)).find((one) => one !== undefined);
}

/** A csv of a single table goes without its name: the numbers tell the kind, and no clerk writes 来源.类别. */
function unnamed(grid: Grid, row: number): NamedTable | undefined {
  if (row > 0 || grid.name !== '') return undefined;
  const titles = titlesIn(grid, row);
  const id = grid.text(row + 1, titles.indexOf(words.id));
  const kind = kinds.find((one) => isId(one, id));
  const [name] = kind ? flatNames(kind) : [];
  const isOwn = kind !== taskKind || titles.some((title) => title.includes('.'));
  return kind && name !== undefined && isOwn ? { kind, name } : undefined;
}

function isHeader(grid: Grid, row: number, kind: Kind, name: string): boolean {
  const titles = titlesIn(grid, row);
  const known = flatColumns(kind, name);
  return titles.includes(words.id) && titles.every((title) => known.includes(title));
}

function titlesIn(grid: Grid, row: number): string[] {
  return Array.from({ length: grid.width }, (_, column) => grid.text(row, column)).filter((title) => title !== '');
}

function tableAt(sheet: Sheet, grid: Grid, top: number, { kind, name }: NamedTable): Found {
  const titles = Array.from({ length: grid.width }, (_, column) => grid.text(top, column));
  const rows: Record<string, string>[] = [];
  const places: number[] = [];
  const doubts: Doubt[] = [];
  for (let row = top + 1; row < grid.height && !isNextTable(grid, row); row += 1) {
    const cells = titles.map((title, column) => [title, asWritten(sheet.rows[row]?.[column])] as const);
    const record = Object.fromEntries(cells.filter(([title, text]) => title !== '' && text !== ''));
    const id = record[words.id] ?? '';
    if (isId(kind, id)) {
      rows.push(record);
      places.push(row);
    } else if (isRow(record)) doubts.push(noId(sheet.name, row, titles.indexOf(words.id), id));
  }
  return { name, kind, columns: titles.filter((title) => title !== ''), rows, sheet: sheet.name, places, doubts };
}

/** A line below the rows says what it says in the first column alone. */
function isRow({ [words.id]: _, ...others }: Readonly<Record<string, string>>): boolean {
  return Object.keys(others).length > 0;
}

/** The name of the next table of a csv, alone on its line. */
function isNextTable(grid: Grid, row: number): boolean {
  const name = grid.text(row, 0);
  return grid.isHeadline(row) && grid.isBlank(row - 1) && (tableNames.has(name) || name === words.due);
}

function asWritten(cell: CellValue | undefined): string {
  return cell === undefined ? '' : String(cell).replace(/\r\n?/g, '\n');
}

function noId(sheet: string, row: number, column: number, id: string): Doubt {
  const message = id === '' ? '没有编号' : `“${id}”不是编号`;
  return doubtAt(sheet, row, column, message, '新的事项不要写在导出的登记表里，用 add 或另做一张表');
}

/** A csv of `export` carries the whole record in its last column. */
function writtenOut(sheets: readonly Sheet[]): Archive | undefined {
  const tables = sheets.map((sheet) => ({ sheet, column: (sheet.rows[0] ?? []).indexOf(words.asEntered) }));
  const found = tables.filter(({ column }) => column >= 0);
  if (found.length === 0) return undefined;
  const records: Archived[] = [];
  const doubts: Doubt[] = [];
  for (const { sheet, column } of found) {
    for (const [i, cells] of sheet.rows.entries()) {
      const text = asWritten(cells[column]);
      if (i === 0 || text === '') continue;
      const value = readObject(text);
      const id = value?.[words.id];
      if (value && typeof id === 'string' && isId(taskKind, id))
        records.push({ kind: taskKind, id, value, sheet: sheet.name, row: i });
      else
        doubts.push(
          doubtAt(sheet.name, i, column, '登记事实被改过，读不出来', '重新导出；要照表里的字登记，删去“登记事实”一栏'),
        );
    }
  }
  return { records, doubts, notes: ['照“登记事实”一栏收回，别的栏没有读；要照表里的字登记就删去这一栏。'] };
}

function readObject(text: string): Record<string, Plain> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, Plain>)
      : undefined;
  } catch {
    return undefined;
  }
}
