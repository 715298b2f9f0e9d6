import { ODD_SPACES } from '../characters.ts';
import type { TextRange } from '../fault.ts';
import { lineEnd, nextLine, skip } from '../lines.ts';
import type { Piece, Reading, Role } from './pieces.ts';
import { closingQuote, isQuote, readBrackets } from './spans.ts';

const SPACES = ' \t';
const ANY_SPACES = SPACES + ODD_SPACES;
const MARKER = /%|(?:---|\.\.\.|<{7}|={7}|>{7}|\|{7})(?=\s|$)/y;
const BLOCK_HEADER = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/;

/** The pieces of a text in order. Text in quotes, in `|` blocks and on comment lines gives none. */
export function skeleton(text: string): Piece[] {
  const reading: Reading = { text, pieces: [], open: undefined };
  for (let at = 0; at < text.length; ) at = readLine(reading, at);
  return reading.pieces;
}

/** Reads the line at this offset, and what belongs to it on later lines; answers where the next one begins. */
function readLine(reading: Reading, start: number): number {
  const { text } = reading;
  const end = lineEnd(text, start);
  const said = skip(text, start, end, SPACES);
  if (said === end || text[said] === '#') return nextLine(text, end);
  const first = skip(text, said, end, ANY_SPACES);
  MARKER.lastIndex = start;
  if (MARKER.test(text)) return nextLine(text, end);
  const above = reading.open && first - start > reading.open.column ? reading.open : undefined;
  const colon = above && keyColon(text, first, end);
  const joins = above && colon === undefined;
  const noted = noteSpaces(reading, start, first, joins ? undefined : above);
  if (joins) return readPlain(reading, first, end, 'joined');
  if (above && !noted)
    reading.pieces.push({ kind: 'deep-key', role: 'joined', start: first, end: colon ?? end, above });
  reading.open = undefined;
  return readEntry(reading, start, first, end);
}

function readEntry(reading: Reading, start: number, first: number, end: number): number {
  const { text, pieces } = reading;
  let at = first;
  let role: Role = 'entry';
  let column = first - start;
  while (text[at] === '-' && (at + 1 === end || ANY_SPACES.includes(text.charAt(at + 1)))) {
    const next = skip(text, at + 1, end, ANY_SPACES);
    noteSpaces(reading, at + 1, next);
    [role, column, at] = ['item', at - start, next];
  }
  const colon = keyColon(text, at, end);
  if (colon === undefined) return readValue(reading, at, end, column, role);
  pieces.push({ kind: 'key', role, start: at, end: colon });
  return readValue(reading, skip(text, colon + 1, end, SPACES), end, at - start, 'value');
}

/** Reads what stands after a key, a dash or nothing. `column` is where its owner begins: deeper lines may belong to it. */
function readValue(reading: Reading, at: number, end: number, column: number, role: Role): number {
  const { text, pieces } = reading;
  const character = text.charAt(at);
  if (at === end) return nextLine(text, end);
  if (isQuote(character)) {
    const close = closingQuote(text, at, column);
    if (close !== undefined) return readRest(reading, close + 1, 'after-quote');
    pieces.push({ kind: 'open-quote', role, start: at, end });
    return nextLine(text, end);
  }
  if (character === '[' || character === '{') return readBrackets(reading, at, column, readRest);
  if (BLOCK_HEADER.test(text.slice(at, end))) return afterBlock(text, end, column);
  if (character !== '#') reading.open = { start: at, end, column };
  return readPlain(reading, at, end, role);
}

function readPlain(reading: Reading, start: number, end: number, role: Role): number {
  const { text, pieces } = reading;
  const hash = text[start] === '#' ? start : commentStart(text, start, end);
  let last = hash ?? end;
  while (last > start && SPACES.includes(text.charAt(last - 1))) last -= 1;
  if (last > start) pieces.push({ kind: 'plain', role, start, end: last });
  if (hash !== undefined) pieces.push({ kind: 'comment', role, start: hash, end });
  return nextLine(text, end);
}

/** Reads on after a closing quote or bracket, where nothing but a comment may stand. */
function readRest({ text, pieces }: Reading, after: number, kind: 'after-quote' | 'after-bracket'): number {
  const end = lineEnd(text, after);
  const start = skip(text, after, end, SPACES);
  if (start < end && text[start] !== '#') pieces.push({ kind, role: 'value', start, end });
  return nextLine(text, end);
}

/** The first line after a `|` or `>` block: the next one with text that is not deeper than the block's owner. */
function afterBlock(text: string, end: number, column: number): number {
  let at = nextLine(text, end);
  while (at < text.length) {
    const lineStop = lineEnd(text, at);
    const first = skip(text, at, lineStop, ' ');
    if (first < lineStop && first - at <= column) return at;
    at = nextLine(text, lineStop);
  }
  return at;
}

/** Notes spaces of a line if there is something else among them, and whether there is. */
function noteSpaces({ text, pieces }: Reading, start: number, end: number, above?: TextRange): boolean {
  if (skip(text, start, end, ' ') === end) return false;
  pieces.push({ kind: 'indent', role: 'entry', start, end, ...(above && { above }) });
  return true;
}

/** The colon that ends a key on this line: one with a space or nothing after it, before any comment. */
function keyColon(text: string, start: number, end: number): number | undefined {
  const first = text.charAt(start);
  if (first === '[' || first === '{') return undefined;
  const close = isQuote(first) ? closingQuote(text.slice(0, end), start, 0) : start - 1;
  if (close === undefined) return undefined;
  for (let at = close + 1; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === ':' && (at + 1 === end || ANY_SPACES.includes(text.charAt(at + 1)))) return at;
    const space = SPACES.includes(character);
    if (isQuote(first) ? !space : space && text[at + 1] === '#') return undefined;
  }
  return undefined;
}

function commentStart(text: string, start: number, end: number): number | undefined {
  for (let at = text.indexOf('#', start); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
    if (SPACES.includes(text.charAt(at - 1))) return at;
  }
  return undefined;
}
