import { addDays, type Day, earlier, later } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { type Judged, wasLate } from './lateness.ts';

/**
 * The day in whose period something owed is counted, for good: its due day if it was met in time, else the first day on
 * which it was late. None while it may still be met, or where it fell away in time: then nothing was owed. So a figure is
 * the same on the last day of its period and ever after, and each thing owed is in one period and no other. What was
 * due before anybody knew of it is counted when it became known: the period before had been told without it.
 */
export function countedOn(judged: Counted): Day | undefined {
  const { verdict, due, start, known } = judged;
  if (verdict !== 'done' && !wasLate(judged)) return undefined;
  return later(later(start, known ?? start), verdict === 'done' ? due.day : firstMissed(judged));
}

type Counted = Pick<Judged, 'verdict' | 'due' | 'missed' | 'start' | 'known' | 'stopped' | 'waived'>;

/** What was never kept is missed on the day that shows it, where it was not late before. */
function firstMissed(judged: Counted): Day {
  const { waived } = judged;
  return waived?.unkept ? earlier(waived.day, firstLate(judged)) : firstLate(judged);
}

/** The first day on which it was late by the due day that it has now, whatever days it missed before. */
export function lateSince({ due, stopped }: Pick<Judged, 'due' | 'stopped'>): Day {
  return firstLate({ due, stopped });
}

/** The first day on which it was late: where the clock stood still when the day passed, that on which it went on. */
function firstLate({ due, missed, stopped }: Pick<Counted, 'due' | 'missed' | 'stopped'>): Day {
  const last = missed?.[0]?.due ?? due.day;
  const still = stopped.find(({ from, through }) => from <= last && last <= through);
  if (still) return addDays(still.through, 1);
  return missed?.[0] || due.minute === undefined ? addDays(last, 1) : last;
}

/** Whether something owed is counted in a period. */
export function countsIn(judged: Counted, { from, to }: Pick<Period, 'from' | 'to'>): boolean {
  const day = countedOn(judged);
  return day !== undefined && from <= day && day <= to;
}
