import type { Diagnostic } from '../ledger/diagnostic.ts';
import { locateFinding } from '../ledger/document.ts';
import type { Filed, Ledger, Remark } from '../ledger/ledger.ts';
import { taskKind } from '../records/index.ts';
import type { Task } from '../records/task/schema.ts';
import type { Terms } from '../records/terms.ts';
import { taskRemarks } from './check.ts';
import { checkFamilies } from './families.ts';
import { checkDockets, checkIds, taskFinder } from './ids.ts';

/**
 * What `check` will have to say because of a new or changed task, and did not say before: of the task itself and of
 * those it is related to. `text` is its file as it will be.
 */
export function newlySaid(task: Filed<Task>, text: string, ledger: Ledger, terms: Terms): Diagnostic[] {
  const own = ledger.tasks.filter(({ file }) => file === task.file);
  const others = ledger.tasks.filter(({ file }) => file !== task.file);
  const before = new Set(said(own, others, ledger, terms).map(nameOf));
  return said([task], others, ledger, terms)
    .filter((remark) => !before.has(nameOf(remark)))
    .map(({ file, record }) => locateFinding(file, file === task.file ? text : ledger.texts.get(file), record));
}

function said(own: readonly Filed<Task>[], others: readonly Filed<Task>[], ledger: Ledger, terms: Terms): Remark[] {
  const tasks = [...others, ...own];
  return [
    ...own.flatMap((task) => taskRemarks(task, ledger, terms)),
    ...checkIds(taskKind, tasks),
    ...checkDockets(tasks),
    ...checkFamilies(tasks, taskFinder({ ...ledger, tasks }), terms),
  ];
}

function nameOf({ file, record }: Remark): string {
  return [file, record.message, ...record.path].join('\n');
}
