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
}

const NOWHERE = -1;

/**
 * What a text in the form that this program writes says; undefined where it is in any other, or may have something
 * wrong or doubtful in it. Where it answers it answers as the full reader would, without any fault; that is proven by
 * comparing the two.
 */
export function quickly(text: string): PlainMap | undefined {
  if (text.length > MOST || !text.endsWith('\n')) return undefined;
  const reader: Reader = { text, at: 0, column: NOWHERE, dash: false, key: undefined, value: undefined };
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
    if (key === undefined) advance(reader);
    const item = key === undefined ? value : readMap(reader, column, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}
