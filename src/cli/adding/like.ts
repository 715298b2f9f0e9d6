import { parseDay } from '../../calendar/day.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import type { Draft } from '../asking/typed-fields.ts';
import type { SpokenDraft } from './line.ts';

/** What is one task's own: its number and history, and what bears days that were set for it alone. */
const OWN: readonly Word[] = [
  ...(['id', 'docket', 'received', 'opening', 'history', 'deadlineWording', 'planDue', 'difficultyRuling'] as const),
  ...(['emergency', 'roadmap', 'assistance', 'slips'] as const),
];

/** Told of another task by itself, whatever it says: nobody misses them. */
const SILENT: readonly Word[] = ['id', 'received', 'history', 'opening'];

/** A draft with the facts of another task where nothing else was typed, and a word on what of that was not taken. */
export function likeTask(spoken: SpokenDraft, task: Task): SpokenDraft {
  const { facts, left } = factsOf(task);
  const { draft } = spoken;
  const unwanted = [
    ...(spoken.each ? [words.lead] : []),
    ...(draft[words.difficulty] === undefined ? [] : [words.deadline]),
    ...(draft[words.deadline] === undefined && spoken.doubts.deadline === undefined
      ? []
      : [words.deadline, words.difficulty]),
  ];
  const taken = Object.fromEntries(Object.entries(facts).filter(([key]) => !(unwanted as string[]).includes(key)));
  const source = { ...asMap(taken[words.source]), ...asMap(draft[words.source]) };
  const untaken = left.length > 0 ? `；没有照抄的：${left.join('、')}` : '';
  return {
    ...spoken,
    draft: { ...taken, ...draft, ...(Object.keys(source).length > 0 && { [words.source]: source }) },
    understood: [...spoken.understood, `照 ${task.id}“${task.title}”填的${untaken}。`],
  };
}

function asMap(value: Plain | undefined): Readonly<Record<string, Plain>> {
  return value !== undefined && isPlainMap(value) ? value : {};
}

/** What another task may have as well, and the names of what it may not. A limit of so many days is no day. */
function factsOf(task: Task): { readonly facts: Draft; readonly left: readonly string[] } {
  const { [words.source]: source, ...all } = filedAs(taskSchema, task) as Record<string, Plain>;
  const { [words.date]: _date, ...from } = asMap(source);
  const own = OWN.map((word): string => words[word]);
  const isOwn = ([key, value]: readonly [string, Plain]) =>
    own.includes(key) || (typeof value === 'string' && parseDay(value) !== undefined);
  const entries = Object.entries(all);
  const silent = SILENT.map((word): string => words[word]);
  return {
    facts: {
      ...Object.fromEntries(entries.filter((one) => !isOwn(one))),
      ...(Object.keys(from).length > 0 && { [words.source]: from }),
    },
    left: entries.flatMap((one) => (isOwn(one) && !silent.includes(one[0]) ? [one[0]] : [])),
  };
}
