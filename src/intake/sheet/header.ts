import { columnName, type Grid } from './grid.ts';
import {
  bareTitle,
  eitherWay,
  type Guess,
  isAmong,
  isEitherWay,
  type Meaning,
  meaningOf,
  type Naming,
  type Told,
  UNUSED,
} from './meanings.ts';

/** Where the columns of a table are named, and what each of them means. Rows and columns count from 0. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<Meaning, number>;
  /** Columns that mean nothing to a ledger, or what another one means already. */
  readonly unused: readonly Unused[];
  /** No name in it was understood: columns are known by their letters alone, and it may as well be a row of the table. */
  readonly isGuess?: boolean;
}

interface Unused {
  readonly column: number;
  readonly title: string;
  /** What it seems to mean, for which another column was taken. */
  readonly like?: Meaning;
  /** The column that was taken has the same name and says something else: nobody can tell which is meant. */
  readonly clashes?: boolean;
  /** Nobody can tell whether it says by when, or when it was done. */
  readonly isUnclear?: boolean;
}

/** Columns told by their letters: C means 牵头单位. */
export type Placing = ReadonlyMap<string, Told>;

/** Of so many rows the one with the most names is the head; where none has any, the next ones are looked at. */
const LOOKED_AT = 30;

/** Finds the row, or the rows that belong together, in which most columns have a name that is understood. */
export function headerOf(grid: Grid, own: Naming, placed: Placing): Header | undefined {
  const best = bestRow(grid, own);
  if (best === undefined)
    return placed.size > 0 ? { ...withPlaces(grid, firstTable(grid), placed, own), isGuess: true } : undefined;
  const [top, bottom] = block(grid, best, own);
  return withPlaces(grid, { top, bottom }, placed, own);
}

function bestRow(grid: Grid, own: Naming): number | undefined {
  let best: { readonly top: number; readonly hits: number } | undefined;
  for (let row = 0; row < grid.height && !(best && row % LOOKED_AT === 0); row += 1) {
    const hits = grid.isHeadline(row) ? 0 : understood(grid, row, own);
    if (hits > (best?.hits ?? 1)) best = { top: row, hits };
  }
  return best?.top;
}

/** The next row below a head that names the columns of another table: one of them is 事项, and most cells are names. */
export function nextHead(grid: Grid, header: Header, own: Naming): number | undefined {
  for (let row = header.bottom + 1; row < grid.height; row += 1) {
    const texts = across(grid).flatMap((column) => grid.text(row, column) || []);
    const isShort = texts.length > 1 && texts.every((text) => text.length <= LONGEST_NAME);
    if (!isShort || isHeaderAgain(grid, header, row)) continue;
    const found = new Set(texts.flatMap((text) => meaningOf(text, own)?.meaning ?? (isEitherWay(text) ? text : [])));
    if (found.size > 1 && found.has('title') && found.size * 2 >= new Set(texts).size) return row;
  }
  return undefined;
}

const LONGEST_NAME = 30;

/** Whether a row says again what the columns are called, as on every page of a printed table. */
export function isHeaderAgain(grid: Grid, { top, columns }: Header, row: number): boolean {
  return columns.size > 1 && [...columns.values()].every((column) => grid.text(row, column) === grid.text(top, column));
}

/** In how many columns a row says what is meant; a text that stands in several merged ones counts once. */
function understood(grid: Grid, row: number, own: Naming): number {
  const texts = across(grid).map((column) => grid.text(row, column));
  const found = texts.flatMap((text) => meaningOf(text, own)?.meaning ?? (isEitherWay(text) ? text : []));
  return new Set(found).size;
}

function across({ width }: Grid): number[] {
  return Array.from({ length: width }, (_, column) => column);
}

