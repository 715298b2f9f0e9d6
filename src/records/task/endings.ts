import { action as actions } from '../../vocabulary/choices.ts';
import type { Owed, Waived } from '../obligation.ts';
import type { Entry } from './schema.ts';

/** A deed if it came by the day of what left nothing to be done: what is of the same day may have come before it. */
export function doneBy(deed: Entry | undefined, over: Entry | undefined): Entry | undefined {
  return deed && (!over || deed.date.day <= over.date.day) ? deed : undefined;
}

/** What an entry means for that which was not done by then. */
export function wayOut(entry: Entry | undefined): Waived | undefined {
  return entry && { ...entry.date, by: actions.words[entry.action] };
}

/** How something ends: done, or else fallen away. */
export function ending(done: Entry | undefined, waived: Entry | undefined): Pick<Owed, 'done' | 'waived'> {
  return { done: done?.date, waived: done ? undefined : wayOut(waived) };
}

/**
 * How a duty ends that nothing but itself can meet: what came after it and left no time for it (办结 for 签批, 销号 for 反馈)
 * shows that it was never done, be its day over or not.
 */
export function endingOfDuty(
  deed: Entry | undefined,
  past: Entry | undefined,
  waived: Entry | undefined,
): Pick<Owed, 'done' | 'waived'> {
  const done = doneBy(deed, past);
  if (done || !past) return ending(done, waived);
  return { done: undefined, waived: { ...past.date, by: actions.words[past.action], unkept: true } };
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
