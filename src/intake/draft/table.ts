import { columnOf, isGuessedHeader, isHeader, isUnderHeader, joinedNames, namelessColumns, type TableColumn, tableColumnsOf } from './columns.ts';
import { formLines, isForm } from './form.ts';
import { carriedInto } from './grid/carried.ts';
import type { Line } from './paragraph.ts';
import { isDone, rowLine } from './row.ts';
import { stackedAt } from './stacked.ts';

/** A cell of a table of which no task was made, by the name of its column. */
export interface LeftCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  /** It tells what has been done, and asks nothing. */
  readonly isPast: boolean;
}

/** The lines of a paper with those of its tables as sentences, and what was left out of these. */
export interface TablesRead {
  readonly lines: readonly Line[];
  readonly left: readonly LeftCell[];
  /** The names of columns that are asked or say by when, each as a line. */
  readonly heads: readonly Line[];
  /** The lines in which columns have their names. */
  readonly headLines: readonly number[];
}

/** Rows of tables, each as one line: 任务（责任单位：甲；完成时限：6月底）. Cells stand between | or tabs or blanks, or one below the other. */
export function withoutTables(lines: readonly Line[]): TablesRead {
  const done: Line[] = [];
  const left: LeftCell[] = [];
  const [heads, headLines]: [Line[], number[]] = [[], []];
  let last: Head = { names: [], columns: [] };
  for (let i = 0; i < lines.length; ) {
    const rows = rowsFrom(lines, i);
    const stacked = rows.length === 0 ? stackedAt(lines, i) : undefined;
    if (rows.length > 0) {
      const table = tableOf(rows, last);
      done.push(...table.lines);
      left.push(...table.left);
      heads.push(...table.heads);
      headLines.push(...table.headLines);
      last = table.last;
    } else done.push(...(stacked?.rows ?? [lines[i] as Line]));
    i = stacked?.next ?? i + Math.max(1, rows.length);
  }
  return { lines: done, left, heads, headLines };
}

/** A row with its cells; none where it parts the head from what is below it. */
interface Row {
  readonly line: Line;
  readonly cells: readonly string[];
}

/** What the columns of a table are called, and what they tell. */
interface Head {
  readonly names: readonly string[];
  readonly columns: readonly TableColumn[];
  /** The first row has the names, though none of them says what it means. */
  readonly isFirst?: true;
}

const BLANKS = /\s+/;

/** The rows that stand one below the other from a line on. */
function rowsFrom(lines: readonly Line[], from: number): Row[] {
  const rows: Row[] = [];
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

/** One table below the other: each has its head, the first may go on with the one before. */
function tableOf(rows: readonly Row[], before: Head): TablesRead & { readonly last: Head } {
  if (isForm(rows.flatMap(({ cells }) => (cells.length > 0 ? [cells] : []))))
    return { lines: rows.flatMap(({ line, cells }) => formLines(cells, line)), left: [], heads: [], headLines: [], last: before };
  const [lines, left, heads]: [Line[], LeftCell[], Line[]] = [[], [], []];
  const headLines: number[] = [];
  let head = guessedHead(rows, before);
  let above: readonly string[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const { line, cells } = rows[i] as Row;
    if (cells.length === 0) continue;
    if (isHeader(cells) || (i === 0 && head.isFirst)) {
      const next = i + (rows[i + 1]?.cells.length === 0 ? 2 : 1);
      const under = isUnderHeader(cells, rows[next]?.cells ?? []) ? rows[next]?.cells : undefined;
      if (under) i = next;
      head = headOf(under ? joinedNames(cells, under) : cells, rows, i + 1);
      heads.push(...namesOf(head, line));
      headLines.push(line.line, (rows[i] as Row).line.line);
      above = [];
      continue;
    }
    if (isSection(cells)) {
      lines.push({ ...line, ...textOf(cells.join('')) });
      continue;
    }
    const { filled, hints } = carriedInto(cells, head.columns, above);
    above = filled;
    const columns = head.columns.map((column, at) => (column === '完成时限' && isDone(filled[at] ?? '') ? '进展' : column));
    lines.push(rowLine(filled, columns, line, hints));
    left.push(...leftOf(filled, { ...head, columns }, line));
  }
  return { lines, left, heads, headLines, last: head };
}

/** Of a table whose columns have no names that say anything, what they hold: the first row may be their names. */
function guessedHead(rows: readonly Row[], before: Head): Head {
  const all = rows.map(({ cells }) => cells).filter((cells) => cells.length > 0);
  const [first = [], ...others] = all.slice(0, LOOKED_AT);
  if (before.columns.length === first.length || all.some(isHeader) || others.length === 0) return before;
  if (isGuessedHeader(first, others)) return { ...before, isFirst: true };
  const columns = namelessColumns([first, ...others]);
  return columns.length === 0 ? before : { names: columns, columns };
}

/** What stands below a head as far as the next says what its columns are. */
function headOf(names: readonly string[], rows: readonly Row[], from: number): Head {
  const below = rows.slice(from, from + LOOKED_AT).map(({ cells }) => cells);
  const end = below.findIndex(isHeader);
  const own = below.slice(0, end < 0 ? undefined : end);
  return { names, columns: tableColumnsOf(names, own.filter((cells) => !isSection(cells))) };
}

/** So many rows show what a column holds. */
const LOOKED_AT = 60;

/** 2026年目标: what a name tells of its column. */
function namesOf({ names, columns }: Head, line: Line): Line[] {
  return names.flatMap((name, i) =>
    columns[i] === '事项' || columns[i] === '完成时限' ? [{ ...line, ...textOf(name) }] : [],
  );
}

/** 一、基础设施 from end to end: a heading, and no row. */
function isSection(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return cells.length > 2 && filled.length === 1 && filled[0] === cells[0] && !/^\d+$/.test(filled[0] ?? '');
}

function textOf(text: string): Pick<Line, 'text' | 'plain'> {
  return { text, plain: text };
}

function leftOf(cells: readonly string[], { names, columns }: Head, { line }: Line): LeftCell[] {
  return cells.flatMap((text, i) => {
    const column = columns[i];
    const isLeft = (column === '进展' || column === '备注') && text !== '' && !/^[-—/无\s]+$/.test(text);
    return isLeft ? [{ line, column: names[i] ?? '', text, isPast: column === '进展' }] : [];
  });
}
