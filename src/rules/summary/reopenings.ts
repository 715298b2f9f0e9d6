import type { Period } from '../../calendar/period.ts';
import type { Matter } from '../../records/obligation.ts';
import type { Entry } from '../../records/task/schema.ts';
import { type Standing, sharesOf } from '../lateness/standing.ts';

/** 销号后恢复: 销号 of a task was taken back, against the unit that had finished it. */
export interface Reopening {
  readonly matter: Matter;
  readonly unit: string;
  readonly entry: Entry;
}

/** What turned out in a period, not to have been done though it had been cleared (五（二）), by the day of 撤销销号. */
export function reopeningsIn(standings: readonly Standing[], { from, to }: Pick<Period, 'from' | 'to'>): Reopening[] {
  return standings
    .flatMap(sharesOf)
    .flatMap(({ matter, synopsis }) => synopsis.reopened.map(({ unit, entry }) => ({ matter, unit, entry })))
    .filter(({ entry }) => from <= entry.date.day && entry.date.day <= to);
}
