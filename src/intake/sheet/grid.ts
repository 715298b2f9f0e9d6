import type { Area, CellValue, Sheet } from './sheet.ts';

/** A sheet as it is seen: what was merged says the same in each of its cells. Rows and columns count from 0. */
export interface Grid {
  readonly name: string;
  readonly height: number;
  readonly width: number;
  value(row: number, column: number): CellValue;
  /** The words of a cell, without spaces at the ends. */
  text(row: number, column: number): string;
  /** Whether the whole row is one merged cell, or has only one that says anything. */
  isHeadline(row: number): boolean;
  isBlank(row: number): boolean;
  /** Whether a cell was merged with the one to its right or left. */
  isSpread(row: number, column: number): boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

type Cells = readonly CellValue[];

const NONE: ReadonlySet<number> = new Set();

export function gridOf({ name, rows, merged, hiddenRows = NONE, hiddenColumns = NONE }: Sheet): Grid {
  const own = rows.map(tidyRow);
  const width = own.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = withMerged(own, merged, width);
  const value = (row: number, column: number) => filled[row]?.[column] ?? '';
  const spread = byRow(
    merged.filter(({ left, right }) => right > left),
    rows.length,
  );
  return {
    name,
    height: rows.length,
    width,
    value,
    text: (row, column) => String(value(row, column)),
    isBlank: (row) => (filled[row] ?? []).every((cell) => cell === ''),
    isHeadline: (row) => (own[row] ?? []).filter((cell) => cell !== '').length === 1,
    isSpread: (row, column) => spread.get(row)?.some(({ left, right }) => left <= column && column <= right) ?? false,
    hiddenRows,
    hiddenColumns,
  };
}

/** The rows from one to before another as they are, all others as if nothing stood in them. */
export function rowsBetween(grid: Grid, from: number, to: number): Grid {
  const isIn = (row: number) => row >= from && row < to;
  return {
    ...grid,
    height: Math.min(to, grid.height),
    value: (row, column) => (isIn(row) ? grid.value(row, column) : ''),
    text: (row, column) => (isIn(row) ? grid.text(row, column) : ''),
    isBlank: (row) => !isIn(row) || grid.isBlank(row),
    isHeadline: (row) => isIn(row) && grid.isHeadline(row),
    isSpread: (row, column) => isIn(row) && grid.isSpread(row, column),
  };
}

/** What a merged area says stands in each of its cells, as far as the sheet goes; rows without one are as they were. */
function withMerged(rows: readonly Cells[], merged: readonly Area[], width: number): readonly Cells[] {
  const filled = [...rows];
  for (const { top, left, bottom, right } of merged) {
    const value = rows[top]?.[left] ?? '';
    const [lowest, last] = [Math.min(bottom, rows.length - 1), Math.min(right, width - 1)];
    for (let row = top; value !== '' && row <= lowest; row += 1) {
      const cells = [...(filled[row] ?? [])];
      filled[row] = cells;
      while (cells.length <= last) cells.push('');
      cells.fill(value, left, last + 1);
    }
  }
  return filled;
}

function byRow(areas: readonly Area[], height: number): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  for (const area of areas)
    for (let row = area.top; row <= Math.min(area.bottom, height - 1); row += 1)
      if (rows.has(row)) rows.get(row)?.push(area);
      else rows.set(row, [area]);
  return rows;
}

/** The row itself where nothing in it is untidy: most rows are not held twice. */
function tidyRow(row: Cells): Cells {
  const tidy = row.map(tidyValue);
  return tidy.every((cell, i) => cell === row[i]) ? row : tidy;
}

function tidyValue(cell: CellValue): CellValue {
  return typeof cell === 'number' ? cell : tidied(cell);
}

/** Line ends inside a cell stay; every other run of blanks is one space. */
function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/** 3, 1 → B4, as a spreadsheet names its cells. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
