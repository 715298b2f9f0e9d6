import type { Moment } from '../../calendar/moment.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { type Attribute, tellings } from './actions.ts';
import type { Entry, Task } from './schema.ts';
import type { Story } from './story.ts';
import { happened } from './tell.ts';

/** 办理经过 line by line: what an action must and may tell, the order of days, and what the state did not allow. */
export function checkHistory(task: Task, story: Story, asOf: Moment): Finding[] {
  const history = task.history ?? [];
  return [
    ...history.flatMap((entry, index) => [
      ...lacking(entry, index),
      ...surplus(entry, index),
      ...future(entry, index, asOf),
      ...backdated(entry, history[index - 1], index),
    ]),
    ...refused(story),
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
  return [finding('entry-future', [words.history, index, words.date], { date: date.day, today: day })];
}

/** 补记 is allowed and stays visible. */
function backdated({ action, date }: Entry, previous: Entry | undefined, index: number): Finding[] {
  if (!previous || previous.date.day <= date.day) return [];
  const params = { action: actions.words[action], date: date.day, previous: previous.date.day };
  return [finding('entry-backdated', [words.history, index, words.date], params)];
}

function refused({ refusals }: Story): Finding[] {
  return refusals
    .filter(({ entry }) => missing(entry).length === 0)
    .map(({ entry, index, why, allowed }) => {
      const names = allowed.map((action) => actions.words[action]).join('、');
      const params = { action: actions.words[entry.action], date: entry.date.day, why, allowed: names };
      return finding('entry-refused', [words.history, index, words.action], params);
    });
}
