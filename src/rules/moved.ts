import type { Filed } from '../ledger/ledger.ts';
import type { Task } from '../records/task/schema.ts';
import type { Terms } from '../records/terms.ts';
import type { Judged } from './lateness.ts';
import { type Standing, standings } from './standing.ts';

/** A deadline that is another day under another calendar. */
export interface Moved {
  readonly standing: Standing;
  readonly before: Judged;
  readonly after: Judged;
}

/** Every deadline, met or not, that differs between two calendars, or that is no longer provisional. Cards speak of one calendar only. */
export function movedDeadlines(tasks: readonly Filed<Task>[], old: Terms, now: Terms): Moved[] {
  const opened = tasks.map(({ record, file }) => ({ record, file }));
  const before = standings(opened, old);
  return standings(opened, now).flatMap((standing, index) =>
    standing.obligations.flatMap((after, position) => {
      const was = before[index]?.obligations[position];
      const changed = was && (was.due.day !== after.due.day || was.provisional !== after.provisional);
      return was && changed ? [{ standing, before: was, after }] : [];
    }),
  );
}
