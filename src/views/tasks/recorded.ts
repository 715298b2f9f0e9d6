import type { Moment } from '../../calendar/moment.ts';
import { type Entry, entry as entrySchema, type Task, task as taskSchema } from '../../records/task/schema.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { action as actions, state as states } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { flat, recordPairs } from '../view/facts.ts';
import { asOfText, lightCell } from '../view/lateness.ts';
import { column, columns, labelled, pairs, type Section, type Value, type View } from '../view/view.ts';
import { openSection } from './obligations.ts';

/** What was just recorded, where the task stands now, and what is due next. */
export function entryView(standing: Standing, entry: Entry, asOf: Moment): View {
  const { task } = standing;
  const { [words.action]: _, ...recorded } = filedAs(entrySchema, entry) as Record<string, Value>;
  const day = { ...recorded, [words.date]: asOfText(entry.date) };
  const late = `补记：${asOfText(entry.date)}的事，${asOfText({ day: asOf.day })}登记。`;
  return {
    title: `${actions.words[entry.action]}  ${task.id}  ${task.title}`,
    facts: labelled({ entry: recorded, ...standingFacts(standing) }),
    sections: [recordPairs(day), stateSection(standing), openSection(standing.obligations)],
    notes: entry.date.day < asOf.day ? [late] : [],
  };
}

/** A task that is about to be registered, with its deadlines. */
export function newTaskView(standing: Standing): View {
  const { task } = standing;
  return {
    title: `登记  ${task.id}  ${task.title}`,
    facts: labelled({ task: filedAs(taskSchema, task) as Record<string, Value>, ...standingFacts(standing) }),
    sections: [recordPairs(ownFacts(task)), openSection(standing.obligations)],
  };
}

/** A task that is to be registered with others, by when it is to be done, and what is to be looked at of it. */
export interface NewTask {
  readonly task: Task;
  readonly due: string;
  readonly hints: readonly string[];
}

/** Tasks that are about to be registered together. */
export function newTasksView(made: readonly NewTask[]): View {
  return {
    title: `登记 ${made.length} 项`,
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [...columns(['id', 'unit', 'due']), column('title', { grow: true }), column('hints')],
        rows: made.map(({ task: { id, lead, title }, due, hints }) => ({
          id,
          unit: lead,
          due,
          title,
          hints: { value: [...hints], text: hints.join('；'), ...(hints.length > 0 && { tone: 'warn' as const }) },
        })),
      },
    ],
    notes: [],
  };
}

/** What a correction has changed, with what is due now. */
export function editedView(before: Task, standing: Standing, keys: readonly string[]): View {
  const { task } = standing;
  const old = filedAs(taskSchema, before) as Record<string, Value>;
  const now = filedAs(taskSchema, task) as Record<string, Value>;
  const pick = (record: Record<string, Value>) => Object.fromEntries(keys.map((key) => [key, record[key] ?? null]));
  return {
    title: `修改  ${task.id}  ${task.title}`,
    facts: labelled({ before: pick(old), after: pick(now), ...standingFacts(standing) }),
    sections: [recordPairs(fromTo(pick(old), pick(now))), openSection(standing.obligations)],
  };
}

/** One entry on a line: 2022-02-16 签批 人员 王某. */
export function entryLine(entry: Entry): string {
  const { corrections: _corrections, attachments: _attachments, ...told } = entry;
  const { [words.date]: date, [words.action]: action, ...rest } = filedAs(entrySchema, told) as Record<string, Value>;
  const others = Object.entries(rest).map(([key, value]) => `${key} ${flat(value)}`);
  return [flat(date ?? ''), flat(action ?? ''), others.join('；')].join(' ').trim();
}

/** What a correction has changed of one entry, why, and what is due now. */
export function correctedEntryView(
  standing: Standing,
  [before, after]: readonly [Task, Task],
  { index, keys, reason }: { readonly index: number; readonly keys: readonly string[]; readonly reason: string },
): View {
  const { task } = standing;
  const pick = ({ history = [] }: Task) => {
    const entry = filedAs(entrySchema, history[index] as Entry) as Record<string, Value>;
    return Object.fromEntries(keys.map((key) => [key, entry[key] ?? null]));
  };
  const told = { [words.entry]: `第${index + 1}条 ${entryLine(after.history?.[index] as Entry)}` };
  return {
    title: `${words.corrections}  ${task.id}  ${task.title}`,
    facts: labelled({ before: pick(before), after: pick(after), reason, ...standingFacts(standing) }),
    sections: [
      recordPairs({ ...told, ...fromTo(pick(before), pick(after)), [words.reason]: reason }),
      stateSection(standing),
      openSection(standing.obligations),
    ],
  };
}

/** What each key said before and says now. */
export function fromTo(old: Record<string, Value>, now: Record<string, Value>): Record<string, Value> {
  const word = (value: Value) => flat(value) || '（没有）';
  return Object.fromEntries(
    Object.keys(old).map((key) => [key, `${word(old[key] ?? null)} → ${word(now[key] ?? null)}`]),
  );
}

/** What was registered of a task, without its number and title. */
function ownFacts(task: Task): Record<string, Value> {
  const { [words.id]: _id, [words.title]: _title, ...facts } = filedAs(taskSchema, task) as Record<string, Value>;
  return facts;
}

function standingFacts({ state, light }: Standing) {
  return { state: states.words[state], light: lightCell(light).value };
}

function stateSection({ state, light }: Standing): Section {
  return pairs({ state: states.words[state], light: lightCell(light) });
}
