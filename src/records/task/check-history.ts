import { formatMoment, type Moment } from '../../calendar/moment.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { type Attribute, tellings } from './actions.ts';
import { refusalsOf } from './refusals.ts';
import type { Entry, Task } from './schema.ts';
import type { Refusal } from './story.ts';
import { happened } from './tell.ts';

/** 办理经过 line by line: what an action must and may tell, the order of days, and what the state did not allow. */
export function checkHistory(task: Task, asOf: Moment): Finding[] {
  const history = task.history ?? [];
  const refusals = refusalsOf(task, asOf);
  const isWrong = (index: number) => refusals.some((refusal) => refusal.index === index);
  return [
    ...history.flatMap((entry, index) => [
      ...lacking(entry, index),
      ...surplus(entry, index),
      ...future(entry, index, asOf),
      ...(isWrong(index) ? [] : backdated(history, index, asOf)),
    ]),
    ...refusals.flatMap(refused),
  ];
}

/** Where something that an entry tells stands in the file. */
export function placeOf(task: Task, entry: Entry, key: Attribute | 'action' | 'date'): Path {
  return [words.history, (task.history ?? []).indexOf(entry), words[key]];
}

function missing(entry: Entry): Attribute[] {
  return tellings[entry.action].must.filter((key) => entry[key] === undefined);
}

function lacking(entry: Entry, index: number): Finding[] {
  const keys = missing(entry).map((key) => words[key]);
  if (keys.length === 0) return [];
  const params = { action: actions.words[entry.action], keys: keys.join('、') };
  return [finding('entry-lacks', [words.history, index, words.action], params)];
}

function surplus(entry: Entry, index: number): Finding[] {
  const { must, may } = tellings[entry.action];
  const useful: readonly string[] = [...must, ...may, 'date', 'action', 'clerk', 'remark'];
  const known = [...must, ...may].map((key) => words[key]).join('、') || '只有日期和动作';
  return (Object.keys(entry) as Attribute[])
    .filter((key) => !useful.includes(key))
    .map((key) => {
      const params = { action: actions.words[entry.action], key: words[key], known };
      return finding('entry-surplus', [words.history, index, words[key]], params, 'key');
    });
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
