import { headingOf } from './numbering.ts';
import { plainText } from './plain.ts';

/** Two lines that were one sentence, by the first of them, and the words about the place where it was torn. */
export interface Repair {
  readonly line: number;
  readonly text: string;
}

/** The lines of a paper as they were meant: what a line end or a page has torn is one again, at the line where it began. */
export interface Unwrapped {
  readonly lines: readonly string[];
  readonly repairs: readonly Repair[];
}

/** - 2 -, 第 3 页 共 5 页: what stands at the foot of a page. */
const PAGE = /^\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?)\s*$/;
/** No line that was torn ends so, and no table is torn. */
const CLOSED = /[。；：！？;:!?）)】》”|\t]$|[|\t]/;
/** In the middle of a day, of a list or before what 于 and 由 govern. */
const OPEN = /(?:[，、（“]|[于在和与及或由向])$/;
const OPEN_DAY = /(?:20\d\d年|\d{1,2}月|\d)$/;
const LABEL = /^[\u4e00-\u9fa5]{2,8}[：:]/;
const APART = /^[\s\d年月日〇一二三四五六七八九十]+日\s*$|[：:|]$|\t/;

/** Joins lines that a fixed width or a page number has torn; what was joined is told. */
export function unwrapped(written: readonly string[]): Unwrapped {
  const isPage = written.map((line) => PAGE.test(line));
  const lines = written.map((line, i) => (isPage[i] ? '' : line));
  const width = wrapWidth(lines);
  const whole: string[][] = lines.map((line) => [line]);
  const repairs: Repair[] = [];
  let [first, last] = [-1, -1];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      if (!isPage[index]) last = -1;
      continue;
    }
    const before = last < 0 ? '' : (lines[last] ?? '').trim();
    const isJoined = before !== '' && isTorn(before, line.trim(), width);
    if (isJoined) {
      whole[first]?.push(line.trim());
      whole[index] = [];
      repairs.push({ line: first + 1, text: `${before.slice(-10)}${line.trim().slice(0, 12)}` });
    }
    [first, last] = [isJoined ? first : index, index];
  }
  return { lines: whole.map((parts) => parts.map((part, i) => (i === 0 ? part.trimEnd() : part)).join('')), repairs };
}

/** Lines are as wide as this where they are torn at a width: several reach it, none goes beyond, and few are short of a mark. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const widest = filled.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const full = filled.filter((line) => widthOf(line) > widest - NEAR);
  const torn = full.filter((line) => !CLOSED.test(line));
  return widest >= NARROWEST && widest <= WIDEST && full.length >= MANY && torn.length >= 2 ? widest : undefined;
}

/** In characters of full width. */
const [NARROWEST, WIDEST, NEAR, MANY] = [14, 60, 2, 3];

function widthOf(text: string): number {
  return text.length - (text.match(/[\u0020-\u007e]/g)?.length ?? 0) / 2;
}

/** A day that stands on two lines is one wherever it stands; the rest where lines are torn at a width. */
function isTorn(before: string, line: string, width: number | undefined): boolean {
  const next = plainText(line);
  if (CLOSED.test(before) || headingOf(next) !== undefined || LABEL.test(next) || APART.test(next)) return false;
  const isLong = widthOf(before) >= LONG;
  if (isLong && OPEN_DAY.test(before) && /^(?:\d{1,2}[月日号]|[月日号])/.test(next)) return true;
  if (isLong && OPEN.test(before) && /[，。；]/.test(next)) return true;
  return width !== undefined && widthOf(before) > width - NEAR && /[\u4e00-\u9fa5]/.test(next);
}

/** Shorter lines are cells and labels. */
const LONG = 10;
