import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { most } from '../../views/view/most.ts';
import { batchesOf } from '../../views/view/rows.ts';
import {
  type Cell,
  type Column,
  isMarked,
  type Row,
  type Section,
  seenColumns,
  type TableRows,
  textOf,
} from '../../views/view/view.ts';
import { SIZES } from './measures.ts';
import type { StyleName } from './styles.ts';
import { paragraph, type TextStyle, textRuns, widthIn } from './type.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Left and right of the text in a cell, in twentieths of a point. */
const PADDING = 80;

/** The styles of a table by how many columns it has. */
const TYPES = {
  note: { size: SIZES.note, title: 'columnTitle', cell: 'cell' },
  table: { size: SIZES.table, title: 'tableTitle', cell: 'tableCell' },
  fine: { size: SIZES.fine, title: 'fineTitle', cell: 'fineCell' },
} as const;

function typeOf(columns: readonly Column[]): (typeof TYPES)[keyof typeof TYPES] {
  return columns.length <= 4 ? TYPES.note : columns.length <= 8 ? TYPES.table : TYPES.fine;
}

/** Whether a list has more columns than there is room for, each at its least: then every row is a form of its own. */
export function isTooWide(section: Section, room: number): boolean {
  const columns = seenColumns(section);
  return columns.length * (typeOf(columns).size * 10 * NARROWEST + PADDING * 2 + 40) > room;
}

/** Characters: in a narrower column every word is parted. */
const NARROWEST = 4;

/** A ruled table as wide as there is room; its head is repeated on every page, a row is not parted unless it is as high as a page. */
export function listTable(section: Section, room: number, tight?: keyof typeof TYPES): Table {
  const columns = seenColumns(section);
  const type = tight ? TYPES[tight] : typeOf(columns);
  const widths = widthsOf(columns, section.rows, type.size, room);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) => cell(title, widths[i] ?? 0, type.title)),
  });
  const body = [...batchesOf(section)].flatMap(({ head: name, rows }) => [
    ...(name === undefined ? [] : [groupRow(name, columns.length, room)]),
    ...rows.map((row) => bodyRow(row, columns, widths, type.cell)),
  ]);
  return table([head, ...body], widths);
}

function table(rows: readonly TableRow[], widths: readonly number[]): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: PADDING, right: PADDING, top: 30, bottom: 30 },
  });
}

/** Lines of a row that is parted rather than moved, or cut, as a whole. */
const HIGH = 15;

function bodyRow(row: Row, columns: readonly Column[], widths: readonly number[], style: StyleName): TableRow {
  const lines = columns.map(
    ({ key }, i) => (widthIn(textOf(row[key])) * 180) / Math.max(1, (widths[i] ?? 0) - PADDING * 2),
  );
  return new TableRow({
    cantSplit: Math.max(...lines) < HIGH,
    children: columns.map(({ key, align }, i) =>
      cell(textOf(row[key]), widths[i] ?? 0, style, { ...toneOf(row[key]), isRight: align === 'right' }),
    ),
  });
}

function groupRow(name: string, span: number, width: number): TableRow {
  const child = paragraph('group', name);
  const only = new TableCell({ children: [child], columnSpan: span, borders: BORDERS, width: dxa(width) });
  return new TableRow({ cantSplit: true, children: [only] });
}

function cell(
  text: string,
  width: number,
  style: StyleName,
  { isRight = false, ...setting }: TextStyle & { isRight?: boolean } = {},
): TableCell {
  return new TableCell({
    children: [paragraph(style, textRuns(text, setting), isRight ? { alignment: AlignmentType.RIGHT } : {})],
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    width: dxa(width),
  });
}

function dxa(size: number) {
  return { size, type: WidthType.DXA };
}

function toneOf(of: Cell | undefined): Pick<TextStyle, 'tone'> {
  return isMarked(of) && of.tone ? { tone: of.tone } : {};
}

/**
 * As wide as the longest text wants, as far as there is room. Where there is not, wide ones give way, those that may
 * grow down to a third of the room; what is left over goes to those that may grow.
 */
