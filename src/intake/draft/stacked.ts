import { isTimeCell, isUnitCell } from './cells.ts';
import { columnOf, isHeader, type TableColumn, tableColumnsOf } from './columns.ts';
import type { Line } from './paragraph.ts';
import { plainText } from './plain.ts';
import { rowLine } from './row.ts';
import { gridAt } from './stacked-grid.ts';

/** The rows of a table whose cells stand one below the other, as it is when it was copied from a page, and the line behind it. */
export interface Stacked {
  readonly rows: Line[];
  readonly next: number;
  /** The lines in which columns have their names, where these may tell times. */
  readonly headLines?: readonly number[];
}

/** A cell, and the index of its line. */
interface Cell {
  readonly text: string;
  readonly at: number;
}

/** No header has more columns, and no row more cells. */
const [WIDEST, LONGEST] = [12, 40];
const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;
/** What the column of a table is called that says what is to be done. */
const ASKED =
  /^[\u4e00-\u9fa5]{0,6}(?:任务|工作|项目|事项|内容|措施|问题|举措|目标|要求|指标|实事|类别|成果|标准)(?:名称|内容)?$/;

/** The table that begins at a line with the names of its columns, one below the other. */
export function stackedAt(lines: readonly Line[], index: number): Stacked | undefined {
  const first = cellText(lines[index]);
  const grid = first === '' ? undefined : gridAt(lines, index, cellText);
  const table = byNumber(lines, index, first);
  return grid && grid.next >= (table?.next ?? 0) ? grid : table;
}

function byNumber(lines: readonly Line[], index: number, first: string): Stacked | undefined {
  if (!/^(?:序号?|编号)$/.test(first) && !ASKED.test(first)) return undefined;
  const head = cellsFrom(lines, index, WIDEST);
  const isNumbered = columnOf(first) === '序号';
  const width = isNumbered ? head.findIndex(({ text }) => /^[1一]$/.test(text)) : widthOf(head);
  const names = head.slice(0, Math.max(0, width)).map(({ text }) => text);
  const columns = tableColumnsOf(names);
  if (width < 3 || !isHeader(names)) return undefined;
  const from = head[width]?.at ?? lines.length;
  const table = isNumbered ? numberedRows(lines, from, columns) : plainRows(lines, from, columns);
  return table.rows.length > 0 ? table : undefined;
}

/** How many names of columns stand one below the other, where they say who and by when. */
function widthOf(head: readonly Cell[]): number {
  const end = head.findIndex(({ text }) => !ASKED.test(text) && (columnOf(text) === '事项' || text.length > 6));
  const names = head.slice(0, Math.max(0, end)).map(({ text }) => columnOf(text));
  const isOne = names.includes('责任单位') && names.includes('完成时限') && !names.includes('序号');
  return isOne ? end : 0;
}

/** 序号 | alone in its line: what of it is the cell. */
function cellText(line: Line | undefined): string {
  const text = line?.text ?? '';
  const [, inside = text] = /^\|?\s*([^|\t]*?)\s*[|\t]?$/.exec(text) ?? [];
  return inside;
}

/** As many cells as are wanted: lines with nothing in them part cells, and are none. */
function cellsFrom(lines: readonly Line[], from: number, count: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = from; at < lines.length && cells.length < count; at += 1) {
    const text = cellText(lines[at]);
    if (text !== '') cells.push({ text, at });
  }
  return cells;
}

/** Rows that begin with their number, each as far as the number that follows it. */
function numberedRows(lines: readonly Line[], from: number, columns: readonly TableColumn[]): Stacked {
  const rows: Line[] = [];
  let next = from;
  for (;;) {
    const [number, ...cells] = cellsFrom(lines, next, LONGEST);
    if (!number || !NUMBER.test(number.text)) break;
    const following = followed(number.text);
    const end = cells.findIndex(({ text }) => text === following);
    const spread = spreadRow(lines, number, columns, following);
    const own = cells.slice(0, end < 0 ? lastRow(cells, columns) : end);
    rows.push(...(spread ? [rowLine(spread, columns, lineAt(lines, number))] : rowsOf(number, own, columns, lines)));
    next = spread ? number.at + columns.length : (own.at(-1)?.at ?? number.at) + 1;
  }
  return { rows, next };
}

const NUMERALS = '一二三四五六七八九十';

function followed(number: string): string {
  if (/^\d+$/.test(number)) return String(Number(number) + 1);
  const at = NUMERALS.indexOf(number);
  return number.length > 1 || at < 0 ? '' : (NUMERALS[at + 1] ?? '十一');
}

/** A row in which a line with nothing in it is a cell with nothing in it. */
function spreadRow(
  lines: readonly Line[],
  { at }: Cell,
  columns: readonly TableColumn[],
  following: string,
): string[] | undefined {
  const cells = lines.slice(at, at + columns.length).map(cellText);
  const isOne = cells.includes('') && isUnitCell(cells[columns.indexOf('责任单位')] ?? '');
  const isWhole =
    cellText(lines[at + columns.length]) === following || isTimeCell(cells[columns.indexOf('完成时限')] ?? '');
  return isOne && isWhole ? cells : undefined;
}

