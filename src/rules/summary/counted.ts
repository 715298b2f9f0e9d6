import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { MatterSource } from '../../records/obligation.ts';
import type { Link, State } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { leaderOf } from '../basis/leader.ts';
import { wasLate } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import { workingDays } from '../lateness/spells.ts';
import { holdersOf, type Standing, sharesOf } from '../lateness/standing.ts';
import { isOverdue, isUnfinished } from './figures.ts';

/** What of a task, or of a unit's share in it, goes into the figures: little enough to be held of every task. */
export interface TaskFigures {
  readonly id: string;
  readonly received: Day;
  /** The day on which it was finished for the last time. */
  readonly completed: Day | undefined;
  readonly state: State;
  readonly unfinished: boolean;
  readonly overdue: boolean;
  /** The working days from receipt (or return) to completion; none of a long-term task, or one that is not finished. */
  readonly taken: number | undefined;
  /** Whose it is: the unit of a share, the leaders of a task. */
  readonly names: readonly (string | undefined)[];
  readonly source: MatterSource | undefined;
}

/** What of a thing owed goes into them. */
export interface ItemFigures {
  readonly id: string;
  /** Whose it was by its name then, and by its name now. */
  readonly unit: string;
  readonly unitNow: string;
  readonly leader: string | undefined;
  readonly link: Link;
  readonly onTime: boolean;
  readonly wasLate: boolean;
  readonly due: Day;
  /** Of what is owed because of tasks. */
  readonly source: MatterSource | undefined;
}

/** What is known at the end of a period, and now: who leads a unit is asked now. */
export interface Times {
  readonly known: Known;
  readonly now: Known;
}

/** The task by its leaders. */
export function countedTask(standing: Standing, { known, now }: Times): TaskFigures {
  const leaders = holdersOf(standing).map((unit) => leaderOf(standing.matter.leader, unit, now.directory));
  return counted(standing, leaders, known);
}

/** The task by each of its leaders: of several units that lead it, those of a leader alone, and of them the slowest. */
export function countedByLeader(standing: Standing, task: TaskFigures, { known, now }: Times): TaskFigures[] {
  const shares = sharesOf(standing);
  if (shares.length < 2) return [task];
  const byLeader = new Map<string | undefined, TaskFigures[]>();
  for (const share of shares) {
    const leader = leaderOf(share.matter.leader, share.matter.lead, now.directory);
    byLeader.set(leader, [...(byLeader.get(leader) ?? []), counted(share, [leader], known)]);
  }
  return [...byLeader.values()].map((own) => own.reduce((slowest, one) => (isSlower(one, slowest) ? one : slowest)));
}

function isSlower(one: TaskFigures, other: TaskFigures): boolean {
  if (one.unfinished !== other.unfinished) return one.unfinished;
  if (one.overdue !== other.overdue) return one.overdue;
  return (one.completed ?? '') > (other.completed ?? '');
}

/** Each share in it by its unit. */
export function countedShares(standing: Standing, { known }: Times): TaskFigures[] {
  return sharesOf(standing).map((share) => counted(share, [known.directory.fullName(share.matter.lead)], known));
}

export function countedItem({ matter, obligation }: Item, { known, now }: Times): ItemFigures {
  return {
    id: matter.id,
    unit: known.directory.fullName(obligation.unit),
    unitNow: now.directory.fullName(obligation.unit),
    leader: leaderOf(matter.leader, obligation.unit, now.directory),
    link: obligation.link,
    onTime: obligation.verdict === 'done',
    wasLate: wasLate(obligation),
    due: obligation.due.day,
    source: matter.source,
  };
}

function counted(standing: Standing, names: TaskFigures['names'], known: Known): TaskFigures {
  const { completed } = standing.synopsis;
  return {
    id: standing.id,
    received: standing.received,
    completed,
    state: standing.state,
    unfinished: isUnfinished(standing),
    overdue: isOverdue(standing),
    taken: completed === undefined ? undefined : takenBy(standing, known),
    names,
    source: standing.matter.source,
  };
}

/** One that several lead takes as long as the one that finished last. */
function takenBy(standing: Standing, { terms: { calendar } }: Known): number | undefined {
  const ends = sharesOf(standing).flatMap(
    ({ obligations }) => obligations.findLast(({ link }) => link === 'handling') ?? [],
  );
  const last = ends.toSorted((a, b) => ((a.done?.day ?? '') > (b.done?.day ?? '') ? -1 : 1))[0];
  return last?.done && workingDays(last.start, last.done.day, last.stopped, calendar);
}

/** Things of which each is let go once it has been counted. */
export function* counting(all: Iterable<Standing>): Generator<Standing> {
  for (const one of all) {
    yield one;
    one.release?.();
  }
}

/** A task that was taken over as done by a day, of which nobody knows when that was: it is in no figure. */
export function isPast({ received, synopsis }: Standing, end: Day): boolean {
  return received <= end && synopsis.doneBefore === true;
}

/**
 * A task is there in a period if it was received by its end and not finished or cancelled before it began; one that was
 * taken over as done (期初), or whose parts are counted as tasks of their own (分办), is in none.
 */
export function wasThere({ received, synopsis, divided }: Standing, { from, to }: Period): boolean {
  if (received > to || synopsis.doneBefore || divided) return false;
  const finished = synopsis.completed ?? synopsis.ended;
  return finished === undefined || finished >= from;
}