/** 责任单位 over 牵头 and 配合: the row above or below belongs to the names as well. */
function block(grid: Grid, row: number, own: Naming): readonly [number, number] {
  const isOver = (upper: number) =>
    upper >= 0 &&
    !grid.isHeadline(upper) &&
    across(grid).some((column) => reaches(grid, upper, column, own) && grid.text(upper + 1, column) !== '') &&
    understood(grid, upper, own) > 0;
  const continues = across(grid).some(
    (column) =>
      reaches(grid, row, column, own) && isUnder(upperOf(grid, row, column, own), grid.text(row + 1, column), own),
  );
  if (continues) return [row, row + 1];
  return isOver(row - 1) ? [row - 1, row] : [row, row];
}

/** Whether the name over a column stands over others as well. */
function reaches(grid: Grid, row: number, column: number, own: Naming): boolean {
  return grid.isSpread(row, column) || (grid.text(row, column) === '' && upperOf(grid, row, column, own) !== '');
}

/** The upper name of a column. In a csv nothing is merged: an empty cell goes with the filled one to its left where that makes a name. */
function upperOf(grid: Grid, row: number, column: number, own: Naming): string {
  const texts = across(grid).map((one) => grid.text(row, one));
  const left = texts.findLastIndex((text, one) => one <= column && text !== '');
  const upper = texts[left] ?? '';
  const isName = (one: number) => isUnder(upper, grid.text(row + 1, one), own);
  return left === column || (isName(left) && isName(column)) ? upper : '';
}

/** 牵头 or 牵头单位 under 责任单位: a name of a column and no cell of the table. */
function isUnder(upper: string, lower: string, own: Naming): boolean {
  return lower !== '' && (meaningOf(`${lower}${upper}`, own) ?? meaningOf(lower, own)) !== undefined;
}

/** 责任单位 and 牵头 → 牵头责任单位; what says the same in both rows once. */
function joined(grid: Grid, { top, bottom }: Place, column: number, own: Naming): string {
  const [upper, lower] = [upperOf(grid, top, column, own), grid.text(bottom, column)];
  return upper === lower || lower === '' ? upper : `${lower}${upper}`;
}

function guessOf(grid: Grid, { top, bottom }: Place, column: number, own: Naming) {
  const [upper, lower] = [grid.text(top, column), grid.text(bottom, column)];
  if (top === bottom) return meaningOf(upper, own);
  const tries = [lower, joined(grid, { top, bottom }, column, own), `${upper}${lower}`, `${lower}单位`, upper];
  return tries.map((title) => meaningOf(title, own)).find((guess) => guess !== undefined);
}

/** A table without names that anybody understands begins with the first row of several cells. */
function firstTable(grid: Grid): Place {
  let row = 0;
  while (row < grid.height && (grid.isBlank(row) || grid.isHeadline(row))) row += 1;
  return { top: row, bottom: row };
}

type Place = Pick<Header, 'top' | 'bottom'>;

function withPlaces(grid: Grid, place: Place, placed: Placing, own: Naming): Header {
  const guesses = guessed(grid, place, placed, own);
  const chosen = new Map<Meaning, Placed>();
  for (const guess of guesses)
    if (guess.rank < (chosen.get(guess.meaning)?.rank ?? Number.POSITIVE_INFINITY)) chosen.set(guess.meaning, guess);
  const columns = new Map([...chosen].map(([meaning, { column }]) => [meaning, column]));
  const used = new Set(columns.values());
  const isUnclear = (column: number, title: string) =>
    (isAmong(eitherWay.unclear, title) ||
      (!columns.has('deadline') && /时间|日期|时限|期限|进度要求|节点/.test(title))) &&
    !isUnused(grid, place, column, placed, own);
  const unused = across(grid).flatMap((column): Unused[] => {
    const title = titleOf(grid, place, column);
    const meaning = guesses.find((guess) => guess.column === column)?.meaning;
    const rival = meaning && chosen.get(meaning);
    if (used.has(column)) return [];
    if (title === '') return says(grid, place, column) ? [{ column, title: NAMELESS }] : [];
    if (!rival) return [{ column, title, ...(isUnclear(column, title) && { isUnclear: true }) }];
    if (isSame(grid, place, column, rival.column)) return [];
    const clashes = rival.rank >= 0 && rival.rank < HIDDEN && !grid.hiddenColumns.has(column);
    const isNamesake = bareTitle(title) === bareTitle(titleOf(grid, place, rival.column));
    return [{ column, title, like: rival.meaning, ...(clashes && isNamesake && { clashes }) }];
  });
  return { ...place, columns, unused };
}

