import type { Day } from '../calendar/day.ts';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import { type Word, words } from '../vocabulary/words.ts';

/** A day that is written in a record, with its place; nothing where it is not filled in. */
export interface Dated {
  readonly word: Word;
  readonly path: Path;
  readonly date: Day;
}

/** What happens after something else in every record cannot be dated before it: one finding for each that is. */
export function notBefore(first: Omit<Dated, 'path'> | undefined, events: readonly Dated[]): Finding[] {
  if (!first) return [];
  return events
    .filter(({ date }) => date < first.date)
    .map(({ word, path, date }) =>
      finding('event-early', path, { what: words[word], date, first: words[first.word], since: first.date }),
    );
}

/** A nested record with a day, by the word of its field. */
export function datedAt(word: Word, nested: { readonly date: Day } | undefined): Dated[] {
  return nested ? [{ word, path: [words[word], words.date], date: nested.date }] : [];
}

/** Each of a list of nested records with a day. */
export function datedIn(word: Word, list: readonly { readonly date: Day }[] = []): Dated[] {
  return list.map(({ date }, index) => ({ word, path: [words[word], index, words.date], date }));
}

/** In the order of their days, those of one day as they are written. */
export function inDayOrder<E extends { readonly date: Day }>(list: readonly E[]): E[] {
  return list.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
