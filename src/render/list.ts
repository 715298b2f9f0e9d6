import { batchesOf } from '../views/view/rows.ts';
import {
  type Cell,
  type Column,
  isMarked,
  type Row,
  type Section,
  seenColumns,
  type Tone,
  textOf,
} from '../views/view/view.ts';
import type { Style } from './style.ts';
import { pad, printable, wrap } from './width.ts';

const GAP = '  ';
/** Narrower than these, a growing column is better served by brief words for the others, then by lines of its own. */
const LEAST_GROWTH = { full: 40, brief: 24 } as const;
/** A column that is wider than this may be wrapped where there is no room. */
const LEAST_WIDTH = 12;

/**
 * Aligned lines with a growing column wrapped under itself. Where that is too wide: with brief words; then with the growing
 * columns on lines of their own; at last each row folded, its dates labelled. Nothing is ever cut.
 */
export function* listLines(section: Section, style: Style): Generator<string> {
  const columns = seenColumns(section);
  const indent = section.group ? GAP : '';
  const shape = shapeFor(columns, section, { ...style, columns: style.columns - indent.length });
  if (section.titled) for (const line of shape.head(columns)) yield style.tone(`${indent}${line}`.trimEnd(), 'quiet');
  let isFirst = true;
  for (const { head: title, rows } of batchesOf(section)) {
    if (!isFirst) yield '';
    isFirst = false;
    if (title !== undefined) yield* wrap(printable(title), style.columns, style.widthOf).map(style.bold);
    for (const row of rows) for (const line of shape.lines(row)) yield indent + line;
  }
}

/** How the rows of a list are set. */
interface Shape {
  head(columns: readonly Column[]): readonly string[];
  lines(row: Row): readonly string[];
}

type Words = (cell: Cell | undefined, column: Column) => string;

function shapeFor(columns: readonly Column[], section: Section, style: Style): Shape {
  const full: Words = (cell) => printable(textOf(cell));
  const brief: Words = (cell, column) => style.brief(full(cell, column), column.title);
  for (const [words, least] of [
    [full, LEAST_GROWTH.full],
    [brief, LEAST_GROWTH.brief],
  ] as const) {
    const widths = measured(columns, section, words, style);
    const room = growth(columns, widths, style);
    if (room >= Math.min(least, widestGrowing(columns, widths)))
      return aligned(columns, fitted(columns, widths, room), words, style);
  }
  const narrow = columns.filter(({ grow }) => !grow);
  const widths = squeezed(measured(narrow, section, brief, style), wholeWords(narrow, section, brief), style);
  return widths ? stacked(columns, widths, brief, style) : folded(columns, brief, style);
}

/** The widest of each column, found in one go: rows may be made on the way. */
function measured(columns: readonly Column[], { rows, titled }: Section, words: Words, style: Style): number[] {
  const titles = columns.map((column) => (titled ? style.widthOf(column.title) : 0));
  return widest(columns, rows, (row, column) => style.widthOf(words(row[column.key], column)), titles);
}

/** The longest number or date of each column: it is typed again, and is never broken. */
function wholeWords(columns: readonly Column[], { rows }: Section, words: Words): number[] {
  const none = columns.map(() => 0);
  return widest(columns, rows, (row, column) => widestWhole(words(row[column.key], column)), none);
}

function widest(
  columns: readonly Column[],
  rows: Section['rows'],
  widthOf: (row: Row, column: Column) => number,
  least: readonly number[],
): number[] {
  const widths = [...least];
  for (const row of rows)
    for (const [i, column] of columns.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(row, column));
  return widths;
}

/** What is left for the growing columns; negative where the others alone are too wide. */
function growth(columns: readonly Column[], widths: readonly number[], style: Style): number {
  const fixed = widths.reduce((sum, width, i) => sum + (columns[i]?.grow ? 0 : width) + GAP.length, -GAP.length);
  return style.columns - fixed;
}

function widestGrowing(columns: readonly Column[], widths: readonly number[]): number {
  return Math.max(0, ...widths.filter((_, i) => columns[i]?.grow));
}

