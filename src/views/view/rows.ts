import { type Grouping, type Row, type Section, type TableRows, textOf } from './view.ts';

/** Things of which each can be let go once what is said of it has been said. */
export function* passing<T extends { release?(): void }>(sources: Iterable<T>): Generator<T> {
  for (const source of sources) {
    yield source;
    source.release?.();
  }
}

/** How many of these have each name. */
export function countsByName<T, N>(all: Iterable<T>, namesOf: (one: T) => readonly N[]): ReadonlyMap<N, number> {
  const counts = new Map<N, number>();
  for (const one of all) for (const name of namesOf(one)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** What is made of these each time it is gone through. */
export function each<T extends { release?(): void }, U>(sources: readonly T[], made: (source: T) => U) {
  return {
    length: sources.length,
    *[Symbol.iterator](): Generator<U> {
      for (const source of passing(sources)) yield made(source);
    },
  };
}

/** Rows that are made of these, one after another, each time they are gone through; none is kept. */
export function madeRows<T>(sources: Iterable<T>, made: (source: T, index: number) => Row | readonly Row[]): TableRows {
  return new MadeRows(function* () {
    let index = 0;
    for (const source of sources) {
      const rows = made(source, index);
      index += 1;
      if (Array.isArray(rows)) yield* rows as readonly Row[];
      else yield rows as Row;
    }
  });
}

class MadeRows implements TableRows {
  readonly #made: () => Iterable<Row>;

  constructor(made: () => Iterable<Row>) {
    this.#made = made;
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.#made()[Symbol.iterator]();
  }

  get length(): number {
    return this.map(() => undefined).length;
  }

  map<T>(of: (row: Row, index: number) => T): T[] {
    return Array.from(this, of);
  }

  flatMap<T>(of: (row: Row, index: number) => T | readonly T[]): T[] {
    const all: (T | readonly T[])[] = this.map(of);
    return all.flat() as T[];
  }
}

/** A section with rows that are there at once, for a form that looks at them several times. */
export function held(section: Section): Section {
  return isMade(section.rows) ? { ...section, rows: [...section.rows] } : section;
}

/** Whether rows are made on the way: an answer that is too large to be held. */
export function isMade(rows: TableRows): boolean {
  return rows instanceof MadeRows;
}

export function isEmpty(rows: TableRows): boolean {
  for (const _ of rows) return false;
  return true;
}

/** Rows that belong together, under their head. */
export interface Batch {
  readonly name: string;
  readonly head?: string;
  readonly rows: TableRows;
}

/** The rows of a section by their groups; all together where there are none. */
export function* batchesOf({ rows, group }: Section): Generator<Batch> {
  if (group) for (const [name, own] of grouped(rows, group)) yield { name, head: group.title(name, own), rows: own };
  else if (!isEmpty(rows)) yield { name: '', rows };
}

function grouped(rows: TableRows, { key, names }: Grouping): Iterable<readonly [string, readonly Row[]]> {
  return names ? standingTogether(rows, key) : [...byName(rows, key)];
}

function byName(rows: TableRows, key: string): ReadonlyMap<string, readonly Row[]> {
  const batches = new Map<string, Row[]>();
  for (const row of rows) {
    const name = textOf(row[key]);
    const batch = batches.get(name);
    if (batch) batch.push(row);
    else batches.set(name, [row]);
  }
  return batches;
}

function* standingTogether(rows: TableRows, key: string): Generator<readonly [string, readonly Row[]]> {
  let batch: Row[] = [];
  for (const row of rows) {
    const before = batch[0];
    if (before && textOf(before[key]) !== textOf(row[key])) {
      yield [textOf(before[key]), batch];
      batch = [];
    }
    batch.push(row);
  }
  if (batch[0]) yield [textOf(batch[0][key]), batch];
}
