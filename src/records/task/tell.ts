import { formatMoment, type Moment } from '../../calendar/moment.ts';
import { type Action, action as actionChoice, state as stateChoice } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { allowedIn, byTheClock, tellings } from './actions.ts';
import { conditions } from './conditions.ts';
import { beginning, type Draft, shownState, storyOf } from './draft.ts';
import { effects } from './effects.ts';
import type { Entry, Task } from './schema.ts';
import { current, type Objection, pending, type Refusal, type Story } from './story.ts';
import { wayText, wayTo } from './way.ts';

/** An entry with its place in the file. */
export interface Numbered {
  readonly entry: Entry;
  readonly index: number;
}

/**
 * Reads the entries of a task in the order of their days, those of one day in the order of the file, as far as they
 * are known at `asOf` (no minute: the end of that day). Entries that may not follow are left out and listed as refusals.
 */
export function tell(task: Task, asOf: Moment): Story {
  const told = latest.get(task);
  if (told && told.day === asOf.day && told.minute === asOf.minute) return told.story;
  const story = toldAfresh(task, asOf);
  latest.set(task, { day: asOf.day, minute: asOf.minute, story });
  return story;
}

/** What was told of a task last: many ask on the same day, and a task never changes. */
const latest = new WeakMap<
  Task,
  { readonly day: string; readonly minute: number | undefined; readonly story: Story }
>();

function toldAfresh(task: Task, asOf: Moment): Story {
  const draft = beginning(task);
  for (const numbered of known(task, asOf)) take(draft, numbered);
  return storyOf(draft);
}

/** The entries known on a day, in the order of their days. */
export function known(task: Task, asOf: Moment): Numbered[] {
  const numbered: Numbered[] = [];
  let inOrder = true;
  (task.history ?? []).forEach((entry, index) => {
    if (!happened(entry.date, asOf)) return;
    const previous = numbered.at(-1);
    inOrder &&= previous === undefined || previous.entry.date.day <= entry.date.day;
    numbered.push({ entry, index });
  });
  return inOrder ? numbered : numbered.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
}

function comesBefore(a: Numbered, b: Numbered): boolean {
  return a.entry.date.day === b.entry.date.day ? a.index < b.index : a.entry.date.day < b.entry.date.day;
}

/** What is known of a task at a moment: the entries up to then, and how difficult it had been ruled to be. The task itself where that is all. */
export function asKnown(task: Task, asOf: Moment): Task {
  return withEntriesUpTo(asOf, withoutLaterRuling(asOf, task));
}

function withEntriesUpTo(asOf: Moment, task: Task): Task {
  const { history = [], ...rest } = task;
  const known = history.filter((entry) => happened(entry.date, asOf));
  if (known.length === history.length) return task;
  return { ...rest, ...(known.length > 0 && { history: known }) };
}

function withoutLaterRuling({ day }: Moment, task: Task): Task {
  if (task.difficultyRuling === undefined || task.difficultyRuling.date <= day) return task;
  const { difficulty: _difficulty, difficultyRuling: _ruling, ...before } = task;
  return before;
}

/** A task as it was just before one of its entries was made. */
export function before(task: Task, entry: Entry): Task {
  const history = task.history ?? [];
  const own = { entry, index: history.indexOf(entry) };
  return { ...task, history: history.filter((other, index) => comesBefore({ entry: other, index }, own)) };
}

/** The unit that had a task when one of its entries was made; on the day of a transfer the order of the file tells. */
export function holderAt({ history = [] }: Task, { receipts }: Story, entry: Entry): string {
  const placed = (one: Entry): Numbered => ({ entry: one, index: history.indexOf(one) });
  const own = receipts.find(({ ended }) => ended === undefined || comesBefore(placed(entry), placed(ended)));
  return (own ?? current(receipts)).unit;
}

/** Whether a moment lies at or before the moment of looking. */
export function happened(moment: Moment, asOf: Moment): boolean {
  if (moment.day !== asOf.day) return moment.day < asOf.day;
  return asOf.minute === undefined || moment.minute === undefined || moment.minute <= asOf.minute;
}

/** Goes on with a story of one's own by an entry. */
function take(draft: Draft, numbered: Numbered): void {
  const refusal = refusalOf(draft, numbered);
  if (refusal) Object.assign(draft, { refusals: [...draft.refusals, refusal] });
  else Object.assign(draft, effects[numbered.entry.action](draft, numbered.entry), { last: numbered.entry });
}

/** Why an entry may not follow, if it may not. */
export function refusalOf(draft: Draft, { entry, index }: Numbered): Refusal | undefined {
  const allowed = allowedIn(draft.phase, pending(draft.extensions) !== undefined);
  const objection = objectionTo(draft, entry, allowed);
  return objection && { ...objection, entry, index, state: shownState(draft), allowed };
}

function objectionTo(draft: Draft, entry: Entry, allowed: readonly Action[]): Objection | undefined {
  if (!tellings[entry.action].must.every((attribute) => entry[attribute] !== undefined)) return incomplete(entry);
  const first = beginningOf(draft.task, entry.action);
  if (!happened(first, entry.date)) {
    const what = first === draft.task.received ? '收到日期' : '发生时间';
    const why = `早于${what} ${formatMoment(first)}`;
    return { kind: 'early', why, remedy: `核对这一条的日期和${what}`, about: 'date' };
  }
  return allowed.includes(entry.action) ? conditions[entry.action]?.(draft, entry) : outOfTurn(draft, entry, allowed);
}

function incomplete(entry: Entry): Objection {
  const lacking = tellings[entry.action].must.filter((attribute) => entry[attribute] === undefined);
  const keys = lacking.map((attribute) => words[attribute]).join('、');
  return { kind: 'lacking', why: `缺少${keys}`, remedy: `补上：${keys}` };
}

function outOfTurn(draft: Draft, { action, date }: Entry, allowed: readonly Action[]): Objection {
  const way = wayTo(action, draft.phase, pending(draft.extensions) !== undefined);
  const possible = allowed.filter((other) => !conditions[other]?.(draft, { date, action: other }));
  const names = possible.map((other) => actionChoice.words[other]).join('、');
  const remedy = overRemedies[draft.phase] ?? `${way ? `${wayText(way)}；` : ''}这时可以：${names}`;
  const why = `${stateChoice.words[shownState(draft)]}时不能${actionChoice.words[action]}`;
  return { kind: 'state', why, remedy };
}

const overRemedies: Partial<Readonly<Record<Draft['phase'], string>>> = {
  cleared: '任务已经销号；核对日期和次序，查出没有落实的先登记“撤销销号”',
  cancelled: '任务已经结束，没有可做的动作；核对日期和次序',
};

/** Nothing is done before the task is received, but an emergency is reported from its occurrence on. */
function beginningOf({ received, emergency }: Task, action: Action): Moment {
  if (!emergency || !byTheClock.includes(action)) return received;
  return happened(received, emergency.occurred) ? received : emergency.occurred;
}
