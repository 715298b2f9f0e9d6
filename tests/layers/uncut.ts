import { dayOf } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Known } from '../../src/rules/basis/known.ts';
import { complaintFigures } from '../../src/rules/complaints/complaints.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { summaryOf } from '../../src/rules/summary/summary.ts';
import { termsIn } from '../boundaries/book.ts';

/** What must not compile: `npm run typecheck` fails where one of these does after all. Nothing calls it. */
export function refused(ledger: Ledger, known: Known): unknown[] {
  return [
    // @ts-expect-error a ledger as it was read
    standings(ledger),
    // @ts-expect-error the same with a day
    standings({ ...ledger, terms: known.terms }),
    // @ts-expect-error cut, and then given another day
    allOwed({ ...known, terms: termsIn(ledger, '2022-12-31') }, []),
    // @ts-expect-error a task as it was read
    standingOf(ledger.tasks[0], known.terms),
    // @ts-expect-error a ledger as it was read
    summaryOf(ledger, { from: dayOf('2022-01-01'), to: dayOf('2022-03-31'), label: '' }),
    // @ts-expect-error the same
    complaintFigures(ledger, { from: dayOf('2022-01-01'), to: dayOf('2022-03-31'), label: '' }),
  ];
}
