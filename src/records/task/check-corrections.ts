import { type Finding, finding } from '../../vocabulary/messages.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { entryBefore } from './corrections.ts';
import { correctable, type Entry, type EntryCorrection, type Task } from './schema.ts';

/** 更正: each says what stood there before, and that was an entry, and another one. */
export function checkCorrections({ history = [] }: Task): Finding[] {
  return history.flatMap((entry, at) =>
    (entry.corrections ?? NONE).flatMap((one, index) => {
      const why = wrongIn(entry, one, index);
      return why === undefined
        ? []
        : [finding('correction-unsound', [words.history, at, words.corrections, index, words.date], { why })];
    }),
  );
}

const NONE: readonly EntryCorrection[] = [];

function wrongIn(entry: Entry, correction: EntryCorrection, index: number): string | undefined {
  const { date, was = {}, wasAbsent = [] } = correction;
  const keys = [...Object.keys(was).map((word) => words[word as Word]), ...wasAbsent];
  if (keys.length === 0) return `没有写${words.was}来是什么`;
  const unknown = wasAbsent.find((key) => !known.includes(key));
  if (unknown !== undefined) return `${words.wasAbsent}里的“${unknown}”不是经过的项`;
  const before = entry.corrections?.[index - 1];
  if (before && before.date > date) return `${date} 在前一次更正 ${before.date} 之前`;
  const [old, now] = [entryBefore(entry, index), entryBefore(entry, index + 1)];
  if (!old || !now) return '原来的写法读不出来';
  const same = keys.find((key) => saidOf(old, key) === saidOf(now, key));
  return same === undefined ? undefined : `“${same}”更正前后一样`;
}

const known: readonly string[] = correctable.map((word) => words[word]);

function saidOf(entry: Entry, key: string): string {
  const word = correctable.find((one) => words[one] === key);
  return JSON.stringify(word && entry[word]) ?? '';
}
