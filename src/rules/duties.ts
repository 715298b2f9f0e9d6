import { type Filed, idOf, type Ledger, recordsOf } from '../ledger/ledger.ts';
import { reportKind } from '../records/report/index.ts';
import type { Report } from '../records/report/schema.ts';
import { requirementKind } from '../records/requirement/index.ts';
import type { Requirement } from '../records/requirement/schema.ts';
import type { Terms } from '../records/terms.ts';
import { type Duty, fulfilled } from './duty.ts';
import { knownRecords } from './registers.ts';
import { requiredOf, rhythmOf } from './requirements.ts';
import { dutiesOfTask, taskDuties } from './task-duties.ts';

/** Every report that any unit owes or owed, keyed by requirement or task, period and unit: each once. */
export function dutiesOf(ledger: Ledger, terms: Terms): Duty[] {
  const reports = knownRecords(ledger, reportKind, terms).map(({ record }) => record);
  const required = knownRecords(ledger, requirementKind, terms).flatMap(({ record }: Filed<Requirement>) =>
    dutiesBy(record, reports, ledger, terms),
  );
  return [...required, ...taskDuties(ledger, reports, terms)];
}

/** What units owe by the requirement or the task that a report is for. */
export function dutiesFor(report: Report, reports: readonly Report[], ledger: Ledger, terms: Terms): Duty[] {
  const requirement = recordsOf(ledger, requirementKind).find(({ record }) => record.id === report.requirement);
  if (requirement) return dutiesBy(requirement.record, reports, ledger, terms);
  const task = ledger.tasks.find((filed) => idOf(filed) === report.task);
  const own = reports.filter((other) => other.task === report.task);
  return task ? dutiesOfTask(task.record, own, ledger, terms) : [];
}

function dutiesBy(requirement: Requirement, reports: readonly Report[], ledger: Ledger, terms: Terms): Duty[] {
  const own = reports.filter((report) => report.requirement === requirement.id);
  return fulfilled(requiredOf(requirement, ledger, terms), own, rhythmOf(requirement), ledger);
}
