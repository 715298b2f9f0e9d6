import type { Diagnostic } from '../../ledger/diagnostic.ts';
import { locateFinding } from '../../ledger/document.ts';
import { type Filed, type FiledTask, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { taskKind } from '../../records/index.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { reportKind } from '../../records/report/index.ts';
import type { Report } from '../../records/report/schema.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Terms } from '../../records/terms.ts';
import { checkDockets, checkIds, taskFinder } from '../basis/ids.ts';
import { remarksOn } from '../reports/report-remarks.ts';
import { taskRemarks } from './check.ts';
import { checkFamilies } from './families.ts';
import { recordRemarks } from './registers.ts';

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

/** The same for a record of a register: what is said of itself, and of a report by what it is for. */
export function newlySaidOf<R extends Numbered>(
  kind: Register<R>,
  filed: Filed<R>,
  text: string,
  ledger: Ledger,
  terms: Terms,
): Diagnostic[] {
  const old = recordsOf(ledger, kind).filter(({ file }) => file === filed.file);
  const saidOf = (one: Filed<R>) => [...recordRemarks(kind, one, ledger, terms), ...forReport(kind, one, ledger)];
  const before = new Set(old.flatMap(saidOf).map(nameOf));
  return saidOf(filed)
    .filter((remark) => !before.has(nameOf(remark)))
    .map(({ file, record }) => locateFinding(file, text, record));
}

function forReport(kind: Register, { record, file }: Filed<Numbered>, ledger: Ledger): Remark[] {
  return kind.name === reportKind.name ? remarksOn([{ record: record as Report, file }], ledger) : [];
}

function said(own: readonly FiledTask[], others: readonly FiledTask[], ledger: Ledger, terms: Terms): Remark[] {
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
