import { type Word, words } from '../vocabulary/words.ts';

/** What a figure wants of the reader. Colour follows it; the words must say it too. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet';

/** What JSON carries for a cell. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A cell whose words differ from its value, or that asks for attention. */
export interface Marked {
  readonly value: Value;
  readonly text: string;
  readonly tone?: Tone;
}

export type Cell = Value | Marked;

export interface Column {
  /** The name of its cells in a row. */
  readonly key: string;
  /** JSON key, CSV header and column title in one. */
  readonly title: string;
  /** Only in JSON and the like, not on paper. */
  readonly hidden?: boolean;
  readonly align?: 'right';
  /** Takes what width is left and wraps. */
  readonly grow?: boolean;
}

type Look = Omit<Column, 'key' | 'title'>;

/** A column by its word in the vocabulary. */
export function column(word: Word, look: Look = {}): Column {
  return { key: word, title: words[word], ...look };
}

export function columns(names: readonly Word[], look: Look = {}): Column[] {
  return names.map((name) => column(name, look));
}

/** Values under the Chinese names of their words: the single figures of an answer. */
export function labelled(values: Partial<Record<Word, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([word, value]) => [words[word as Word], value]));
}

/** Cells by the keys of their columns; those of the vocabulary, unless the columns are made from the data. */
export type Row = Readonly<Partial<Record<string, Cell>>>;

/** A row whose cells all have a word. */
export type Told = Readonly<Partial<Record<Word, Cell>>>;

/** One table of an answer. */
export interface Section {
  /** The key of its list in JSON; without one it is only for reading. */
  readonly key?: string;
  readonly heading?: string;
  /**
   * list: aligned lines without rules · grid: a ruled table for small matrices ·
   * pairs: one “key  value” line for each cell of each row · lines: running text of the first column
   */
  readonly layout: 'list' | 'grid' | 'pairs' | 'lines';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A column whose values head the groups of a list. */
  readonly group?: { readonly key: string; readonly title: (name: string, rows: readonly Row[]) => string };
  /** Said when there are no rows. */
  readonly empty?: string;
  /** Only for programs: nothing of it on paper. */
  readonly silent?: boolean;
  /** Whether a line of column titles is printed over a list. */
  readonly titled?: boolean;
}

/** A section of one “key  value” line for each cell. */
export function pairs(told: Told, heading?: string): Section {
  const names = Object.keys(told) as Word[];
  return { ...(heading && { heading }), layout: 'pairs', columns: columns(names), rows: [told] };
}

/** An answer as data: the same figures for a terminal, a pipe, JSON or paper. */
export interface View {
  readonly title?: string;
  /** Single figures, by their JSON keys; on paper only what sections show. */
  readonly facts?: Readonly<Record<string, Value>>;
  readonly sections: readonly Section[];
  /** Closing lines. */
  readonly notes?: readonly string[];
}

export function isMarked(cell: Cell | undefined): cell is Marked {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell) && 'text' in cell && 'value' in cell;
}

export function cellValue(cell: Cell | undefined): Value {
  if (cell === undefined) return null;
  return isMarked(cell) ? cell.value : cell;
}

/** The words of a cell. */
export function textOf(cell: Cell | undefined): string {
  if (isMarked(cell)) return cell.text;
  if (cell === undefined || cell === null) return '';
  if (Array.isArray(cell)) return cell.map((item) => textOf(item as Value)).join('、');
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
