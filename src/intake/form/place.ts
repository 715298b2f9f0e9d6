import type { FormField, LockedField } from '../../records/collect.ts';
import type { Doubt } from '../sheet/doubt.ts';
import type { Grid } from '../sheet/grid.ts';
import { type CellValue, cellTrouble, type Sheet } from '../sheet/sheet.ts';
import type { Token } from './token.ts';

/** What somebody has filled in, and where. Rows and columns count from 0. */
export interface FilledCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
  /** What it is called: 本期进展. */
  readonly title: string;
  /** Why it cannot be taken, and what to do. */
  readonly why?: Why;
}

export interface Why {
  readonly message: string;
  readonly remedy: string;
}

/** A sheet with the table of a form, and where its columns are. */
export interface FormTable {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly token: Token;
  readonly top: number;
  readonly columns: ReadonlyMap<FormField | LockedField, number>;
}

/** A cell as it was filled in; `why` is what its reader has to say against it, unless something else has. */
export function cellAt(
  row: number,
  column: number,
  title: string,
  place: FormTable,
  why = troubleAt(row, column, place),
): FilledCell {
  const { grid } = place;
  const value = grid.value(row, column);
  return { sheet: grid.name, row, column, value, text: String(value), title, ...(why && { why }) };
}

/** What the reader of the book has to say against a cell: struck out, gone wrong, merged over several rows. */
function troubleAt(row: number, column: number, { grid, sheet }: FormTable): Why | undefined {
  const told = (sheet.remarks ?? []).find(
    (one) => one.row === row && one.column === column && one.about === 'value' && one.level === 'error',
  );
  if (told) return { message: told.message, remedy: told.remedy };
  const broken = cellTrouble(grid.text(row, column));
  if (broken !== undefined) return { message: broken, remedy: '请单位改好再发' };
  const merged = sheet.merged.some(
    ({ top, bottom, left, right }) => bottom > top && top <= row && row <= bottom && left <= column && column <= right,
  );
  return merged
    ? { message: '几行的格子合并了，看不出说的是哪一件', remedy: '问清单位，用 progress 等登记' }
    : undefined;
}

/** What is to be looked at, and keeps nothing out. */
export function warning(sheet: string, row: number, column: number, message: string, remedy: string): Doubt {
  return { code: 'sheet-understood', level: 'warning', sheet, row, column, message, remedy };
}
