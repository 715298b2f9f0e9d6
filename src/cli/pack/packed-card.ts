import type { Day } from '../../calendar/day.ts';
import type { Card } from '../../records/task/card.ts';

/** What of a card is in a piece of its own. */
export type CardInside = Pick<Card, 'matter' | 'urging' | 'synopsis' | 'outstanding'>;

/** The rows that a card is one of. */
interface CardRows {
  id(at: number): string;
  title(at: number): string;
  docket(at: number): string | undefined;
  day(at: number, which: 'since' | 'received' | 'earliest'): Day | undefined;
  state(at: number): Card['state'] | undefined;
  inside(at: number): CardInside;
  owed(at: number): Card['owed'] | undefined;
}

/** A card that is taken out of the pack when more than its gist is asked for. */
export class PackedCard implements Card {
  readonly #rows: CardRows;
  readonly #at: number;
  #all: CardInside | undefined;
  #owed: Card['owed'] | undefined;

  constructor(rows: CardRows, at: number) {
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

  get owed(): Card['owed'] {
    this.#owed ??= this.#rows.owed(this.#at) ?? this.outstanding;
    return this.#owed;
  }

  /** Lets go of what was taken out; `isHeld`: only of all that was owed, which most do not ask for. */
  release(isHeld: boolean): void {
    this.#owed = undefined;
    if (!isHeld) this.#all = undefined;
  }

  get #card(): CardInside {
    this.#all ??= this.#rows.inside(this.#at);
    return this.#all;
  }
}
