import { LAST_DAY } from '../../calendar/calendar.ts';
import type { Action } from '../../vocabulary/choices.ts';
import { known, type Numbered, refusalOf, take } from './course.ts';
import { beginning, type Draft } from './draft.ts';
import type { Entry, Task } from './schema.ts';
import { current } from './story.ts';

/** The units to which a task was handed, 牵头单位 first. */
export function leadsOf({ lead, joint = [] }: Task): readonly string[] {
  return [lead, ...joint];
}

/** Whether several units lead a task. */
export function isJoint({ joint = [] }: Task): boolean {
  return joint.length > 0;
}

/**
 * A task as each of the units that lead it has it, with the entries that concern it: each signs, completes and feeds back
 * on its own. An entry concerns all that the unit which it names has of the task, for one may hand its part on to another
 * that leads; 牵头单位 where it names none. What is of the whole concerns all. 方案, 路线图, 突发事件 and 配合事项 are seen
 * to by 牵头单位.
 */
export function partsOf(task: Task): readonly Task[] {
  if (!isJoint(task)) return [task];
  const dealt = latest.get(task) ?? deal(task);
  latest.set(task, dealt);
  return dealt;
}

const latest = new WeakMap<Task, readonly Task[]>();

function deal(task: Task): Task[] {
  const drafts = leadsOf(task).map((lead, index) => beginning(partOf(task, lead, index)));
  const histories: Entry[][] = drafts.map(() => []);
  for (const numbered of known(task, { day: LAST_DAY })) {
    for (const index of concernedBy(numbered, drafts)) {
      take(drafts[index] as Draft, numbered);
      histories[index]?.push(numbered.entry);
    }
  }
  return drafts.map((draft, index) => ({ ...draft.task, history: inOrder(task, histories[index] ?? []) }));
}

/** The entries of a part in the order of the file. */
function inOrder({ history = [] }: Task, own: readonly Entry[]): Entry[] {
  const mine = new Set(own);
  return history.filter((entry) => mine.has(entry));
}

function partOf(task: Task, lead: string, index: number): Task {
  const { joint: _joint, ...whole } = task;
  if (index === 0) return { ...whole, lead };
  const { planDue: _plan, roadmap: _roadmap, emergency: _emergency, assistance: _assistance, ...shared } = whole;
  return { ...shared, lead };
}

function holderOf({ receipts }: Draft): string {
  return current(receipts).unit;
}

/** What stops, goes on, is urged, ends or begins again for all that lead it, as far as it may. */
const forAll: readonly Action[] = ['urge', 'instruct', 'suspend', 'resume', 'cancel', 'reopen'];

/** The parts that an entry concerns, by their places. */
function concernedBy(numbered: Numbered, drafts: readonly Draft[]): readonly number[] {
  const { action, unit, handedFrom } = numbered.entry;
  const named = action === 'transfer' ? handedFrom : action === 'assist' ? undefined : unit;
  if (named === undefined && action === 'clear') return cleared(numbered, drafts);
  const meant = named === undefined && forAll.includes(action) ? drafts : hadBy(named, drafts);
  const able = meant.filter((draft) => !refusalOf(draft, numbered));
  return (able.length > 0 ? able : meant.slice(0, 1)).map((draft) => drafts.indexOf(draft));
}

/** What a unit has of a task, or 牵头单位 where none is named; what nobody of that name has is refused to 牵头单位. */
function hadBy(named: string | undefined, drafts: readonly Draft[]): readonly Draft[] {
  const [first] = drafts as [Draft, ...Draft[]];
  const own = drafts.filter((draft) => holderOf(draft) === (named ?? holderOf(first)));
  return own.length > 0 ? own : [first];
}

/** 销号 is of the whole: refused where any part that goes on is not fed back. */
function cleared(numbered: Numbered, drafts: readonly Draft[]): readonly number[] {
  const live = drafts.flatMap(({ phase }, index) => (phase === 'cancelled' ? [] : [index]));
  const refusing = live.filter((index) => refusalOf(drafts[index] as Draft, numbered));
  return refusing.length > 0 ? refusing : live.length > 0 ? live : [0];
}
