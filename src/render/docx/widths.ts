import { most } from '../../views/view/most.ts';
import { type Column, type Section, seenColumns, type TableRows, textOf } from '../../views/view/view.ts';
import { SIZES } from './measures.ts';
import { longestWord, widthIn } from './type.ts';

/** The styles of a table by how many columns it has. */
export const TYPES = {
  note: { size: SIZES.note, title: 'columnTitle', cell: 'cell' },
  table: { size: SIZES.table, title: 'tableTitle', cell: 'tableCell' },
  fine: { size: SIZES.fine, title: 'fineTitle', cell: 'fineCell' },
} as const;

export function typeOf(columns: readonly Column[]): (typeof TYPES)[keyof typeof TYPES] {
  return columns.length <= 4 ? TYPES.note : columns.length <= 8 ? TYPES.table : TYPES.fine;
}

/** Left and right of the text in a cell, in twentieths of a point. */
export const PADDING = 80;

/** Characters: in a narrower column every word is parted. */
const NARROWEST = 4;
/** Characters that are kept on one line while others can give way: a name, a day, a share with its count. */
const SHORT = 6;
/** The title of a column is not parted within so many characters. */
const TITLE = 6;
/** Of the room: a column whose longest text takes as much is one of text. */
const LONG = 0.5;
/** Latin letters and figures of which one word is made as a rule; longer ones are parted at their hyphens. */
const WORD = 12;

/** In twentieths of a point: so many characters of a size (in half points), with what is left blank beside them. */
function across(characters: number, size: number): number {
  return Math.ceil(characters * size * 10) + PADDING * 2 + 40;
}

/** How many lines a text takes in a column. */
export function linesTaken(characters: number, size: number, width: number): number {
  return Math.ceil((characters * size * 10) / Math.max(1, width - PADDING * 2));
}

/**
 * As wide as the longest text wants, as far as there is room. Where there is not, long ones give way, those that may grow
 * down to a third of the room; what is left over goes to those that may grow. None is narrower than four characters.
 */
export function widthsOf(columns: readonly Column[], rows: TableRows, size: number, room: number): number[] {
  const extents = columns.map((column) => extentOf(column, rows));
  const narrowest = across(NARROWEST, size);
  // stand-in faces have wider figures
  const words = extents.map(({ word }) => Math.max(narrowest, Math.min(across(word, size), room * 0.4)));
  const wanted = extents.map(({ whole }, i) => Math.max(words[i] ?? 0, across(whole, size)));
  // what is long gets its part of the room, whether its column is said to grow or not
  const grows = wanted.map((width, i) => columns[i]?.grow === true || width > room * LONG);
  const part = (room - narrowest * columns.length) / Math.max(2, grows.filter(Boolean).length);
  const least = wanted.map((width, i) => {
    if (width <= across(SHORT, size)) return width;
    const floor = grows[i] ? narrowest + part * 0.75 : Math.max(room / (columns.length * 1.6), narrowest);
    return Math.min(width, Math.max(words[i] ?? 0, floor));
  });
  const none = wanted.map(() => narrowest);
  const bound = [least, words, none].reduce((widths, floor) => given(widths, floor, room), wanted);
  const spare = Math.max(0, room - sum(bound));
  const growing = columns.some(({ grow }) => grow) ? columns.map(({ grow }) => Number(grow ?? false)) : none.fill(1);
  return bound.map((width, i) => Math.floor(width + (spare * (growing[i] ?? 0)) / sum(growing)));
}

/** In characters: the longest text of a column, and the longest of it that is not parted. */
function extentOf({ key, title }: Column, rows: TableRows): { readonly whole: number; readonly word: number } {
  const texts = rows.map((row) => textOf(row[key]));
  const headed = widthIn(title);
  const word = most([...texts, title].map(unparted));
  return { whole: most([...texts.map(widthIn), headed]), word: Math.max(word * 1.2, headed <= TITLE ? headed : 0) };
}

function unparted(text: string): number {
  return longestWord(text.replace(/[\x21-\x7e]+/g, (word) => (word.length > WORD ? word.replaceAll('-', '- ') : word)));
}

function sum(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}

/** Takes what is too much from the columns in proportion to what each can spare. */
function given(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const slack = wanted.map((width, i) => Math.max(0, width - (least[i] ?? 0)));
  const share = Math.max(0, Math.min(1, (sum(wanted) - room) / Math.max(1, sum(slack))));
  return wanted.map((width, i) => width - (slack[i] ?? 0) * share);
}

/** Lines of which a row is as high as a page. */
const PAGE = 30;

/**
 * Whether a list cannot stand as a table in so much room, each column at its least or a row on one page: then every row is
 * a form of its own.
 */
export function isTooWide(section: Section, room: number): boolean {
  const columns = seenColumns(section);
  const { size } = typeOf(columns);
  if (columns.length * across(NARROWEST, size) > room) return true;
  return textsIn(section, room).some(({ whole, width }) => linesTaken(whole, size, width) > PAGE);
}

/** Characters that a column of text has in a line, or its table lies on its side. */
const READABLE = 9;

/** Whether a text would stand in a column of few characters, many lines high. */
export function isCramped(section: Section, room: number): boolean {
  const { size } = typeOf(seenColumns(section));
  return textsIn(section, room).some(({ whole, width }) => whole > READABLE * 2 && width < across(READABLE, size));
}

function textsIn(section: Section, room: number) {
  const columns = seenColumns(section);
  const widths = widthsOf(columns, section.rows, typeOf(columns).size, room);
  return columns.map((column, i) => ({ whole: extentOf(column, section.rows).whole, width: widths[i] ?? 0 }));
}
