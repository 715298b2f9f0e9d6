import type { Day } from '../../calendar/day.ts';
import { shapeFindings } from '../../ledger/shape.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { task as taskSchema } from '../../records/task/schema.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { type Meaning, meanings, meaningTitle } from './meanings.ts';
import type { Say } from './reading.ts';
import type { Row } from './rows.ts';

/** Where a text of a row belongs in a task. */
export const placesInTask: Partial<Record<Meaning, readonly [Word, Word?]>> = {
  docket: ['docket'],
  demand: ['demand'],
  outcome: ['outcome'],
  owner: ['owner'],
  leaderInCharge: ['leaderInCharge'],
  supervisor: ['supervisor'],
  urgency: ['urgency'],
  importance: ['importance'],
  difficulty: ['difficulty'],
  reporting: ['reporting'],
  sourceCategory: ['source', 'category'],
  level: ['source', 'level'],
  source: ['source', 'name'],
  number: ['source', 'number'],
  leader: ['source', 'leader'],
  wording: ['source', 'wording'],
  clause: ['source', 'clause'],
};

/** 来源.类别 and 来源.名称 where a row tells none. */
export interface Sourced {
  readonly category?: string;
  readonly source?: string;
}

/** What a row and the clerk tell of a task beside its course. */
export function rowFieldsOf(row: Row, { category, source }: Sourced, dayOf: (meaning: Meaning) => Day | undefined) {
  const draft: Record<string, Plain> = {
    ...(category && { [words.source]: { [words.category]: category } }),
  };
  if (source) put(draft, ['source', 'name'], source);
  for (const [meaning, path] of Object.entries(placesInTask)) put(draft, path, oneLine(row.text(meaning as Meaning)));
  put(draft, ['source', 'date'], dayOf('sourceDate') ?? '');
  return draft;
}

function put(draft: Record<string, Plain>, [outer, inner]: readonly [Word, Word?], text: string): void {
  if (text === '') return;
  const key = words[outer];
  draft[key] =
    inner === undefined ? text : { ...(draft[key] as Record<string, Plain> | undefined), [words[inner]]: text };
}

/** 备注 as it is written, its lines too: the 2 of 第2批 below 第1批 does not belong to what stands before it. */
export function remarkOf(row: Row, remarks: readonly string[]) {
  const all = [row.text('remark'), ...remarks].filter((part) => part !== '');
  return all.length > 0 ? { [words.remark]: all.join('；') } : {};
}

/** What the form of a task objects to, at the cell that it came from. */
export function sayShape(draft: Readonly<Record<string, Plain>>, say: Say): void {
  const whole = { [words.id]: '', [words.lead]: '', ...draft };
  if (decoded(taskSchema, whole) !== undefined) return;
  const parsed = taskSchema.safeParse(whole);
  if (parsed.success) return;
  for (const { path, message, remedy } of shapeFindings(parsed.error.issues, whole, whole))
    say('sheet-value', 'error', meaningAt(path), message, remedy);
}

function meaningAt(path: readonly (string | number)[]): Meaning {
  const [outer, inner] = path;
  const found = Object.entries(placesInTask).find(
    ([, [first, second]]) => words[first] === outer && (second === undefined || words[second] === inner),
  );
  return (found?.[0] as Meaning | undefined) ?? meanings.find((meaning) => meaningTitle(meaning) === outer) ?? 'title';
}

/** A line break in a cell parts no words in Chinese. */
export function oneLine(text: string): string {
  return text.replace(/(?<=[\x21-\x7e])\n(?=[\x21-\x7e])/g, ' ').replace(/\n/g, '');
}
