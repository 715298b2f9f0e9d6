import { taskKind } from '../records/index.ts';
import type { Card } from '../records/task/card.ts';
import type { Task } from '../records/task/schema.ts';
import { readDocument } from './document.ts';
import type { FiledTask, LedgerFile, Texts } from './ledger.ts';
import { decode } from './text/read/decode.ts';

/** A file was read late and says something else than it did: whoever asked has to ask again. Thrown, for no answer holds. */
export class LedgerMoved extends Error {}

/** A task known by its card, whose file is opened when its record is asked for. */
export function unopenedTask(file: LedgerFile, card: Card): FiledTask {
  const { path } = file;
  let task: Task | undefined;
  return {
    file: path,
    card,
    get record() {
      task ??= readDocument(file, taskKind.schema).value;
      if (task?.id !== card.matter.id) throw new LedgerMoved(path);
      return task;
    },
  };
}

/** The texts that have been read, and those that are read when they are asked for. */
export function createTexts(read: ReadonlyMap<string, string>, unopened: ReadonlyMap<string, LedgerFile>): Texts {
  return {
    has: (path) => read.has(path) || unopened.has(path),
    get: (path) => read.get(path) ?? textIn(unopened.get(path)),
    keys: () => [...read.keys(), ...unopened.keys()].sort(),
  };
}

function textIn(file: LedgerFile | undefined): string | undefined {
  const decoded = file?.bytes && decode(file.bytes);
  return decoded && 'text' in decoded ? decoded.text : undefined;
}
