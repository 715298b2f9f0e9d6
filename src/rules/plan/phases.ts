import { type Day, earlier, later } from '../../calendar/day.ts';
import type { Phase, Requirement } from '../../records/plan/schema.ts';
import { requirementKind } from '../../records/requirement.ts';
import { isCompleted } from '../../records/task/states.ts';
import type { Terms } from '../../records/terms.ts';
import type { RequirementState } from '../../vocabulary/choices.ts';
import type { Sources } from '../burden/burden.ts';
import type { Item } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';
import type { JudgedDuty } from '../reports/duty-items.ts';
import { type Traced, tracedIn, yearsOf } from './traces.ts';

/** What a requirement of the plan has come to: by related tasks, by reports asked for it, by what shows it. */
export interface Pursued {
  readonly requirement: Requirement;
  readonly state: RequirementState;
  readonly tasks: readonly Standing[];
  readonly duties: readonly JudgedDuty[];
  readonly traced: readonly Traced[];
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
export function pursuedOf(sources: Sources, duties: readonly JudgedDuty[]): Pursued[] {
  const { ledger, standings } = sources;
  const { plan, terms } = ledger;
  if (!plan) return [];
  const years = yearsOf(plan, terms.asOf.day);
  const asked = ledger.records(requirementKind).map(({ record }) => record);
  return (plan.requirements ?? []).map((requirement) => {
    const tasks = standings.filter(({ matter }) => (requirement.relatedTasks ?? []).includes(matter.id));
    const numbers = asked.filter((one) => one.planRequirement === requirement.id).map(({ id }) => id);
    const own = duties.filter(({ duty }) => numbers.includes(duty.id));
    const traced = (requirement.traces ?? []).map((trace) => tracedIn(trace, sources, years));
    const found = { requirement, tasks, duties: own, traced };
    return { ...found, state: stateOf(found) };
  });
}

/** Something that is late comes first; what is done can be done with, what is recorded goes on. */
function stateOf({ requirement, tasks, duties, traced }: Omit<Pursued, 'state'>): RequirementState {
  const live = tasks.filter(({ state }) => state !== 'cancelled');
  const late = live.some(({ light }) => light === 'red') || duties.some(({ state }) => state === 'lacking');
  if (late || traced.some(({ links }) => links !== undefined && links.lateNow > 0)) return 'late';
  if (!hasEnd({ tasks, duties })) return recordingOf(requirement, traced);
  const done = live.every(({ state }) => isCompleted(state)) && duties.every(({ state }) => state !== 'open');
  return done ? 'met' : 'open';
}

/** Whether there is anything that is once done with: tasks and reports, and not what only shows in the registers. */
export function hasEnd({ tasks, duties }: Pick<Pursued, 'tasks' | 'duties'>): boolean {
  return tasks.length + duties.length > 0;
}

function recordingOf({ relatedTasks, general }: Requirement, traced: readonly Traced[]): RequirementState {
  if (traced.some(({ count, links }) => count > 0 || (links !== undefined && links.open > 0))) return 'recorded';
  if (traced.length > 0 || relatedTasks !== undefined) return 'unrecorded';
  return general === 'yes' ? 'general' : 'untraced';
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
