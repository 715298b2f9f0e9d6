import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { formatMoment } from '../../src/calendar/moment.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { type Moved, movesBetween } from '../../src/rules/deadlines/moved.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { isAdrift, type Judged } from '../../src/rules/lateness/lateness.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { runs } from '../extent.ts';
import type { Facts } from '../generated/filing.ts';
import { anyLedger, filesOf, shown } from '../generated/ledger.ts';

const asOf = { day: dayOf('2022-09-30') };

/** Two ledgers that have some of their files in common, as two states of one have. */
const pair: fc.Arbitrary<readonly [Facts, Facts]> = fc
  .tuple(anyLedger, anyLedger, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([one, other, picks]) => {
    const paths = [...new Set([...one.keys(), ...other.keys()])];
    const mixed = paths.flatMap((path, at): [string, Facts extends ReadonlyMap<string, infer V> ? V : never][] => {
      const own =
        (picks[at % picks.length] ? other : one).get(path) ?? (path.includes('/') ? undefined : one.get(path));
      return own === undefined ? [] : [[path, own]];
    });
    return [one, new Map(mixed)];
  });

/** Everything owed, each with its day, but for how often somebody was urged; units by the names that both ledgers give them. */
function listed(ledger: Ledger, nameOf: (unit: string) => string): string[] {
  const known = knownLedger(ledger, { asOf, calendar: ledger.calendar, rules: ledger.rules });
  return allOwed(known, standings(known))
    .map(({ matter, obligation: owed }) =>
      [matter.id, nameOf(owed.unit), owed.link, owed.link === 'response' ? '' : owed.detail, dayOfOwed(owed)].join(' '),
    )
    .sort();
}

function dayOfOwed(owed: Judged | undefined): string {
  if (!owed) return '—';
  return isAdrift(owed) ? '停表' : formatMoment(owed.due);
}

const SHARED = ['notice', 'rule', 'unit'];

/** A line of the list; `turned` with the days exchanged. What of a record moved it is told from one side only. */
function line({ id, before, after, causes }: Moved, turned: boolean): string {
  const [one, other] = turned ? [after, before] : [before, after];
  const shared = causes.map(({ cause }) => (SHARED.includes(cause) ? cause : 'record'));
  return [id, (before ?? after)?.link, dayOfOwed(one), dayOfOwed(other), ...new Set(shared)].join(' ');
}

it('tells of two ledgers that something moved when, and only when, their lists of deadlines differ', () => {
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [then, now] = [readLedger(filesOf(one)), readLedger(filesOf(other))];
      const nameOf = (unit: string) => now.directory.fullName(then.directory.fullName(unit));
      const { moved } = movesBetween(then, now, asOf);
      const told = `${shown(one)}\n======\n${shown(other)}`;
      expect(moved.length > 0, told).toBe(listed(then, nameOf).join('\n') !== listed(now, nameOf).join('\n'));
      expect(
        moved.every(({ causes }) => causes.length > 0),
        told,
      ).toBe(true);
    }),
    { numRuns: runs(48) },
  );
});

it('tells the same of two ledgers the other way round, with the days exchanged', () => {
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [then, now] = [readLedger(filesOf(one)), readLedger(filesOf(other))];
      const there = movesBetween(then, now, asOf).moved.map((one) => line(one, true));
      const back = movesBetween(now, then, asOf).moved.map((one) => line(one, false));
      expect(there.toSorted(), `${shown(one)}\n======\n${shown(other)}`).toEqual(back.toSorted());
    }),
    { numRuns: runs(32) },
  );
});

it('tells nothing of a ledger beside itself', () => {
  fc.assert(
    fc.property(anyLedger, (facts) => {
      const [one, same] = [readLedger(filesOf(facts)), readLedger(filesOf(facts))];
      expect(movesBetween(one, same, asOf)).toEqual({ moved: [], settled: 0, unread: [] });
    }),
    { numRuns: runs(16) },
  );
});
