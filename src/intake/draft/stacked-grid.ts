import { wordOf } from '../../calendar/when/vague.ts';
import { rowsByTime } from './by-time.ts';
import { isUnitCell, tellsTime } from './cells.ts';
import { columnOf, isHeader, type TableColumn, tableColumnsOf } from './columns.ts';
import type { Line } from './paragraph.ts';
import { rowLine } from './row.ts';

/** A cell that has a line of its own, and the index of that line; nothing may stand in it. */
export interface StackedCell {
  readonly text: string;
  readonly at: number;
}

/** A table read cell by cell, and the index of the line behind it. */
interface Grid {
  readonly names: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly StackedCell[])[];
  /** Rows in which who and by when stand in their columns. */
  readonly sure: number;
}

const [NARROWEST, WIDEST] = [3, 12];
/** No name of a column that has a line of its own is longer, no table that is looked at has more cells. */
const [NAME, MOST] = [12, 1200];
/** Of the rows so many must have who and by when where the columns say, and no fewer than two. */
const [SURE, LEAST] = [0.7, 2];

/**
 * A table with one cell in each line, every row with as many cells as there are names of columns: the width at which who
 * and by when stand in their columns. A line with nothing in it is a cell with nothing in it, or none at all.
 */
export function gridAt(
  lines: readonly Line[],
  index: number,
  textOf: (line: Line) => string,
): { readonly rows: Line[]; readonly next: number; readonly headLines: readonly number[] } | undefined {
  if (!mayBegin(lines, index, textOf)) return undefined;
  const written = lines.slice(index, index + MOST).map((line, i) => ({ text: textOf(line), at: index + i }));
  const all = written.filter((cell, i) => !isSection(cell.text, written.slice(i + 1, i + 4)));
  const filled = all.filter(({ text }) => text !== '');
  const found = [all, filled].flatMap((cells) => widths(cells).flatMap((width) => gridOf(cells, width) ?? []));
  const [best] = found.toSorted((a, b) => b.sure - a.sure || b.rows.length - a.rows.length);
  if (best === undefined) return undefined;
  const { names, columns } = best;
  const rows = best.rows.flatMap((row) => {
    const line = lines[row[0]?.at ?? index] as Line;
    const cells = row.map(({ text }) => text);
    return rowsByTime(cells, names, columns).map((one) => rowLine(one, columns, line));
  });
  const headLines = lines.slice(index, best.rows[0]?.[0]?.at).map(({ line }) => line);
  return { rows, headLines, next: (best.rows.at(-1)?.findLast(({ text }) => text !== '')?.at ?? index) + 1 };
}

/** 二、水利与交通 between two rows, before the number of the next: what the rows below it are about. */
function isSection(text: string, behind: readonly StackedCell[]): boolean {
  const next = behind.find((cell) => cell.text !== '')?.text ?? '';
  return (
    /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；：\d]{2,16}$/.test(text) &&
    /^\d{1,3}$/.test(next) &&
    !tellsTime(text)
  );
}

/** Among the first short lines there are a name for who and one for by when. */
function mayBegin(lines: readonly Line[], index: number, textOf: (line: Line) => string): boolean {
  const [first] = lines.slice(index, index + 1).map(textOf);
  if (first === undefined || !isName(first)) return false;
  const names = lines.slice(index, index + WIDEST * 2).map(textOf);
  const end = names.findIndex((text) => text !== '' && !isName(text));
  const columns = names
    .slice(0, end < 0 ? names.length : end)
    .map((text) => (text === '' ? undefined : columnOf(text)));
  return columns.includes('责任单位') && tellsWhen(columns);
}

/** By when in a column of its own, or in the names of several. */
function tellsWhen(columns: readonly (TableColumn | undefined)[]): boolean {
  return columns.includes('完成时限') || columns.filter((column) => column === '分期').length > 1;
}

function isName(text: string): boolean {
  return (
    text !== '' && text.length <= NAME && !/[，。；、：]/.test(text) && (!/\d/.test(text) || columnOf(text) === '分期')
  );
}

function widths(cells: readonly StackedCell[]): number[] {
  const all = Array.from({ length: WIDEST - NARROWEST + 1 }, (_, i) => NARROWEST + i);
  return all.filter((width) => {
    const names = cells.slice(0, width).map(({ text }) => text);
    return names.length === width && names.every(isName) && isHeader(names);
  });
}

function gridOf(cells: readonly StackedCell[], width: number): Grid | undefined {
  const names = cells.slice(0, width).map(({ text }) => text);
  const chunks: (readonly StackedCell[])[] = [];
  for (let at = width; at + width <= cells.length; at += width) chunks.push(cells.slice(at, at + width));
  const told = chunks.map((row) => row.map(({ text }) => text));
  const columns = tableColumnsOf(names, told.slice(0, width));
  if (!columns.includes('责任单位') || !tellsWhen(columns) || !columns.includes('事项')) return undefined;
  if (told[0]?.some(isNameOfColumn)) return undefined;
  const end = told.findIndex((row, i) => !isRow(row, columns) || isOutOfTurn(row, columns, i));
  const rows = chunks.slice(0, end < 0 ? chunks.length : end);
  const sure = told.slice(0, rows.length).filter((row) => isSure(row, columns)).length;
  return sure >= LEAST && sure >= rows.length * SURE ? { names, columns, rows, sure } : undefined;
}

/** 办结时限 in the first row: the names go on there, and begin later. */
function isNameOfColumn(text: string): boolean {
  const column = columnOf(text);
  return (
    text.length <= 6 &&
    (column === '完成时限' || column === '责任单位' || column === '配合单位') &&
    /(?:时限|期限|时间|单位|部门|科室|股室)$/.test(text)
  );
}

function cellsIn(row: readonly string[], columns: readonly TableColumn[], wanted: TableColumn): string[] {
  return row.filter((text, i) => columns[i] === wanted && text !== '');
}

/** Nothing stands where it cannot: no unit for what is asked, no time for a unit. */
function isRow(row: readonly string[], columns: readonly TableColumn[]): boolean {
  const asked = cellsIn(row, columns, '事项');
  const who = [...cellsIn(row, columns, '责任单位'), ...cellsIn(row, columns, '配合单位')];
  const due = cellsIn(row, columns, '完成时限');
  const isAsked = asked.length > 0 && !asked.every((text) => isUnitCell(text) || tellsTime(text));
  return (
    isAsked &&
    who.every((text) => /[\u4e00-\u9fa5]{2}/.test(text) && !/[。；]/.test(text) && !tellsTime(text)) &&
    due.every((text) => !isUnitCell(text))
  );
}

/** 1, 2, 4: a row that does not begin with its number has cells too many or too few. */
function isOutOfTurn(row: readonly string[], columns: readonly TableColumn[], index: number): boolean {
  const [number] = cellsIn(row, columns, '序号');
  return columns[0] === '序号' && (number === undefined || (/^\d+$/.test(number) && Number(number) !== index + 1));
}

function isSure(row: readonly string[], columns: readonly TableColumn[]): boolean {
  const who = cellsIn(row, columns, '责任单位');
  const due = cellsIn(row, columns, '完成时限');
  const isTold =
    (due.length > 0 || !columns.includes('完成时限')) &&
    due.every((text) => tellsTime(text) || wordOf(text) !== undefined);
  return who.length > 0 && who.every(isUnitCell) && isTold;
}
