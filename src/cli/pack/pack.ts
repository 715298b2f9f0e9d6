import { HELD, type Ledger, type Packed } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import type { Cache, Entry } from '../../world/world.ts';
import { type Conclusions, freshRows } from './fresh.ts';
import { keepingOf } from './keeping.ts';
import type { PackedCard } from './packed-card.ts';
import { Rows } from './rows.ts';

/**
 * What earlier runs have read of the files of a ledger and concluded of them, whatever they were asked; a row for each
 * file. It holds on any day of looking, as long as the file is as it was.
 */
export interface Pack {
  /** What is known of a file, if it is as it was; to be asked in the order of the walk. */
  of(entry: Entry): Packed | undefined;
  /** Looks through all that is kept, before an answer is given out while it is made; throws where it is damaged. */
  prove(): void;
  /** Keeps what has been read now, if that is much more than what was kept. */
  keep(ledger: Ledger, conclusions: Conclusions): void;
}

/** What could not be read this time may be readable the next, and looks the same. */
const PASSING = 'file-unreadable';

/** So many files may change before the pack is written anew: a few, or one in a hundred. */
const FEW = 16;
const SHARE = 0.01;

/** The pack of a ledger of this name (its folder) that has just been walked. */
export function packOf(cache: Cache, name: string, entries: readonly Entry[]): Pack {
  const basis = basisOf(entries);
  const kept = cache.get(name);
  const rows = kept && new Rows(kept);
  const isBased = basis !== undefined && rows?.basis === basis;
  const find = finderIn(rows);
  const asked: Entry[] = [];
  /** The rows of those that were asked for. */
  const places: (number | undefined)[] = [];
  const shelf: Shelf | undefined = rows && { rows, isBased, isHeld: entries.length <= HELD };
  return {
    of: (entry) => {
      const at = find(entry);
      asked.push(entry);
      places.push(at);
      return shelf && at !== undefined && shelf.rows.hasRecord(at) ? new PackedFile(shelf, at, entry.path) : undefined;
    },
    prove: () => rows?.prove(),
    keep: (ledger, conclusions) => {
      const { day } = conclusions.terms.asOf;
      const isLacking = ({ stamp }: Entry, i: number) => {
        const at = places[i];
        return at === undefined ? stamp !== undefined : (rows?.day(at, 'undecided') ?? day) < day;
      };
      const wanted = isBased ? asked.filter(isLacking) : asked;
      const isEnough = isBased && wanted.length <= Math.max(FEW, SHARE * asked.length);
      if (isEnough || basis === undefined || ledger.diagnostics.some(({ code }) => code === PASSING)) return;
      const fresh = freshRows(wanted, ledger, conclusions);
      const rowOf = (at: number | undefined) => (at === undefined ? undefined : rows?.row(at));
      const all = asked.flatMap(({ path }, i) => fresh.get(path) ?? rowOf(places[i]) ?? []);
      cache.put(name, keepingOf(basis, all));
    },
  };
}

/** Finds the row of a file that is as it was: files and rows are both in the order of their paths. */
function finderIn(rows: Rows | undefined): (entry: Entry) => number | undefined {
  const paths = rows?.paths ?? [];
  let at = 0;
  return ({ path, stamp }) => {
    while (at < paths.length && (paths[at] as string) < path) at += 1;
    return stamp && paths[at] === path && rows?.holds(at, stamp) ? at : undefined;
  };
}

const SHARED = [MARKER, 'units.yaml', 'rules.yaml'];

/** What every card rests on besides its file; undefined while any of it may change without a trace. */
function basisOf(entries: readonly Entry[]): string | undefined {
  const shared = entries.filter(({ path }) => SHARED.includes(path) || path.startsWith('calendar/'));
  if (shared.some(({ stamp }) => stamp === undefined) || !shared.some(({ path }) => path === MARKER)) return undefined;
  return JSON.stringify(shared.map(({ path, stamp }) => [path, stamp]));
}

/** Where the records of files are taken out. */
interface Shelf {
  readonly rows: Rows;
  /** Whether what the cards rest on is as it was. */
  readonly isBased: boolean;
  readonly isHeld: boolean;
}

/** A file whose record is taken out of the pack when it is asked for. */
class PackedFile implements Packed {
  readonly file: string;
  readonly card: PackedCard | undefined;
  readonly #shelf: Shelf;
  readonly #at: number;
  #record: object | undefined;

  constructor(shelf: Shelf, at: number, file: string) {
    this.file = file;
    this.card = shelf.isBased ? shelf.rows.card(at) : undefined;
    this.#shelf = shelf;
    this.#at = at;
  }

  get id(): string {
    return this.#shelf.rows.id(this.#at);
  }

  get record(): object {
    this.#record ??= this.#shelf.rows.record(this.#at);
    return this.#record;
  }

  release(): void {
    const { isHeld } = this.#shelf;
    if (!isHeld) this.#record = undefined;
    this.card?.release(isHeld);
  }
}
