import type { Moment } from '../../calendar/moment.ts';
import { isDay } from '../fields.ts';
import { type Obligation, obligation } from '../obligation.ts';
import { type Terms, termsOf } from '../terms.ts';
import { ending } from './endings.ts';
import { isPaused, pausedDays } from './pauses.ts';
import type { Entry, Task } from './schema.ts';
import type { Events, Story } from './story.ts';
import { byDay, fromReceipt } from './terms.ts';

/** One thing that a supporting unit is to do. */
export type Assistance = NonNullable<Task['assistance']>[number];

/** What a unit was to do, for looking it up. */
export function assistanceKey({ unit, title }: Pick<Assistance, 'unit' | 'title'>): string {
  return `${unit}\n${title}`;
}

/** What of a task a unit, or any, has still to do in its support. */
export function openAssistance(
  { assistance = [] }: Task,
  { assists }: Pick<Events, 'assists'>,
  unit: string | undefined,
) {
  return assistance.filter((one) => (unit === undefined || one.unit === unit) && !assists.has(assistanceKey(one)));
}

/** The one of them that an entry is about: the one it names, or the only one. */
export function assistanceMeant(open: readonly Assistance[], { title }: Pick<Entry, 'title'>): Assistance | undefined {
  if (title === undefined) return open.length === 1 ? open[0] : undefined;
  return open.find((one) => one.title === title);
}

const CLAUSE = ['方案三（五）1（逐级分解任务）'];

/** 配合: what a supporting unit owes by a day of its own, until 销号 or 撤销 takes it away; that it was late stays. */
export function assistanceObligations(task: Task, story: Story, terms: Terms): Obligation[] {
  const over = story.rounds.find(({ cleared }) => cleared)?.cleared ?? story.ended;
  const asked = (task.assistance ?? NONE).filter(({ date }) => date === undefined || date <= terms.asOf.day);
  return asked.map((one) => {
    const done = story.assists.get(assistanceKey(one));
    const stopped = pausedDays(terms, task, story, done ?? over);
    const paused = isPaused(story, stopped, done ?? over);
    const from: Moment = one.date ? { day: one.date } : task.received;
    const owed = { link: 'assist', detail: one.title, unit: one.unit, start: from.day } as const;
    const own = termsOf(terms, one.unit);
    const reckoning = isDay(one.limit)
      ? byDay(own, task, one.limit, CLAUSE)
      : fromReceipt(own, task, from, one.limit, stopped, CLAUSE);
    return obligation(reckoning, {
      ...owed,
      ...ending(done, over),
      paused,
      stopped,
    });
  });
}

const NONE: readonly Assistance[] = [];
