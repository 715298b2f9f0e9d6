import { type Column, type Row, type Section, textOf, type View } from '../../views/view/view.ts';
import {
  HEAD_HEIGHT,
  headCell,
  noteCell,
  openCell,
  type SheetCell,
  type SheetRow,
  titleCell,
  toldCell,
} from './cells.ts';
import type { BookSheet } from './sheet.ts';
import { columnsOn, mergedRow, pagesAcross } from './table.ts';
import { heightFor } from './widths.ts';

/** Whether a section is a table in which something is to be filled in. */
export function isToFill({ layout, columns }: Section): boolean {
  return layout === 'list' && columns.some(({ fill }) => fill !== undefined);
}

/** In characters of Excel: of what is told, and of what is to be filled in. */
const WIDTHS = { told: 18, words: 26, day: 12, offered: 9, text: 21 };
/** So much room has whoever fills it in by hand. */
const ROOM = 48;

/** A sheet to be filled in: how to, who has done so, and the table; what is not to be filled in is locked. */
export function formSheet(view: View, form: Section): BookSheet {
  const columns = columnsOn(form);
  const widths = columns.map(widthOf);
  const told = [
    mergedRow(titleCell(view.title ?? ''), 16, widths),
    ...(view.notes ?? []).map((note) => mergedRow(noteCell(note), 11, widths)),
  ];
  const who = view.sections.filter(({ layout }) => layout === 'form').map((section) => whoRow(section, columns.length));
  const head: SheetRow = { cells: columns.map(({ title }) => headCell(title)), height: HEAD_HEIGHT };
  const body = form.rows.map((row) => formRow(row, columns, widths));
  const above = told.length + who.length + 1;
  const to = above + Math.max(1, body.length);
  return {
    label: form.heading ?? view.title ?? '',
    rows: [...told, ...who, head, ...body],
    widths,
    frozen: above,
    pinned: Math.min(form.pinned ?? 0, columns.length - 1),
    across: pagesAcross(widths),
    isProtected: true,
    validations: columns.flatMap(({ fill }, column) => (fill ? [{ column, from: above + 1, to, fill }] : [])),
  };
}

function widthOf({ fill, grow }: Column): number {
  if (!fill) return grow ? WIDTHS.words : WIDTHS.told;
  return WIDTHS[fill.kind];
}

/** 填报人 and a cell for the name, beside one another. */
function whoRow({ columns }: Section, width: number): SheetRow {
  const cells = columns.flatMap(({ title }): SheetCell[] => [headCell(title), openCell({ kind: 'text' })]);
  return { cells: cells.slice(0, width), height: 24 };
}

function formRow(row: Row, columns: readonly Column[], widths: readonly number[]): SheetRow {
  const texts = columns.map(({ key }) => textOf(row[key]));
  const cells = columns.map(({ key, fill }) => (fill ? openCell(fill) : toldCell(textOf(row[key]))));
  return { cells, height: Math.max(ROOM, heightFor(texts, widths, 11)) };
}

/** A sheet that nobody sees, its texts in rows and columns without a head. */
export function sealedSheet({ heading = '', columns, rows }: Section): BookSheet {
  return {
    label: heading,
    rows: rows.map((row) => ({ cells: columns.map(({ key }) => noteCell(textOf(row[key]))), height: 16 })),
    widths: columns.map(() => WIDTHS.told),
    frozen: 0,
    pinned: 0,
    across: 1,
    isHidden: true,
    isProtected: true,
  };
}
