import { addDays, type Day } from '../../calendar/day.ts';
import type { Terms } from '../../records/terms.ts';
import { dueItems, type Item, overdueItems } from '../lateness/overdue.ts';
import { type Standing, sharesOf, type Waiting } from '../lateness/standing.ts';
import type { Unstarted } from '../routines/unstarted.ts';

/** Something owed, with the task that it is of; none where a register asks for it. */
export interface OwedToday extends Item {
  readonly standing?: Standing;
}

/** An application, or 报结, that waits for a decision. */
export interface Undecided {
  readonly standing: Standing;
  readonly waiting: Waiting;
}

/** What a day asks for. */
export interface DaysWork {
  /** The worst first. */
  readonly late: readonly OwedToday[];
  readonly dueToday: readonly OwedToday[];
  /** The longest wait first. */
  readonly undecided: readonly Undecided[];
  /** Of what is late the tasks that nobody has urged yet. */
  readonly unurged: readonly OwedToday[];
  /** Received on the last working day before or since, the newest first. */
  readonly fresh: readonly Standing[];
  readonly since: Day;
  /** 周期任务 whose day has come and that nobody has handed down. */
  readonly unstarted: readonly Unstarted[];
}

/** What the day of looking asks for, of what is still owed by then and of all tasks. */
export function daysWork(
  owed: readonly Item[],
  all: readonly Standing[],
  unstarted: readonly Unstarted[],
  terms: Terms,
): DaysWork {
  const byId = new Map(all.map((standing) => [standing.id, standing]));
  const withTask = (item: Item): OwedToday => {
    const standing = byId.get(item.matter.id);
    return { ...item, ...(standing && { standing }) };
  };
  const late = overdueItems(owed).map(withTask);
  const since = lastWorkingDay(terms);
  return {
    late,
    dueToday: dueItems(owed, 0).map(withTask),
    undecided: all.flatMap(undecidedIn).toSorted((a, b) => b.waiting.days - a.waiting.days),
    unurged: late.filter(({ standing }) => standing !== undefined && standing.urging.urged === undefined),
    fresh: all.filter(({ received }) => received >= since).toSorted((a, b) => (a.received < b.received ? 1 : -1)),
    since,
    unstarted,
  };
}

/** What waits for a decision in a task, of each unit that leads it. */
export function undecidedIn(standing: Standing): Undecided[] {
  return sharesOf(standing).flatMap((share) => share.waiting.map((waiting) => ({ standing: share, waiting })));
}

/** The working day before today: on a Monday the Friday, after a holiday the day before it. */
export function lastWorkingDay({ asOf, calendar }: Terms): Day {
  let day = addDays(asOf.day, -1);
  for (let left = 30; left > 0 && calendar.workingDaysIn(addDays(day, -1), day) === 0; left -= 1)
    day = addDays(day, -1);
  return day;
}
