import type { Day } from '../../calendar/day.ts';
import { type Filed, type FiledTask, idOf, type Ledger, parentOf, type Remark } from '../../ledger/ledger.ts';
import { happened } from '../../records/task/course.ts';
import type { Task } from '../../records/task/schema.ts';
import { isInHand } from '../../records/task/states.ts';
import { tell } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import { finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { knownTask } from '../basis/known.ts';
import { isAdrift } from '../lateness/lateness.ts';
import { standingOf } from '../lateness/standing.ts';

/** 逐级分解 (三（五）1): a part of a task is due no later than the whole, while both are in hand. */
export function laterThanParent(parent: Task, { record: child, file }: Filed<Task>, terms: Terms): Remark[] {
  if (![parent, child].every((task) => isThere(task, terms))) return [];
  const [whole, part] = [handlingDay(parent, terms), handlingDay(child, terms)];
  if (whole === undefined || part === undefined || part <= whole) return [];
  const params = { parent: parent.id, whole, part };
  return [{ file, record: finding('subtask-later', [words.parent], params) }];
}

/** Whether a task is known and is being worked on. */
function isThere(task: Task, { asOf }: Terms): boolean {
  return happened(task.received, asOf) && isInHand(tell(task, asOf).state);
}

/** 办结期限; none of a long-term task, or while the clock stands still. */
function handlingDay(record: Task, terms: Terms): Day | undefined {
  const handling = standingOf(knownTask({ record, file: '' }, terms.asOf), terms).obligations.findLast(
    ({ link }) => link === 'handling',
  );
  return handling && !isAdrift(handling) ? handling.due.day : undefined;
}

/** 逐级分解: where some of the supporting units of a task have a part of it and others have none. */
export function breakdownRemarks({ tasks, directory }: Ledger, terms: Terms): Remark[] {
  const parts = tasks.filter((filed) => parentOf(filed) !== undefined && happened(filed.record.received, terms.asOf));
  const parents = new Set(parts.map(parentOf));
  if (parents.size === 0) return [];
  return tasks
    .filter((filed) => parents.has(idOf(filed)) && isThere(filed.record, terms))
    .flatMap(({ record, file }: FiledTask) => {
      const own = parts.filter(({ record: { parent } }) => parent === record.id);
      const having = new Set(own.flatMap((part) => tell(part.record, terms.asOf).leads.map(directory.fullName)));
      const support = [...new Set((record.support ?? []).map(directory.fullName))];
      const lacking = support.filter((unit) => !having.has(unit));
      if (lacking.length === 0 || lacking.length === support.length) return [];
      return [{ file, record: finding('breakdown-lacking', [words.support], { units: lacking.join('、') }, 'key') }];
    });
}
