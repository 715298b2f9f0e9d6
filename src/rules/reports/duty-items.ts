import type { Obligation } from '../../records/obligation.ts';
import { reportKind } from '../../records/report.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Terms } from '../../records/terms.ts';
import type { DutyState } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { type Judged, judge } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import { heldBy } from '../lateness/succession.ts';
import { dutiesOf } from './duties.ts';
import type { Duty } from './duty.ts';
import { dutiesOfTask, reportingOf } from './task-duties.ts';

/** A duty as it stands on the day of looking. */
export interface JudgedDuty {
  readonly duty: Duty;
  readonly judged: Judged;
  readonly state: DutyState;
}

/** Every report that is owed, by the units that have it, or had it (沿革): as every list and every figure has it. */
export function judgedDuties(ledger: Known): JudgedDuty[] {
  const { terms } = ledger;
  return dutiesOf(ledger).flatMap((duty) =>
    heldBy(judgedDuty(duty, terms), terms).map((judged) => ({
      duty: judged.unit === duty.unit ? duty : { ...duty, unit: judged.unit },
      judged,
      state: stateOf(judged),
    })),
  );
}

function judgedDuty(duty: Duty, terms: Terms): Judged {
  return judge(obligationOf(duty), duty.reckoning.due.day, terms);
}

/** The reports that one task has its units owe, met or not, by those that have it, or had it (沿革). */
export function taskReports(task: Task, ledger: Known): Judged[] {
  const { terms } = ledger;
  if (reportingOf(task, terms) === undefined) return [];
  const reports = ledger.records(reportKind).map(({ record }) => record);
  const own = reports.filter((report) => report.task === task.id);
  return dutiesOfTask(task, own, ledger).flatMap((duty) => heldBy(judgedDuty(duty, terms), terms));
}

/** Every report that is owed, as something that can be late. */
export function dutyItems(ledger: Known): Item[] {
  return judgedDuties(ledger).map(({ duty, judged }) => ({
    matter: {
      id: duty.period === undefined ? duty.id : `${duty.id}/${duty.period}`,
      title: duty.title,
      lead: duty.unit,
      urges: 0,
    },
    obligation: judged,
  }));
}

function obligationOf(duty: Duty): Obligation {
  const { period, unit, start, known, reckoning, waived } = duty;
  const done = doneOf(duty);
  return {
    ...reckoning,
    link: 'report',
    ...(period !== undefined && { detail: period }),
    unit,
    start,
    ...(known && { known }),
    ...(done && { done }),
    ...(waived && { waived }),
    paused: false,
    stopped: [],
  };
}

/** What was late when it fell away stays so by the days until then: a report that comes after is not later still (不报不能比迟报好). */
function doneOf({ done, waived, reckoning: { due } }: Duty): Duty['done'] {
  const isTooLate = done && waived && done.day > waived.day && done.day > due.day;
  return isTooLate ? undefined : done;
}

function stateOf({ verdict }: Judged): DutyState {
  if (verdict === 'done') return 'onTime';
  if (verdict === 'done-late') return 'late';
  if (verdict === 'waived') return 'waived';
  return verdict === 'overdue' || verdict === 'waived-late' ? 'lacking' : 'open';
}
