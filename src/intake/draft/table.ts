import type { Line } from './paragraph.ts';
import { columnOf, isHeader, rowLine, type TableColumn, tableColumnsOf } from './row.ts';
import { stackedAt } from './stacked.ts';

/** Rows of tables, each as one line: 任务（责任单位：甲；完成时限：6月底）. Cells stand between | or tabs or blanks, or one below the other. */
export function withoutTables(lines: readonly Line[]): Line[] {
  const done: Line[] = [];
  let columns: readonly TableColumn[] = [];
  let spaced = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    spaced = stillSpaced(line.text, spaced);
    const cells = spaced > 0 ? line.text.split(BLANKS) : cellsOf(line.text);
    const stacked = cells.length === 0 ? stackedAt(lines, i) : undefined;
    if (stacked) i = stacked.next - 1;
    if (stacked) done.push(...stacked.rows);
    else if (cells.length < 2) done.push(line);
    else if (isHeader(cells)) columns = tableColumnsOf(cells);
    else if (!cells.every((cell) => /^:?-*:?$/.test(cell))) done.push(rowLine(cells, columns, line));
  }
  return done;
}

const BLANKS = /\s+/;

/** Whether a line begins a table between blanks, or goes on with one: of how many columns. */
function stillSpaced(text: string, columns: number): number {
  return spacedHeader(text) || (columns > 0 && text.split(BLANKS).length === columns ? columns : 0);
}

/** 项目 责任单位 完成时限: how many columns a table has whose cells stand between blanks; 0 where a line is no header of one. */
function spacedHeader(text: string): number {
  const cells = text.split(BLANKS);
  const names = cells.map(columnOf);
  const isOne = !/[|\t]/.test(text) && cells.length > 2 && isHeader(cells);
  return isOne && names.includes('责任单位') && names.includes('完成时限') ? cells.length : 0;
}

function cellsOf(text: string): string[] {
  if (/^\|.*\|$/.test(text))
    return text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return text.split('\t').length > 2 ? text.split('\t').map((cell) => cell.trim()) : [];
}
