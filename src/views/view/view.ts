import { type Word, words } from '../../vocabulary/words.ts';
import type { Annotated } from './annotated.ts';

/** What a figure wants of the reader. Colour follows it; the words must say it too. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet';

/** What JSON carries for a cell. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A cell whose words differ from its value, or that asks for attention. */
export interface Marked {
  readonly value: Value;
  readonly text: string;
  readonly tone?: Tone;
  /** The rows that a figure counts, where the answer has them. */
  readonly to?: Place;
}

/** A place in the same answer: a section, and which of its rows. */
export interface Place {
  /** The `key` of a section. */
  readonly section: string;
  /** What the rows hold, by the keys of their columns. */
  readonly where?: Readonly<Record<string, string>>;
}

export type Cell = Value | Marked;

export interface Column {
  /** The name of its cells in a row. */
  readonly key: string;
  /** JSON key, CSV header and column title in one. */
  readonly title: string;
  /** What people read over it, where that is not its title. */
  readonly over?: string;
  /** What a template of the office calls its cell, where that is not its title. */
  readonly field?: string;
  /** Only in JSON and the like, not on paper. */
  readonly hidden?: boolean;
  readonly align?: 'right';
  /** Takes what width is left and wraps. */
  readonly grow?: boolean;
  /** In no form of the answer unless it is asked for by its title. */
  readonly offered?: boolean;
  /** Its cells are to be filled in by whoever gets the answer as a sheet, and nothing else of that sheet. */
  readonly fill?: Fill;
  /** A chart draws its figures in this tone. */
  readonly drawn?: Tone;
}

/** What a cell is to be filled in with: anything, a day, or one of some words that are offered, or others. */
export type Fill =
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'offered'; readonly offers: readonly string[] };

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

/** The rows of a table, to be gone through as often as one likes: a list, or rows that are made on the way. */
export interface TableRows extends Iterable<Row> {
  /** Of rows that are made on the way it costs as much as to go through them; to ask whether there are any, `isEmpty`. */
  readonly length: number;
  map<T>(of: (row: Row, index: number) => T): T[];
  flatMap<T>(of: (row: Row, index: number) => T | readonly T[]): T[];
}

/** One table of an answer. */
export interface Section {
  /** The key of its list in JSON; without one it is only for reading. */
  readonly key?: string;
  readonly heading?: string;
  /** What a template of the office calls what stands here. */
  readonly field?: string;
  /**
   * list: aligned lines without rules · grid: a ruled table for small matrices ·
   * pairs: one “key  value” line for each cell of each row, blank ones left out · form: the same, blank ones kept to be
   * filled in · lines: running text of the first column · prose: the same as paragraphs of a document
   */
  readonly layout: 'list' | 'grid' | 'pairs' | 'form' | 'lines' | 'prose';
  readonly columns: readonly Column[];
  readonly rows: TableRows;
  /** A column whose values head the groups of a list. */
  readonly group?: Grouping;
  /** Said when there are no rows. */
  readonly empty?: string;
  /** Only for programs: nothing of it on paper. */
  readonly silent?: boolean;
  /** For the program that gets a filled sheet back: in a book a sheet that nobody sees, elsewhere nothing. */
  readonly sealed?: true;
  /** Only for programs and for a page that can be searched. */
  readonly detail?: boolean;
  /** On a page only its script shows it, however short it is: what is said in its place where no script runs. */
  readonly bulk?: string;
  /** On a phone no more than its first rows, so many, under a heading that says how many are left out there. */
  readonly first?: { readonly rows: number; readonly heading: string };
  /** How a page draws it; on paper it is a table. */
  readonly chart?: Chart;
  /** 附件 of an official document: on pages of its own. */
  readonly annex?: boolean;
  /** Whether a line of column titles is printed over a list. */
  readonly titled?: boolean;
  /** So many columns at the left tell whose a row is: they stay in sight, and are repeated where pages lie side by side. */
  readonly pinned?: number;
}

/** What the groups of a list are headed by. */
export interface Grouping {
  readonly key: string;
  readonly title: (name: string, rows: readonly Row[]) => string;
  /** The names of all groups, in the order of the rows, which then stand together: so that none need be held. */
  readonly names?: readonly string[];
}

/** tiles: the cells of a row as large figures · bars: what is drawn, a bar for each row · trend: the same along time ·
 * heat: a matrix by the tone of its cells */
export type Chart = 'bars' | 'trend' | 'heat' | 'tiles';

/** What stands around the text of an official document (GB/T 9704—2012 第7章). */
export interface Official {
  /** 发文机关标志, in red; none on a form. */
  readonly masthead?: string;
  /** 信函格式 (10.1), which leaves more of the first page to the text; else that of a 文件. */
  readonly format?: 'letter';
  /** Its text and signature are kept to one page: set closer where they must. */
  readonly onePage?: true;
  /** 发文字号; blank where it is still to be given. */
  readonly number?: string;
  /** 特急 or 加急. */
  readonly urgency?: string;
  /** 主送机关. */
  readonly addressee?: string;
  /** 署名 and 成文日期 as YYYY-MM-DD; none on a form, which is signed in its cells. */
  readonly signature?: { readonly signer: string; readonly date: string; readonly sealed: boolean };
  /** 附注, without its brackets. */
  readonly footnote?: string;
  /** 抄送机关. */
  readonly copies?: readonly string[];
  /** 印发机关; the day is that of the signature. */
  readonly issuer?: string;
}

/** A section of one “key  value” line for each cell. */
export function pairs(told: Told, heading?: string): Section {
  const names = Object.keys(told) as Word[];
  return { ...(heading && { heading }), layout: 'pairs', columns: columns(names), rows: [told] };
}

/** What a template may call for, under the names by which it does: a text, paragraphs, or the rows of a table. */
export type PaperField =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'paragraphs'; readonly texts: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly Readonly<Record<string, string>>[];
    };

export type PaperFields = Readonly<Record<string, PaperField>>;

/** An answer as data: the same figures for a terminal, a pipe, JSON or paper. */
export interface View {
  readonly title?: string;
  /** Single figures, by their JSON keys; on paper only what sections show. */
  readonly facts?: Readonly<Record<string, Value>>;
  readonly sections: readonly Section[];
  /** Closing lines. */
  readonly notes?: readonly string[];
  /** A column, with its title, by which a whole page can be narrowed to what is somebody's. */
  readonly lens?: Pick<Column, 'key' | 'title'> & { readonly names: readonly string[] };
  /** The names under which people search a page for what its rows call by the first: that one, then the others. */
  readonly aliases?: readonly (readonly string[])[];
  /** Kept to one page of A4 and one screen of a phone: set close. */
  readonly onePage?: true;
  /** An official document; its sections are its text. */
  readonly official?: Official;
  /** What kind of paper it is, and what a template of it may say besides the text. */
  readonly paper?: { readonly kind: string; readonly told: PaperFields };
  /** The text that was read for it, as a page shows it. */
  readonly annotated?: Annotated;
}

/** What of an answer concerns one unit, as an answer of its own. */
export interface Part {
  /** The name of the unit. */
  readonly name: string;
  readonly view: View;
}

/** The columns that are seen, under what people read over them. */
export function seenColumns({ columns: all, group }: Section): Column[] {
  const seen = all.filter(({ key, hidden }) => !hidden && key !== group?.key);
  return seen.map((one) => (one.over === undefined ? one : { ...one, title: one.over }));
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
