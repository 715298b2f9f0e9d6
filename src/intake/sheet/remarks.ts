import type { Doubt } from './doubt.ts';
import { columnName } from './grid.ts';
import { type Area, type CellNote, type Sheet, WIDEST } from './sheet.ts';

/** What this needs to know of a table. */
interface Table {
  readonly header: { readonly columns: ReadonlyMap<unknown, number> };
  readonly rows: readonly { readonly row: number }[];
}

/** What the reader of a sheet had to say: at the rows that it concerns, else of the first table as a whole. */
interface Remarked {
  readonly ofRows: ReadonlyMap<number, readonly Doubt[]>;
  readonly ofTable: readonly Doubt[];
}

export function remarked(tables: readonly Table[], sheet: Sheet): Remarked {
  if (!sheet.remarks?.length && !sheet.fills?.size) return NOTHING;
  const owners = new Map(tables.flatMap((table) => table.rows.map(({ row }) => [row, table] as const)));
  const reach = reachOf(sheet.merged);
  const ofRows = new Map<number, Doubt[]>();
  const loose: Doubt[] = [];
  for (const remark of sheet.remarks ?? []) {
    const reached = reach(remark).filter((row) => owners.has(row));
    const doubt = doubtOf(remark, sheet, reached.length > 0);
    if (reached.length === 0) loose.push(doubt);
    for (const row of reached)
      if (matters(remark, owners.get(row))) ofRows.set(row, [...(ofRows.get(row) ?? []), doubt]);
  }
  return { ofRows, ofTable: [...loose, ...fillDoubts(sheet, new Set(owners.keys()))] };
}

const NOTHING: Remarked = { ofRows: new Map(), ofTable: [] };

/** What is said of a value matters where the value is taken. */
function matters({ about, column }: CellNote, table: Table | undefined): boolean {
  return about === 'beside' || [...(table?.header.columns.values() ?? [])].includes(column);
}

const MOST_MERGED = 1000;

/** The rows that a cell speaks for: what a merged one says goes for all of its rows. */
function reachOf(merged: readonly Area[]): (remark: CellNote) => number[] {
  const areas = new Map(merged.map((area) => [area.top * WIDEST + area.left, area]));
  return ({ row, column }) => {
    const height = (areas.get(row * WIDEST + column)?.bottom ?? row) - row + 1;
    return Array.from({ length: Math.min(height, MOST_MERGED) }, (_, i) => row + i);
  };
}

/** What is said of a row that is not taken keeps none from being entered. */
function doubtOf({ row, column, level, message, remedy }: CellNote, { name }: Sheet, isOfRow: boolean): Doubt {
  const code = level === 'error' ? 'sheet-value' : 'sheet-understood';
  return {
    code: isOfRow ? code : 'sheet-understood',
    level: isOfRow ? level : 'warning',
    sheet: name,
    row,
    column,
    message,
    remedy,
  };
}

const SHOWN = 10;

/** Colours that some rows have and others have not: they may mean something, and nobody can tell what. */
function fillDoubts({ name, fills }: Sheet, rows: ReadonlySet<number>): Doubt[] {
  return [...(fills ?? [])].flatMap(([colour, cells]): Doubt[] => {
    const own = cells.filter((cell) => rows.has(Math.floor(cell / WIDEST)));
    const filled = [...new Set(own.map((cell) => Math.floor(cell / WIDEST)))];
    if (filled.length === 0 || filled.length * 2 > rows.size || isStriped(filled)) return [];
    const [first = 0] = own;
    const places = own.slice(0, SHOWN).map((cell) => `${columnName(cell % WIDEST)}${Math.floor(cell / WIDEST) + 1}`);
    const more = own.length > SHOWN ? `……共 ${own.length} 格` : '';
    const message = `底色是${colour}的没有当作意思：${places.join('、')}${more}`;
    const place = { sheet: name, row: Math.floor(first / WIDEST), column: first % WIDEST };
    return [{ code: 'sheet-understood', level: 'warning', ...place, message, remedy: '颜色有意思就写成字' }];
  });
}

/** Every second row, to be read more easily. */
function isStriped(rows: readonly number[]): boolean {
  return rows.length > 1 && rows.every((row, i) => i === 0 || row - (rows[i - 1] as number) === 2);
}
