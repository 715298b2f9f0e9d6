import type { TextRange } from '../fault.ts';
import { lineEnd, skip } from '../lines.ts';
import type { Reading, Role } from './pieces.ts';

/** Reads the rest of a line after a closing bracket; answers where the next line begins. */
type ReadRest = (reading: Reading, after: number, kind: 'after-bracket') => number;

export function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** Where the quote opened at `open` closes; undefined where a line that is not deeper than `column` comes first. */
export function closingQuote(text: string, open: number, column: number): number | undefined {
  const quote = text.charAt(open);
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n' && returns(text, at + 1, column)) return undefined;
    const pair =
      quote === '"' ? character === '\\' && text[at + 1] !== '\n' : character === quote && text[at + 1] === quote;
    if (pair) at += 1;
    else if (character === quote) return at;
  }
  return undefined;
}

/** Whether the line at this offset has text and is not deeper than `column`. */
function returns(text: string, start: number, column: number): boolean {
  const end = lineEnd(text, start);
  const first = skip(text, start, end, ' ');
  return first < end && first - start <= column;
}

const SPACES = ' \t';
const ENDS_PLAIN = ',[]{}\r\n';

/** Reads `[…]` or `{…}`, which may go over several deeper lines; answers where the next line begins. */
export function readBrackets(reading: Reading, start: number, column: number, readRest: ReadRest): number {
  const { text, pieces } = reading;
  const within: Brackets = { open: [], afterColon: false };
  let at = start;
  while (at < text.length && !breaksOff(text, at, column)) {
    pass(within, text.charAt(at));
    if (within.open.length === 0) return readRest(reading, at + 1, 'after-bracket');
    at = readInside(reading, at, column, roleIn(within));
  }
  pieces.push({ kind: 'open-bracket', role: 'value', start, end: Math.min(at, lineEnd(text, start)) });
  return at < text.length ? at + 1 : at;
}

/** Whether a line ends here and the next one is too far left to be inside the brackets, unless it closes them. */
function breaksOff(text: string, at: number, column: number): boolean {
  if (text[at] !== '\n' || !returns(text, at + 1, column)) return false;
  return !/^[ \t]*[\]}]/.test(text.slice(at + 1, lineEnd(text, at + 1)));
}

interface Brackets {
  readonly open: string[];
  afterColon: boolean;
}

function pass(within: Brackets, character: string): void {
  if (character === '[' || character === '{') within.open.push(character);
  if (character === ']' || character === '}') within.open.pop();
  if (',[]{}:'.includes(character)) within.afterColon = character === ':';
}

function roleIn({ open, afterColon }: Brackets): Role {
  return open.at(-1) === '[' ? 'bracket-item' : afterColon ? 'bracket-value' : 'bracket-key';
}

/** Notes the text that begins at this offset, if some does; answers where to read on. */
function readInside({ text, pieces }: Reading, at: number, column: number, role: Role): number {
  const span = spanAt(text, at, column);
  if (span && span.kind !== 'quoted') pieces.push({ kind: span.kind, role, start: at, end: span.end });
  return span?.end ?? at + 1;
}

type Span = Pick<TextRange, 'end'> & { readonly kind: 'plain' | 'comment' | 'open-quote' | 'quoted' };

/** The text, comment or quoted text that begins inside brackets at this offset, if one does. */
function spanAt(text: string, at: number, column: number): Span | undefined {
  const character = text.charAt(at);
  if (',[]{}: \t\r\n'.includes(character)) return undefined;
  if (character === '#' && SPACES.includes(text.charAt(at - 1))) return { kind: 'comment', end: lineEnd(text, at) };
  if (!isQuote(character)) return { kind: 'plain', end: plainEnd(text, at) };
  const close = closingQuote(text, at, column);
  return close === undefined ? { kind: 'open-quote', end: lineEnd(text, at) } : { kind: 'quoted', end: close + 1 };
}

function plainEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length && !ENDS_PLAIN.includes(text.charAt(at)); at += 1) {
    if (text[at] === ':' && /[\s,[\]{}]|^$/.test(text.charAt(at + 1))) break;
    if (text[at] === '#' && SPACES.includes(text.charAt(at - 1))) break;
    if (!SPACES.includes(text.charAt(at))) end = at + 1;
  }
  return Math.max(end, start + 1);
}
