import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { batchesOf } from '../../views/view/rows.ts';
import {
  type Cell,
  type Column,
  isMarked,
  type Row,
  type Section,
  seenColumns,
  textOf,
} from '../../views/view/view.ts';
import type { StyleName } from './styles.ts';
import { paragraph, type TextStyle, textRuns, widthIn } from './type.ts';
import { linesTaken, PADDING, TYPES, typeOf, widthsOf } from './widths.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
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
    ...rows.map((row) => bodyRow(row, columns, widths, type)),
  ]);
  return table([head, ...body], widths);
}

export function table(rows: readonly TableRow[], widths: readonly number[]): Table {
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
export const HIGH = 15;

function bodyRow(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  { size, cell: style }: ReturnType<typeof typeOf>,
): TableRow {
  const lines = columns.map(({ key }, i) => linesTaken(widthIn(textOf(row[key])), size, widths[i] ?? 0));
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

export function cell(
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

export function dxa(size: number) {
  return { size, type: WidthType.DXA };
}

export function toneOf(of: Cell | undefined): Pick<TextStyle, 'tone'> {
  return isMarked(of) && of.tone ? { tone: of.tone } : {};
}
