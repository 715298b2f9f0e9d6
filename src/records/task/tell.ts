import type { Moment } from '../../calendar/moment.ts';
import { type Action, action as actionChoice, state as stateChoice } from '../../vocabulary/choices.ts';
import { allowedIn, tellings } from './actions.ts';
import { beginning, conditions, type Draft, effects, shownState } from './draft.ts';
import type { Entry, Task } from './schema.ts';
import { current, pending, type Story } from './story.ts';

/**
 * Reads the entries of a task in the order of their days, as far as they are known at `asOf`
 * (no minute: the end of that day). Entries that may not follow are left out and listed as refusals.
 */
export function tell(task: Task, asOf: Moment): Story {
  const draft = beginning(task);
  for (const { entry, index } of known(task, asOf)) take(draft, entry, index);
  const { phase, resumeTo, task: _, receipts, ...rest } = draft;
  const state = shownState(draft);
  return { ...rest, receipts, state, lead: current(receipts).unit };
}

function known(task: Task, asOf: Moment): { entry: Entry; index: number }[] {
  return (task.history ?? [])
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => happened(entry.date, asOf))
    .sort((a, b) =>
      a.entry.date.day < b.entry.date.day ? -1 : a.entry.date.day > b.entry.date.day ? 1 : a.index - b.index,
    );
}

/** A task with the entries that are known at a moment. */
export function asKnown(task: Task, asOf: Moment): Task {
  const history = (task.history ?? []).filter((entry) => happened(entry.date, asOf));
  return task.history ? { ...task, history } : task;
}

/** Whether a moment lies at or before the moment of looking. */
export function happened(moment: Moment, asOf: Moment): boolean {
  if (moment.day !== asOf.day) return moment.day < asOf.day;
  return asOf.minute === undefined || moment.minute === undefined || moment.minute <= asOf.minute;
}

function take(draft: Draft, entry: Entry, index: number): void {
  const allowed = allowedIn(draft.phase, pending(draft.extensions) !== undefined);
  const why = objection(draft, entry, allowed);
  if (why !== undefined) {
    draft.refusals.push({ entry, index, state: shownState(draft), why, allowed });
    return;
  }
  effects[entry.action](draft, entry);
  draft.last = entry;
}

function objection(draft: Draft, entry: Entry, allowed: readonly Action[]): string | undefined {
  const lacking = tellings[entry.action].must.some((attribute) => entry[attribute] === undefined);
  if (lacking) return '要素不全';
  if (entry.date.day < draft.task.received.day) return `早于收到日期 ${draft.task.received.day}`;
  if (!allowed.includes(entry.action))
    return `${stateChoice.words[shownState(draft)]}时不能${actionChoice.words[entry.action]}`;
  return conditions[entry.action]?.(draft, entry);
}
