import { action as actions } from '../../vocabulary/choices.ts';
import type { Owed, Waived } from '../obligation.ts';
import type { Entry } from './schema.ts';

/** What an entry means for that which was not done by then. */
export function wayOut(entry: Entry | undefined): Waived | undefined {
  return entry && { ...entry.date, by: actions.words[entry.action] };
}

/** How something ends: done, or else fallen away. */
export function ending(done: Entry | undefined, waived: Entry | undefined): Pick<Owed, 'done' | 'waived'> {
  return { done: done?.date, waived: done ? undefined : wayOut(waived) };
}

/** The entry that came first; of one day the one named first. */
export function firstOf(...entries: readonly (Entry | undefined)[]): Entry | undefined {
  return entries
    .filter((entry) => entry !== undefined)
    .reduce<Entry | undefined>(
      (first, entry) => (first && first.date.day <= entry.date.day ? first : entry),
      undefined,
    );
}
