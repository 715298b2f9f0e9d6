import type * as z from 'zod';
import { type Day, parseDay } from '../calendar/day.ts';
import type { Finding } from '../vocabulary/messages.ts';
import type { Word } from '../vocabulary/words.ts';
import type { Obligation } from './obligation.ts';
import type { Terms } from './terms.ts';

/** A record of some kind, with its number. */
export interface Numbered {
  readonly id: string;
}

/** A kind of record that has a folder of its own, one file each. */
export interface Kind<R extends Numbered = Numbered> {
  readonly name: string;
  /** What the office calls it. */
  readonly word: string;
  readonly prefix: string;
  readonly folder: string;
  readonly schema: z.ZodType<R, unknown>;
  /** The day that gives a new record its number. */
  dayOf(record: R): Day;
  /** Another number by which one is asked for, whole: 文号. */
  calledBy?(record: R): string;
  /** The words by which one is known in a list of many kinds. */
  titleOf(record: R): string;
}

/** A kind that is entered, listed, shown and corrected by the commands that all registers share. */
export interface Register<R extends Numbered = Numbered> extends Kind<R> {
  /** The heading under which help lists its command. */
  readonly group: string;
  /** What it is for, for help. */
  readonly summary: string;
  /** A line of the command line that enters one, without `xiaoneng`. */
  readonly example: string;
  /** The key of its records in JSON where its word already means something else in every answer: 问题. */
  readonly key?: Word;
  /** What a list shows of each, after its number: fields, and what is derived. */
  readonly columns: readonly Word[];
  /** What no file says and everybody asks for; a list can be narrowed down by it. */
  readonly derived?: readonly Derived<R>[];
  /** The field by which a list is narrowed down to a unit. */
  readonly unit?: Word;
  /** The units that have one, or had it, beside the field `unit`: a list of what a unit has finds it by them. */
  handlers?(record: R, terms: Terms): readonly Handler[];
  /** The field by which a list is narrowed down to a period: that of `dayOf`. */
  readonly day: Word;
  /** What entering one is called, where it is not 登记 (`add`), and what one says who means a second of the same. */
  readonly enter?: { readonly name: string; readonly alias: string; readonly again?: string };
  /** What nobody need tell and a person is asked for all the same, by what was told of the other fields, in Chinese. */
  asks?(told: (word: Word) => string | undefined): readonly Word[];
  /** What may happen to one afterwards: each fills a nested record, or adds to a list of them. */
  readonly follow?: readonly Follow<R>[];
  /** A number that others gave it: no two may have the same `key`. */
  readonly unique?: { readonly word: Word; key(record: R): string };
  /** What is to be said of one by itself; references and days have been looked at. */
  check?(record: R, terms: Terms): Finding[];
  /** What somebody owes because of it, as far as it is known on the day of looking. */
  owes?(record: R, terms: Terms): Obligation[];
}

/** A unit that has a record to handle, or had it. */
export interface Handler {
  readonly unit: string;
  /** As what, in Chinese: 主办, 会办. */
  readonly as: string;
  /** What took it away, and when. */
  readonly ended?: { readonly day: Day; readonly by: string };
}

/** Something that happens to a record later: a command of its own that fills one of its fields. */
export interface Follow<R extends Numbered = Numbered> {
  /** The English name of the command, and the field it fills. */
  readonly name: string;
  readonly field: Word;
  /** The Chinese name of the command. */
  readonly alias: string;
  readonly summary: string;
  /** Why it may not happen yet, or no more, to a record as it is known; nothing where it may. */
  barred?(record: R): string | undefined;
}

/** A value that is computed from a record, the rules and the day of looking whenever it is asked for: 状态. */
export interface Derived<R extends Numbered = Numbered> {
  readonly word: Word;
  /** What it can be, in Chinese. */
  readonly choices: readonly string[];
  of(record: R, terms: Terms): string;
}

/** Crockford's base 32 without I, L, O and U, so that a number can be read aloud and typed. */
const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const AFTER_PREFIX = new RegExp(`^\\d{8}-[${ID_ALPHABET}]{4}$`);

/** A number for a new record: prefix, day, and four characters drawn from `random` (at least 4 bytes). */
export function newId(kind: Pick<Kind, 'prefix'>, day: Day, random: Uint8Array): string {
  const tail = [...random.slice(0, 4)].map((byte) => ID_ALPHABET[byte % 32]).join('');
  return `${kind.prefix}${day.replaceAll('-', '')}-${tail}`;
}

export function isId(kind: Pick<Kind, 'prefix'>, text: string): boolean {
  const rest = text.startsWith(kind.prefix) ? text.slice(kind.prefix.length) : '';
  if (!AFTER_PREFIX.test(rest)) return false;
  return parseDay(`${rest.slice(0, 4)}-${rest.slice(4, 6)}-${rest.slice(6, 8)}`) !== undefined;
}

/** The number that is meant by one in small or full-width letters, or with I, L or O for the digits they look like. */
export function likelyId(kind: Pick<Kind, 'prefix'>, text: string): string | undefined {
  const [head = '', tail = ''] = text.normalize('NFKC').trim().toUpperCase().split(/[-–—]/);
  const id = `${head}-${tail.replace(/[IL]/g, '1').replace(/O/g, '0')}`;
  return isId(kind, id) ? id : undefined;
}

/** Where a record's file lies in the ledger: folder, year of its number, number. */
export function filePath(kind: Pick<Kind, 'folder' | 'prefix'>, id: string): string {
  return `${kind.folder}/${id.slice(kind.prefix.length, kind.prefix.length + 4)}/${id}.yaml`;
}
