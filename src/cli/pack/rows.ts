import { type Day, dayFromNumber, dayNumber } from '../../calendar/day.ts';
import type { Numbered } from '../../records/kind.ts';
import type { Card } from '../../records/task/card.ts';
import { state as states } from '../../vocabulary/choices.ts';
import type { Keeping, Kept, Stamp } from '../../world/world.ts';

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
interface Written {
  readonly path: string;
  readonly numbers: readonly number[];
  readonly title: string;
  readonly docket: string;
  /** Made when they are written: those of all rows at once would need much memory. */
  piece(which: number): string;
}

/** The days of a card, and that after which it is seen whether there is one. */
const DAYS = ['since', 'received', 'earliest', 'undecided'] as const;

/**
 * Numbers of a row: its stamp, how the record is kept (see `howKept`), the place of the state that the card says among
 * the states, from 1, and days; 0 where there is none.
 */
const STAMP = 5;
const FLAGS = 2;
const WIDTH = STAMP + FLAGS + DAYS.length;
/**
 * Pieces: the records of all rows, then the cards of all, then all that was owed by the cards where that is more than is
 * still outstanding; who asks for the cards does not read the records.
 */
const PIECES = ['record', 'card', 'owed'] as const;
const [RECORD, CARD, OWED] = [0, 1, 2];

/** The texts: what the cards rest on, and a line for each row. */
const TEXTS = ['basis', 'paths', 'titles', 'dockets'] as const;

/** A title or a path that would be two lines. */
const UNFIT = /\n/;

function written({ path, stamp, record, card, undecided }: PackRow): Written {
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

/** Of records, what most of them are: named after their number. */
const [KEPT, NAMED] = [1, 2];

function howKept(path: string, record: Partial<Numbered> | undefined): number {
  if (!record) return 0;
  return record.id === nameIn(path) ? NAMED : KEPT;
}

/** The name of a file without its folder and its ending. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}

function jsonOf(value: unknown): string {
  return value ? JSON.stringify(value) : '';
}

/** Rows in the form in which they are kept: those that were kept before as they stand, and new ones. */
export function keepingOf(basis: string, all: readonly (PackRow | Written)[]): Keeping {
  const rows = all.map((one) => ('numbers' in one ? one : written(one))).filter(isFit);
  function* pieces(): Generator<string> {
    for (const which of PIECES.keys()) for (const row of rows) yield row.piece(which);
  }
  const joined = (of: (row: Written) => string) => rows.map(of).join('\n');
  const texts = () => [basis, joined(({ path }) => path), joined(({ title }) => title), joined(({ docket }) => docket)];
  return { pieces: pieces(), head: () => ({ numbers: Float64Array.from(numbersOf(rows)), texts: texts() }) };
}

function isFit({ path, title, docket }: Written): boolean {
  return !UNFIT.test(path + title + docket);
}

function* numbersOf(rows: readonly Written[]): Generator<number> {
  for (const { numbers } of rows) yield* numbers;
}

/** A piece of the pack is not as it was written. Thrown: who asked has to ask again without the pack. */
export class PackDamaged extends Error {}

/** The rows that are kept, each looked at when it is asked for. */
export class Rows {
  readonly basis: string;
  readonly paths: readonly string[];
  readonly #kept: Kept;
  #titles: readonly string[] | undefined;
  #dockets: readonly string[] | undefined;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.basis = this.#text('basis');
    this.paths = this.#lines('paths');
  }

  /** Whether a file is as it was when the row was made. */
  holds(at: number, stamp: Stamp): boolean {
    const { numbers } = this.#kept;
    return stamp.every((one, i) => one === numbers[at * WIDTH + i]);
  }

  /** Whether what was in the file is kept. */
  hasRecord(at: number): boolean {
    return this.#number(at, 0) > 0;
  }

  /** The number of the record, without opening it where the name of the file says it. */
  id(at: number): string {
    return this.#number(at, 0) === NAMED ? nameIn(this.paths[at] ?? '') : (this.record(at) as Numbered).id;
  }

  record(at: number): object {
    return this.#piece(at, RECORD) as object;
  }

  /** The card, of which the gist is there at once; undefined where there is none. */
  card(at: number): PackedCard | undefined {
    return this.state(at) === undefined ? undefined : new PackedCard(this, at);
  }

  day(at: number, which: (typeof DAYS)[number]): Day | undefined {
    const number = this.#number(at, FLAGS + DAYS.indexOf(which));
    return number === 0 ? undefined : dayFromNumber(number);
  }

  /** What the card says of the state; undefined where there is no card. */
  state(at: number): Card['state'] | undefined {
    return states.keys[this.#number(at, 1) - 1];
  }

  title(at: number): string {
    this.#titles ??= this.#lines('titles');
    return this.#titles[at] ?? '';
  }

  docket(at: number): string | undefined {
    this.#dockets ??= this.#lines('dockets');
    return this.#dockets[at] || undefined;
  }

  /** What is on the card, but for `owed`. */
  allOf(at: number): Omit<Card, 'owed'> {
    return this.#piece(at, CARD) as Omit<Card, 'owed'>;
  }

  /** All that was owed by the card; undefined where that is what is outstanding. */
  owed(at: number): Card['owed'] | undefined {
    const text = this.#kept.piece(this.#place(at, OWED));
    if (text === undefined) throw new PackDamaged();
    return text === '' ? undefined : JSON.parse(text);
  }

  /** The row as it stands, to be kept again; undefined where it is damaged. */
  row(at: number): Written | undefined {
    const pieces = PIECES.map((_, which) => this.#kept.piece(this.#place(at, which)));
    if (!pieces.every((piece) => piece !== undefined)) return undefined;
    const numbers = [...this.#kept.numbers.subarray(at * WIDTH, (at + 1) * WIDTH)];
    const said = { path: this.paths[at] ?? '', title: this.title(at), docket: this.docket(at) ?? '' };
    return { ...said, numbers, piece: (which) => pieces[which] ?? '' };
  }

  /** Throws where a piece is damaged. */
  prove(): void {
    if (!this.#kept.isWhole()) throw new PackDamaged();
  }

  #piece(at: number, which: number): unknown {
    const text = this.#kept.piece(this.#place(at, which));
    if (!text) throw new PackDamaged();
    return JSON.parse(text);
  }

  #place(at: number, which: number): number {
    return which * this.paths.length + at;
  }

  #text(name: (typeof TEXTS)[number]): string {
    return this.#kept.texts[TEXTS.indexOf(name)]?.() ?? '';
  }

  #lines(name: (typeof TEXTS)[number]): readonly string[] {
    return this.#text(name).split('\n');
  }

  #number(at: number, which: number): number {
    return this.#kept.numbers[at * WIDTH + STAMP + which] ?? 0;
  }
}

