import { asEntered } from '../../records/task/corrections.ts';
import { happened } from '../../records/task/course.ts';
import type { Task } from '../../records/task/schema.ts';
import { entryLine } from '../../views/tasks/recorded.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';

/** The place in the file of the entry that `show` numbers so: of those that are known by then. */
export function entryMeant(typed: string | undefined, task: Task, { asOf }: Session): number {
  const known = (asEntered(task, asOf.day).history ?? []).flatMap((one, index) =>
    happened(one.date, asOf) ? [{ one, index }] : [],
  );
  const found = known[Number(typed?.normalize('NFKC')) - 1];
  if (found) return found.index;
  const lines = known.map(({ one }, at) => `${at + 1} ${entryLine(one)}`).join('\n');
  if (lines === '') return stop('entries-none', { id: task.id });
  return typed === undefined ? stop('entry-unnamed', { lines }) : stop('entry-absent', { typed, lines });
}
