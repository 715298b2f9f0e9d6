import type { Filed, Ledger, Remark } from '../ledger/ledger.ts';
import { taskKind } from '../records/index.ts';
import { filePath, isId, likelyId } from '../records/kind.ts';
import type { Task } from '../records/task/schema.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { words } from '../vocabulary/words.ts';

/** Numbers: their form, their file, and that neither they nor the official ones are used twice. */
export function checkIds(tasks: readonly Filed<Task>[]): Remark[] {
  const holders = holdersOf(tasks);
  return [
    ...tasks.flatMap(({ record: { id }, file }) => checkId(id, file, holders.get(id) ?? file)),
    ...checkDockets(tasks),
  ];
}

/** Of several files with one number the one it belongs to: that which stands in the number's own place, else the first. */
function holdersOf(tasks: readonly Filed<Task>[]): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const { record, file } of tasks) {
    if (!holders.has(record.id) || file === filePath(taskKind, record.id)) holders.set(record.id, file);
  }
  return holders;
}

function checkId(id: string, file: string, holder: string): Remark[] {
  const found = file === holder ? misplaced(id, file) : finding('id-duplicate', [words.id], { id, other: holder });
  return found ? [{ file, record: found }] : [];
}

function misplaced(id: string, file: string): Finding | undefined {
  const { prefix } = taskKind;
  if (!isId(taskKind, id)) return finding('id-form', [words.id], { id, prefix, meant: likelyId(taskKind, id) });
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name !== `${id}.yaml`) return finding('id-file', [words.id], { id, file: name });
  const place = filePath(taskKind, id);
  return file === place ? undefined : finding('file-place', [], { file, place });
}

function checkDockets(tasks: readonly Filed<Task>[]): Remark[] {
  const holders = new Map<string, string>();
  return tasks.flatMap(({ record: { docket }, file }) => {
    if (docket === undefined) return [];
    const other = holders.get(docket);
    holders.set(docket, other ?? file);
    return other === undefined
      ? []
      : [{ file, record: finding('docket-duplicate', [words.docket], { number: docket, other }) }];
  });
}

/** Tells whether there is a task of a number; one whose file could not be read counts, for nobody knows what it says. */
export function taskFinder({ tasks, unread }: Ledger): (id: string) => boolean {
  const ids = new Set(tasks.map(({ record }) => record.id));
  const blind = [...unread];
  return (id) =>
    ids.has(id) || blind.some((file) => file.includes(id) || filePath(taskKind, id).startsWith(`${file}/`));
}
