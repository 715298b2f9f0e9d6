import type * as z from 'zod';
import { type Day, parseDay } from '../calendar/day.ts';

/** A kind of record that has a folder of its own, one file each. */
export interface Kind<R extends { readonly id: string } = { readonly id: string }> {
  readonly name: string;
  /** What the office calls it. */
  readonly word: string;
  readonly prefix: string;
  readonly folder: string;
  readonly schema: z.ZodType<R, unknown>;
  /** The day that gives a new record its number. */
  readonly dayOf: (record: R) => Day;
}

/** Crockford's base 32 without I, L, O and U, so that a number can be read aloud and typed. */
const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a new record: prefix, day, and four characters drawn from `random` (at least 4 bytes). */
export function newId(kind: Pick<Kind, 'prefix'>, day: Day, random: Uint8Array): string {
  const tail = [...random.slice(0, 4)].map((byte) => ID_ALPHABET[byte % 32]).join('');
  return `${kind.prefix}${day.replaceAll('-', '')}-${tail}`;
}

export function isId(kind: Pick<Kind, 'prefix'>, text: string): boolean {
  const [, year, month, date] =
    new RegExp(`^${kind.prefix}(\\d{4})(\\d\\d)(\\d\\d)-[${ID_ALPHABET}]{4}$`).exec(text) ?? [];
  return parseDay(`${year}-${month}-${date}`) !== undefined;
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
