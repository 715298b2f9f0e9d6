import type { Moment } from '../../calendar/moment.ts';
import type { Action, State } from '../../vocabulary/choices.ts';
import type { Entry } from './schema.ts';

/** A unit's turn at a task: from when it had it, and when it signed or arranged it. */
export interface Receipt {
  readonly unit: string;
  readonly from: Moment;
  signed?: Entry;
  ended?: Entry;
}

/** One attempt to finish: the first, or another after 退回重办. */
export interface Round {
  readonly returned?: Entry;
  readonly grants: Entry[];
  completed?: Entry;
  feedback?: Entry;
  sentBack?: Entry;
}

export interface Application {
  readonly request: Entry;
  decision?: Entry;
}

export interface Urge {
  readonly entry: Entry;
  answer?: Entry;
}

export interface Pause {
  readonly from: Entry;
  resumed?: Entry;
}

/** An entry that could not follow what was there before it. */
export interface Refusal {
  readonly entry: Entry;
  readonly index: number;
  readonly state: State;
  readonly why: string;
  readonly allowed: readonly Action[];
}

/** What the entries known on a day tell of a task. */
export interface Story {
  readonly state: State;
  readonly lead: string;
  readonly receipts: readonly Receipt[];
  readonly rounds: readonly Round[];
  readonly extensions: readonly Application[];
  readonly exceptional: readonly Application[];
  readonly pauses: readonly Pause[];
  readonly urges: readonly Urge[];
  readonly reports: readonly Entry[];
  readonly plans: readonly Entry[];
  readonly steps: ReadonlyMap<string, Entry>;
  readonly ended?: Entry;
  readonly last?: Entry;
  readonly refusals: readonly Refusal[];
}

/** The application that has not been decided yet. */
export function pending(applications: readonly Application[]): Application | undefined {
  return applications.find(({ decision }) => decision === undefined);
}

/** The approval among the decisions, if there is one. */
export function granted(applications: readonly Application[]): Entry | undefined {
  return applications
    .map(({ decision }) => decision)
    .find((entry) => entry?.action === 'grantExceptional' || entry?.action === 'grantExtension');
}

/** The last of a list that always has at least one. */
export function current<T>(items: readonly [T, ...T[]] | readonly T[]): T {
  return items.at(-1) as T;
}
