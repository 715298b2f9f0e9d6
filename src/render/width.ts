import { clustersWidth, segmenter } from './cluster.ts';

/** Controls, other ends of lines, code points that are no characters, and halves of characters. */
const UNSEEN = String.raw`[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Noncharacter_Code_Point}\p{Surrogate}]`;

/** What takes no room and what turns the direction, but for what chooses a form: variants of a character, flags, emoji. */
const WIDTHLESS = String.raw`(?![\u180b-\u180f\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}`;
const STRAY_JOINER = String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d`;

const hidden = new RegExp(`${UNSEEN}|${WIDTHLESS}|${STRAY_JOINER}`, 'gu');

/** Text in which nothing is hidden: controls cannot steer a terminal, and two names that look alike are. */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(hidden, symbol);
}

/** What nearly every text is made of, and is quickly seen: see `plainWidth`. */
const PLAIN = /^[\x20-\x7e\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u3029\u4e00-\u9fff\uff01-\uff5d]*$/;

function symbol(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t') return ' ';
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** How wide text is on a terminal, in columns; quotes and arrows are wide where the terminal draws them so. */
export type Measure = (text: string) => number;

export function measure(ambiguousWide: boolean): Measure {
  const doubtful = ambiguousWide ? 2 : 1;
  return (text) => plainWidth(text, doubtful) ?? clustersWidth(text, ambiguousWide);
}

/** Texts of letters, Chinese characters and their marks need no tables; undefined for any other. */
function plainWidth(text: string, doubtful: number): number | undefined {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x20 && unit <= 0x7e) width += 1;
    else if (isWide(unit)) width += 2;
    else if (isDoubtful(unit)) width += doubtful;
    else return undefined;
  }
  return width;
}

/** Chinese characters, 、。《》〔〕 and the like, full-width ，：（）０: two columns on every terminal. */
function isWide(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff5d);
}

/** · — ‘ ’ “ ” …: as wide as the terminal draws them. */
function isDoubtful(unit: number): boolean {
  return (
    unit === 0x2014 ||
    unit === 0x201c ||
    unit === 0x201d ||
    unit === 0x00b7 ||
    unit === 0x2026 ||
    unit === 0x2018 ||
    unit === 0x2019
  );
}

/** Pads to a width in columns. */
export function pad(text: string, width: number, widthOf: Measure, align?: 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/**
 * Breaks text into lines of at most `width` columns without losing a character. Runs of Latin letters and digits
 * (numbers, dates) stay together when they fit on a line of their own; closing punctuation never starts a line, opening
 * punctuation never ends one.
 */
export function wrap(text: string, width: number, widthOf: Measure): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const fits = widthOf(line + piece.trimEnd()) <= width;
    if (fits || line === '') line = append(lines, line, piece, width, widthOf);
    else {
      const [kept, carried] = brokenBefore(piece, line);
      lines.push(kept.trimEnd());
      line = append(lines, '', carried + piece.trimStart(), width, widthOf);
    }
  }
  return line === '' ? lines : [...lines, line];
}

const CLOSING = /^[，。；：、！？）〕】》”’,.;:!?)\]]/u;

const OPENING = /[（〔《【“‘([]+$/u;

/** What stays on a line that ends before a piece, and what goes down with the piece. */
function brokenBefore(piece: string, line: string): [string, string] {
  const [kept, last] = CLOSING.test(piece) ? splitLast(line) : [line, ''];
  const opening = OPENING.exec(kept)?.[0] ?? '';
  return opening.length < kept.length ? [kept.slice(0, kept.length - opening.length), opening + last] : [kept, last];
}

/** A line without its last piece, and that piece with any closing punctuation after it. */
function splitLast(line: string): [string, string] {
  const parts = pieces(line);
  const last = parts.findLastIndex((part) => !CLOSING.test(part));
  if (last <= 0) return [line, ''];
  return [parts.slice(0, last).join(''), parts.slice(last).join('')];
}

/** Puts a piece on a line; one that is wider than a whole line is cut where it must be. */
function append(lines: string[], line: string, piece: string, width: number, widthOf: Measure): string {
  if (widthOf(line + piece.trimEnd()) <= width) return line + piece;
  let rest = line;
  for (const { segment } of segmenter().segment(piece)) {
    if (rest !== '' && widthOf(rest + segment) > width) {
      lines.push(rest);
      rest = '';
    }
    rest += segment;
  }
  return rest;
}

function pieces(text: string): string[] {
  return text.match(/[\x21-\x7e]+ *| +|[^\x20-\x7e]/gu) ?? [];
}
