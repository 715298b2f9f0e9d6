import type { CellValue, Sheet } from './workbook.ts';

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
}

export function gridOf({ name, rows, merged }: Sheet): Grid {
  const filled = rows.map((row) => [...row]);
  const width = Math.max(0, ...rows.map((row) => row.length), ...merged.map(({ right }) => right + 1));
  for (const { top, left, bottom, right } of merged) {
    const value = rows[top]?.[left] ?? '';
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1)
      for (let column = left; column <= right; column += 1) (filled[row] as CellValue[])[column] = value;
  }
  const value = (row: number, column: number) => filled[row]?.[column] ?? '';
  const text = (row: number, column: number) => tidied(String(value(row, column)));
  const own = (row: number) => (rows[row] ?? []).filter((cell) => tidied(String(cell)) !== '').length;
  return {
    name,
    height: rows.length,
    width,
    value,
    text,
    isBlank: (row) => Array.from({ length: width }, (_, column) => text(row, column)).every((one) => one === ''),
    isHeadline: (row) => own(row) === 1,
    isSpread: (row, column) =>
      merged.some(
        ({ top, left, bottom, right }) =>
          right > left && top <= row && row <= bottom && left <= column && column <= right,
      ),
  };
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
