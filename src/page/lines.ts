import type { Address, Sorted } from './address.ts';

/** A cell as it is shown, and what it is sorted by. */
export interface ShownCell {
  readonly text: string;
  readonly value?: string;
  readonly tone?: string;
  /** The rows that it counts. */
  readonly to?: { readonly anchor: string; readonly where: Readonly<Record<string, string>> };
}

export interface ShownColumn {
  readonly key: string;
  readonly title: string;
  readonly number?: boolean;
  readonly grow?: boolean;
}

/** The rows of a table, by their numbers from 0, whether they lie in data or on the page. */
export interface RowData {
  readonly count: number;
  readonly columns: readonly ShownColumn[];
  cell(row: number, column: number): ShownCell;
  /** What a row holds under a key, by which rows are chosen. */
  is(row: number, key: string): string | undefined;
}

/** Names of one and the same: the one that rows have, then those under which people search for it. */
export type Aliases = readonly (readonly string[])[];

/** What rows are chosen by. */
export type RowChoice = Pick<Address, 'where' | 'query' | 'only'> & {
  readonly lens: string | undefined;
  readonly aliases?: Aliases;
};

/** Chooses and orders rows; what it had to find out of all of them for that it keeps. */
export class Chooser {
  readonly #lines: RowData;
  #texts: readonly string[] | undefined;
  readonly #ranks = new Map<number, Int32Array>();

  constructor(lines: RowData) {
    this.#lines = lines;
  }

  /** The rows that fit, in the order that is asked for. */
  chosen(choice: RowChoice, sorted: Sorted | undefined): number[] {
    const rows = this.#fitting(choice);
    if (!sorted || sorted.column >= this.#lines.columns.length) return rows;
    const ranks = this.ranksOf(sorted.column);
    const sign = sorted.down ? -1 : 1;
    return rows.sort((a, b) => sign * ((ranks[a] ?? 0) - (ranks[b] ?? 0)) || a - b);
  }

  /** The place of each row by a column: rows that hold the same have the same. */
  ranksOf(column: number): Int32Array {
    const known = this.#ranks.get(column);
    if (known) return known;
    const { count } = this.#lines;
    const values = Array.from({ length: count }, (_, row) => sortedBy(this.#lines.cell(row, column)));
    const ranks = new Map([...new Set(values)].sort(compare).map((value, rank) => [value, rank]));
    const made = Int32Array.from(values, (value) => ranks.get(value) ?? 0);
    this.#ranks.set(column, made);
    return made;
  }

  #fitting({ where, query, only, lens, aliases = [] }: RowChoice): number[] {
    const { count } = this.#lines;
    const words = wordsOf(query).map((word) => [word, ...namesBehind(word, aliases)]);
    const wanted = Object.entries(where);
    if (only !== '' && lens !== undefined && count > 0 && this.#lines.is(0, lens) !== undefined)
      wanted.push([lens, only]);
    const texts = words.length > 0 ? this.searched() : [];
    const rows: number[] = [];
    for (let row = 0; row < count; row += 1) {
      const text = texts[row] ?? '';
      if (
        words.every((names) => names.some((name) => text.includes(name))) &&
        wanted.every(([key, one]) => holds(this.#lines.is(row, key), one))
      )
        rows.push(row);
    }
    return rows;
  }

  /** The words of each row, as they are searched. */
  searched(): readonly string[] {
    const { count, columns } = this.#lines;
    this.#texts ??= Array.from({ length: count }, (_, row) =>
      columns
        .map((_, column) => this.#lines.cell(row, column).text)
        .join('\n')
        .toLowerCase(),
    );
    return this.#texts;
  }
}

/** What is searched for, word by word. */
function wordsOf(query: string): string[] {
  return query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The names in the rows of what is called by a word, or by more than one letter of a longer one. */
function namesBehind(word: string, aliases: Aliases): string[] {
  if (word.length < 2) return [];
  const meant = aliases.filter(([, ...others]) => others.some((name) => name.toLowerCase().includes(word)));
  return meant.flatMap(([name = '']) => (name === '' ? [] : [name.toLowerCase()]));
}

/** Whether a cell says this, alone or as one of several names. */
function holds(text: string | undefined, one: string): boolean {
  return text === one || (text?.includes('、') === true && text.split('、').includes(one));
}

function sortedBy({ value, text }: ShownCell): string {
  return value ?? text;
}

let collator: Intl.Collator | undefined;

/** Figures by what they come to, all else as a dictionary has it. */
function compare(a: string, b: string): number {
  const [x, y] = [figureOf(a), figureOf(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return collator.compare(a, b);
}

function figureOf(text: string): number {
  return /^-?[0-9.]+%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
}
