import { addDays, type Day, earlier } from '../../calendar/day.ts';
import type { Counting } from '../../calendar/due.ts';
import type { Terms } from '../terms.ts';
import type { Entry, Task } from './schema.ts';
import type { Pause, Story } from './story.ts';
import { ruleFor } from './terms.ts';

const NEVER: Counting['paused'] = [];

/**
 * The days on which the clock stands still for something that ends with `end`: from 中止 to the day before 恢复, or through
 * the day of looking or of 撤销; for what was done meanwhile through the day of that, and it is known for good.
 * None where the rule 中止期间 lets the clock run.
 */
export function pausedDays(terms: Terms, task: Task, story: Story, end: Entry | undefined): Counting['paused'] {
  if (story.pauses.length === 0 || ruleFor(terms, task, 'suspensionClock').value === 'running') return NEVER;
  return story.pauses
    .map((pause) => ({ from: pause.from.date.day, through: lastPaused(pause, story, terms.asOf.day, end) }))
    .filter(({ from, through }) => from <= through && (end === undefined || from < end.date.day));
}

function lastPaused({ resumed }: Pause, { ended }: Story, today: Day, end: Entry | undefined): Day {
  const last = resumed ? addDays(resumed.date.day, -1) : ended ? earlier(ended.date.day, today) : today;
  return end ? earlier(last, end.date.day) : last;
}

/** Whether the clock of something that is not finished stands still now, by the days it stood still. */
export function isPaused(story: Story, stopped: Counting['paused'], end: Entry | undefined): boolean {
  return story.state === 'suspended' && stopped.length > 0 && end === undefined;
}

/** What never stands still: reports by the clock, answers, feedback. */
export const running = { paused: false, stopped: NEVER } as const;
