import type { TextRange } from '../fault.ts';
import type { Plain, PlainMap } from '../plain.ts';
import { DOUBT } from '../traps/conflicts.ts';
import { dateMeant } from '../traps/traps.ts';
import { endOfKey, isName, isNote, isValue, isValueInBraces } from './signs.ts';

/** Texts longer than this are for the full reader, which counts their parts. */
const MOST = 100_000;

/** How deep the quick reader goes; what shows a requirement in a plan is at five. */
const DEEPEST = 5;

/** How long a key may be. */
const LONGEST = 20;

const [SPACE, DASH, COLON] = [...' -:'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** How far a text has been read, and the line that comes next, taken apart. */
interface Reader {
  readonly text: string;
  /** Where the line after the next one begins. */
  at: number;
  /** Where the key or the item of the next line begins; NOWHERE when there is none, or none in a form known here. */
  column: number;
  dash: boolean;
  key: string | undefined;
  value: Plain | undefined;
  /** Where in the text the key or the item of the next line begins, its value, and the end of the line. */
  from: number;
  valueFrom: number;
  end: number;
  readonly note: Note | undefined;
}

/** Told of each key of a map and each item of a list, with the line it stands on; a value below its key stands on later ones. */
export type Note = (owner: Plain, step: string | number, line: FieldLine) => void;

/** Offsets of a key, or of an item; `value` is absent where it stands on the lines below. */
export interface FieldLine {
  readonly handle: TextRange;
  readonly value?: TextRange;
}

const NOWHERE = -1;

/**
 * What a text in the form that this program writes says; undefined where it is in any other, or may have something
 * wrong or doubtful in it. Where it answers it answers as the full reader would, without any fault; that is proven by
 * comparing the two.
 */
export function quickly(text: string, note?: Note): PlainMap | undefined {
  if (text.length > MOST || !text.endsWith('\n')) return undefined;
  const nothing = {
    at: 0,
    column: NOWHERE,
    dash: false,
    key: undefined,
    value: undefined,
    from: 0,
    valueFrom: 0,
    end: 0,
  };
  const reader: Reader = { text, note, ...nothing };
  advance(reader);
  const value = reader.column === 0 ? readMap(reader, 0, 1) : undefined;
  return reader.column === NOWHERE && reader.at === text.length ? value : undefined;
}

/** Takes the next line apart; a line that is in no form known here is never passed. */
function advance(reader: Reader): void {
  const { text } = reader;
  const start = afterNotes(text, reader.at);
  reader.at = start;
  reader.column = NOWHERE;
  if (start === text.length) return;
  const end = text.indexOf('\n', start);
  let at = start;
  while (text.charCodeAt(at) === SPACE) at += 1;
  reader.dash = text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === SPACE;
  if (reader.dash) at += 2;
  if (!readLine(reader, at, end) || (reader.key === undefined && !reader.dash)) return;
  reader.column = at - start;
  reader.from = at;
  reader.end = end;
  reader.at = end + 1;
}

/** Where the next line begins that is neither empty nor a comment; a comment that says more than a comment is kept. */
function afterNotes(text: string, start: number): number {
  let at = start;
  for (let end = text.indexOf('\n', at); end >= 0 && isNothing(text, at, end); end = text.indexOf('\n', at))
    at = end + 1;
  return at;
}

function isNothing(text: string, start: number, end: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return start === end || (isNote(text, at, end) && !text.startsWith(DOUBT, at));
}

/** Reads `键: 值`, `键:` or, after a dash, a name or what stands in braces. */
function readLine(reader: Reader, start: number, end: number): boolean {
  const { text } = reader;
  const colon = endOfKey(text, start, end);
  const isKey = text.charCodeAt(colon) === COLON;
  if (isKey && (colon === start || colon - start > LONGEST)) return false;
  reader.valueFrom = isKey ? colon + 2 : start;
  reader.key = isKey ? text.slice(start, colon) : undefined;
  reader.value = isKey ? valueIn(text, colon + 1, end) : itemIn(text, start, end);
  return reader.value !== undefined || (isKey && colon + 1 === end);
}

/** The text, or what is in brackets, that stands after a colon and a space. */
function valueIn(text: string, colon: number, end: number): Plain | undefined {
  if (text.charCodeAt(colon) !== SPACE) return undefined;
  const start = colon + 1;
  if (text[start] === '{') return inBraces(text, start, end);
  if (text[start] !== '[') return isValue(text, start, end) ? undoubted(text.slice(start, end)) : undefined;
  const names = text[end - 1] === ']' ? text.slice(start + 1, end - 1).split(', ') : [''];
  return names.every((name) => isName(name, 0, name.length)) ? names : undefined;
}

/** A value unless it may be a date with a long dash, of which something is to be said. */
function undoubted(value: string): string | undefined {
  return value.includes('—') && dateMeant(value) !== value ? undefined : value;
}

function itemIn(text: string, start: number, end: number): Plain | undefined {
  if (text[start] === '{') return inBraces(text, start, end);
  return isName(text, start, end) ? text.slice(start, end) : undefined;
}

/** The fields of `{键: 值, 键: 值}`. */
function inBraces(text: string, start: number, end: number): PlainMap | undefined {
  if (text[end - 1] !== '}') return undefined;
  const map: PlainMap = {};
  for (const field of text.slice(start + 1, end - 1).split(', ')) {
    const colon = endOfKey(field, 0, field.length);
    const [key, isKey] = [field.slice(0, colon), colon > 0 && colon <= LONGEST && field.startsWith(': ', colon)];
    if (!isKey || Object.hasOwn(map, key) || !isValueInBraces(field, colon + 2, field.length)) return undefined;
    map[key] = field.slice(colon + 2);
  }
  return map;
}

/** The fields that begin at a column; the first may stand after a dash. */
function readMap(reader: Reader, column: number, depth: number): PlainMap | undefined {
  if (depth > DEEPEST) return undefined;
  const map: PlainMap = {};
  for (let isFirst = true; ; isFirst = false) {
    const { key, value } = reader;
    if (reader.column !== column || key === undefined || (reader.dash && !isFirst)) break;
    if (reader.note) reader.note(map, key, lineOf(reader));
    advance(reader);
    const said = value ?? readBelow(reader, column, depth);
    if (said === undefined || Object.hasOwn(map, key)) return undefined;
    map[key] = said;
  }
  return map;
}

/** What stands below a key, two columns to its right. */
function readBelow(reader: Reader, column: number, depth: number): Plain | undefined {
  if (!reader.dash) return reader.column === column + 2 ? readMap(reader, column + 2, depth + 1) : undefined;
  return reader.column === column + 4 ? readList(reader, column + 4, depth + 1) : undefined;
}

function readList(reader: Reader, column: number, depth: number): Plain[] | undefined {
  const items: Plain[] = [];
  while (reader.dash && reader.column === column) {
    const { key, value } = reader;
    if (reader.note) reader.note(items, items.length, itemLine(reader));
    if (key === undefined) advance(reader);
    const item = key === undefined ? value : readMap(reader, column, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** Where what stands on the next line stands. */
function lineOf({ key, value, from, valueFrom, end }: Reader): FieldLine {
  const handle = { start: from, end: key === undefined ? end : from + key.length };
  return { handle, ...(value !== undefined && { value: { start: valueFrom, end } }) };
}

/** The same of an item of a list: one with keys has no value of its own on the line. */
function itemLine(reader: Reader): FieldLine {
  const { handle, value } = lineOf(reader);
  return reader.key === undefined && value ? { handle, value } : { handle };
}
