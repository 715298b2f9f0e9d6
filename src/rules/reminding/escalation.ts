import type { Day } from '../../calendar/day.ts';
import type { Terms } from '../../records/terms.ts';
import { type UrgingStep, urgingStep } from '../../vocabulary/choices.ts';
import type { Judged } from '../lateness/lateness.ts';
import { type Standing, sharesOf } from '../lateness/standing.ts';
import { type Failing, type StepDue, stepDue } from './urging-policy.ts';

/** A unit that is due for a step beyond urging, of a task as that unit has it. */
export interface Escalation extends StepDue, Failing {
  /** The task itself. */
  readonly full: Standing;
  /** The same as the unit has it, where several lead it. */
  readonly standing: Standing;
  /** What it is late with, the longest first. */
  readonly late: readonly Judged[];
}

/**
 * What a unit has failed in with its task now: from the first day of what is late, or the first urging that has no answer.
 * What was done about an earlier failure is over with that.
 */
export function failureOf(share: Standing): Failing {
  const { unanswered = 0, silentSince, steps = [] } = share.urging;
  const late = lateIn(share);
  const due = late.map((one) => one.due.day).toSorted()[0];
  const isOfThis = (day: Day) => (due !== undefined && day > due) || (silentSince !== undefined && day >= silentSince);
  return {
    unanswered,
    lateDays: Math.max(0, ...late.map(({ lateDays }) => lateDays)),
    taken: steps.filter(({ day }) => isOfThis(day)).map(({ step }) => step),
  };
}

/** What is late of a task and of the unit that leads it: for what others owe in support it is not urged. */
function lateIn({ outstanding }: Standing): Judged[] {
  return outstanding
    .filter(({ verdict, link }) => verdict === 'overdue' && link !== 'assist')
    .toSorted((a, b) => b.lateDays - a.lateDays);
}

/** Who is due for 督办通知, 约谈 or 通报, the highest step first, of one step the longest late. */
export function escalationsOf(standings: Iterable<Standing>, terms: Terms): Escalation[] {
  const all = [...standings].flatMap((full) => sharesOf(full).flatMap((share) => escalated(full, share, terms)));
  const place = ({ step }: Escalation) => -urgingStep.keys.indexOf(step);
  return all.toSorted((a, b) => place(a) - place(b) || b.lateDays - a.lateDays || (a.full.id < b.full.id ? -1 : 1));
}

function escalated(full: Standing, standing: Standing, terms: Terms): Escalation[] {
  const failure = failureOf(standing);
  const due = stepDue(failure, terms);
  if (!isBeyondUrging(due?.step)) return [];
  return [{ ...failure, ...(due as StepDue), full, standing, late: lateIn(standing) }];
}

function isBeyondUrging(step: UrgingStep | undefined): boolean {
  return step !== undefined && step !== 'urge';
}
