import writeExcelFile from 'write-excel-file/universal';
import { batchesOf, type Column, type Row, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { bodyCell, headCell, noteCell, type SheetCell, titleCell } from './xlsx/cells.ts';
import { sheetNames } from './xlsx/names.ts';
import { printing, type Table } from './xlsx/printing.ts';
import { strings } from './xlsx/strings.ts';
import { heightFor, widthsFor } from './xlsx/widths.ts';

/** A sheet of the book: what is written on it, and where its table is. */
interface Sheet extends Table {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
}

/** A view as an Excel book: a sheet for each table, everything else on the first; nothing in it that is run on opening. */
export async function renderXlsx(view: View): Promise<Uint8Array> {
  const shown = view.sections.filter(({ silent, detail, workbook }) => workbook || (!silent && !detail));
  const tables = shown.filter(({ layout }) => layout === 'list' || layout === 'grid');
  const others = shown.filter((section) => !tables.includes(section) && section.rows.length > 0);
  const notes = view.notes ?? [];
  const isTextFirst = others.length > 0 || tables.length === 0;
  const sheets = [
    ...(isTextFirst ? [textSheet(view.title ?? '', others, notes)] : []),
    ...tables.map((section, i) => tableSheet(view, section, isTextFirst || i > 0 ? [] : notes)),
  ];
  const labels = [
    ...(isTextFirst ? ['概况'] : []),
    ...tables.map(({ heading, key }) => heading ?? key ?? view.title ?? ''),
  ];
  const names = sheetNames(labels);
  const texts = strings();
  const blob = await writeExcelFile(
    sheets.map(({ rows, widths, frozen }, i) => ({
      data: rows.map((row) => row.map(texts.numbered)),
      sheet: names[i] ?? '',
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      ...(frozen > 0 && { stickyRowsCount: frozen }),
    })),
    { fontFamily: '宋体', fontSize: 11, features: [printing(sheets, names)] },
  ).toBlob();
  return texts.restored(new Uint8Array(await blob.arrayBuffer()));
}

function tableSheet(view: View, section: Section, notes: readonly string[]): Sheet {
  const columns = columnsOn(section);
  const rows = batchesOf(section).flatMap((batch) => batch.rows);
  const widths = widthsFor(columns, rows);
  const across = columns.length;
  const title = [view.title, section.heading].filter((part) => part).join('　');
  const empty = section.rows.length === 0 && section.empty ? [section.empty] : [];
  return {
    rows: [
      spread(titleCell(title, heightFor([title], [sum(widths)], 16)), across),
      columns.map(({ title: name }) => headCell(name)),
      ...rows.map((row) => bodyRow(row, columns, widths)),
      ...[...empty, ...notes].map((note) => spread(noteCell(note, heightFor([note], [sum(widths)], 11)), across)),
    ],
    widths,
    frozen: 2,
    across: pagesAcross(widths),
    filter: { columns: across, from: 2, to: 2 + rows.length },
  };
}

/** The name of its group stands in each row, so that rows can be sorted and filtered. */
function columnsOn(section: Section): Column[] {
  const { group, columns } = section;
  const grouping = columns.find(({ key }) => key === group?.key);
  return [...(grouping ? [{ ...grouping, hidden: false }] : []), ...seenColumns(section)];
}

function bodyRow(row: Row, columns: readonly Column[], widths: readonly number[]): SheetCell[] {
  const height = heightFor(
    columns.map(({ key }) => textOf(row[key])),
    widths,
    11,
  );
  return columns.map(({ key, align }) => bodyCell(row[key], height, align));
}

function textSheet(title: string, sections: readonly Section[], notes: readonly string[]): Sheet {
  const widths = [18, 90];
  const line = (text: string) => [noteCell(text, heightFor([text], [sum(widths)], 11)), null];
  const rows = sections.flatMap((section) => [
    ...(section.heading ? [[{ ...noteCell(section.heading, 28), fontWeight: 'bold' }, null]] : []),
    ...section.rows.flatMap((row) => textRows(section, row, widths, line)),
  ]);
  return {
    rows: [spread(titleCell(title, heightFor([title], [sum(widths)], 16)), 2), ...rows, ...notes.map(line)].map(merged),
    widths,
    frozen: 0,
    across: 1,
  };
}

function textRows(
  section: Section,
  row: Row,
  widths: readonly number[],
  line: (text: string) => SheetCell[],
): SheetCell[][] {
  const columns = seenColumns(section);
  if (section.layout === 'lines' || section.layout === 'prose') return [line(textOf(row[columns[0]?.key ?? '']))];
  return columns
    .filter(({ key }) => section.layout === 'form' || textOf(row[key]) !== '')
    .map(({ key, title }) => [
      headCell(title),
      { ...bodyCell(row[key], heightFor([title, textOf(row[key])], widths, 11)), align: 'left' },
    ]);
}

/** A cell with nothing beside it takes the whole line. */
function merged(row: readonly SheetCell[]): SheetCell[] {
  const [first, ...rest] = row;
  return rest.length > 0 && rest.every((cell) => cell === null) && first
    ? [{ ...first, columnSpan: row.length }, ...rest]
    : [...row];
}

function spread(cell: NonNullable<SheetCell>, across: number): SheetCell[] {
  return [{ ...cell, ...(across > 1 && { columnSpan: across }) }, ...Array<SheetCell>(across - 1).fill(null)];
}

/** So many characters can still be read on a page that lies down. */
const LEGIBLE = 210;

function pagesAcross(widths: readonly number[]): number {
  return Math.max(1, Math.round(sum(widths) / LEGIBLE));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
