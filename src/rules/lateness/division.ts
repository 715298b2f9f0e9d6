import { parentOf } from '../../ledger/ledger.ts';
import { isCompleted } from '../../records/task/states.ts';
import { tell } from '../../records/task/tell.ts';
import type { State } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';

/** How many of the tasks below one are completed, of all that were not cancelled. */
export interface Division {
  readonly done: number;
  readonly all: number;
}

/** How far the tasks below one have come, by their states. */
export function divisionOf(states: readonly State[]): Division {
  const live = states.filter((state) => state !== 'cancelled');
  return { done: live.filter(isCompleted).length, all: live.length };
}

/** The same of each task that has any below it, by its number, as known on the day of looking. */
export function divisionsIn({ tasks, terms }: Known): ReadonlyMap<string, Division> {
  const below = new Map<string, State[]>();
  for (const filed of tasks) {
    const parent = parentOf(filed);
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), tell(filed.record, terms.asOf).state]);
  }
  return new Map([...below].map(([id, states]) => [id, divisionOf(states)]));
}
