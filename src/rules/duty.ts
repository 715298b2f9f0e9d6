import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Reckoning, Waived } from '../records/obligation.ts';
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
  readonly waived?: Waived;
}

/** What a duty is before it is known what was handed in. */
export type Owed = Omit<Duty, 'reports' | 'done'>;

/** Reports by the unit they come from and the period they are for, each lot in the order of days. */
export type Shelf = ReadonlyMap<string, readonly Report[]>;

/** Sorts what was handed in by unit, and by the period it says, else the last one that was over. */
export function shelved(reports: readonly Report[], rhythm: Rhythm | undefined, { directory }: Ledger): Shelf {
  const shelf = new Map<string, Report[]>();
  for (const report of reports.toSorted((a, b) => (a.submitted < b.submitted ? -1 : 1))) {
    const place = placeOf(directory.fullName(report.unit), periodOf(report, rhythm));
    const lot = shelf.get(place);
    if (lot) lot.push(report);
    else shelf.set(place, [report]);
  }
  return shelf;
}

function placeOf(unit: string, period: string | undefined): string {
  return `${period ?? ''} ${unit}`;
}

const NONE: readonly Report[] = [];

/** What was handed in for a duty, by its unit for its period. */
export function met(owed: Owed, shelf: Shelf): Duty {
  const reports = shelf.get(placeOf(owed.unit, owed.period)) ?? NONE;
  const enough = reports[owed.quantity - 1];
  return { ...owed, reports, ...(enough && { done: { day: enough.submitted } }) };
}

/** The period a report is for; without a rhythm only what it says itself. */
function periodOf({ instalment, submitted }: Report, rhythm: Rhythm | undefined): string | undefined {
  return instalment ?? (rhythm && lastOver(rhythm, submitted).key);
}
