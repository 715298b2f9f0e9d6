import { addDays, type Day, later } from './day.ts';

/** Days on which the clock stands still, both ends included. */
export interface Pause {
  readonly from: Day;
  readonly through: Day;
}

export type RestDayEnd = 'next' | 'previous' | 'none';

/** How an office counts; what the law says where it leaves a choice is `defaultCounting`. */
export interface Counting {
  /** Whether the day of receipt is day 1 (默认不计入，民法典第二百零一条). */
  readonly countStart: boolean;
  /** Whether what arrives on a rest day counts as received that day or on the next working day. */
  readonly restDayStart: 'as-is' | 'next-working-day';
  /** Where a span of months or calendar days ends that would end on a rest day (默认顺延，民法典第二百零三条). */
  readonly restDayEnd: RestDayEnd;
  /** Days that are not counted (中止). */
  readonly paused: readonly Pause[];
}

export const defaultCounting: Counting = { countStart: false, restDayStart: 'as-is', restDayEnd: 'next', paused: [] };

/** The same pauses in order, those that overlap or touch made one, those that end before they begin left out. */
export function mergePauses(paused: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = [];
  for (const pause of paused
    .filter(({ from, through }) => from <= through)
    .sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || pause.from > addDays(last.through, 1)) merged.push(pause);
    else merged[merged.length - 1] = { from: last.from, through: later(last.through, pause.through) };
  }
  return merged;
}

export function pauseAt(paused: readonly Pause[], day: Day): Pause | undefined {
  return paused.find(({ from, through }) => from <= day && day <= through);
}