function widthsOf(columns: readonly Column[], rows: TableRows, size: number, room: number): number[] {
  const texts = (i: number) => [columns[i]?.title ?? '', ...rows.map((row) => textOf(row[columns[i]?.key ?? '']))];
  // stand-in faces have wider figures
  const word = (i: number) => Math.ceil(most(texts(i).map(longestWord)) * size * 12) + PADDING * 2 + 40;
  const whole = (i: number) => Math.ceil(most(texts(i).map(widthIn)) * size * 10) + PADDING * 2 + 40;
  const narrowest = size * 10 * NARROWEST + PADDING * 2 + 40;
  const wanted = columns.map((_, i) => Math.max(word(i), whole(i), narrowest));
  // what is long gets its part of the room, whether its column is said to grow or not
  const grows = wanted.map((width, i) => columns[i]?.grow === true || width > room * LONG);
  const part = (room - narrowest * columns.length) / Math.max(2, grows.filter(Boolean).length);
  const least = wanted.map((width, i) => {
    const floor = grows[i] ? narrowest + part * 0.7 : Math.max(room / (columns.length * 1.6), narrowest);
    // a sum of 64 characters is parted, rather than that it takes the room of all others
    return Math.min(width, Math.max(Math.min(word(i), room * 0.4), floor));
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const bound = total <= room ? wanted : squeezed(wanted, least, narrowest, room);
  const spare = room - bound.reduce((sum, width) => sum + width, 0);
  const growing = columns.some(({ grow }) => grow)
    ? columns.map(({ grow }) => Number(grow ?? false))
    : columns.map(() => 1);
  const shares = growing.reduce((sum, share) => sum + share, 0);
  return bound.map((width, i) => Math.floor(width + (spare * (growing[i] ?? 0)) / shares));
}

/** Of the room: a column whose longest text takes as much is one of text. */
const LONG = 0.5;

/** What is not parted at the end of a line: numbers, dates. */
function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[\x21-\x7e]+/g) ?? []).map(widthIn));
}

/** Takes what is too much from the columns in proportion to what each can spare, and where that does not do, down to the narrowest. */
function squeezed(wanted: readonly number[], least: readonly number[], narrowest: number, room: number): number[] {
  const bound = given(wanted, least, room);
  return given(
    bound,
    wanted.map(() => narrowest),
    room,
  );
}

function given(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const slack = wanted.map((width, i) => Math.max(0, width - (least[i] ?? 0)));
  const share = Math.max(0, Math.min(1, (sum(wanted) - room) / Math.max(1, sum(slack))));
  return wanted.map((width, i) => width - (slack[i] ?? 0) * share);
}

/** Where a blank cell wants no more room than for a name, a number or a day. */
const SHORT = /(?:人|日期|时间|号|程度|签字|季度|按时|时限|单位|形式)$/;
/** In characters. */
const SHORT_TEXT = 11;
const LABEL = 1900;
const ROW = 580;

/** A form: labels and what belongs to them, two to a line where both are short, room to write where nothing stands. */
export function formTable(section: Section, room: number): Table {
  const columns = seenColumns(section);
  const pairs = section.rows.flatMap((row) =>
    columns
      .map(({ key, title }) => ({ title, of: row[key], text: textOf(row[key]) }))
      .filter(({ text }) => section.layout === 'form' || text !== ''),
  );
  const half = Math.floor(room / 2);
  const widths = [LABEL, half - LABEL, LABEL, room - half - LABEL];
  const rows: TableRow[] = [];
  for (let i = 0; i < pairs.length; i += 1) {
    const [one, two] = [pairs[i], pairs[i + 1]];
    if (one && two && isShort(one) && isShort(two)) {
      rows.push(formRow([...pairCells(one, half - LABEL), ...pairCells(two, room - half - LABEL)], ROW));
      i += 1;
    } else if (one)
      rows.push(
        formRow(
          pairCells(one, room - LABEL, 3),
          one.text === '' && !SHORT.test(one.title) ? 1100 : ROW,
          widthIn(one.text) > HIGH * 20,
        ),
      );
  }
  return table(rows, widths);
}

interface Pair {
  readonly title: string;
  readonly of: Cell | undefined;
  readonly text: string;
}

function isShort({ title, text }: Pair): boolean {
  return text === '' ? SHORT.test(title) : widthIn(text) <= SHORT_TEXT;
}

function formRow(children: TableCell[], height: number, isHigh = false): TableRow {
  return new TableRow({ cantSplit: !isHigh, height: { value: height, rule: HeightRule.ATLEAST }, children });
}

function pairCells({ title, of, text }: Pair, width: number, span = 1): TableCell[] {
  const label = cell(title, LABEL, 'columnTitle');
  const shades = { good: 'DDEBDA', warn: 'FFF2CC', bad: 'F8D7D5', quiet: 'EEEEEE' } as const;
  const fill = isMarked(of) && of.tone ? { shading: { fill: shades[of.tone] } } : {};
  const content = new TableCell({
    children: [paragraph('cell', textRuns(text, toneOf(of)))],
    columnSpan: span,
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    width: dxa(width),
    ...fill,
  });
  return [label, content];
}