/** The widest columns made narrower until all fit, none narrower than what is one word in it; undefined where they cannot. */
function squeezed(widths: readonly number[], whole: readonly number[], { columns }: Style): number[] | undefined {
  const left = [...widths];
  const total = () => left.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  const canGive = (at: number) => (left[at] as number) > Math.max(LEAST_WIDTH, whole[at] ?? 0);
  while (left.length > 0 && total() > columns) {
    const widest = Math.max(...left.filter((_, at) => canGive(at)));
    if (widest < 0) return undefined;
    left[left.findIndex((width, at) => width === widest && canGive(at))] = widest - 1;
  }
  return left.length > 0 ? left : undefined;
}

function widestWhole(text: string): number {
  return Math.max(0, ...(text.match(/[\x21-\x7e]+/g) ?? []).map(({ length }) => length));
}

function fitted(columns: readonly Column[], widths: readonly number[], room: number): number[] {
  return widths.map((width, i) => (columns[i]?.grow ? Math.min(width, room) : width));
}

function aligned(columns: readonly Column[], widths: readonly number[], words: Words, style: Style): Shape {
  const lines = (row: Row, said: Words): string[] => {
    const cells = columns.map((column, i) =>
      wrap(said(row[column.key], column), Math.max(1, widths[i] ?? 1), style.widthOf),
    );
    return Array.from({ length: Math.max(0, ...cells.map(({ length }) => length)) }, (_, line) => {
      const parts = columns.map((column, i) => {
        const text = pad(cells[i]?.[line] ?? '', widths[i] ?? 0, style.widthOf, column.align);
        return style.tone(text, toneOf(row, column));
      });
      return parts.join(GAP);
    });
  };
  return { head: (all) => lines(titles(all), (cell) => textOf(cell)), lines: (row) => lines(row, words) };
}

/** The growing columns under the others, a little indented. */
function stacked(columns: readonly Column[], widths: readonly number[], words: Words, style: Style): Shape {
  const narrow = columns.filter(({ grow }) => !grow);
  const above = aligned(narrow, widths, words, style);
  const width = Math.max(1, style.columns - GAP.length);
  const beneath = (row: Row, said: Words): string[] =>
    columns
      .filter(({ grow }) => grow)
      .flatMap((column) =>
        wrap(said(row[column.key], column), width, style.widthOf)
          .filter((line) => line !== '')
          .map((line) => GAP + style.tone(line, toneOf(row, column))),
      );
  return {
    head: () => [...above.head(narrow), ...beneath(titles(columns), (cell) => textOf(cell))],
    lines: (row) => [...above.lines(row), ...beneath(row, words)],
  };
}

/** The cells one after the other, broken between them where possible; a wide one begins a line of its own. */
function folded(columns: readonly Column[], words: Words, style: Style): Shape {
  const lines = (row: Row) => {
    const pieces = columns.map((column) => ({
      text: labelledDate(words(row[column.key], column), column),
      tone: toneOf(row, column),
    }));
    return foldedLines(pieces, style).map((line, i) => (i === 0 ? '' : GAP) + line);
  };
  return { head: () => [], lines };
}

interface Piece {
  readonly text: string;
  readonly tone: Tone | undefined;
}

function foldedLines(pieces: readonly Piece[], { columns, widthOf, tone: toned }: Style): string[] {
  const width = Math.max(10, columns - GAP.length);
  const lines: { text: string; shown: string }[] = [];
  for (const { text, tone } of pieces) {
    for (const [index, part] of wrap(text, width, widthOf).entries()) {
      const line = index === 0 ? lines.at(-1) : undefined;
      const joined = line && `${line.text}${GAP}${part}`;
      if (part === '') continue;
      if (line && joined !== undefined && widthOf(joined) <= width)
        lines.splice(-1, 1, { text: joined, shown: line.shown + GAP + toned(part, tone) });
      else lines.push({ text: part, shown: toned(part, tone) });
    }
  }
  return lines.map(({ shown }) => shown);
}

/** A date without a title over it says what it is. */
function labelledDate(text: string, { title }: Column): string {
  return /^\d{4}-\d\d-\d\d/.test(text) ? `${title} ${text}` : text;
}

function titles(columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ key, title }) => [key, title]));
}

function toneOf(row: Row, { key }: Column) {
  const cell = row[key];
  return isMarked(cell) ? cell.tone : undefined;
}
