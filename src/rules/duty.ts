import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Reckoning } from '../records/obligation.ts';
import type { Report } from '../records/report/schema.ts';
import { lastOver, type Rhythm } from './periods.ts';

/** A report that one unit owes for one period of a requirement, or of a task. */
export interface Duty {
  /** 编号 of the requirement or the task. */
  readonly id: string;
  readonly title: string;
  /** 2022Q1, 2022-03, 2022; the day of the matter; none for what is owed once. */
  readonly period?: string;
  readonly unit: string;
  /** From when it can be handed in. */
  readonly start: Day;
  readonly reckoning: Reckoning;
  /** How many reports are wanted. */
  readonly quantity: number;
  /** What was handed in for it, in the order of days. */
  readonly reports: readonly Report[];
  /** When enough had been handed in. */
  readonly done?: Moment;
  readonly waived?: Moment;
}

/** What a duty is before it is known what was handed in. */
export type Owed = Omit<Duty, 'reports' | 'done'>;

/** What was handed in for a duty: by the unit, for the period it says, else for the last one that was over. */
export function met(owed: Owed, reports: readonly Report[], rhythm: Rhythm | undefined, { directory }: Ledger): Duty {
  const own = reports
    .filter((report) => directory.fullName(report.unit) === owed.unit && periodOf(report, rhythm) === owed.period)
    .toSorted((a, b) => (a.submitted < b.submitted ? -1 : 1));
  const enough = own[owed.quantity - 1];
  return { ...owed, reports: own, ...(enough && { done: { day: enough.submitted } }) };
}

/** The period a report is for; without a rhythm only what it says itself. */
function periodOf({ instalment, submitted }: Report, rhythm: Rhythm | undefined): string | undefined {
  return instalment ?? (rhythm && lastOver(rhythm, submitted).key);
}
