import { byPlace, type Diagnostic, isError } from '../ledger/diagnostic.ts';
import { locateFinding } from '../ledger/document.ts';
import type { Filed, Ledger, Remark } from '../ledger/ledger.ts';
import { checkHoliday } from '../records/holiday/check.ts';
import type { Holiday } from '../records/holiday/schema.ts';
import { taskKind } from '../records/index.ts';
import { filePath, isId } from '../records/kind.ts';
import { checkPlan } from '../records/plan/check.ts';
import { checkRules } from '../records/rule/rulebook.ts';
import { checkTask } from '../records/task/check.ts';
import type { Task } from '../records/task/schema.ts';
import { tell } from '../records/task/tell.ts';
import type { Terms } from '../records/task/terms.ts';
import { checkRegister } from '../records/unit/directory.ts';
import { finding } from '../vocabulary/messages.ts';
import { words } from '../vocabulary/words.ts';
import { checkFamilies } from './families.ts';
import { checkNames } from './names.ts';

/** Everything wrong with a ledger or worth noticing in it as of a day: the files themselves, then what looks across them. */
export function checkLedger(ledger: Ledger, terms: Terms): Diagnostic[] {
  return placed(ledger, remarksOn(ledger, terms)).sort(byPlace);
}

/** The errors alone. Finding the place of a remark means reading its file again, so warnings are left out first. */
export function errorsIn(ledger: Ledger, terms: Terms): Diagnostic[] {
  const errors = remarksOn(ledger, terms).filter(({ record }) => isError(record));
  return placed(ledger, errors).filter(isError).sort(byPlace);
}

function placed(ledger: Ledger, remarks: readonly Remark[]): Diagnostic[] {
  const located = remarks.map(({ record, file }) => locateFinding(file, ledger.texts.get(file), record));
  return [...ledger.diagnostics, ...located];
}

function remarksOn(ledger: Ledger, terms: Terms): Remark[] {
  return [
    ...(ledger.ruleFile ? inFile('rules.yaml', checkRules(ledger.ruleFile.rules)) : []),
    ...(ledger.register ? inFile('units.yaml', checkRegister(ledger.register)) : []),
    ...holidayRemarks(ledger),
    ...planRemarks(ledger),
    ...checkIds(ledger.tasks),
    ...ledger.tasks.flatMap((filed) => taskRemarks(filed, ledger, terms)),
    ...checkFamilies(ledger.tasks, terms),
  ];
}

function inFile(file: string, findings: readonly Remark['record'][]): Remark[] {
  return findings.map((record) => ({ record, file }));
}

function taskRemarks({ record, file }: Filed<Task>, ledger: Ledger, terms: Terms): Remark[] {
  const story = tell(record, terms.asOf);
  return inFile(file, [...checkNames(record, story, ledger.directory), ...checkTask(record, story, terms)]);
}

function holidayRemarks({ arrangements }: Ledger): Remark[] {
  const national = arrangements.filter(({ record }) => record.category === 'national');
  const isFirst = (holiday: Holiday) => national.find(({ record }) => record.year === holiday.year)?.record === holiday;
  return arrangements.flatMap(({ record, file }) => inFile(file, checkHoliday(record, isFirst(record))));
}

function planRemarks({ plan, calendar, directory, tasks }: Ledger): Remark[] {
  if (!plan) return [];
  const taskIds = new Set(tasks.map(({ record }) => record.id));
  return inFile('plan.yaml', checkPlan(plan, { calendar, directory, taskIds }));
}

/** Numbers: their form, their file, and that neither they nor the official ones are used twice. */
function checkIds(tasks: readonly Filed<Task>[]): Remark[] {
  const byId = new Map<string, string>();
  const byDocket = new Map<string, string>();
  return tasks.flatMap(({ record: { id, docket }, file }) => {
    const remarks = checkPlace(id, file);
    const other = byId.get(id);
    if (other !== undefined) remarks.push({ file, record: finding('id-duplicate', [words.id], { id, other }) });
    byId.set(id, file);
    const sameDocket = docket === undefined ? undefined : byDocket.get(docket);
    if (docket !== undefined && sameDocket !== undefined) {
      remarks.push({
        file,
        record: finding('docket-duplicate', [words.docket], { number: docket, other: sameDocket }),
      });
    }
    if (docket !== undefined) byDocket.set(docket, file);
    return remarks;
  });
}

function checkPlace(id: string, file: string): Remark[] {
  if (!isId(taskKind, id)) return [{ file, record: finding('id-form', [words.id], { id, prefix: taskKind.prefix }) }];
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name !== `${id}.yaml`) return [{ file, record: finding('id-file', [words.id], { id, file: name }) }];
  const place = filePath(taskKind, id);
  return file === place ? [] : [{ file, record: finding('file-place', [words.id], { file, place }) }];
}
