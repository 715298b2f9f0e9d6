import { type FiledTask, idOf, parentOf, type Remark } from '../../ledger/ledger.ts';
import { happened } from '../../records/task/course.ts';
import type { Task } from '../../records/task/schema.ts';
import { isCompleted, isDivided } from '../../records/task/states.ts';
import { tell } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import { state as states } from '../../vocabulary/choices.ts';
import { finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { laterThanParent } from './breakdown.ts';

/** 上级任务: it exists, does not lead back to the task itself, and is not completed before its sub-tasks are over. */
export function checkFamilies(tasks: readonly FiledTask[], isTask: (id: string) => boolean, terms: Terms): Remark[] {
  const children = tasks.filter((filed) => parentOf(filed) !== undefined);
  const alone = dividedAlone(tasks, new Set(children.map(parentOf)));
  if (children.length === 0) return alone;
  const byId = new Map(tasks.map((filed) => [idOf(filed), filed]));
  const found = children.flatMap(({ record: task, file }): Remark[] => {
    if (task.parent === undefined) return [];
    const path = [words.parent];
    if (!isTask(task.parent)) return [{ file, record: finding('parent-unknown', path, { id: task.parent }) }];
    const chain = cycle(task, byId);
    if (chain)
      return isFirst(task.id, chain)
        ? [{ file, record: finding('parent-cycle', path, { chain: chain.join(' → ') }) }]
        : [];
    const parent = byId.get(task.parent);
    if (parent === undefined) return [];
    const later = laterThanParent(parent.record, { record: task, file }, terms);
    return [...finishedFirst(parent.record, task, file, terms), ...later];
  });
  return [...alone, ...found];
}

/** 分办 of what nobody has a part of: nobody owes anything of it; a task with a card is not divided. */
function dividedAlone(tasks: readonly FiledTask[], parents: ReadonlySet<string | undefined>): Remark[] {
  return tasks
    .filter((filed) => !filed.card && isDivided(filed.record) && !parents.has(idOf(filed)))
    .map(({ file }) => ({ file, record: finding('divided-alone', [words.divided], {}) }));
}

/** A circle is told once, of the first number in it. */
function isFirst(id: string, chain: readonly string[]): boolean {
  return chain.every((other) => id <= other);
}

function cycle(task: Task, byId: ReadonlyMap<string, FiledTask>): string[] | undefined {
  const chain = [task.id];
  for (let next = task.parent; next !== undefined; next = byId.get(next)?.record.parent) {
    if (next === task.id) return [...chain, next];
    if (chain.includes(next)) return undefined;
    chain.push(next);
  }
  return undefined;
}

function finishedFirst(parent: Task, child: Task, file: string, terms: Terms): Remark[] {
  if (!happened(child.received, terms.asOf)) return [];
  const { state } = tell(child, terms.asOf);
  if (!isCompleted(tell(parent, terms.asOf).state) || isCompleted(state) || state === 'cancelled') return [];
  const params = { parent: parent.id, child: child.id, state: states.words[state] };
  return [{ file, record: finding('parent-first', [words.parent], params) }];
}
