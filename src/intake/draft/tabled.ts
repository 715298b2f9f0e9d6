import { rowsByTime } from './by-time.ts';
import {
  isGuessedHeader,
  isHeader,
  isUnderHeader,
  joinedNames,
  namelessColumns,
  type TableColumn,
  tableColumnsOf,
} from './columns.ts';
import { formLines, isForm } from './form.ts';
import { carriedInto } from './grid/carried.ts';
import type { Line } from './paragraph.ts';
import { isDone, rowLine } from './row.ts';

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

/** A row with its cells; none where it parts the head from what is below it. */
export interface TableRow {
  readonly line: Line;
  readonly cells: readonly string[];
}

/** What the columns of a table are called, and what they tell. */
export interface TableHead {
  readonly names: readonly string[];
  readonly columns: readonly TableColumn[];
  /** The first row has the names, though none of them says what it means. */
  readonly isFirst?: true;
}

/** What tables have become as far as they have been read. */
interface Read extends TablesRead {
  readonly lines: Line[];
  readonly left: LeftCell[];
  readonly heads: Line[];
  readonly headLines: number[];
}

/** One table below the other: each has its head, the first may go on with the one before. */
export function tableRead(rows: readonly TableRow[], before: TableHead): TablesRead & { readonly last: TableHead } {
  const read: Read = { lines: [], left: [], heads: [], headLines: [] };
  if (isForm(rows.flatMap(({ cells }) => (cells.length > 0 ? [cells] : []))))
    return { ...read, lines: rows.flatMap(({ line, cells }) => formLines(cells, line)), last: before };
  let head = guessedHead(rows, before);
  let above: readonly string[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const { line, cells } = rows[i] as TableRow;
    const named = isHeader(cells) || (i === 0 && head.isFirst) ? headAt(rows, i) : undefined;
    if (named) {
      [head, above, i] = [named.head, [], named.last];
      read.heads.push(...namesOf(head, line));
      read.headLines.push(line.line, (rows[i] as TableRow).line.line);
    } else if (!apartInto(read, rows[i] as TableRow, head)) above = rowInto(read, rows[i] as TableRow, head, above);
  }
  return { ...read, last: head };
}

/** Reads what is no row of tasks: a heading, a note, a sum, what is done; false for any other. */
function apartInto(read: Read, { line, cells }: TableRow, head: TableHead): boolean {
  if (isSection(cells)) read.lines.push({ ...line, ...textOf(cells.join('')) });
  else if (isNote(cells)) read.lines.push({ ...line, ...textOf(cells.filter((cell) => cell !== '').join('：')) });
  else if (isTotal(cells) || isClosed(cells, head)) read.left.push(...leftWhole(cells, head, line));
  else return cells.length === 0;
  return true;
}

/** The names of columns in one row or two, and the index of the last of these. */
function headAt(rows: readonly TableRow[], at: number): { readonly head: TableHead; readonly last: number } {
  const names = rows[at]?.cells ?? [];
  const next = at + (rows[at + 1]?.cells.length === 0 ? 2 : 1);
  const under = rows[next]?.cells ?? [];
  const isTwo = isUnderHeader(names, under);
  const last = isTwo ? next : at;
  return { head: headOf(isTwo ? joinedNames(names, under) : names, rows, last + 1), last };
}

/** Reads a row, and gives its cells with what they have from the row above. */
function rowInto(read: Read, { line, cells }: TableRow, head: TableHead, above: readonly string[]): readonly string[] {
  const { filled, hints } = carriedInto(cells, head.columns, above);
  const columns = head.columns.map((column, at) =>
    column === '完成时限' && isDone(filled[at] ?? '') ? '进展' : column,
  );
  read.lines.push(...rowsByTime(filled, head.names, columns).map((row) => rowLine(row, columns, line, hints)));
  read.left.push(...leftOf(filled, { ...head, columns }, line));
  return filled;
}

/** Of a table whose columns have no names that say anything, what they hold: the first row may be their names. */
function guessedHead(rows: readonly TableRow[], before: TableHead): TableHead {
  const all = rows.map(({ cells }) => cells).filter((cells) => cells.length > 0);
  const [first = [], ...others] = all.slice(0, LOOKED_AT);
  if (before.columns.length === first.length || all.some(isHeader) || others.length === 0) return before;
  if (isGuessedHeader(first, others)) return { ...before, isFirst: true };
  const columns = namelessColumns([first, ...others]);
  return columns.length === 0 ? before : { names: columns, columns };
}

/** What stands below a head as far as the next says what its columns are. */
function headOf(names: readonly string[], rows: readonly TableRow[], from: number): TableHead {
  const below = rows.slice(from, from + LOOKED_AT).map(({ cells }) => cells);
  const end = below.findIndex(isHeader);
  const own = below.slice(0, end < 0 ? undefined : end);
  return {
    names,
    columns: tableColumnsOf(
      names,
      own.filter((cells) => !isSection(cells)),
    ),
  };
}

/** So many rows show what a column holds. */
const LOOKED_AT = 60;

/** 2026年目标: what a name tells of its column. */
function namesOf({ names, columns }: TableHead, line: Line): Line[] {
  return names.flatMap((name, i) =>
    columns[i] === '事项' || columns[i] === '完成时限' ? [{ ...line, ...textOf(name) }] : [],
  );
}

/** 一、基础设施 from end to end: a heading, and no row. */
function isSection(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return cells.length > 2 && filled.length === 1 && filled[0] === cells[0] && !/^\d+$/.test(filled[0] ?? '');
}

/** 备注 | 日程如与……: a note below the rows. */
function isNote(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 2 && cells.length > 2 && /^(?:备\s*注|注|说\s*明)[:：]?$/.test(filled[0] ?? '');
}

/** 合计, 小计: sums of the rows above. */
function isTotal(cells: readonly string[]): boolean {
  return cells.slice(0, 2).some((cell) => /^(?:合\s*计|小\s*计|总\s*计|累\s*计|共\s*计)[:：]?$/.test(cell));
}

/** A row that says of itself that it is done. */
function isClosed(cells: readonly string[], { columns }: TableHead): boolean {
  return columns.some((column, i) => column === '进展' && CLOSED.test((cells[i] ?? '').trim()));
}

const CLOSED =
  /^(?:已?(?:全部|全面)?(?:完成|办结|销号|完成整改|整改完成|整改到位|办理完毕|整改完毕)|已整改|已落实)。?$/;

/** Cells of which nothing is made, and which ask nothing. */
function leftWhole(cells: readonly string[], { names }: TableHead, { line }: Line): LeftCell[] {
  return cells.flatMap((text, i) => (text === '' ? [] : [{ line, column: names[i] ?? '', text, isPast: true }]));
}

function textOf(text: string): Pick<Line, 'text' | 'plain'> {
  return { text, plain: text };
}

function leftOf(cells: readonly string[], { names, columns }: TableHead, { line }: Line): LeftCell[] {
  return cells.flatMap((text, i) => {
    const column = columns[i];
    const isLeft = (column === '进展' || column === '备注') && text !== '' && !/^[-—/无\s]+$/.test(text);
    return isLeft ? [{ line, column: names[i] ?? '', text, isPast: column === '进展' }] : [];
  });
}
