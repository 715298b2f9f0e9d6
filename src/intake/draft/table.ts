import { columnOf, isHeader } from './columns.ts';
import type { Line } from './paragraph.ts';
import { stackedAt } from './stacked.ts';
import { type LeftCell, type TableHead, type TableRow, type TablesRead, tableRead } from './tabled.ts';

/** Rows of tables, each as one line: 任务（责任单位：甲；完成时限：6月底）. Cells stand between | or tabs or blanks, or one below the other. */
export function withoutTables(lines: readonly Line[]): TablesRead {
  const [done, left]: [Line[], LeftCell[]] = [[], []];
  const [heads, headLines]: [Line[], number[]] = [[], []];
  let last: TableHead = { names: [], columns: [] };
  for (let i = 0; i < lines.length; ) {
    const rows = rowsFrom(lines, i);
    const stacked = rows.length === 0 ? stackedAt(lines, i) : undefined;
    if (rows.length > 0) {
      const table = tableRead(rows, last);
      done.push(...table.lines);
      left.push(...table.left);
      heads.push(...table.heads);
      headLines.push(...table.headLines);
      last = table.last;
    } else {
      done.push(...(stacked?.rows ?? [lines[i] as Line]));
      headLines.push(...(stacked?.headLines ?? []));
    }
    i = stacked?.next ?? i + Math.max(1, rows.length);
  }
  return { lines: done, left, heads, headLines };
}

const BLANKS = /\s+/;

/** The rows that stand one below the other from a line on. */
function rowsFrom(lines: readonly Line[], from: number): TableRow[] {
  const rows: TableRow[] = [];
  let spaced = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    spaced = stillSpaced(line.text, spaced);
    const cells = spaced > 0 ? line.text.split(BLANKS) : cellsOf(line.text);
    if (cells.length < 2) break;
    rows.push({ line, cells: cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells });
  }
  return rows;
}

/** Whether a line begins a table between blanks, or goes on with one: of how many columns. */
function stillSpaced(text: string, columns: number): number {
  return spacedHeader(text) || (columns > 0 && text.split(BLANKS).length === columns ? columns : 0);
}

/** 项目 责任单位 完成时限: how many columns a table has whose cells stand between blanks; 0 where a line is no header of one. */
function spacedHeader(text: string): number {
  const cells = text.split(BLANKS);
  if (/[|\t]/.test(text) || cells.length < 3 || !isHeader(cells)) return 0;
  const names = cells.map(columnOf);
  return names.includes('责任单位') && names.includes('完成时限') ? cells.length : 0;
}

function cellsOf(text: string): string[] {
  if (/^\|.*\|$/.test(text))
    return text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return text.split('\t').length > 2 ? text.split('\t').map((cell) => cell.trim()) : [];
}
