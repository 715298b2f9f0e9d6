import { type Day, earlier, later } from '../calendar/day.ts';
import type { Phase, Requirement } from '../records/plan/schema.ts';
import { requirementKind } from '../records/requirement/index.ts';
import { isCompleted } from '../records/task/states.ts';
import type { Terms } from '../records/terms.ts';
import type { RequirementState } from '../vocabulary/choices.ts';
import type { JudgedDuty } from './duty-items.ts';
import type { Known } from './known.ts';
import type { Item } from './overdue.ts';
import type { Standing } from './standing.ts';

/** What a requirement of the plan has come to: by its related tasks, and by the reports asked for it. */
export interface Pursued {
  readonly requirement: Requirement;
  readonly state: RequirementState;
  readonly tasks: readonly Standing[];
  readonly duties: readonly JudgedDuty[];
}

export interface PhaseProgress {
  readonly phase: Phase;
  /** Working days of the phase that are gone, today included, and all of them. */
  readonly gone: number;
  readonly days: number;
  readonly pursued: readonly Pursued[];
  /** What is owed by a day of the phase and is not yet done. */
  readonly open: readonly Item[];
}

/** The phases that a day is in: they may overlap, and there may be none. */
export function phasesOn(phases: readonly Phase[], day: Day): Phase[] {
  return phases.filter(({ from, to }) => from <= day && day <= to);
}

/** Every requirement of the plan with what became of it. */
export function pursuedOf(ledger: Known, standings: readonly Standing[], duties: readonly JudgedDuty[]): Pursued[] {
  const asked = ledger.records(requirementKind).map(({ record }) => record);
  return (ledger.plan?.requirements ?? []).map((requirement) => {
    const tasks = standings.filter(({ task }) => (requirement.relatedTasks ?? []).includes(task.id));
    const numbers = asked.filter((one) => one.planRequirement === requirement.id).map(({ id }) => id);
    const own = duties.filter(({ duty }) => numbers.includes(duty.id));
    return { requirement, state: stateOf(tasks, own), tasks, duties: own };
  });
}

function stateOf(tasks: readonly Standing[], duties: readonly JudgedDuty[]): RequirementState {
  if (tasks.length + duties.length === 0) return 'untraced';
  const live = tasks.filter(({ state }) => state !== 'cancelled');
  const late = live.some(({ light }) => light === 'red') || duties.some(({ state }) => state === 'lacking');
  if (late) return 'late';
  const done = live.every(({ state }) => isCompleted(state)) && duties.every(({ state }) => state !== 'open');
  return done ? 'met' : 'open';
}

/** How far a phase is: its working days, its requirements, and what is still owed by its days. */
export function progressOf(
  phase: Phase,
  pursued: readonly Pursued[],
  owed: readonly Item[],
  terms: Terms,
): PhaseProgress {
  const { calendar, asOf } = terms;
  const within = (day: Day | undefined) => day !== undefined && phase.from <= day && day <= phase.to;
  const before = earlier(later(asOf.day, phase.from), phase.to);
  const begun = asOf.day >= phase.from;
  const count = (through: Day) => calendar.workingDaysIn(phase.from, through) + Number(calendar.isWorking(phase.from));
  return {
    phase,
    gone: begun ? count(before) : 0,
    days: count(phase.to),
    pursued: pursued.filter(
      ({ requirement: { phase: id, due, adoptedDue } }) => id === phase.id || within(adoptedDue ?? due),
    ),
    open: owed.filter(
      ({ obligation: { due, verdict } }) =>
        within(due.day) && (verdict === 'overdue' || verdict === 'today' || verdict === 'soon' || verdict === 'open'),
    ),
  };
}
