import type { Ledger } from '../ledger/ledger.ts';
import type { Terms } from '../records/terms.ts';
import { knownLedger } from './known.ts';
import type { Judged } from './lateness.ts';
import { type Standing, standings } from './standing.ts';

/** A deadline that is another day under another calendar. */
export interface Moved {
  readonly standing: Standing;
  readonly before: Judged;
  readonly after: Judged;
}

/** Every deadline, met or not, that differs between two calendars, or that is no longer provisional. Cards speak of one calendar only. */
export function movedDeadlines(ledger: Ledger, old: Terms, now: Terms): Moved[] {
  const opened = { ...ledger, tasks: ledger.tasks.map(({ record, file }) => ({ record, file })) };
  const before = standings(knownLedger(opened, old));
  return standings(knownLedger(opened, now)).flatMap((standing, index) =>
    standing.obligations.flatMap((after, position) => {
      const was = before[index]?.obligations[position];
      const changed = was && (was.due.day !== after.due.day || was.provisional !== after.provisional);
      return was && changed ? [{ standing, before: was, after }] : [];
    }),
  );
}
