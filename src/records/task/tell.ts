import { type Day, earlier } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { type Action, action as actionChoice, state as stateChoice } from '../../vocabulary/choices.ts';
import { allowedIn, tellings } from './actions.ts';
import { conditions } from './conditions.ts';
import { beginning, type Draft, shownState } from './draft.ts';
import { effects } from './effects.ts';
import type { Entry, Task } from './schema.ts';
import { current, pending, type Story } from './story.ts';

/** An entry with its place in the file. */
interface Numbered {
  readonly entry: Entry;
  readonly index: number;
}

/**
 * Reads the entries of a task in the order of their days, those of one day in the order of the file, as far as they
 * are known at `asOf` (no minute: the end of that day). Entries that may not follow are left out and listed as refusals.
 */
export function tell(task: Task, asOf: Moment): Story {
  const draft = known(task, asOf).reduce(take, beginning(task));
  const { phase: _phase, resumeTo: _resumeTo, task: _task, ...events } = draft;
  return { ...events, state: shownState(draft), lead: current(draft.rounds).unit };
}

function known(task: Task, asOf: Moment): Numbered[] {
  return (task.history ?? [])
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => happened(entry.date, asOf))
    .sort((a, b) => (comesBefore(a, b) ? -1 : 1));
}

function comesBefore(a: Numbered, b: Numbered): boolean {
  return a.entry.date.day === b.entry.date.day ? a.index < b.index : a.entry.date.day < b.entry.date.day;
}

/** A task with the entries that are known at a moment. */
export function asKnown(task: Task, asOf: Moment): Task {
  const history = (task.history ?? []).filter((entry) => happened(entry.date, asOf));
  return task.history ? { ...task, history } : task;
}

/** A task as it was just before one of its entries was made. */
export function before(task: Task, entry: Entry): Task {
  const history = task.history ?? [];
  const own = { entry, index: history.indexOf(entry) };
  return { ...task, history: history.filter((other, index) => comesBefore({ entry: other, index }, own)) };
}

/** Whether a moment lies at or before the moment of looking. */
export function happened(moment: Moment, asOf: Moment): boolean {
  if (moment.day !== asOf.day) return moment.day < asOf.day;
  return asOf.minute === undefined || moment.minute === undefined || moment.minute <= asOf.minute;
}

function take(draft: Draft, { entry, index }: Numbered): Draft {
  const allowed = allowedIn(draft.phase, pending(draft.extensions) !== undefined);
  const why = objection(draft, entry, allowed);
  if (why === undefined) return { ...draft, ...effects[entry.action](draft, entry), last: entry };
  return { ...draft, refusals: [...draft.refusals, { entry, index, state: shownState(draft), why, allowed }] };
}

function objection(draft: Draft, entry: Entry, allowed: readonly Action[]): string | undefined {
  const lacking = tellings[entry.action].must.some((attribute) => entry[attribute] === undefined);
  if (lacking) return '要素不全';
  const [day, what] = firstDay(draft.task, entry.action);
  if (entry.date.day < day) return `早于${what} ${day}`;
  if (!allowed.includes(entry.action))
    return `${stateChoice.words[shownState(draft)]}时不能${actionChoice.words[entry.action]}`;
  return conditions[entry.action]?.(draft, entry);
}

const reports: readonly Action[] = ['firstReport', 'furtherReport', 'finalReport'];

/** Nothing is done before the task is received, but an emergency is reported from its occurrence on. */
function firstDay({ received, emergency }: Task, action: Action): readonly [Day, string] {
  if (!emergency || !reports.includes(action)) return [received.day, '收到日期'];
  return [earlier(emergency.occurred.day, received.day), '发生时间'];
}
