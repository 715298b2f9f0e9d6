import { batchesOf, isEmpty } from '../views/view/rows.ts';
import { type Column, type Row, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { bookParts } from './xlsx/book.ts';
import {
  bodyCell,
  HEAD_HEIGHT,
  headCell,
  linkCell,
  noteCell,
  type SheetCell,
  type SheetRow,
  titleCell,
} from './xlsx/cells.ts';
import type { BookSheet } from './xlsx/sheet.ts';
import { heightFor, widthsFor } from './xlsx/widths.ts';
import { zipped } from './xlsx/zip.ts';

/** A view as an Excel book: a sheet for each table, everything else on the first; nothing in it that is run on opening. */
export function renderXlsx(view: View): Iterable<Uint8Array> {
  const shown = view.sections.filter(({ silent, detail }) => !silent && !detail);
  const isTable = ({ layout }: Section) => layout === 'list' || layout === 'grid';
  const tables = shown.filter((section) => isTable(section) && columnsOn(section).length > 0);
  const others = shown.filter((section) => !isTable(section) && !isEmpty(section.rows));
  const notes = view.notes ?? [];
  const isTextFirst = others.length > 0 || tables.length === 0;
  const sheets = [
    ...(isTextFirst ? [textSheet(view.title ?? '', others, notes)] : []),
    ...tables.map((section, i) => tableSheet(view, section, isTextFirst || i > 0 ? [] : notes)),
  ];
  return zipped(bookParts(sheets.length > FEW ? [...sheets.map(leadingToContents), contentsSheet(sheets)] : sheets));
}

/** So many sheets are seen beside one another; more are found by a list of them. */
const FEW = 4;
const CONTENTS = '目录';

/** 目录: the names of the sheets, each leading there; the last, for programs read the first. */
function contentsSheet(sheets: readonly BookSheet[]): BookSheet {
  const widths = [48];
  const titles = [titleCell(CONTENTS), ...sheets.map(({ label }) => linkCell(label))];
  return {
    label: CONTENTS,
    rows: titles.map((cell) => ({ cells: [cell], height: heightFor([String(cell.value)], widths, 16) })),
    widths,
    frozen: 0,
    pinned: 0,
    across: 1,
    links: sheets.map((_, i) => ({ row: i + 2, to: i })),
  };
}

function leadingToContents(sheet: BookSheet, _: number, { length }: readonly BookSheet[]): BookSheet {
  return { ...sheet, links: [{ row: 1, to: length }] };
}

/** Rows before those of a table: its title, and its head. */
const ABOVE = 2;

function tableSheet(view: View, section: Section, notes: readonly string[]): BookSheet {
  const columns = columnsOn(section);
  const widths = widthsFor(columns, section.rows);
  const title = [view.title, section.heading].filter((part) => part).join('　');
  const across = pagesAcross(widths);
  const opening = firstPage(widths, across);
  let count = 0;
  function* rows(): Generator<SheetRow> {
    yield mergedRow(titleCell(title), 16, opening);
    yield { cells: columns.map(({ title: name }) => headCell(name)), height: HEAD_HEIGHT };
    count = 0;
    for (const batch of batchesOf(section))
      for (const row of batch.rows) {
        count += 1;
        yield bodyRow(row, columns, widths);
      }
    const below = [...(count === 0 && section.empty ? [section.empty] : []), ...notes];
    for (const note of below) yield mergedRow(noteCell(note), 11, opening);
  }
  return {
    label: section.heading ?? section.key ?? view.title ?? '',
    rows: { [Symbol.iterator]: rows },
    widths,
    frozen: ABOVE,
    pinned: Math.min(section.pinned ?? 0, columns.length - 1),
    across,
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

/** A cell with nothing beside it takes the line over these columns; its letters have a size in points. */
function mergedRow(cell: SheetCell, size: number, widths: readonly number[]): SheetRow {
  const { format: _, ...style } = cell.style;
  const beside = Array.from({ length: widths.length - 1 }, () => ({ style }));
  return {
    cells: [cell, ...beside],
    height: heightFor([String(cell.value ?? '')], [sum(widths)], size),
    merged: widths.length,
  };
}

function textSheet(title: string, sections: readonly Section[], notes: readonly string[]): BookSheet {
  const widths = [18, 90];
  const rows = [
    mergedRow(titleCell(title), 16, widths),
    ...sections.flatMap((section) => [
      ...(section.heading ? [mergedRow(noteCell(section.heading, 'bold'), 16, widths)] : []),
      ...section.rows.flatMap((row) => textRows(section, row, widths)),
    ]),
    ...notes.map((note) => mergedRow(noteCell(note), 11, widths)),
  ];
  return { label: '概况', rows, widths, frozen: 0, pinned: 0, across: 1 };
}

function textRows(section: Section, row: Row, widths: readonly number[]): SheetRow[] {
  const columns = seenColumns(section);
  if (section.layout === 'lines' || section.layout === 'prose')
    return [mergedRow(noteCell(textOf(row[columns[0]?.key ?? ''])), 11, widths)];
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

/** The columns that lie on the first of the pages side by side. */
function firstPage(widths: readonly number[], across: number): number[] {
  const room = sum(widths) / across;
  return widths.filter((_, i) => i === 0 || sum(widths.slice(0, i + 1)) <= room + 1);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
