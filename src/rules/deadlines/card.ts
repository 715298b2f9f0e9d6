import { type Day, later } from '../../calendar/day.ts';
import { taskKind } from '../../records/index.ts';
import { filePath } from '../../records/kind.ts';
import type { Obligation } from '../../records/obligation.ts';
import type { Card } from '../../records/task/card.ts';
import { obligationsOf } from '../../records/task/deadlines.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Receipt } from '../../records/task/story.ts';
import type { Terms } from '../../records/terms.ts';
import type { Judged } from '../lateness/lateness.ts';
import { earliestIn, isOutstanding, matterOf, type Standing } from '../lateness/standing.ts';
import { reportingOf } from '../reports/task-duties.ts';

/**
 * The card of a task without errors. None for a task of which more is to be said than a card says: one that several
 * units have a share in, that belongs to another or to a 周期任务, or has parts that others have, is reported on by periods,
 * has been suspended, waits for a decision, or has facts that are not known yet.
 */
export function cardOf(standing: Standing, terms: Terms): Card | undefined {
  const { task, file, story, state, concerned, urging, waiting } = standing;
  const isSimple =
    concerned.length === 0 &&
    task.parent === undefined &&
    task.routine === undefined &&
    task.divided === undefined &&
    story.pauses.length === 0 &&
    waiting.length === 0 &&
    reportingOf(task, terms) === undefined;
  if (!isSimple || !isPast(standing, terms) || file !== filePath(taskKind, task.id)) return undefined;
  const owed = owedIn(standing, terms);
  const outstanding = owed.filter(isOutstanding);
  const earliest = earliestIn(outstanding);
  return {
    id: task.id,
    title: task.title,
    since: settledOn(task, terms.calendar),
    received: task.received.day,
    ...(task.docket !== undefined && { docket: task.docket }),
    ...(earliest !== undefined && { earliest }),
    matter: matterOf(task, story),
    urging,
    state,
    synopsis: standing.synopsis,
    outstanding,
    owed,
  };
}

/** What is owed by the units that the file says: who has taken their place by then is found on the day of looking. */
function owedIn({ task, story, obligations }: Standing, terms: Terms): readonly Obligation[] {
  const hasGone = ({ unit }: Receipt) => terms.units?.endingOf(unit) !== undefined;
  return story.receipts.some(hasGone) ? obligationsOf(task, story, terms) : obligations.map(unjudged);
}

/** Whether all that the file tells, and all that the calendar has learnt, was before the day of looking. */
function isPast({ task, goesOn }: Standing, { asOf, calendar }: Terms): boolean {
  return !goesOn && settledOn(task, calendar) < asOf.day;
}

/** The last day on which anything became known that a task's card rests on. */
export function settledOn(task: Task, { settled }: Pick<Terms['calendar'], 'settled'>): Day {
  return later(latestFact(task), settled ?? task.received.day);
}

/** The last day of which the file tells something that happened. */
function latestFact({ received, history = [], emergency, difficultyRuling }: Task): Day {
  const days = history.flatMap(({ date, corrections = [] }) => [date.day, ...corrections.map((one) => one.date)]);
  if (emergency) days.push(emergency.occurred.day);
  if (difficultyRuling) days.push(difficultyRuling.date);
  return days.reduce(later, received.day);
}

/** What holds on any day of looking. */
function unjudged({ verdict: _v, lateDays: _l, daysLeft: _d, rough: _r, ceased: _c, ...owed }: Judged): Obligation {
  return owed;
}
