import { isHeader } from '../columns.ts';
import { joinedCell, type RawTable } from './raw.ts';

/** A word of a line between wide blanks, by the columns of a screen that it takes. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A row as far as its lines have been read. */
interface Open {
  readonly at: number;
  readonly cells: string[][];
}

/** A table whose cells stand below the names of their columns, with nothing but blanks between. */
export function spacedAt(lines: readonly string[], index: number): RawTable | undefined {
  const head = wordsOf(lines[index] ?? '');
  if (head.length < NARROWEST || !isHeader(head.map(({ text }) => text))) return undefined;
  const rows: Open[] = [{ at: index, cells: head.map((one) => [one.text]) }];
  let last = index;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^[\s\-=─━—_]*$/.test(line)) continue;
    if (!goesOn(rows, wordsOf(line), head, at)) break;
    last = at;
  }
  if (rows.length < 2) return undefined;
  return { rows: rows.map(({ at, cells }) => ({ at, cells: cells.map(joinedCell) })), next: last + 1 };
}

/** Adds a line to its row, or as a row of its own; whether it belongs to the table. */
function goesOn(rows: Open[], found: readonly Word[], head: readonly Word[], at: number): boolean {
  const own = placed(found, head);
  if (own === undefined) return false;
  const isMore = rows.length > 1 && own[0] === '' && !isFilled(own, head.length);
  if (isMore) addTo(rows.at(-1)?.cells ?? [], own);
  else if (found.length > 1) rows.push({ at, cells: own.map((text) => [text]) });
  return isMore || found.length > 1;
}

/** No narrower table is told by its blanks alone. */
const NARROWEST = 3;

/** A row with nothing in its first column that has all others is a row of its own. */
function isFilled(cells: readonly string[], width: number): boolean {
  return cells.filter((cell) => cell !== '').length >= width - 1;
}

function addTo(cells: readonly string[][], more: readonly string[]): void {
  for (const [i, text] of more.entries()) cells[i]?.push(text);
}

/** Words between two blanks or more, a tab or a wide blank. */
function wordsOf(line: string): Word[] {
  const found = Array.from(line.matchAll(/(?:[^\s]|(?<=[^\s]) (?=[^\s]))+/gu));
  return found.map(({ 0: text, index }) => {
    const from = screenWidth(line.slice(0, index));
    return { text: text.trim(), from, to: from + screenWidth(text) };
  });
}

/** Under which names words stand: as many as there are names one for each, else under the name that they are nearest to. */
function placed(found: readonly Word[], head: readonly Word[]): string[] | undefined {
  if (found.length === head.length) return found.map(({ text }) => text);
  if (found.length === 0 || found.length > head.length) return undefined;
  const cells = head.map(() => '');
  for (const word of found) {
    const at = nearest(word, head);
    if (at === undefined || cells[at] !== '') return undefined;
    cells[at] = word.text;
  }
  return cells;
}

function nearest({ from, to }: Word, head: readonly Word[]): number | undefined {
  const distances = head.map(
    (name) => Math.max(0, name.from - to + 1, from - name.to + 1) + Math.abs(name.from - from) / 100,
  );
  const least = Math.min(...distances);
  return least < FAR ? distances.indexOf(least) : undefined;
}

/** Farther from every name nothing is a cell. */
const FAR = 8;

function screenWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
