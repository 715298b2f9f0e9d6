import { type Day, dayFromNumber } from '../../calendar/day.ts';
import type { Numbered } from '../../records/kind.ts';
import type { Card } from '../../records/task/card.ts';
import { state as states } from '../../vocabulary/choices.ts';
import type { Kept, Stamp } from '../../world/world.ts';
import type { WrittenRow } from './keeping.ts';
import { CARD, DAYS, FLAGS, NAMED, nameIn, OWED, PIECES, RECORD, STAMP, TEXTS, WIDTH } from './layout.ts';
import { type CardInside, PackedCard } from './packed-card.ts';

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
  inside(at: number): CardInside {
    return this.#piece(at, CARD) as CardInside;
  }

  /** All that was owed by the card; undefined where that is what is outstanding. */
  owed(at: number): Card['owed'] | undefined {
    const text = this.#kept.piece(this.#place(at, OWED));
    if (text === undefined) throw new PackDamaged();
    return text === '' ? undefined : (JSON.parse(text) as Card['owed']);
  }

  /** The row as it stands, to be kept again; undefined where it is damaged. */
  row(at: number): WrittenRow | undefined {
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
