import type { Ledger, Packed } from '../../ledger/ledger.ts';
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

/** A file that was asked for, with the place of the row that is known of it. */
interface Asked {
  readonly entry: Entry;
  readonly at: number | undefined;
}

/** The pack of a ledger of this name (its folder) that has just been walked. */
export function packOf(cache: Cache, name: string, entries: readonly Entry[]): Pack {
  const basis = basisOf(entries);
  const kept = cache.get(name);
  const rows = kept && new Rows(kept);
  const isBased = basis !== undefined && rows?.basis === basis;
  const find = finderIn(rows);
  const asked: Asked[] = [];
  const room: Room = { left: entries.length <= HELD ? HELD : 0 };
  return {
    of: (entry) => {
      const at = find(entry);
      asked.push({ entry, at });
      return rows && at !== undefined && rows.hasRecord(at) ? new PackedFile(rows, at, isBased, room) : undefined;
    },
    prove: () => rows?.prove(),
    keep: (ledger, conclusions) => {
      const { day } = conclusions.terms.asOf;
      const isLacking = ({ entry, at }: Asked) =>
        at === undefined ? entry.stamp !== undefined : (rows?.day(at, 'undecided') ?? day) < day;
      const wanted = isBased ? asked.filter(isLacking) : asked;
      const isEnough = isBased && wanted.length <= Math.max(FEW, SHARE * asked.length);
      if (isEnough || basis === undefined || ledger.diagnostics.some(({ code }) => code === PASSING)) return;
      const fresh = freshRows(
        wanted.map(({ entry }) => entry),
        ledger,
        conclusions,
      );
      const all = asked.flatMap(
        ({ entry, at }) => fresh.get(entry.path) ?? (at === undefined ? undefined : rows?.row(at)) ?? [],
      );
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

/**
 * Lists are gone through again, so what nobody asks for at the moment is held all the same where it is no more than so
 * many files; of more a part would be of little use.
 */
const HELD = 16_384;

/** How many more may be held. */
interface Room {
  left: number;
}

/** A file whose record is taken out of the pack when it is asked for. */
class PackedFile implements Packed {
  readonly card: PackedCard | undefined;
  readonly #rows: Rows;
  readonly #at: number;
  readonly #room: Room;
  #record: object | undefined;
  #isHeld = false;

  constructor(rows: Rows, at: number, isBased: boolean, room: Room) {
    this.card = isBased ? rows.card(at) : undefined;
    this.#rows = rows;
    this.#at = at;
    this.#room = room;
  }

  get id(): string {
    return this.#rows.id(this.#at);
  }

  get record(): object {
    this.#record ??= this.#rows.record(this.#at);
    return this.#record;
  }

  release(): void {
    if (this.#isHeld) return;
    this.#isHeld = this.#room.left > 0;
    if (this.#isHeld) this.#room.left -= 1;
    else this.#close();
  }

  #close(): void {
    this.#record = undefined;
    this.card?.release();
  }
}
