import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import { anyLedger, filesOf, shown } from '../generated/ledger.ts';
import { byRules, byVersions, standsByRules, standsByVersions, type Versions, versionsOf } from './replayed.ts';

const END = dayOf('2023-06-30');

/** Some days, and those on which a version begins or ends, with the days about them. */
function telling({ owed }: Versions, some: readonly Day[]): Day[] {
  const edges = owed.flatMap(({ from, to }) => [from, to ?? from]);
  const near = edges.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return [...new Set([...some, ...near])].filter((day) => day <= END);
}

function agreeing(whole: Ledger, versions: Versions, day: Day, facts: Parameters<typeof shown>[0]): void {
  expect(byVersions(versions, day), `${day}\n${shown(facts)}`).toEqual(byRules(whole, day));
  expect(standsByVersions(versions, day), day).toEqual(standsByRules(whole, day));
}

describe('the versions of what is owed', () => {
  it('say of any earlier day what the rules say of that day', () => {
    fc.assert(
      fc.property(anyLedger, fc.array(someDay, { minLength: 10, maxLength: 10 }), (facts, some) => {
        const whole = readLedger(filesOf(facts));
        const versions = versionsOf(whole, END);
        for (const day of telling(versions, some.map(dayOf))) agreeing(whole, versions, day, facts);
      }),
      { numRuns: runs(24) },
    );
  });

  it('are still so up to the day until which they say that they last', () => {
    fc.assert(
      fc.property(anyLedger, someDay, (facts, asOf) => {
        const whole = readLedger(filesOf(facts));
        const versions = versionsOf(whole, dayOf(asOf));
        for (let day = dayOf(asOf); day <= versions.lasting; day = addDays(day, 1))
          agreeing(whole, versions, day, facts);
      }),
      { numRuns: runs(24) },
    );
  });
});
