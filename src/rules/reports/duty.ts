import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Reckoning, Waived } from '../../records/obligation.ts';
import type { Report } from '../../records/report.ts';
import { only } from '../../records/unit/directory.ts';
import type { Known } from '../basis/known.ts';
import { periodAt, type Rhythm } from '../basis/periods.ts';

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
  /** When the requirement was issued, where that may be later. */
  readonly known?: Day;
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

/** The duties of one requirement, or of one task, with what was handed in for each of them. */
export function fulfilled(
  owed: readonly Owed[],
  reports: readonly Report[],
  rhythm: Rhythm | undefined,
  { directory }: Known,
): Duty[] {
  const byUnit = grouped(owed, ({ unit }) => unit);
  const left = owed.filter(({ unit }) => directory.endingOf(unit) !== undefined);
  const shelf = new Map<Owed, Report[]>(owed.map((one) => [one, []]));
  for (const report of inOrder(reports)) {
    const named = byUnit.get(directory.fullName(report.unit)) ?? [];
    const same = named.filter((one) => isTheirs(one, report, directory));
    const own = [...same, ...left.filter((one) => !same.includes(one) && isTheirs(one, report, directory))];
    const place = placeOf(report, own, rhythm, (one) => (shelf.get(one)?.length ?? 0) < one.quantity);
    if (place) shelf.get(place)?.push(report);
  }
  return owed.map((one) => met(one, shelf.get(one) ?? []));
}

/** Whether a report is by a unit, or by the one that had taken over from it by then. */
export function isBy(unit: string, report: Report, { fullName, holder }: Known['directory']): boolean {
  const name = fullName(report.unit);
  return unit === name || holder(unit, report.submitted)?.name === name;
}

/**
 * Whether a report may be for what a unit owed: nobody takes over what fell away with the unit, and what comes under its
 * name when another has taken over is for nothing.
 */
export function isTheirs({ unit, waived }: Owed, report: Report, directory: Known['directory']): boolean {
  if (unit !== directory.fullName(report.unit)) return !waived && isBy(unit, report, directory);
  return !waived || report.submitted <= waived.day || heirOf(report, directory) === undefined;
}

/** The only successor of the unit that a report names, where that was no more when it was handed in. */
export function heirOf({ unit, submitted }: Report, { endingOf }: Known['directory']): string | undefined {
  const ending = endingOf(unit);
  return ending && ending.day < submitted ? only(ending.successors)?.name : undefined;
}

/** What would be owed twice by one unit, as by the only successor of two, is owed once. */
export function owedOnce<T extends Owed>(all: readonly T[]): T[] {
  const keys = all.map(dutyKey);
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** What is owed: by whom, and for which period or matter. */
export function dutyKey({ unit, period, title, start }: Owed): string {
  return [unit, period, title, start].join('\n');
}

/** By the day of handing in; of one day those that say their period first, since the others make room for them. */
function inOrder(reports: readonly Report[]): Report[] {
  const key = ({ submitted, instalment, id }: Report) => `${submitted} ${instalment === undefined ? 1 : 0} ${id}`;
  return reports.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function met(owed: Owed, reports: readonly Report[]): Duty {
  const enough = reports[owed.quantity - 1];
  return { ...owed, reports, ...(enough && { done: { day: enough.submitted } }) };
}

/**
 * What a report of a unit is for: the period that it says; else the last one asked for that was over when it was handed
 * in, or, if that one is in already, the one that was running (期内交的，上一期已交的，算本期). Of matters the first that is
 * open.
 */
function placeOf(
  { instalment, submitted }: Report,
  own: readonly Owed[],
  rhythm: Rhythm | undefined,
  isOpen: (one: Owed) => boolean,
): Owed | undefined {
  if (instalment !== undefined) return own.find(({ period }) => period === instalment);
  if (!rhythm) {
    const begun = own.filter(({ period, start }) => period === undefined || start <= submitted);
    return begun.find(isOpen) ?? begun.at(-1);
  }
  const last = lastAsked(own, submitted);
  const running = own.find(({ period }) => period === periodAt(rhythm, submitted).key);
  return last && isOpen(last) ? last : (running ?? last);
}

/** The period that ended last of those that had ended by a day; its own last day is enough. */
function lastAsked(own: readonly Owed[], day: Day): Owed | undefined {
  const ended = own.filter(({ period, start }) => period !== undefined && start <= day);
  return ended.reduce<Owed | undefined>(
    (last, one) => (last === undefined || one.start > last.start ? one : last),
    undefined,
  );
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
