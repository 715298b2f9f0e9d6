import type { Day } from '../../calendar/day.ts';
import { type Obligation, type Owed, obligation, type Reckoning } from '../obligation.ts';
import type { Terms } from '../terms.ts';
import { doneBy, ending } from './endings.ts';
import { isPaused, pausedDays } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import { type Deed, finishOf, type Story } from './story.ts';
import { byDay } from './terms.ts';

const PLANNING = ['方案三（一）2（在规定时限内报送区政府分管领导研处）'];

/** 工作方案 to the leader in charge, where a day was set for it (三（一）2). */
export function planning(task: Task, story: Story, terms: Terms): Obligation[] {
  if (!task.planDue) return [];
  return untilFinished(
    { link: 'plan' },
    byDay(terms, task, task.planDue, PLANNING),
    story.plans[0],
    task,
    story,
    terms,
  );
}

const ROADMAP = ['方案三（一）1（逐项明确时间表、路线图、责任人）'];

/** Steps of the roadmap by their own days (三（一）1 时间表、路线图). */
export function steps(task: Task, story: Story, terms: Terms): Obligation[] {
  return (task.roadmap ?? NO_STEPS).flatMap(({ step, limit }) => {
    const reckoning = byDay(terms, task, limit, ROADMAP);
    return untilFinished({ link: 'step', detail: step }, reckoning, story.steps.get(step), task, story, terms);
  });
}

const NO_STEPS: NonNullable<Task['roadmap']> = [];

/** 批示 with a day of its own, owed by whoever has the task until it is answered; none of one that set no day. */
export function instructed(task: Task, story: Story, terms: Terms): Obligation[] {
  return story.instructions.flatMap(({ entry, turn, answer, dropped }) => {
    const { limit, person, date } = entry;
    if (limit === undefined) return [];
    const who = `${date.day}${person === undefined ? '' : ` ${person}`}`;
    const reckoning = byDay(terms, task, limit, [`${who} 批示要求`]);
    const over = dropped ?? story.ended;
    const last = turnAt(story.receipts, answer);
    const wanted = { link: 'instruction', detail: who, reckoning, done: answer?.entry, over, last } as const;
    return onTheWay({ ...wanted, first: turn, since: date.day }, task, story, terms);
  });
}

/**
 * What is owed on the way to completion and falls away with it, for good: a return for rework sets a day of its own, and
 * what is handed in after that meets nothing.
 */
function untilFinished(
  what: Pick<Owed, 'link' | 'detail'>,
  reckoning: Reckoning,
  told: Deed | undefined,
  task: Task,
  story: Story,
  terms: Terms,
): Obligation[] {
  const attempt = story.rounds.find((round) => finishOf(round) !== undefined);
  const finish = attempt && finishOf(attempt);
  const over = finish ?? story.ended;
  const deed = doneBy(told?.entry, over) ? told : undefined;
  const last = turnAt(story.receipts, deed ?? (finish && { unit: attempt.unit, entry: finish }));
  return onTheWay({ ...what, reckoning, done: deed?.entry, over, first: 0, last }, task, story, terms);
}

/** Something owed by whoever has a task, from one turn to the one in which it was done or fell away. */
interface Wanted extends Pick<Owed, 'link' | 'detail'> {
  readonly reckoning: Reckoning;
  readonly done: Entry | undefined;
  readonly over: Entry | undefined;
  readonly first: number;
  readonly last: number;
  /** When it began to be owed in the first turn, where that is later than the turn. */
  readonly since?: Day;
}

/** A unit that hands the task on with the day passed stays late; the next one owes nothing of what was before it. */
function onTheWay(wanted: Wanted, task: Task, story: Story, terms: Terms): Obligation[] {
  const { link, detail, reckoning, first, last, since } = wanted;
  return story.receipts.slice(first, last + 1).flatMap((receipt, at) => {
    const isLast = first + at === last;
    const [done, waived] = isLast ? [wanted.done, wanted.over] : [undefined, receipt.ended];
    if (at > 0 && reckoning.due.day < receipt.from.day) return [];
    if (!isLast && waived && waived.date.day <= reckoning.due.day) return [];
    const stopped = pausedDays(terms, task, story, done ?? waived);
    const paused = isPaused(story, stopped, done ?? waived);
    const start = at === 0 && since ? since : receipt.from.day;
    const owed = { link, detail, unit: receipt.unit, start, ...ending(done, waived), paused, stopped };
    return [obligation(reckoning, owed)];
  });
}

/** Whose turn it was when something was done: of a unit that had the task twice the last turn begun by then. */
function turnAt(receipts: Story['receipts'], deed: Deed | undefined): number {
  if (!deed) return receipts.length - 1;
  const at = receipts.findLastIndex(({ unit, from }) => unit === deed.unit && from.day <= deed.entry.date.day);
  return at === -1 ? receipts.length - 1 : at;
}
