import { addDays, type Day, dayNumber, dayOf, earlier } from '../../calendar/day.ts';
import { inspectionKind } from '../../records/inspection.ts';
import { meetingKind } from '../../records/meeting.ts';
import { paperKind } from '../../records/paper.ts';
import { type Quota, quotaKind } from '../../records/quota.ts';
import type { Controlled } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';

/** Something that is counted against a quota. */
export interface Counted {
  readonly id: string;
  readonly unit: string;
  readonly day: Day;
}

/** A quota with what has been used of it, up to the day of looking. */
export interface Use {
  readonly quota: Quota;
  readonly used: number;
  /** How much of the year is gone, in days. */
  readonly daysGone: number;
  readonly daysInYear: number;
}

/** 发文、会议、督查检查考核, each with its unit and day. */
function countedOf(ledger: Known): Readonly<Record<Controlled, readonly Counted[]>> {
  return {
    papers: ledger.records(paperKind).map(({ record: { id, unit, issuedOn } }) => ({
      id,
      unit,
      day: issuedOn,
    })),
    meetings: ledger.records(meetingKind).map(({ record: { id, unit, date } }) => ({
      id,
      unit,
      day: date,
    })),
    inspections: ledger.records(inspectionKind).map(({ record: { id, unit, date } }) => ({
      id,
      unit,
      day: date,
    })),
  };
}

/** The quotas of a year: those of the whole district first, each with what counts against it. */
export function usesOf(ledger: Known, year: string): Use[] {
  const { terms } = ledger;
  const counted = countedOf(ledger);
  const { fullName } = ledger.directory;
  const first = dayOf(`${year}-01-01`);
  const end = addDays(dayOf(`${Number(year) + 1}-01-01`), -1);
  const until = earlier(terms.asOf.day, end);
  return ledger
    .records(quotaKind)
    .map(({ record }) => record)
    .filter((quota) => quota.year === year)
    .toSorted((a, b) => Number(a.unit !== undefined) - Number(b.unit !== undefined))
    .map((quota) => ({
      quota,
      used: counted[quota.controlled].filter(
        ({ unit, day }) =>
          day.startsWith(year) && (quota.unit === undefined || fullName(unit) === fullName(quota.unit)),
      ).length,
      daysGone: Math.max(0, dayNumber(until) - dayNumber(first) + 1),
      daysInYear: dayNumber(end) - dayNumber(first) + 1,
    }));
}
