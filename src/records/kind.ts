import type * as z from 'zod';
import type { Day } from '../calendar/day.ts';

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
export const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a new record: prefix, day, and four characters drawn from `random` (at least 4 bytes). */
export function newId(kind: Pick<Kind, 'prefix'>, day: Day, random: Uint8Array): string {
  const tail = [...random.slice(0, 4)].map((byte) => ID_ALPHABET[byte % 32]).join('');
  return `${kind.prefix}${day.replaceAll('-', '')}-${tail}`;
}

export function isId(kind: Pick<Kind, 'prefix'>, text: string): boolean {
  return new RegExp(`^${kind.prefix}\\d{8}-[${ID_ALPHABET}]{4}$`).test(text);
}

/** Where a record's file lies in the ledger: folder, year of its number, number. */
export function filePath(kind: Pick<Kind, 'folder' | 'prefix'>, id: string): string {
  return `${kind.folder}/${id.slice(kind.prefix.length, kind.prefix.length + 4)}/${id}.yaml`;
}
