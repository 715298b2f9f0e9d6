import { batchesOf } from '../../views/view/rows.ts';
import { type Column, type Row, type Section, seenColumns, textOf, type View } from '../../views/view/view.ts';
import { abreast, runsOf } from '../pieces.ts';
import { bodyCell, HEAD_HEIGHT, headCell, noteCell, type SheetCell, type SheetRow, titleCell } from './cells.ts';
import type { BookSheet } from './sheet.ts';
import { heightFor, widthsFor } from './widths.ts';

/** Rows before those of a table: its title, and its head. */
const ABOVE = 2;

/** Tables, each on a sheet of its own; notes stand under the first. */
export function tableSheets(view: View, tables: readonly Section[], notes: readonly string[]): BookSheet[] {
  const sets = runsOf(tables, isOfSameRows);
  return sets.flatMap((set, place) => sheetsOf(view, set, place === 0 ? notes : []));
}

/** Tables of the same rows, which are gone through twice: once for the widths of all, once for all that is written. */
function sheetsOf(view: View, set: readonly Section[], notes: readonly string[]): BookSheet[] {
  const [{ rows }] = set as [Section];
  const widths = widthsFor(set.map(columnsOn), rows);
  const readers = abreast(() => batchedRows(set[0] as Section), set.length);
  return set.map((section, i) =>
    tableSheet(view, section, readers[i] as Iterable<Row>, widths[i] as number[], i === 0 ? notes : []),
  );
}

function isOfSameRows({ rows, group }: Section, other: Section): boolean {
  return rows === other.rows && group === other.group;
}

function* batchedRows(section: Section): Generator<Row> {
  for (const { rows } of batchesOf(section)) yield* rows;
}

function tableSheet(
  view: View,
  section: Section,
  shared: Iterable<Row>,
  widths: readonly number[],
  notes: readonly string[],
): BookSheet {
  const columns = columnsOn(section);
  const title = [view.title, section.heading].filter((part) => part).join('　');
  const across = pagesAcross(widths);
  const opening = firstPage(widths, across);
  let count = 0;
  function* rows(): Generator<SheetRow> {
    yield mergedRow(titleCell(title), 16, opening);
    yield { cells: columns.map(({ title: name }) => headCell(name)), height: HEAD_HEIGHT };
    for (const row of shared) {
      count += 1;
      yield bodyRow(row, columns, widths);
    }
    const below = [...(count === 0 && section.empty ? [section.empty] : []), ...notes];
    for (const note of below) yield mergedRow(noteCell(note), 11, opening);
  }
  return {
    label: section.heading ?? section.key ?? view.title ?? '',
    rows: rows(),
    source: section.rows,
    widths,
    frozen: ABOVE,
    pinned: Math.min(section.pinned ?? 0, columns.length - 1),
    across,
    filter: () => ({ from: ABOVE, to: ABOVE + count }),
  };
}

/** The name of its group stands in each row, so that rows can be sorted and filtered. */
export function columnsOn(section: Section): Column[] {
  const { group, columns } = section;
  const grouping = columns.find(({ key }) => key === group?.key);
  return [...(grouping ? [{ ...grouping, hidden: false }] : []), ...seenColumns(section)];
}

function bodyRow(row: Row, columns: readonly Column[], widths: readonly number[]): SheetRow {
  const texts = columns.map(({ key }) => textOf(row[key]));
  return { cells: columns.map(({ key, align }) => bodyCell(row[key], align)), height: heightFor(texts, widths, 11) };
}

/** A cell with nothing beside it takes the line over these columns; its letters have a size in points. */
export function mergedRow(cell: SheetCell, size: number, widths: readonly number[]): SheetRow {
  const { format: _, ...style } = cell.style;
  const beside = Array.from({ length: widths.length - 1 }, () => ({ style }));
  return {
    cells: [cell, ...beside],
    height: heightFor([String(cell.value ?? '')], [sum(widths)], size),
    merged: widths.length,
  };
}

/** So many characters can still be read on a page that lies down. */
const LEGIBLE = 210;

/** How many pages side by side columns of these widths take. */
export function pagesAcross(widths: readonly number[]): number {
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
