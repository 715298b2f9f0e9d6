import { byPlace, type Diagnostic, isError } from '../../ledger/diagnostic.ts';
import { locatedWhenAsked } from '../../ledger/document.ts';
import { type Filed, type FiledTask, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { checkHolidays } from '../../records/holiday/check.ts';
import { holiday } from '../../records/holiday/schema.ts';
import { taskKind } from '../../records/index.ts';
import { issuedKind } from '../../records/issued.ts';
import { checkPermissions, PERMISSIONS, permissions } from '../../records/permission.ts';
import { checkPlan } from '../../records/plan/check.ts';
import { checkRules } from '../../records/rule/rulebook.ts';
import { holdsOn } from '../../records/task/card.ts';
import { checkTask } from '../../records/task/check.ts';
import type { Task } from '../../records/task/schema.ts';
import { tell } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import { checkRegister } from '../../records/unit/check.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import type { Finding } from '../../vocabulary/messages.ts';
import { checkDockets, checkIds, taskFinder } from '../basis/ids.ts';
import { knownLedger } from '../basis/known.ts';
import { burdenRemarks } from '../burden/burden-remarks.ts';
import { errorRemarks } from '../errors/error-remarks.ts';
import { numberRemarks, seriesRemarks } from '../issuing/remarks.ts';
import { traceFindings } from '../plan/trace-remarks.ts';
import { reportRemarks } from '../reports/report-remarks.ts';
import { routineRemarks } from '../routines/routine-remarks.ts';
import { scoreFindings } from '../scoring/score-remarks.ts';
import { assertionRemarks } from '../summary/assertions.ts';
import { visitRemarks } from '../visits/visit-remarks.ts';
import { barredRemarks } from './barred.ts';
import { breakdownRemarks } from './breakdown.ts';
import { checkFamilies } from './families.ts';
import { checkNames } from './names.ts';
import { checkReferences } from './references.ts';
import { registerRemarks } from './registers.ts';
import { type Replaced, withSuccessions } from './signers.ts';

/**
 * Everything wrong with a ledger or worth noticing in it as of a day: the files themselves, then what looks across them.
 * `replaced`: the heads of units that history has and the register has no more.
 */
export function checkLedger(ledger: Ledger, terms: Terms, replaced: readonly Replaced[] = []): Diagnostic[] {
  const known = knownLedger(ledger, terms);
  const remarks = withSuccessions(remarksOn(ledger, terms, ledger.tasks), ledger, terms, replaced);
  return placed(ledger, [...remarks, ...assertionRemarks(known), ...seriesRemarks(ledger)]).sort(byPlace);
}

/**
 * The errors alone, by which an answer lacks something: figures published once are not among them. A task with a card has
 * no errors of its own.
 */
export function errorsIn(ledger: Ledger, terms: Terms): Diagnostic[] {
  const unsound = (filed: FiledTask) => !filed.card || !holdsOn(filed.card, terms.asOf);
  const errors = remarksOn(ledger, terms, ledger.tasks.filter(unsound)).filter(({ record }) => isError(record));
  return placed(ledger, errors).filter(isError).sort(byPlace);
}

/** The findings at their places. A doubt about how a text is meant is dropped where the same text is found wrong anyway. */
function placed(ledger: Ledger, remarks: readonly Remark[]): Diagnostic[] {
  const located = remarks.map(({ record, file }) => locatedWhenAsked(file, ledger.texts.get(file), record));
  const doubtful = new Set(ledger.diagnostics.flatMap((told) => (isError(told) ? [] : told.file)));
  const wrong = new Set(located.filter((told) => isError(told) && doubtful.has(told.file)).map(placeName));
  return [...ledger.diagnostics.filter((told) => isError(told) || !wrong.has(placeName(told))), ...located];
}

function placeName({ file, line, column }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}

/** What is to be said of a ledger, with what is to be said of these of its tasks by themselves. */
function remarksOn(ledger: Ledger, terms: Terms, tasks: readonly FiledTask[]): Remark[] {
  const known = knownLedger(ledger, terms);
  return [
    ...(ledger.ruleFile ? inFile('rules.yaml', checkRules(ledger.ruleFile.rules)) : []),
    ...barredRemarks(ledger),
    ...inFile('rules.yaml', scoreFindings(ledger)),
    ...(ledger.register ? inFile('units.yaml', checkRegister(ledger.register)) : []),
    ...permissionRemarks(ledger, terms),
    ...holidayRemarks(ledger, terms),
    ...planRemarks(ledger),
    ...checkIds(taskKind, ledger.tasks),
    ...checkDockets(ledger.tasks),
    ...tasks.flatMap((filed) => taskRemarks(filed, ledger, terms)),
    ...ledger.impaired.flatMap((filed) => inFile(filed.file, namesIn(filed.record, ledger, terms).filter(isError))),
    ...checkFamilies(ledger.tasks, taskFinder(ledger), terms),
    ...breakdownRemarks(ledger, terms),
    ...registerRemarks(ledger, terms),
    ...visitRemarks(known),
    ...reportRemarks(ledger, known),
    ...routineRemarks(ledger, known),
    ...burdenRemarks(ledger, known),
    ...errorRemarks(ledger, known),
    ...numberRemarks(recordsOf(ledger, issuedKind)),
  ];
}

function inFile(file: string, findings: readonly Remark['record'][]): Remark[] {
  return findings.map((record) => ({ record, file }));
}

/** What is to be said of a task by itself. */
export function taskRemarks({ record, file }: Filed<Task>, ledger: Ledger, terms: Terms): Remark[] {
  return inFile(file, [...namesIn(record, ledger, terms), ...checkTask(record, tell(record, terms.asOf), terms)]);
}

/** Nothing is said of names where the register itself could not be read. */
function namesIn(record: Task, { register, directory }: Ledger, terms: Terms): Finding[] {
  return register ? checkNames(record, tell(record, terms.asOf), directory, terms.asOf) : [];
}

/** 权限: each unit is in the register, each person stands for one. */
function permissionRemarks(ledger: Ledger, { asOf }: Terms): Remark[] {
  const { permissions: told } = ledger;
  if (!told) return [];
  const references = checkReferences(fieldsOf(permissions), told, ledger, asOf.day);
  return inFile(PERMISSIONS, [...references, ...checkPermissions(told)]);
}

function holidayRemarks(ledger: Ledger, { asOf }: Terms): Remark[] {
  const { arrangements } = ledger;
  const references = arrangements.flatMap(({ record, file }) =>
    inFile(file, checkReferences(fieldsOf(holiday), record, ledger, asOf.day)),
  );
  return [...references, ...checkHolidays(arrangements)];
}

function planRemarks(ledger: Ledger): Remark[] {
  const { plan, calendar, directory, register } = ledger;
  if (!plan) return [];
  const context = { calendar, directory: register && directory, isTask: taskFinder(ledger) };
  return inFile('plan.yaml', [...checkPlan(plan, context), ...traceFindings(plan)]);
}
