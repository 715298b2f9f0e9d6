import { columnName, type Grid } from './grid.ts';
import { type Guess, type Meaning, meaningOf, type Naming } from './meanings.ts';

/** Where the columns of a table are named, and what each of them means. Rows and columns count from 0. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<Meaning, number>;
  /** Columns that mean nothing to a ledger. */
  readonly unused: readonly { readonly column: number; readonly title: string }[];
}

/** Columns told by their letters: C means 牵头单位. */
export type Placing = ReadonlyMap<string, Meaning>;

/** Titles of tables and remarks stand above the names of the columns, but not for more rows than this. */
const DEEPEST = 30;

/** Finds the row, or the rows that belong together, in which most columns have a name that is understood. */
export function headerOf(grid: Grid, own: Naming, placed: Placing): Header | undefined {
  let best: { readonly top: number; readonly hits: number } | undefined;
  for (let row = 0; row < Math.min(grid.height, DEEPEST); row += 1) {
    if (grid.isHeadline(row)) continue;
    const hits = understood(grid, row, own);
    if (hits > (best?.hits ?? 1)) best = { top: row, hits };
  }
  if (!best) return placed.size > 0 ? withPlaces(grid, firstTable(grid), placed, own) : undefined;
  const [top, bottom] = block(grid, best.top, own);
  return withPlaces(grid, { top, bottom }, placed, own);
}

/** In how many columns a row says what is meant; a text that stands in several merged ones counts once. */
function understood(grid: Grid, row: number, own: Naming): number {
  const found = across(grid).flatMap((column) => meaningOf(grid.text(row, column), own)?.meaning ?? []);
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
    across(grid).some((column) => grid.isSpread(upper, column) && grid.text(upper + 1, column) !== '') &&
    understood(grid, upper, own) > 0;
  const continues = across(grid).some(
    (column) => grid.isSpread(row, column) && meaningOf(joined(grid, row, row + 1, column), own),
  );
  if (continues) return [row, row + 1];
  return isOver(row - 1) ? [row - 1, row] : [row, row];
}

/** 责任单位 and 牵头 → 牵头责任单位; what says the same in both rows once. */
function joined(grid: Grid, top: number, bottom: number, column: number): string {
  const [upper, lower] = [grid.text(top, column), grid.text(bottom, column)];
  return upper === lower || lower === '' ? upper : `${lower}${upper}`;
}

function guessOf(grid: Grid, { top, bottom }: Pick<Header, 'top' | 'bottom'>, column: number, own: Naming) {
  const [upper, lower] = [grid.text(top, column), grid.text(bottom, column)];
  if (top === bottom) return meaningOf(upper, own);
  const tries = [lower, joined(grid, top, bottom, column), `${upper}${lower}`, `${lower}单位`, upper];
  return tries.map((title) => meaningOf(title, own)).find((guess) => guess !== undefined);
}

/** A table without names that anybody understands begins with the first row of several cells. */
function firstTable(grid: Grid): Pick<Header, 'top' | 'bottom'> {
  let row = 0;
  while (row < grid.height && (grid.isBlank(row) || grid.isHeadline(row))) row += 1;
  return { top: row, bottom: row };
}

function withPlaces(grid: Grid, place: Pick<Header, 'top' | 'bottom'>, placed: Placing, own: Naming): Header {
  const chosen = new Map<Meaning, { readonly column: number; readonly rank: number }>();
  for (const column of across(grid)) {
    const told = placed.get(columnName(column));
    const guess: Guess | undefined = told ? { meaning: told, rank: -2 } : guessOf(grid, place, column, own);
    const rival = guess && chosen.get(guess.meaning);
    if (guess && (!rival || guess.rank < rival.rank)) chosen.set(guess.meaning, { column, rank: guess.rank });
  }
  const columns = new Map([...chosen].map(([meaning, { column }]) => [meaning, column]));
  const used = new Set(columns.values());
  const unused = across(grid)
    .filter((column) => !used.has(column))
    .map((column) => ({ column, title: [grid.text(place.top, column), grid.text(place.bottom, column)] }))
    .map(({ column, title }) => ({ column, title: [...new Set(title)].filter((part) => part !== '').join('／') }))
    .filter(({ title }) => title !== '');
  return { ...place, columns, unused };
}
