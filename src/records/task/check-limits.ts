import { action as actions } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Terms } from '../terms.ts';
import { placeOf } from './check-history.ts';
import { known } from './course.ts';
import { lapsedDays } from './handling.ts';
import { type Entry, LONG_TERM, type Task } from './schema.ts';
import type { Story } from './story.ts';
import { ruleFor } from './terms.ts';

/** 时限 that entries set: one that had passed when it was set, and one that the rules want and nobody set. */
export function checkLimits(task: Task, story: Story, terms: Terms): Finding[] {
  if (story.last === undefined) return [];
  const wrong = new Set(story.refusals.map(({ entry }) => entry));
  const entries = known(task, terms.asOf).flatMap(({ entry }) => (wrong.has(entry) ? [] : [entry]));
  return [
    ...entries.flatMap((entry) => alreadyPast(task, entry, 'limit')),
    ...limitless(task, entries, terms),
    ...lapsed(task, story, terms),
  ];
}

/** A day that had passed when an entry set it. */
export function alreadyPast(task: Task, entry: Entry, key: 'until' | 'limit'): Finding[] {
  const { [key]: day, date } = entry;
  if (day === undefined || day >= date.day) return [];
  const params = { action: actions.words[entry.action], key: words[key], day, date: date.day };
  return [finding('limit-past', placeOf(task, entry, key), params)];
}

/** A day set for a long-term task that had passed when the task was handed on, and nobody set another. */
function lapsed(task: Task, story: Story, terms: Terms): Finding[] {
  if (task.deadline !== LONG_TERM) return [];
  return lapsedDays(task, story, terms).map(({ transfer, due }) =>
    finding('transfer-lapsed', placeOf(task, transfer, 'action'), { unit: transfer.unit ?? '', due }),
  );
}

/** 转办后时限 另定: a transfer without one is counted anew, which is said. */
function limitless(task: Task, entries: readonly Entry[], terms: Terms): Finding[] {
  if (task.deadline === LONG_TERM || ruleFor(terms, task, 'transferClock').value !== 'given') return [];
  return entries
    .filter(({ action, limit }) => action === 'transfer' && limit === undefined)
    .map((entry) => finding('transfer-limitless', placeOf(task, entry, 'action'), { unit: entry.unit ?? '' }));
}
