import type { Day } from '../../calendar/day.ts';
import type { Entry } from '../../records/task/schema.ts';
import { lateSince } from '../lateness/counted-on.ts';
import { type Item, isListed } from '../lateness/overdue.ts';
import type { Standing } from '../lateness/standing.ts';

/** Something that a task came to, and when. */
export type News =
  | { readonly what: 'received'; readonly day: Day; readonly standing: Standing }
  | { readonly what: 'entry'; readonly day: Day; readonly standing: Standing; readonly entry: Entry };

/** What happened in tasks from a day on, by the days that are written in them: tasks that came in, and what was entered. */
export function newsIn(standing: Standing, since: Day, today: Day): News[] {
  if (standing.latest !== undefined && standing.latest < since) return [];
  const { task, story, received } = standing;
  const refused = new Set(story.refusals.map(({ index }) => index));
  const entries = (task.history ?? []).filter(
    ({ date }, index) => date.day >= since && date.day <= today && !refused.has(index),
  );
  return [
    ...(received >= since && received <= today ? [{ what: 'received', day: received, standing } as const] : []),
    ...entries.map((entry) => ({ what: 'entry', day: entry.date.day, standing, entry }) as const),
  ];
}

/** Of what is late now what was not late yet at the end of the day before `since`. */
export function newlyLate(late: readonly Item[], since: Day): Item[] {
  return late.filter((item) => isListed(item) && lateSince(item.obligation) >= since);
}
