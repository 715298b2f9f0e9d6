import type { Arrangement } from '../../calendar/arrangement.ts';
import type { Day } from '../../calendar/day.ts';
import { announced } from '../../calendar/holidays.generated.ts';
import { type ArrangementFault, dayFaults, yearFaults } from '../../calendar/invariants.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Holiday } from './schema.ts';

/** A holiday file as the calendar takes it. */
export function arrangementOf({ name, category, year, number, url, off, work }: Holiday): Arrangement {
  const days = (list: Holiday['off']) => (list ?? []).map(({ date, name: label }) => ({ day: date, name: label }));
  return {
    kind: category,
    year,
    name,
    ...(number !== undefined && { document: number }),
    ...(url !== undefined && { url }),
    off: days(off),
    work: days(work),
  };
}

/**
 * What cannot be right about a file of the calendar. The first notice for a year that is not built in must be that of
 * the whole year, statutory days and sum included; any other may be a revision of a few days.
 */
export function checkHoliday(holiday: Holiday, isFirst: boolean): Finding[] {
  const arrangement = arrangementOf(holiday);
  const whole = isFirst && arrangement.kind === 'national' && !isBuiltIn(arrangement.year);
  const faults = [...dayFaults(arrangement), ...(whole ? yearFaults(arrangement) : [])];
  const unsourced = holiday.category === 'local' && holiday.number === undefined;
  return [
    ...faults.map((fault) => finding('arrangement-unsound', placeOf(fault, holiday), said(fault))),
    ...(unsourced ? [finding('arrangement-unsourced', [words.name], {})] : []),
  ];
}

/** Of one year the notice for the whole of it comes first, then revisions by the day they were issued. */
function inOrder(holidays: readonly Holiday[]): Holiday[] {
  const rank = (holiday: Holiday) => `${isWholeYear(holiday) ? 0 : 1} ${holiday.issued ?? ''}`;
  return holidays.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function isWholeYear(holiday: Holiday): boolean {
  return holiday.category === 'national' && yearFaults(arrangementOf(holiday)).length === 0;
}

/**
 * The files that the calendar may rest on, revisions after what they revise. A notice that cannot be right, or that
 * names no source, is left out with its revisions: its year stays provisional, with the statutory days, rather than official and wrong.
 */
export function soundHolidays(holidays: readonly Holiday[]): Holiday[] {
  const sound = inOrder(holidays).filter((one) => !checkHoliday(one, isFirstOfYear(one, holidays)).some(isFault));
  const years = new Set(sound.filter(isWholeYear).map(({ year }) => year));
  return sound.filter(({ category, year }) => category === 'local' || isBuiltIn(year) || years.has(year));
}

/** Whether this is the first notice for its year, which has to cover the whole of it. */
export function isFirstOfYear(holiday: Holiday, holidays: readonly Holiday[]): boolean {
  const national = holidays.filter(({ category, year }) => category === 'national' && year === holiday.year);
  return inOrder(national)[0] === holiday;
}

function isFault({ level }: Finding): boolean {
  return level === 'error';
}

/** Whether the program has the notice of a year built in. */
export function isBuiltIn(year: number): boolean {
  return announced.some((notice) => notice.year === year);
}

function said({ message, remedy }: ArrangementFault) {
  return { fault: message, remedy };
}

/** The day where it was last written, else the year. */
function placeOf({ day }: ArrangementFault, { off, work }: Holiday): Path {
  if (day === undefined) return [words.year];
  const inWork = lastOf(work, day);
  if (inWork >= 0) return [words.work, inWork, words.date];
  return [words.off, lastOf(off, day), words.date];
}

function lastOf(list: Holiday['off'], day: Day): number {
  return (list ?? []).findLastIndex(({ date }) => date === day);
}