/** How many cells the last row has: as many as there are columns, else as far as its last time. */
function lastRow(cells: readonly Cell[], columns: readonly TableColumn[]): number {
  const width = columns.length - 1;
  const at = columns.indexOf('完成时限') - 1;
  const isFull = at >= 0 && isTimeCell(cells[at]?.text ?? '');
  const first = isFull ? at : cells.findIndex(({ text }) => isTimeCell(text));
  if (at < 0 || first < 0 || first > LONGEST / 2) return width;
  let end = Math.max(first + 1, isFull ? width : 0);
  while (isAsked(cells[end]?.text ?? '') && isTimeCell(cells[end + 1]?.text ?? '')) end += 2;
  return end;
}

/** Rows without numbers: of as many cells as there are columns, else each as far as its time. */
function plainRows(lines: readonly Line[], from: number, columns: readonly TableColumn[]): Stacked {
  const rows: Line[] = [];
  let next = from;
  for (;;) {
    const cells = cellsFrom(lines, next, LONGEST);
    const whole = cells.slice(0, columns.length);
    const fits = isRow(textsOf(whole), columns);
    const own = fits ? whole : asFarAsTime(cells, columns);
    const [first] = own;
    if (!first) break;
    rows.push(...(fits ? [rowLine(textsOf(whole), columns, lineAt(lines, first))] : irregular(own, columns, lines)));
    next = (own.at(-1)?.at ?? first.at) + 1;
  }
  return { rows, next };
}

/** Whether cells are what their columns say. */
function isRow(cells: readonly string[], columns: readonly TableColumn[]): boolean {
  return isUnitCell(cells[columns.indexOf('责任单位')] ?? '') && isTimeCell(cells[columns.indexOf('完成时限')] ?? '');
}

/** The cells up to a time, where that closes a row, and units and something to be done are among them. */
function asFarAsTime(cells: readonly Cell[], columns: readonly TableColumn[]): readonly Cell[] {
  const end = cells.findIndex(({ text }) => isTimeCell(text)) + 1;
  const own = cells.slice(0, columns.at(-1) === '完成时限' && end <= LONGEST / 2 ? end : 0);
  return own.some(({ text }) => isUnitCell(text)) && own.some(({ text }) => isAsked(text)) ? own : [];
}

/** What a row asks: by its columns where it has a cell for each, else by what its cells are. */
function rowsOf(number: Cell, cells: readonly Cell[], columns: readonly TableColumn[], lines: readonly Line[]): Line[] {
  const isWhole = cells.length === columns.length - 1;
  if (isWhole) return [rowLine([number.text, ...textsOf(cells)], columns, lineAt(lines, number))];
  return irregular(cells, columns, lines).map((line, i) =>
    i === 0
      ? {
          line: lineAt(lines, number).line,
          text: `${number.text}.${line.text}`,
          plain: plainText(`${number.text}.${line.plain}`),
        }
      : line,
  );
}

/** One thing that a row asks. */
interface Part {
  readonly at: Cell;
  readonly asked: string[];
  units: string[];
  readonly times: string[];
}

/** A row with a cell too many or too few: several units below one another, several things with a time each. */
function irregular(cells: readonly Cell[], columns: readonly TableColumn[], lines: readonly Line[]): Line[] {
  const parts: Part[] = [];
  const last = cells.findLastIndex(({ text }) => isTimeCell(text));
  for (const [i, cell] of cells.entries()) {
    const before = parts.at(-1);
    const isNew = before === undefined || (isAsked(cell.text) && before.times.length > 0 && i < last);
    const part = isNew ? { at: cell, asked: [], units: [], times: [] } : before;
    if (isNew) parts.push(part);
    (isAsked(cell.text) ? part.asked : isUnitCell(cell.text) ? part.units : part.times).push(cell.text);
  }
  return parts.map((part, i) => {
    if (part.units.length === 0) part.units = parts[i - 1]?.units ?? [];
    return partLine(part, columns, lines);
  });
}

/** With no more units than columns for them the second helps; who leads of more nobody can tell, and all are charged. */
function partLine({ at, asked, units, times }: Part, columns: readonly TableColumn[], lines: readonly Line[]): Line {
  const helps = columns.includes('配合单位') && units.length === 2;
  const all: [string, TableColumn][] = [
    [asked.join('，'), '事项'],
    [(helps ? units.slice(0, 1) : units).join('、'), '责任单位'],
    [helps ? units.slice(1).join('、') : '', '配合单位'],
    [times.join('、'), '完成时限'],
  ];
  const [cells, names] = [all.map(([text]) => text), all.map(([, column]) => column)];
  return rowLine(cells, names, lineAt(lines, at));
}

function textsOf(cells: readonly Cell[]): string[] {
  return cells.map(({ text }) => text);
}

function lineAt(lines: readonly Line[], { at }: Cell): Line {
  return lines[at] as Line;
}

function isAsked(text: string): boolean {
  return text !== '' && !isTimeCell(text) && !isUnitCell(text);
}
