import { type Day, dayNumber } from '../../calendar/day.ts';
import type { Numbered } from '../../records/kind.ts';
import type { Card } from '../../records/task/card.ts';
import { state as states } from '../../vocabulary/choices.ts';
import type { Keeping, Stamp } from '../../world/world.ts';
import { KEPT, NAMED, nameIn, PIECES } from './layout.ts';

/** What is kept of a file: its stamp, and what was in it if that is sound and may be kept. */
export interface PackRow {
  readonly path: string;
  readonly stamp: Stamp;
  readonly record?: object | undefined;
  readonly card?: Card | undefined;
  /** Whether it gets a card is seen on a day after this. */
  readonly undecided?: Day;
}

/** The same as it is written: numbers, lines, and pieces of JSON. */
export interface WrittenRow {
  readonly path: string;
  readonly numbers: readonly number[];
  readonly title: string;
  readonly docket: string;
  /** Made when they are written: those of all rows at once would need much memory. */
  piece(which: number): string;
}

/** A title or a path that would be two lines. */
const UNFIT = /\n/;

/** Rows in the form in which they are kept: those that were kept before as they stand, and new ones. */
export function keepingOf(basis: string, all: readonly (PackRow | WrittenRow)[]): Keeping {
  const rows = all.map((one) => ('numbers' in one ? one : written(one))).filter(isFit);
  function* pieces(): Generator<string> {
    for (const which of PIECES.keys()) for (const row of rows) yield row.piece(which);
  }
  const joined = (of: (row: WrittenRow) => string) => rows.map(of).join('\n');
  const texts = () => [basis, joined(({ path }) => path), joined(({ title }) => title), joined(({ docket }) => docket)];
  return { pieces: pieces(), head: () => ({ numbers: Float64Array.from(numbersOf(rows)), texts: texts() }) };
}

function written({ path, stamp, record, card, undecided }: PackRow): WrittenRow {
  const days = [card?.since, card?.received, card?.earliest, undecided];
  return {
    path,
    numbers: [
      ...stamp,
      howKept(path, record),
      card ? states.keys.indexOf(card.state) + 1 : 0,
      ...days.map((day) => (day === undefined ? 0 : dayNumber(day))),
    ],
    title: card?.title ?? '',
    docket: card?.docket ?? '',
    piece: (which) => jsonOf([record, card && { ...card, owed: undefined }, card && moreThanOutstanding(card)][which]),
  };
}

function moreThanOutstanding({ owed, outstanding }: Card): Card['owed'] | undefined {
  return owed.length === outstanding.length ? undefined : owed;
}

function howKept(path: string, record: Partial<Numbered> | undefined): number {
  if (!record) return 0;
  return record.id === nameIn(path) ? NAMED : KEPT;
}

function jsonOf(value: unknown): string {
  return value ? JSON.stringify(value) : '';
}

function isFit({ path, title, docket }: WrittenRow): boolean {
  return !UNFIT.test(path + title + docket);
}

function* numbersOf(rows: readonly WrittenRow[]): Generator<number> {
  for (const { numbers } of rows) yield* numbers;
}
