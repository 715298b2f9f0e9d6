import { idOf } from '../../ledger/ledger.ts';
import { isCompleted } from '../../records/task/states.ts';
import { presentOf, type Standing, standingOf } from '../../rules/lateness/standing.ts';
import { type State, state } from '../../vocabulary/choices.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Item } from './item.ts';

/** How a task stands, or would stand, on the day of looking; red: something of it is overdue. */
export interface Stand {
  readonly state: State;
  readonly red: boolean;
  /** By when it is to be done. */
  readonly due?: string | undefined;
}

/** By the numbers of tasks. */
export type Stood = ReadonlyMap<string, Stand>;

export function standOf(standing: Standing): Stand {
  const { state, light } = standing;
  return { state, red: light === 'red', due: presentOf(standing, 'handling')?.due.day };
}

/** How the tasks of the rows stand in a ledger that holds them; `known` of those that it does not hold so. */
export function stoodIn(items: readonly Item[], known: Stood, { tasks, terms }: OpenLedger['ledger']): Stood {
  const wanted = new Set(items.flatMap(({ ids }) => ids.filter((id) => !known.has(id))));
  if (wanted.size === 0) return known;
  const own = tasks.filter((filed) => wanted.has(idOf(filed)));
  return new Map([...known, ...own.map((filed) => [idOf(filed), standOf(standingOf(filed, terms))] as const)]);
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