/** A card that is taken out of the pack when more than its gist is asked for. */
export class PackedCard implements Card {
  readonly #rows: Rows;
  readonly #at: number;
  #all: Omit<Card, 'owed'> | undefined;

  constructor(rows: Rows, at: number) {
    this.#rows = rows;
    this.#at = at;
  }

  get id(): string {
    return this.#rows.id(this.#at);
  }

  get title(): string {
    return this.#rows.title(this.#at);
  }

  get docket(): string | undefined {
    return this.#rows.docket(this.#at);
  }

  get since(): Day {
    return this.#rows.day(this.#at, 'since') as Day;
  }

  get received(): Day {
    return this.#rows.day(this.#at, 'received') as Day;
  }

  get earliest(): Day | undefined {
    return this.#rows.day(this.#at, 'earliest');
  }

  get matter(): Card['matter'] {
    return this.#card.matter;
  }

  get urging(): Card['urging'] {
    return this.#card.urging;
  }

  get state(): Card['state'] {
    return this.#rows.state(this.#at) as Card['state'];
  }

  get outstanding(): Card['outstanding'] {
    return this.#card.outstanding;
  }

  get synopsis(): Card['synopsis'] {
    return this.#card.synopsis;
  }

  /** Not held: whoever asks makes something else of it. */
  get owed(): Card['owed'] {
    return this.#rows.owed(this.#at) ?? this.outstanding;
  }

  release(): void {
    this.#all = undefined;
  }

  get #card(): Omit<Card, 'owed'> {
    this.#all ??= this.#rows.allOf(this.#at);
    return this.#all;
  }
}
