import type { Day } from '../../calendar/day.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Reckoning } from '../../records/obligation.ts';
import { type Routine, routineKind } from '../../records/routine.ts';
import type { Task } from '../../records/task/schema.ts';
import { termsOf } from '../../records/terms.ts';
import { only } from '../../records/unit/directory.ts';
import type { Known } from '../basis/known.ts';
import type { Keyed } from '../basis/periods.ts';
import { unitsOf } from '../reports/requirements.ts';
import { limitOf, startOf, turnsOf } from './turns.ts';

/** A task that a routine asks for, of one period and one unit, and that nobody has handed down. */
export interface Unstarted {
  readonly routine: Routine;
  /** The file of the routine. */
  readonly file: string;
  readonly period: Keyed;
  /** Who is to have it: the unit, or its only successor. */
  readonly unit: string;
  /** The unit of the routine that is no more. */
  readonly left?: string;
  /** Since when there is nobody to have it: the unit is no more, and has not one successor. */
  readonly nobody?: Day;
  /** From when it is to be handed down. */
  readonly start: Day;
  readonly reckoning: Reckoning;
}

/**
 * What is to be handed down by the day of looking and is not: a period that has a task of the unit, or of the one that it
 * took over from, has been; so has one that somebody has said is not handed down. Each once, in the order of limits.
 */
export function unstartedIn(ledger: Known): Unstarted[] {
  const routines = ledger.records(routineKind);
  if (routines.length === 0) return [];
  const handed = handedDown(ledger);
  const all = routines.flatMap((filed) => wanting(filed, ledger));
  const open = all.filter(
    (one) => !namesOf(one).some((unit) => handed.has(turnKey(one.routine.id, one.period.key, unit))),
  );
  const once = new Map(open.map((one) => [turnKey(one.routine.id, one.period.key, one.unit), one]));
  return [...once.values()].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
}

function rankOf({ reckoning, routine, period, unit }: Unstarted): string {
  return [reckoning.due.day, routine.issued, routine.title, period.key, unit].join('\n');
}

function namesOf({ unit, left }: Unstarted): string[] {
  return left === undefined ? [unit] : [unit, left];
}

function turnKey(routine: string, period: string, unit: string): string {
  return [routine, period, unit].join('\n');
}

/** Which period of which routine which unit has a task of. No task with a card is of any. */
function handedDown({ tasks, directory }: Known): ReadonlySet<string> {
  const keys = tasks.filter(({ card }) => !card).flatMap(({ record }) => keysOf(record, directory.fullName));
  return new Set(keys);
}

function keysOf({ routine, instalment, lead, joint = [] }: Task, fullName: (name: string) => string): string[] {
  if (routine === undefined || instalment === undefined) return [];
  return [lead, ...joint].map((unit) => turnKey(routine, instalment, fullName(unit)));
}

/** What a routine wants of its units by the day of looking. */
function wanting({ record: routine, file }: Filed<Routine>, ledger: Known): Unstarted[] {
  const { terms } = ledger;
  const today = terms.asOf.day;
  const units = unitsOf(routine, ledger);
  return turnsOf(routine, today, terms).flatMap((period) =>
    units
      .filter((unit) => !isSkipped(routine, period, unit, ledger))
      .flatMap((unit): Unstarted[] => {
        const reckoning = limitOf(routine, period, termsOf(terms, unit));
        const start = startOf(routine, period, reckoning.due.day);
        const { established } = ledger.directory.find(unit) ?? {};
        if (start > today || (established !== undefined && reckoning.due.day < established)) return [];
        return [{ routine, file, period, start, reckoning, ...holding(unit, ledger) }];
      }),
  );
}

function isSkipped({ skipped = [] }: Routine, { key }: Keyed, unit: string, { directory }: Known): boolean {
  return skipped.some(
    (one) => one.instalment === key && (one.unit === undefined || directory.fullName(one.unit) === unit),
  );
}

/** Who has on the day of looking what a unit of the routine would have. */
function holding(unit: string, { directory, terms }: Known): Pick<Unstarted, 'unit' | 'left' | 'nobody'> {
  const ending = directory.endingOf(unit);
  const abolished = ending?.day ?? directory.find(unit)?.abolished;
  if (abolished === undefined || abolished > terms.asOf.day) return { unit };
  const next = only(ending?.successors ?? []);
  return next ? { unit: next.name, left: unit } : { unit, nobody: abolished };
}
