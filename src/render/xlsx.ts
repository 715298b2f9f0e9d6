import { batchesOf, isEmpty } from '../views/view/rows.ts';
import { type Column, type Row, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { bookParts } from './xlsx/book.ts';
import { bodyCell, HEAD_HEIGHT, headCell, noteCell, type SheetCell, type SheetRow, titleCell } from './xlsx/cells.ts';
import type { BookSheet } from './xlsx/sheet.ts';
import { heightFor, widthsFor } from './xlsx/widths.ts';
import { zipped } from './xlsx/zip.ts';

/** A view as an Excel book: a sheet for each table, everything else on the first; nothing in it that is run on opening. */
export function renderXlsx(view: View): Iterable<Uint8Array> {
  const shown = view.sections.filter(({ silent, detail, workbook }) => workbook || (!silent && !detail));
  const isTable = ({ layout }: Section) => layout === 'list' || layout === 'grid';
  const tables = shown.filter((section) => isTable(section) && columnsOn(section).length > 0);
  const others = shown.filter((section) => !isTable(section) && !isEmpty(section.rows));
  const notes = view.notes ?? [];
  const isTextFirst = others.length > 0 || tables.length === 0;
  const sheets = [
    ...(isTextFirst ? [textSheet(view.title ?? '', others, notes)] : []),
    ...tables.map((section, i) => tableSheet(view, section, isTextFirst || i > 0 ? [] : notes)),
  ];
  return zipped(bookParts(sheets));
}

/** Rows before those of a table: its title, and its head. */
const ABOVE = 2;

function tableSheet(view: View, section: Section, notes: readonly string[]): BookSheet {
  const columns = columnsOn(section);
  const widths = widthsFor(columns, section.rows);
  const title = [view.title, section.heading].filter((part) => part).join('　');
  let count = 0;
  function* rows(): Generator<SheetRow> {
    yield mergedRow(titleCell(title), heightFor([title], [sum(widths)], 16), columns.length);
    yield { cells: columns.map(({ title: name }) => headCell(name)), height: HEAD_HEIGHT };
    count = 0;
    for (const batch of batchesOf(section))
      for (const row of batch.rows) {
        count += 1;
        yield bodyRow(row, columns, widths);
      }
    const below = [...(count === 0 && section.empty ? [section.empty] : []), ...notes];
    for (const note of below) yield noteRow(note, widths);
  }
  return {
    label: section.heading ?? section.key ?? view.title ?? '',
    rows: { [Symbol.iterator]: rows },
    widths,
    frozen: ABOVE,
    across: pagesAcross(widths),
    filter: () => ({ from: ABOVE, to: ABOVE + count }),
  };
}

/** The name of its group stands in each row, so that rows can be sorted and filtered. */
function columnsOn(section: Section): Column[] {
  const { group, columns } = section;
  const grouping = columns.find(({ key }) => key === group?.key);
  return [...(grouping ? [{ ...grouping, hidden: false }] : []), ...seenColumns(section)];
}

function bodyRow(row: Row, columns: readonly Column[], widths: readonly number[]): SheetRow {
  const texts = columns.map(({ key }) => textOf(row[key]));
  return { cells: columns.map(({ key, align }) => bodyCell(row[key], align)), height: heightFor(texts, widths, 11) };
}

function noteRow(note: string, widths: readonly number[]): SheetRow {
  return mergedRow(noteCell(note), heightFor([note], [sum(widths)], 11), widths.length);
}

/** A cell with nothing beside it takes the whole line. */
function mergedRow(cell: SheetCell, height: number, across: number): SheetRow {
  const { format: _, ...style } = cell.style;
  return { cells: [cell, ...Array.from({ length: across - 1 }, () => ({ style }))], height, merged: true };
}

function textSheet(title: string, sections: readonly Section[], notes: readonly string[]): BookSheet {
  const widths = [18, 90];
  const rows = [
    mergedRow(titleCell(title), heightFor([title], [sum(widths)], 16), widths.length),
    ...sections.flatMap((section) => [
      ...(section.heading ? [mergedRow(noteCell(section.heading, 'bold'), 28, widths.length)] : []),
      ...section.rows.flatMap((row) => textRows(section, row, widths)),
    ]),
    ...notes.map((note) => noteRow(note, widths)),
  ];
  return { label: '概况', rows, widths, frozen: 0, across: 1 };
}

function textRows(section: Section, row: Row, widths: readonly number[]): SheetRow[] {
  const columns = seenColumns(section);
  if (section.layout === 'lines' || section.layout === 'prose')
    return [noteRow(textOf(row[columns[0]?.key ?? '']), widths)];
  return columns
    .filter(({ key }) => section.layout === 'form' || textOf(row[key]) !== '')
    .map(({ key, title }) => ({
      cells: [headCell(title), bodyCell(row[key], 'left')],
      height: heightFor([title, textOf(row[key])], widths, 11),
    }));
}

/** So many characters can still be read on a page that lies down. */
const LEGIBLE = 210;

function pagesAcross(widths: readonly number[]): number {
  return Math.max(1, Math.round(sum(widths) / LEGIBLE));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
