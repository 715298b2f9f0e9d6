import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { countedOn, countsOf } from '../../src/rules/summary/assertions.ts';
import { summaryOf } from '../../src/rules/summary/summary.ts';
import { knownOn } from '../sample/sample.ts';

/** 办结 counted from the task files by a script of its own; 在办 and 逾期 as worked out by hand for the summaries. */
const known = [
  ['2022-03-31', { open: 5, completed: 23, overdue: 2 }],
  ['2022-06-30', { open: 10, completed: 36, overdue: 5 }],
] as const;

describe.each(known)('what is published as of %s', (day, counts) => {
  const tasks = countedOn(knownOn('2022-12-31'), dayOf(day));

  it('is what was counted by hand, whenever it is counted', () => {
    expect(countsOf(tasks)).toEqual(counts);
    expect(countsOf(countedOn(knownOn(day), dayOf(day)))).toEqual(counts);
  });

  it('agrees with the summary of the same day', () => {
    const period = { from: dayOf('2022-01-01'), to: dayOf(day), label: day };
    const { total } = summaryOf(knownOn(day), period);
    expect([total.open, total.overdueTasks]).toEqual([counts.open, counts.overdue]);
  });

  it('adds up over the units', () => {
    const units = [...new Set(tasks.map(({ unit }) => unit))];
    const sums = units.map((unit) => countsOf(tasks, unit));
    for (const what of ['open', 'completed', 'overdue'] as const)
      expect(sums.reduce((sum, counts) => sum + counts[what], 0)).toBe(counts[what]);
  });
});
