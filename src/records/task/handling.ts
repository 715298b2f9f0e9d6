import type { Counting } from '../../calendar/due.ts';
import { type Obligation, obligation } from '../obligation.ts';
import type { Terms } from '../terms.ts';
import type { Attempt } from './attempt.ts';
import { wayOut } from './endings.ts';
import { isPaused, pausedDays } from './pauses.ts';
import type { Task } from './schema.ts';
import { lapsesIn, type Stint, stintsOf } from './stints.ts';
import { finishOf, type Round, type Story } from './story.ts';

/**
 * 办理: a series. Who hands a late task on (转办), or asks for an extension when the day has passed, stays late by the
 * days until then; what is late when the task is cancelled stays late as well. Each attempt (退回重办) goes on from there.
 */
export function handlingObligations(task: Task, story: Story, terms: Terms): Obligation[] {
  return story.rounds.flatMap((round, index) => {
    if (round.doneBefore !== undefined) return [];
    const attempt = attemptOf(task, story, terms, index);
    return stintsOf(attempt, index).map((stint) =>
      stint.closed ? closedStint(stint, task, story, terms) : openStint(stint, round, story, attempt.stopped),
    );
  });
}

function attemptOf(task: Task, story: Story, terms: Terms, index: number): Attempt {
  const stopped = pausedDays(terms, task, story, story.rounds[index] && finishOf(story.rounds[index]));
  return { task, story, terms, rounds: story.rounds.slice(0, index + 1), stopped };
}

/** The transfers with which a long-term task lost the day that had been set for it. */
export function lapsedDays(task: Task, story: Story, terms: Terms): ReturnType<typeof lapsesIn> {
  return story.rounds.flatMap((_, index) => lapsesIn(attemptOf(task, story, terms, index), index));
}

function openStint(stint: Stint, round: Round, story: Story, stopped: Counting['paused']): Obligation {
  const finish = finishOf(round);
  return obligation(stint.reckoning, {
    link: 'handling',
    unit: stint.unit,
    start: stint.from.day,
    done: finish?.date,
    waived: finish ? undefined : wayOut(story.ended),
    paused: isPaused(story, stopped, finish ?? story.ended),
    stopped,
    missed: stint.missed,
  });
}

function closedStint(
  { reckoning, unit, from, missed, closed }: Stint,
  task: Task,
  story: Story,
  terms: Terms,
): Obligation {
  const stopped = pausedDays(terms, task, story, closed);
  const owed = { link: 'handling', unit, start: from.day, done: undefined, waived: wayOut(closed), missed } as const;
  return obligation(reckoning, { ...owed, paused: false, stopped });
}