const NAMELESS = '（没有栏名）';

/** Whether a column without a name holds words that are not those of the one to its left, as where both are merged. */
function says(grid: Grid, { bottom }: Place, column: number): boolean {
  for (let row = bottom + 1; row < grid.height; row += 1) {
    const text = grid.text(row, column);
    const isMerged = grid.isSpread(row, column) && text === grid.text(row, column - 1);
    if (text !== '' && !isMerged && !grid.isHeadline(row)) return true;
  }
  return false;
}

interface Placed extends Guess {
  readonly column: number;
}

/** What each column seems to mean; 完成时间 is when it was done where another column says by when. */
function guessed(grid: Grid, place: Place, placed: Placing, own: Naming): Placed[] {
  const columns = across(grid).filter((column) => !isUnused(grid, place, column, placed, own));
  const named = columns.flatMap((column): Placed[] => {
    const told = placed.get(columnName(column));
    const guess = told && told !== UNUSED ? { meaning: told, rank: TOLD } : guessOf(grid, place, column, own);
    return guess ? [{ column, meaning: guess.meaning, rank: guess.rank + rankIn(grid, column) }] : [];
  });
  const sure = inWords(named, grid, place);
  const isTold = sure.some(({ meaning }) => meaning === 'deadline');
  const unsure = columns
    .filter((column) => !sure.some((one) => one.column === column))
    .filter((column) => isAmong(isTold ? allEither : eitherWay.deadline, titleOf(grid, place, column)))
    .map((column) => ({
      column,
      meaning: isTold ? ('completedOn' as const) : ('deadline' as const),
      rank: UNSURE + rankIn(grid, column),
    }));
  return [...sure, ...unsure];
}

/** 进度 is a percentage, or the progress in words where no other column tells that. */
function inWords(named: readonly Placed[], grid: Grid, { bottom }: Place): readonly Placed[] {
  if (named.some(({ meaning }) => meaning === 'progress')) return named;
  return named.map((one) => {
    if (one.meaning !== 'completion' || one.rank < 0) return one;
    const rows = Array.from({ length: grid.height - bottom - 1 }, (_, at) => grid.text(bottom + 1 + at, one.column));
    const said = rows.filter((text) => text !== '');
    const isWords = said.filter((text) => !/\d%?$|^[√✓✔☑—–/-]$/.test(text)).length * 2 > said.length;
    return isWords ? { ...one, meaning: 'progress', rank: UNSURE + one.rank } : one;
  });
}

const allEither: readonly string[] = [...eitherWay.deadline, ...eitherWay.unclear];

/** Whether the clerk has said that a column is not to be read. */
function isUnused(grid: Grid, { top, bottom }: Place, column: number, placed: Placing, own: Naming): boolean {
  const titles = [grid.text(top, column), grid.text(bottom, column)];
  return placed.get(columnName(column)) === UNUSED || titles.some((title) => own.get(bareTitle(title)) === UNUSED);
}

function rankIn({ hiddenColumns }: Grid, column: number): number {
  return hiddenColumns.has(column) ? HIDDEN : 0;
}

/** A column that the clerk has named comes before any that is guessed, and one that nobody sees comes last. */
const TOLD = -2;
const UNSURE = 100;
const HIDDEN = 1000;

/** The words over a column, each once. */
function titleOf(grid: Grid, { top, bottom }: Place, column: number): string {
  const parts = [grid.text(top, column), grid.text(bottom, column)];
  return [...new Set(parts)].filter((part) => part !== '').join('／');
}

/** Whether a column says nothing below its name that another does not say, as where both are merged. */
function isSame(grid: Grid, { bottom }: Place, column: number, other: number): boolean {
  for (let row = bottom + 1; row < grid.height; row += 1) {
    const text = grid.text(row, column);
    if (text !== '' && text !== grid.text(row, other)) return false;
  }
  return true;
}
