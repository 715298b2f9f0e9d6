import { type Difference, differences } from '../ledger/merge/differences.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../ledger/text/plain.ts';
import type { Field } from '../vocabulary/anatomy.ts';
import { words } from '../vocabulary/words.ts';
import { fieldsIn } from './contents.ts';
import { differencesIn, type FileChange, saidIn } from './past.ts';

/** What became of a value: it was not there before, what it said still stands in it, or it does not. */
type Nature = 'added' | 'grown' | 'changed' | 'removed';

/** One thing that a commit made of a file. */
export interface Alteration extends Difference {
  readonly nature: Nature;
  /** The kind declares that nothing rests on it. */
  readonly free: boolean;
  /** What is different within an entry of a list; nothing where there was none, or is none any more. */
  readonly within: readonly Difference[];
  /** It was put before an entry that stood there, and is of an earlier day: what is recorded later stands at the end. */
  readonly inserted: boolean;
}

/** What is different between two states of a file, each with what it means for what stood there before. */
export function alterationsIn(file: FileChange): Alteration[] {
  const all = differencesIn(file);
  if (all.length === 0) return [];
  const [fields, after] = [fieldsIn(file.path) ?? [], saidIn(file.after) ?? {}];
  return all.map((one) => ({ ...changeOf(one, fields), inserted: isInserted(one, all, after) }));
}

/** Whether an entry that is new stands before one that was there and is of a later day, or that has no day. */
function isInserted({ path, before, after: entry }: Difference, all: readonly Difference[], after: PlainMap): boolean {
  const [key = '', index] = path;
  if (before !== undefined || path.length !== 2 || typeof index !== 'number') return false;
  const list = after[key];
  const come = new Set(all.flatMap((one) => (one.before === undefined && one.path[0] === key ? [one.path[1]] : [])));
  const isPassed = (other: Plain, at: number) =>
    at > index && !come.has(at) && (dayIn(entry) === '' || dayIn(other) > dayIn(entry));
  return Array.isArray(list) && list.some(isPassed);
}

function dayIn(entry: Plain | undefined): string {
  return isPlainMap(entry) ? String(entry[words.date] ?? '') : '';
}

function changeOf(one: Difference, fields: readonly Field[]): Omit<Alteration, 'inserted'> {
  const { path, before, after } = one;
  const within = isPlainMap(before) && isPlainMap(after) ? differences(before, after) : [];
  const parts = within.length > 0 ? within.map((part) => [...path, ...part.path]) : [path];
  return { ...one, nature: natureOf(one, within), free: parts.every((part) => isFree(part, fields)), within };
}

function natureOf({ before, after }: Difference, within: readonly Difference[]): Nature {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (isPlainMap(before) && isPlainMap(after)) return within.every(isAddition) ? 'grown' : 'changed';
  return Array.isArray(before) && Array.isArray(after) && holdsAll(after, before) ? 'grown' : 'changed';
}

function isAddition({ before }: Difference): boolean {
  return before === undefined;
}

/** Whether every item of a list still stands in another, in the same order. */
function holdsAll(list: readonly Plain[], items: readonly Plain[]): boolean {
  let at = 0;
  for (const item of list) if (at < items.length && samePlain(item, items[at])) at += 1;
  return at === items.length;
}

/** A field is free by its own declaration, or by that of the one that holds it. */
function isFree(path: Difference['path'], fields: readonly Field[]): boolean {
  const [key, ...rest] = path.filter((step) => typeof step === 'string');
  const field = fields.find((one) => one.key === key);
  return field !== undefined && (field.free === true || (rest.length > 0 && isFree(rest, field.fields ?? [])));
}

/** Nothing that stood before is otherwise. */
export function isMore({ nature }: Pick<Alteration, 'nature'>): boolean {
  return nature === 'added' || nature === 'grown';
}
