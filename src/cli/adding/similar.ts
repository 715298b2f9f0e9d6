import type { Plain } from '../../ledger/text/plain.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { mostSimilar } from '../../rules/basis/similar.ts';
import { textOf, type Value } from '../../views/view/view.ts';
import { sourceCategory } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { askYes } from '../asking/ask.ts';
import type { Draft } from '../asking/typed-fields.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';

/** What the most similar task of the past had, where somebody says that this one is like it; not by when, where the line tells some time. */
export async function likeBefore(
  draft: Draft,
  isDoubtful: boolean,
  { ledger }: OpenLedger,
  asker: Asker,
): Promise<Draft> {
  const title = draft[words.title];
  if (typeof title !== 'string') return draft;
  const lead = draft[words.lead];
  const unit = typeof lead === 'string' ? ledger.directory.fullName(lead) : undefined;
  const found = mostSimilar(
    title,
    unit,
    ledger.tasks.map(({ record }) => record),
  );
  const proposed = found ? proposedBy(found.task, draft, isDoubtful) : {};
  if (!found || Object.keys(proposed).length === 0) return draft;
  const told = Object.entries(proposed).map(([key, value]) => `${key} ${spokenValue(value)}`);
  asker.say(`最像的是 ${found.task.id}“${found.task.title}”：${told.join('；')}\n`);
  return (await askYes(asker, '照它填吗')) ? { ...draft, ...proposed } : draft;
}

/** What is nested stands for itself here: 来源 文件部署. */
function spokenValue(value: Plain): string {
  return typeof value === 'string' || Array.isArray(value) ? textOf(value as Value) : Object.values(value).join('、');
}

/** Of whom and how urgent it was; days, numbers and wording are each task's own. */
const LASTING = ['lead', 'support', 'owner', 'supervisor', 'difficulty', 'reporting'] as const;

function proposedBy(task: Task, draft: Draft, isDoubtful: boolean): Draft {
  const old = filedAs(taskSchema, task) as Record<string, Plain>;
  const fixed = draft[words.deadline] === undefined && !isDoubtful ? [] : [words.difficulty];
  const keys = LASTING.map((word) => words[word]).filter((key) => !(fixed as readonly string[]).includes(key));
  const own = keys.filter((key) => draft[key] === undefined && old[key] !== undefined);
  const category = task.source?.category;
  return {
    ...Object.fromEntries(own.map((key) => [key, old[key] as Plain])),
    ...(draft[words.source] === undefined &&
      category && { [words.source]: { [words.category]: sourceCategory.words[category] } }),
  };
}
