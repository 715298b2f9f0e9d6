import type { Day } from '../../calendar/day.ts';
import { type Filed, idOf } from '../../ledger/ledger.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import type { Known } from '../basis/known.ts';
import { type Duty, dutyKey, fulfilled, owedOnce } from './duty.ts';
import { type Required, requiredOf, rhythmOf } from './requirements.ts';
import { dutiesOfTask, taskDuties } from './task-duties.ts';

/** Every report that any unit owes or owed, keyed by requirement or task, period and unit: each once. */
export function dutiesOf(ledger: Known): Duty[] {
  const reports = ledger.records(reportKind).map(({ record }) => record);
  const required = ledger
    .records(requirementKind)
    .flatMap(({ record }: Filed<Requirement>) => dutiesBy(record, reports, ledger));
  return [...required, ...taskDuties(ledger, reports)];
}

/** What units owe by the requirement or the task that a report is for, as it stood at the end of a day. */
export function dutiesFor(
  report: Report,
  reports: readonly Report[],
  ledger: Known,
  day: Day = ledger.terms.asOf.day,
): Duty[] {
  const then = ledger.upTo(day);
  const requirement = ledger.records(requirementKind).find(({ record }) => record.id === report.requirement);
  if (requirement) return dutiesBy(requirement.record, reports, then);
  const task = ledger.tasks.find((filed) => idOf(filed) === report.task);
  const own = reports.filter((other) => other.task === report.task);
  return task ? dutiesOfTask(task.record, own, then) : [];
}

/** What a unit that is no more had handed in before nobody owes again; what it had not its only successor does. */
function dutiesBy(requirement: Requirement, reports: readonly Report[], ledger: Known): Duty[] {
  const own = reports.filter((report) => report.requirement === requirement.id);
  const met = (owed: readonly Required[]) => fulfilled(owed, own, rhythmOf(requirement), ledger);
  const all = requiredOf(requirement, ledger);
  const theirs = all.filter(({ left }) => left === undefined);
  if (theirs.length === all.length && !all.some(({ early }) => early)) return met(all);
  const handedIn = new Set(
    met(theirs).flatMap((one) => (one.done && one.done.day <= (one.waived?.day ?? one.done.day) ? dutyKey(one) : [])),
  );
  const isIn = ({ left, early: _, ...one }: Required) => handedIn.has(dutyKey({ ...one, unit: left ?? one.unit }));
  return met(owedOnce(all.filter((one) => (one.left === undefined ? !one.early || isIn(one) : !isIn(one)))));
}
