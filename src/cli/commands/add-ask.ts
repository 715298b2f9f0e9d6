import { type Day, parseDay } from '../../calendar/day.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { readTyped } from '../../ledger/typed.ts';
import { deadline, type Task, task as taskSchema } from '../../records/task/schema.ts';
import { mostSimilar } from '../../rules/basis/similar.ts';
import { textOf, type Value } from '../../views/view/view.ts';
import { difficulty, sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne, askText, askUntil, askYes } from '../asking/ask.ts';
import { askUnit } from '../asking/ask-unit.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { understood } from '../asking/typed-times.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';
import { missingFrom } from './add-draft.ts';

/** Asks for what is missing, for a deadline that is in doubt, and for the difficulty where nothing fixes the deadline. */
export async function askMissing(draft: Draft, isDoubtful: boolean, open: OpenLedger, asker: Asker): Promise<Draft> {
  const from = parseDay(String(draft[words.received]).slice(0, 10)) ?? open.terms.asOf.day;
  const limit = isDoubtful ? await askDeadline(from, asker) : '';
  const begun = limit === '' ? draft : { ...draft, [words.deadline]: limit };
  const filled: Record<string, Draft[string]> = { ...(await likeBefore(begun, open, asker)) };
  for (const key of missingFrom(filled)) {
    const answer = await ask(key, open, asker);
    filled[key] =
      key === words.source ? { ...(filled[words.source] as object | undefined), [words.category]: answer } : answer;
  }
  if (filled[words.difficulty] !== undefined || filled[words.deadline] !== undefined) return filled;
  const tier = await askOne(asker, '难易程度，没有规定时限时按它计', Object.values(difficulty.words));
  return { ...filled, [words.difficulty]: tier };
}

/** A limit as the ledger writes it; nothing where none was fixed. */
function askDeadline(from: Day, asker: Asker): Promise<string> {
  return askUntil(asker, `${words.deadline}（如 2022-03-15、5个工作日；没有规定就直接回车）`, (typed) => {
    if (typed === '') return { value: '' };
    const meant = understood(typed, 'limit', from, asker);
    if (typeof meant === 'string') return meant;
    const read = readTyped(deadline, meant.value);
    return 'value' in read ? meant : `${read.message}；${read.remedy}`;
  });
}

/** What the most similar task of the past had, where somebody says that this one is like it. */
async function likeBefore(draft: Draft, { ledger }: OpenLedger, asker: Asker): Promise<Draft> {
  const title = draft[words.title];
  if (typeof title !== 'string') return draft;
  const lead = draft[words.lead];
  const unit = typeof lead === 'string' ? ledger.directory.fullName(lead) : undefined;
  const found = mostSimilar(
    title,
    unit,
    ledger.tasks.map(({ record }) => record),
  );
  const proposed = found ? proposedBy(found.task, draft) : {};
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

function proposedBy(task: Task, draft: Draft): Draft {
  const old = taskSchema.encode(task) as Record<string, Plain>;
  const fixed = draft[words.deadline] === undefined ? [] : [words.difficulty];
  const keys = LASTING.map((word) => words[word]).filter((key) => !(fixed as readonly string[]).includes(key));
  const own = keys.filter((key) => draft[key] === undefined && old[key] !== undefined);
  const category = task.source?.category;
  return {
    ...Object.fromEntries(own.map((key) => [key, old[key] as Plain])),
    ...(draft[words.source] === undefined &&
      category && { [words.source]: { [words.category]: sourceCategory.words[category] } }),
  };
}

function ask(key: string, { ledger }: OpenLedger, asker: Asker): Promise<string> {
  if (key === words.title) return askText(asker, '事项，一句话');
  if (key === words.source) return askOne(asker, '来源类别', Object.values(sourceCategory.words));
  return askUnit(asker, words.lead, ledger);
}
