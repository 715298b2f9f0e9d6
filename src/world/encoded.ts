import type { Charset } from './charset.ts';

/** Texts as bytes of a charset; `lost` counts the characters that it has not, in whose place stands another. */
export interface Encoder {
  encode(text: string): Uint8Array;
  readonly lost: number;
}

const utf8: Encoder = { encode: (text) => Buffer.from(text), lost: 0 };

const made = new Map<Charset, Encoder>();

/** One for each charset: what it could not write is counted over the whole run. */
export function encoderOf(charset: Charset): Encoder {
  if (charset === 'utf-8') return utf8;
  const known = made.get(charset) ?? tableEncoder(charset);
  made.set(charset, known);
  return known;
}

/** How many characters of this run could not be written as they are. */
export function lostCharacters(): number {
  return [...made.values()].reduce((sum, { lost }) => sum + lost, 0);
}

/** The mark at the beginning of a file that says it is UTF-8. */
const MARK = 0xfeff;

function tableEncoder(charset: Exclude<Charset, 'utf-8'>): Encoder {
  let table: ReadonlyMap<number, readonly number[]> | undefined;
  let lost = 0;
  const bytesOf = (character: string): readonly number[] => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code === MARK) return [];
    table ??= pairsOf(charset);
    const found = table.get(code) ?? (charset === 'gb18030' ? fourOf(code) : undefined);
    if (found) return found;
    lost += 1;
    return (isWide(code) && table.get(GETA)) || [QUESTION];
  };
  return {
    encode: (text) => Uint8Array.from(Array.from(text).flatMap(bytesOf)),
    get lost() {
      return lost;
    },
  };
}

/** 〓, by which printers have always said that they have no such character; it is as wide as one. */
const GETA = 0x3013;
const QUESTION = 0x3f;

function isWide(code: number): boolean {
  return (code >= 0x2e80 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) || code >= 0x1f300;
}

/** What the decoder of this charset makes of each pair of bytes, turned around: no table is kept beside it. */
function pairsOf(charset: Exclude<Charset, 'utf-8'>): Map<number, readonly number[]> {
  const pairs: (readonly number[])[] = [];
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) pairs.push([first, second]);
  return turnedAround(pairs, charset);
}

/** The characters that sequences of bytes stand for, each with the first of its sequences; they are all read at once. */
function turnedAround(sequences: readonly (readonly number[])[], charset: Charset): Map<number, readonly number[]> {
  const lines = Uint8Array.from(sequences.flatMap((bytes) => [...bytes, LINE_END]));
  const table = new Map<number, readonly number[]>();
  for (const [place, read] of new TextDecoder(charset).decode(lines).split('\n').entries()) {
    const code = read.codePointAt(0) ?? UNREAD;
    const isOne = read.length === (code > 0xffff ? 2 : 1) && code !== UNREAD;
    if (isOne && !table.has(code)) table.set(code, sequences[place] ?? []);
  }
  return table;
}

const UNREAD = 0xfffd;
const LINE_END = 10;

/** Four bytes of GB 18030: the code points beyond U+FFFF follow one another from 90 30 81 30 on; below, they are looked for. */
function fourOf(code: number): readonly number[] | undefined {
  if (code > 0xffff) return fourAt(SUPPLEMENTARY + code - 0x10000);
  fours ??= foursOf();
  return fours.get(code);
}

let fours: ReadonlyMap<number, readonly number[]> | undefined;

/** How many sequences of four come before 90 30 81 30, and how many there are for code points up to U+FFFF. */
const SUPPLEMENTARY = (0x90 - 0x81) * 12_600;
const BASIC = 39_420;

function fourAt(place: number): readonly number[] {
  return [
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}

function foursOf(): Map<number, readonly number[]> {
  return turnedAround(
    Array.from({ length: BASIC }, (_, place) => fourAt(place)),
    'gb18030',
  );
}
