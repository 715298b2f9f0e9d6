import { formatMoment, type Moment } from '../../calendar/moment.ts';
import { type Action, action as actionChoice, state as stateChoice } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { allowedIn, byTheClock, isOfLead, tellings } from './actions.ts';
import { conditions } from './conditions.ts';
import { type Draft, shownState } from './draft.ts';
import { changesBy } from './effects.ts';
import type { Entry, Task } from './schema.ts';
import { current, type Objection, pending, type Refusal } from './story.ts';
import { wayText, wayTo } from './way.ts';

/** An entry with its place in the file. */
export interface Numbered {
  readonly entry: Entry;
  readonly index: number;
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

/** Whether one entry comes before another: by its day, of one day by its place in the file. */
export function comesBefore(a: Numbered, b: Numbered): boolean {
  return a.entry.date.day === b.entry.date.day ? a.index < b.index : a.entry.date.day < b.entry.date.day;
}

/** Whether a moment lies at or before the moment of looking. */
export function happened(moment: Moment, asOf: Moment): boolean {
  if (moment.day !== asOf.day) return moment.day < asOf.day;
  return asOf.minute === undefined || moment.minute === undefined || moment.minute <= asOf.minute;
}

/** Goes on with a story of one's own by an entry. */
export function take(draft: Draft, numbered: Numbered): void {
  const refusal = refusalOf(draft, numbered);
  if (refusal) Object.assign(draft, { refusals: [...draft.refusals, refusal] });
  else Object.assign(draft, effectOf(draft, numbered.entry), { last: numbered.entry });
}

/** What an entry changes in a story; how a task stood at the opening (期初) is told, whatever is known of before. */
export function effectOf(draft: Draft, entry: Entry): Partial<Draft> {
  const effect = changesBy(draft, entry);
  return isBeforeOpening(draft.task, entry) ? { ...effect, phase: draft.phase } : effect;
}

function isBeforeOpening({ opening, openingState }: Task, { date }: Entry): boolean {
  return opening !== undefined && openingState !== undefined && date.day < opening;
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
  if (isBeforeOpening(draft.task, entry)) return undefined;
  if (!allowed.includes(entry.action) && !isMadeUp(draft, entry)) return outOfTurn(draft, entry, allowed);
  return ofAnother(draft, entry) ?? conditions[entry.action]?.(draft, entry);
}

/** The step before one that is there already may be entered after it where it is of the same day. */
function isMadeUp({ phase, rounds, pauses }: Draft, { action, date }: Entry): boolean {
  const { cleared, feedback, completed } = current(rounds);
  if (action === 'feedback') return phase === 'cleared' && !feedback && cleared?.date.day === date.day;
  const isOpen = completed !== undefined && pauses.at(-1)?.resumed === completed;
  return action === 'resume' && phase === 'completed' && isOpen && completed.date.day === date.day;
}

/** Only a unit that leads can do what a lead does. */
function ofAnother({ receipts }: Draft, { action, unit }: Entry): Objection | undefined {
  const { unit: holder } = current(receipts);
  if (unit === undefined || unit === holder || !isOfLead(action)) return undefined;
  const remedy = '照“牵头单位”“共同牵头”里的写法写，转办过的写现在的单位；或去掉“单位”';
  return { kind: 'unfounded', why: `${unit}这时不牵头`, remedy, about: 'unit' };
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
