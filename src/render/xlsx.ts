import { isEmpty } from '../views/view/rows.ts';
import { type Row, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { bookParts } from './xlsx/book.ts';
import { bodyCell, headCell, linkCell, noteCell, type SheetRow, titleCell } from './xlsx/cells.ts';
import { formSheet, isToFill, sealedSheet } from './xlsx/form.ts';
import type { BookSheet } from './xlsx/sheet.ts';
import { columnsOn, mergedRow, tableSheets } from './xlsx/table.ts';
import { heightFor } from './xlsx/widths.ts';
import { zipped } from './xlsx/zip.ts';

/** A view as an Excel book: a sheet for each table, everything else on the first; nothing in it that is run on opening. */
export function renderXlsx(view: View): Iterable<Uint8Array> {
  const form = view.sections.find(isToFill);
  if (form) return zipped(bookParts(formSheets(view, form)));
  const shown = view.sections.filter(({ silent, detail }) => !silent && !detail);
  const isTable = ({ layout }: Section) => layout === 'list' || layout === 'grid';
  const tables = shown.filter((section) => isTable(section) && columnsOn(section).length > 0);
  const others = shown.filter((section) => !isTable(section) && !isEmpty(section.rows));
  const notes = view.notes ?? [];
  const isTextFirst = others.length > 0 || tables.length === 0;
  const sheets = [
    ...(isTextFirst ? [textSheet(view.title ?? '', others, notes)] : []),
    ...tableSheets(view, tables, isTextFirst ? [] : notes),
  ];
  return zipped(bookParts(sheets.length > FEW ? [...sheets.map(leadingToContents), contentsSheet(sheets)] : sheets));
}

/** What is to be filled in and sent back: the form, what else is told beside it, and what nobody sees. */
function formSheets(view: View, form: Section): BookSheet[] {
  const tables = view.sections.filter((one) => one.layout === 'list' && one !== form && !one.sealed);
  return [
    formSheet(view, form),
    ...tableSheets(view, tables, []).map((sheet) => ({ ...sheet, isProtected: true as const })),
    ...view.sections.filter(({ sealed }) => sealed).map(sealedSheet),
  ];
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
