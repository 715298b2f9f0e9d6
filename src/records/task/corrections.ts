import type { Day } from '../../calendar/day.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { type Entry, type EntryCorrection, entry as entrySchema, type Task } from './schema.ts';

/** An entry with the keys of its file. */
type Filed = Readonly<Record<string, unknown>>;

/** A task as it stood on a day: what has been corrected since as it was until then. The task itself where nothing has. */
export function asEntered(task: Task, day: Day): Task {
  const { history = [] } = task;
  if (!history.some((entry) => firstAfter(entry, day) !== -1)) return task;
  return { ...task, history: history.map((entry) => entryOn(entry, day)) };
}

function firstAfter({ corrections = [] }: Entry, day: Day): number {
  return corrections.findIndex(({ date }) => date > day);
}

/** An entry as it stood on a day; as it stands where nobody can tell, which `check` says. */
function entryOn(entry: Entry, day: Day): Entry {
  const first = firstAfter(entry, day);
  return first === -1 ? entry : (entryBefore(entry, first) ?? entry);
}

/** An entry as it stood before one of its corrections, by its place; undefined where that was no entry. */
export function entryBefore(entry: Entry, index: number): Entry | undefined {
  const { corrections = [], ...now } = entry;
  const was = corrections.slice(index).reduceRight(undone, filedAs(entrySchema, now) as Filed);
  const read = decoded(entrySchema, was);
  if (read === undefined) return undefined;
  return index === 0 ? read : { ...read, corrections: corrections.slice(0, index) };
}

function undone(values: Filed, { was = {}, wasAbsent = [] }: EntryCorrection): Filed {
  const kept = Object.entries(values).filter(([key]) => !wasAbsent.includes(key));
  const old = Object.entries(was).map(([word, value]) => [words[word as Word], value] as const);
  return Object.fromEntries([...kept, ...old]);
}
