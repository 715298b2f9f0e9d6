import type { Diagnostic } from '../../ledger/diagnostic.ts';
import { locateFinding } from '../../ledger/document.ts';
import { type Filed, type FiledTask, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { isRegister, taskKind } from '../../records/index.ts';
import { type Issued, issuedKind } from '../../records/issued.ts';
import type { Kind, Numbered, Register } from '../../records/kind.ts';
import { type Report, reportKind } from '../../records/report.ts';
import type { Terms } from '../../records/terms.ts';
import { checkDockets, checkIds, checkUnique, taskFinder } from '../basis/ids.ts';
import { numberRemarks } from '../issuing/remarks.ts';
import { remarksOn } from '../reports/report-remarks.ts';
import { taskRemarks } from './check.ts';
import { checkFamilies } from './families.ts';
import { recordRemarks } from './registers.ts';

/**
 * What `check` will have to say because of a new or changed record, and did not say before: of a task also what is said
 * of those it is related to, of a report by what it is for. `text` is its file as it will be.
 */
export function newlySaid<R extends Numbered>(
  kind: Kind<R>,
  filed: Filed<R>,
  text: string,
  ledger: Ledger,
  terms: Terms,
): Diagnostic[] {
  const old = recordsOf(ledger, kind).filter(({ file }) => file === filed.file);
  const looking = { ledger, terms, isNamedAlike: old.length === 1 && old.every((one) => isNamedAlike(one, filed)) };
  const before = new Set(said(kind, old, looking).map(nameOf));
  return said(kind, [filed], looking)
    .filter((remark) => !before.has(nameOf(remark)))
    .map(({ file, record }) => locateFinding(file, file === filed.file ? text : ledger.texts.get(file), record));
}

/** Where something is looked at, and whether a change leaves the numbers as they are: then there is nothing new about them. */
interface Looking {
  readonly ledger: Ledger;
  readonly terms: Terms;
  readonly isNamedAlike: boolean;
}

function isNamedAlike({ record: one }: Filed<Numbered>, { record: other }: Filed<Numbered>): boolean {
  const docketOf = (record: Numbered) => ('docket' in record ? record.docket : undefined);
  return one.id === other.id && docketOf(one) === docketOf(other);
}

function said(kind: Kind, own: readonly Filed<Numbered>[], looking: Looking): Remark[] {
  const { ledger, terms } = looking;
  if (!isRegister(kind)) return saidOfTasks(own as readonly FiledTask[], looking);
  return own.flatMap((one) => [
    ...recordRemarks(kind, one, ledger, terms),
    ...takenAlready(kind, one, ledger),
    ...forReport(kind, one, ledger),
    ...ofPaper(kind, one, ledger),
  ]);
}

function takenAlready(kind: Register, one: Filed<Numbered>, ledger: Ledger): Remark[] {
  const others = recordsOf(ledger, kind).filter(({ file }) => file !== one.file);
  return checkUnique(kind, [...others, one]).filter(({ file }) => file === one.file);
}

function forReport(kind: Register, { record, file }: Filed<Numbered>, ledger: Ledger): Remark[] {
  return kind.name === reportKind.name ? remarksOn([{ record: record as Report, file }], ledger) : [];
}

/** Of a paper whether its number is another's; of two the later one is told, which may be the other. */
function ofPaper(kind: Register, one: Filed<Numbered>, ledger: Ledger): Remark[] {
  if (kind.name !== issuedKind.name) return [];
  const others = recordsOf(ledger, issuedKind).filter(({ file }) => file !== one.file);
  const before = new Set(numberRemarks(others).map(nameOf));
  return numberRemarks([...others, one as Filed<Issued>]).filter((remark) => !before.has(nameOf(remark)));
}

function saidOfTasks(own: readonly FiledTask[], { ledger, terms, isNamedAlike: areAlike }: Looking): Remark[] {
  const files = own.map(({ file }) => file);
  const tasks = [...ledger.tasks.filter(({ file }) => !files.includes(file)), ...own];
  return [
    ...own.flatMap((task) => taskRemarks(task, ledger, terms)),
    ...(areAlike ? [] : [...checkIds(taskKind, tasks), ...checkDockets(tasks)]),
    ...checkFamilies(tasks, taskFinder({ ...ledger, tasks }), terms),
  ];
}

function nameOf({ file, record }: Remark): string {
  return [file, record.message, ...record.path].join('\n');
}
