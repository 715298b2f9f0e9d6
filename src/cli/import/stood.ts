import { isCompleted } from '../../records/task/states.ts';
import { presentOf, standingOf } from '../../rules/lateness/standing.ts';
import { type State, state } from '../../vocabulary/choices.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Item } from './items.ts';

/** How a task stands, or would stand, on the day of looking; red: something of it is overdue. */
interface Stand {
  readonly state: State;
  readonly red: boolean;
  /** By when it is to be done. */
  readonly due?: string | undefined;
}

/** By the numbers of tasks. */
export type Stood = ReadonlyMap<string, Stand>;

/** How the tasks of the rows stand in a ledger that holds them. */
export function stoodIn(items: readonly Item[], { tasks, terms }: OpenLedger['ledger']): Stood {
  const wanted = new Set(items.flatMap(({ ids }) => ids));
  const own = tasks.filter(({ record }) => wanted.has(record.id));
  return new Map(
    own.map((known) => {
      const standing = standingOf(known, terms);
      return [
        standing.id,
        { state: standing.state, red: standing.light === 'red', due: presentOf(standing, 'handling')?.due.day },
      ];
    }),
  );
}

/** Of a row that makes several tasks: red where one is, and the state of the first that is not done, else of the first. */
export function standOfRow(
  ids: readonly string[],
  stood: Stood,
): { state: string; red: boolean; due?: string } | undefined {
  const all = ids.flatMap((id) => stood.get(id) ?? []);
  const shown = all.find((one) => !isCompleted(one.state)) ?? all[0];
  if (!shown) return undefined;
  const { due } = shown;
  return { state: state.words[shown.state], red: all.some(({ red }) => red), ...(due !== undefined && { due }) };
}
