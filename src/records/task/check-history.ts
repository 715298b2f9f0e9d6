import { formatMoment, type Moment } from '../../calendar/moment.ts';
import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { type Attribute, allowedIn, tellable, tellings } from './actions.ts';
import { effectOf, happened, known, type Numbered, refusalOf } from './course.ts';
import { beginning, type Draft, type Phase } from './draft.ts';
import type { Entry, Task } from './schema.ts';
import type { Refusal } from './story.ts';
import { tell } from './tell.ts';

/** 办理经过 line by line: what an action must and may tell, the order of days, and what the state did not allow. */
export function checkHistory(task: Task, asOf: Moment): Finding[] {
  const history = task.history ?? [];
  const refusals = refusalsOf(task, asOf);
  if (refusals.length === 0 && isOrdinary(history, asOf)) return [];
  const isWrong = (index: number) => refusals.some((refusal) => refusal.index === index);
  return [
    ...history.flatMap((entry, index) => [
      ...toldWrong(entry, index),
      ...future(entry, index, asOf),
      ...(isWrong(index) ? [] : backdated(history, index, asOf)),
    ]),
    ...refusals.flatMap(refused),
  ];
}

/** Whether every entry tells what it must and no more, and none lies ahead of today or behind the one before it. */
function isOrdinary(history: readonly Entry[], { day }: Moment): boolean {
  const today = { day };
  return history.every((entry, index) => {
    const previous = index > 0 ? history[index - 1] : undefined;
    const inTurn = happened(entry.date, today) && (!previous || happened(previous.date, entry.date));
    return inTurn && missing(entry).length === 0 && unsaid(entry).length === 0 && hasNoSurplus(entry);
  });
}

/** Where something that an entry tells stands in the file. */
export function placeOf(task: Task, entry: Entry, key: Attribute | 'action' | 'date'): Path {
  return [words.history, (task.history ?? []).indexOf(entry), words[key]];
}

function missing(entry: Entry): Attribute[] {
  return tellings[entry.action].must.filter((key) => entry[key] === undefined);
}

/** What it ought to tell and does not: it counts all the same. */
function unsaid(entry: Entry): Attribute[] {
  return tellings[entry.action].ought.filter((key) => entry[key] === undefined);
}

function surplus(entry: Entry): Attribute[] {
  return (Object.keys(entry) as Attribute[]).filter((key) => !useful.get(entry.action)?.has(key));
}

function hasNoSurplus(entry: Entry): boolean {
  const own = useful.get(entry.action);
  for (const key in entry) if (!own?.has(key)) return false;
  return true;
}

/** What an entry may hold, by its action. */
const useful: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  actions.keys.map((action) => {
    return [action, new Set([...tellable(action), 'date', 'action', 'clerk', 'remark', 'corrections'])];
  }),
);

/** What an entry lacks, together with what it has instead; or else what it has besides, or what was not said. */
function toldWrong(entry: Entry, index: number): Finding[] {
  const action = actions.words[entry.action];
  const [lacking, useless] = [missing(entry), surplus(entry)];
  if (lacking.length > 0) {
    const params = { action, keys: named(lacking), surplus: named(useless) };
    return [finding('entry-lacks', [words.history, index, words.action], params)];
  }
  if (useless.length === 0) return unsaidIn(entry, index);
  const known = named(tellable(entry.action)) || '只有日期和动作';
  return useless.map((key) =>
    finding('entry-surplus', [words.history, index, words[key]], { action, key: words[key], known }, 'key'),
  );
}

function unsaidIn(entry: Entry, index: number): Finding[] {
  const keys = named(unsaid(entry));
  if (keys === '') return [];
  const params = { action: actions.words[entry.action], date: formatMoment(entry.date), keys };
  return [finding('entry-unsaid', [words.history, index, words.action], params)];
}

function named(attributes: readonly Attribute[]): string {
  return attributes.map((attribute) => words[attribute]).join('、');
}

function future({ date }: Entry, index: number, { day }: Moment): Finding[] {
  if (happened(date, { day })) return [];
  return [finding('entry-future', [words.history, index, words.date], { date: formatMoment(date), today: day })];
}

/** 补记 is allowed and stays visible. What stands after an entry of the future is not behind its time. */
function backdated(history: readonly Entry[], index: number, { day }: Moment): Finding[] {
  const [previous, entry] = [history[index - 1], history[index]];
  if (!previous || !entry || happened(previous.date, entry.date) || !happened(previous.date, { day })) return [];
  const dates = { date: formatMoment(entry.date), previous: formatMoment(previous.date) };
  return [
    finding('entry-backdated', [words.history, index, words.date], { action: actions.words[entry.action], ...dates }),
  ];
}

function refused({ kind, why, remedy, about, entry, index }: Refusal): Finding[] {
  if (kind === 'lacking') return [];
  const params = { action: actions.words[entry.action], date: formatMoment(entry.date), why, remedy };
  return [finding(codes[kind], [words.history, index, words[about ?? 'action']], params)];
}

const codes = { early: 'entry-early', state: 'entry-refused', unfounded: 'entry-unfounded' } as const;

/**
 * The entries that do not hold, each mistake once: to find those that follow from another, a refused entry is taken as
 * done here, and what must have come before it as well. (The story itself leaves refused entries out.)
 */
function refusalsOf(task: Task, asOf: Moment): readonly Refusal[] {
  if (tell(task, asOf).refusals.length === 0) return [];
  return known(task, asOf).reduce(takeAnyway, beginning(task)).refusals;
}

function takeAnyway(draft: Draft, numbered: Numbered): Draft {
  const { entry } = numbered;
  const refusal = refusalOf(draft, numbered);
  const isLate = entry.action === 'resume' && draft.pauses.some(({ resumed }) => resumed === undefined);
  const refusals = refusal && !isLate ? [...draft.refusals, refusal] : draft.refusals;
  const ready = { ...draft, refusals, phase: phaseFor(entry.action, draft) };
  return { ...ready, ...effectOf(ready, entry) };
}

const usual: readonly Phase[] = ['working', 'completed', 'fedBack', 'suspended', 'cleared', 'claimed'];

/** The phase in which an action may be done: the present one if it will do. */
function phaseFor(action: Action, { phase }: Draft): Phase {
  const fits = (one: Phase) => allowedIn(one, true).includes(action) || allowedIn(one, false).includes(action);
  return fits(phase) ? phase : (usual.find(fits) ?? phase);
}
