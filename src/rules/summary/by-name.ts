import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Matter } from '../../records/obligation.ts';
import type { Unplaced } from '../../vocabulary/choices.ts';
import { type Fraction, fraction, plus, ZERO } from '../basis/fraction.ts';
import type { Known } from '../basis/known.ts';
import { type Place, placesOf } from '../basis/ranking.ts';
import type { ItemFigures, TaskFigures } from './counted.ts';
import type { Reopening } from './reopenings.ts';

/** What was counted of some tasks and links in a period; tasks stand as on its last day, or today if that is earlier. */
export interface Figures {
  /** Tasks received before the period and not finished by then. */
  readonly carried: number;
  readonly received: number;
  /** Tasks finished in the period for which that was the last time, not returned since. */
  readonly completed: number;
  /** How often in the period 销号 of a task was taken back, as of the unit that had finished it. */
  readonly reopened: number;
  /** Tasks still to be finished at the end, and of these those that are late in signing or handling. */
  readonly open: number;
  readonly overdueTasks: number;
  /** Links that count in the period (`countedOn`): those that were met in time and those that were late. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** Tasks of which the handling counts in the period, and those of them that were handled in time throughout. */
  readonly handled: number;
  readonly handledInTime: number;
  /** The mean of the working days from receipt (or return) to completion, where anything was completed. */
  readonly days?: Fraction;
}

export const NO_FIGURES: Figures = {
  ...{ carried: 0, received: 0, completed: 0, reopened: 0, open: 0, overdueTasks: 0 },
  ...{ due: 0, onTime: 0, late: 0, handled: 0, handledInTime: 0 },
};

/** Figures of a unit or a leader. */
export interface Named {
  readonly name: string;
  readonly figures: Figures;
  /** Why a unit takes no part in any ranking. */
  readonly unplaced?: Unplaced;
}

/** Of what figures are made. */
export interface Count {
  readonly known: Known;
  readonly period: Period;
  readonly reopened: readonly Reopening[];
}

export function punctuality(due: readonly ItemFigures[]): Pick<Figures, 'due' | 'onTime' | 'late'> {
  const onTime = due.filter((one) => one.onTime).length;
  return { due: due.length, onTime, late: due.length - onTime };
}

/** 按时办结 by tasks: one that was handled twice, or by two units, counts once, and in time only if it always was. */
function handlingOf(due: readonly ItemFigures[]): Pick<Figures, 'handled' | 'handledInTime'> {
  const handling = due.filter(({ link }) => link === 'handling');
  const late = new Set(handling.filter((one) => one.wasLate).map(({ id }) => id));
  const all = new Set(handling.map(({ id }) => id));
  return { handled: all.size, handledInTime: all.size - late.size };
}

export function figuresOf(tasks: readonly TaskFigures[], due: readonly ItemFigures[], count: Count): Figures {
  const { from, to } = count.period;
  const within = (day: Day | undefined) => day !== undefined && from <= day && day <= to;
  const done = tasks.filter(({ completed }) => within(completed));
  const open = tasks.filter(({ unfinished }) => unfinished);
  const days = meanDays(done);
  return {
    carried: tasks.filter(({ received }) => received < from).length,
    received: tasks.filter(({ received }) => received >= from).length,
    completed: done.length,
    reopened: new Set(count.reopened.map(({ entry }) => entry)).size,
    open: open.length,
    overdueTasks: open.filter(({ overdue }) => overdue).length,
    ...punctuality(due),
    ...handlingOf(due),
    ...(days && { days }),
  };
}

function meanDays(done: readonly TaskFigures[]): Fraction | undefined {
  const taken = done.flatMap((one) => one.taken ?? []);
  if (taken.length === 0) return undefined;
  const sum = taken.map((days) => fraction(days)).reduce(plus, ZERO);
  return { n: sum.n, d: sum.d * BigInt(taken.length) };
}

/** The figures of everybody who had anything to do, in the order of the register, others after that. */
export function figuresByName(
  order: readonly string[],
  tasks: readonly TaskFigures[],
  due: readonly ItemFigures[],
  count: Count,
  ofItem: (item: ItemFigures) => string | undefined,
  ofMatter: (matter: Matter, unit: string) => string | undefined,
): Named[] {
  const tasksBy = groupedBy(tasks, ({ names }) => names);
  const dueBy = groupedBy(due, (item) => [ofItem(item)]);
  const reopenedBy = groupedBy(count.reopened, ({ matter, unit }) => [ofMatter(matter, unit)]);
  const present = new Set([tasksBy, dueBy, reopenedBy].flatMap((by) => [...by.keys()]));
  const names = [...order.filter((name) => present.has(name)), ...[...present].filter((name) => !order.includes(name))];
  return names.map((name) => ({
    name,
    figures: figuresOf(eachTaskOnce(tasksBy.get(name) ?? []), dueBy.get(name) ?? [], {
      ...count,
      reopened: reopenedBy.get(name) ?? [],
    }),
  }));
}

/** What belongs to each name, in its order; what has no name to none. */
function groupedBy<T>(all: readonly T[], namesOf: (one: T) => readonly (string | undefined)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const name of new Set(namesOf(one))) {
      if (name === undefined) continue;
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  return groups;
}

/** Of several parts that one unit has of a task that which is furthest from its end; of two that are over the later. */
function eachTaskOnce(own: readonly TaskFigures[]): readonly TaskFigures[] {
  const ids = new Set(own.map(({ id }) => id));
  if (ids.size === own.length) return own;
  const sorted = own.toSorted(
    (a, b) => distance(b) - distance(a) || ((a.completed ?? '') > (b.completed ?? '') ? -1 : 1),
  );
  return [...ids].map((id) => sorted.find((one) => one.id === id) as TaskFigures);
}

function distance({ unfinished, overdue }: TaskFigures): number {
  if (!unfinished) return 0;
  return overdue ? 2 : 1;
}

/** Units that are ranked, by their share of links on time, exactly compared. */
export function byPunctuality(units: readonly Named[]): Place<Named>[] {
  return placesOf(
    units.filter(({ unplaced }) => unplaced === undefined),
    ({ figures: a }, { figures: b }) => b.onTime * a.due - a.onTime * b.due,
  );
}
