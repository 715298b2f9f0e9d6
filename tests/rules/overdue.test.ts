import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays, type Day, dayOf, later } from '../../src/calendar/day.ts';
import type { Filed } from '../../src/ledger/ledger.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Task } from '../../src/records/task/schema.ts';
import type { Terms } from '../../src/records/terms.ts';
import { byUnit, dueItems, type Item, overdueItems, taskItems } from '../../src/rules/lateness/overdue.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { eachDay } from '../calendar/data.ts';
import { runs } from '../extent.ts';
import { anyDay, anyHistory } from '../records/histories.ts';
import { knownTasks, taskOf } from '../records/specimen.ts';

const calendar = createCalendar();
const rules = createRulebook([]);

/** Tasks in files of their own. */
const files: fc.Arbitrary<Filed<Task>[]> = fc.array(anyHistory, { maxLength: 12 }).map((all) =>
  all.map((task, index) => {
    const id = `RW20220214-0${String(index).padStart(2, '0')}A`;
    return { record: { ...task, id }, file: `tasks/2022/${id}.yaml` };
  }),
);

const today = fc.constantFrom(dayOf('2022-06-30'), dayOf('2022-12-31'), dayOf('2027-01-15'));

function termsAt(day: Terms['asOf']['day']): Terms {
  return { calendar, rules, asOf: { day } };
}

function key({ matter, obligation }: Item): string {
  const { lateDays, due, link, detail = '', unit } = obligation;
  return [matter.id, lateDays, due.day, due.minute ?? '', link, detail, unit].join(' ');
}

describe('the overdue list', () => {
  it('has the worst first, then the one that was due first, then the lower number', () => {
    fc.assert(
      fc.property(files, today, (tasks, day) => {
        const list = overdueItems(taskItems(standings(knownTasks(tasks, termsAt(day)))));
        for (const [index, b] of list.slice(1).entries()) {
          const a = list[index] as Item;
          const rank = ({ matter, obligation: { lateDays, due } }: Item) =>
            [9999 - lateDays, due.day, due.minute ?? 1440, matter.id]
              .map((part) => String(part).padStart(5, '0'))
              .join(' ');
          expect(rank(a) <= rank(b)).toBe(true);
        }
      }),
    );
  });

  it('is the same in whatever order the files are read', () => {
    fc.assert(
      fc.property(files, today, fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), (tasks, day, keys) => {
        const shuffled = tasks
          .map((filed, index) => ({ filed, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ filed }) => filed);
        const list = (some: Filed<Task>[]) =>
          overdueItems(taskItems(standings(knownTasks(some, termsAt(day))))).map(key);
        expect(list(shuffled)).toEqual(list(tasks));
      }),
    );
  });

  it('counts a number once that stands in two files: the one named after it, wherever it comes', () => {
    const record = taskOf('收到日期: 2022-02-14');
    const own = { record, file: `tasks/2022/${record.id}.yaml` };
    const copy = { record: { ...record, lead: '区水利局' }, file: `tasks/2022/${record.id} (2).yaml` };
    const list = (tasks: Filed<Task>[]) =>
      overdueItems(taskItems(standings(knownTasks(tasks, termsAt(dayOf('2022-06-30')))))).map(key);
    expect(list([own])).not.toEqual([]);
    expect(list([own, copy])).toEqual(list([own]));
    expect(list([copy, own])).toEqual(list([own]));
  });

  it('holds each item under one unit: the total is the sum of the units', () => {
    fc.assert(
      fc.property(files, today, (tasks, day) => {
        const list = overdueItems(taskItems(standings(knownTasks(tasks, termsAt(day)))));
        const groups = byUnit(list, (unit) => unit);
        expect([...groups.values()].reduce((sum, group) => sum + group.length, 0)).toBe(list.length);
        for (const [unit, group] of groups)
          expect(group.every(({ obligation }) => obligation.unit === unit)).toBe(true);
        const worst = [...groups.values()].map((group) => group[0]?.obligation.lateDays ?? 0);
        expect(worst).toEqual(worst.toSorted((a, b) => b - a));
      }),
    );
  });

  it('counts lateness as a walk over the calendar does', () => {
    fc.assert(
      fc.property(files, anyDay, (tasks, day) => {
        for (const { obligation } of overdueItems(taskItems(standings(knownTasks(tasks, termsAt(day)))))) {
          const { due, stopped, lateDays, missed = [] } = obligation;
          const ran = (one: Day) => !stopped.some(({ from, through }) => from <= one && one <= through);
          // an extension to a day that had passed does not make days late that were not: what was missed counts once
          const since = later(due.day, missed.at(-1)?.through ?? due.day);
          const spells = [...missed, { due: since, through: day }];
          const walked = spells.flatMap((one) => eachDay(addDays(one.due, 1), one.through));
          expect(lateDays).toBe(walked.filter((one) => calendar.isWorking(one) && ran(one)).length);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('does not know of tasks that will be received later', () => {
    fc.assert(
      fc.property(files, anyDay, (tasks, day) => {
        const known = tasks.filter(({ record }) => record.received.day <= day);
        expect(standings(knownTasks(tasks, termsAt(day))).map(({ file }) => file)).toEqual(
          known.map(({ file }) => file),
        );
      }),
    );
  });
});

describe('the list of what falls due', () => {
  it('has what is due within so many working days, the nearest first, and nothing that is overdue or done', () => {
    fc.assert(
      fc.property(files, today, fc.nat(20), (tasks, day, days) => {
        const list = dueItems(taskItems(standings(knownTasks(tasks, termsAt(day)))), days);
        const dues = list.map(({ obligation }) => obligation.due.day);
        expect(dues).toEqual(dues.toSorted());
        for (const { obligation } of list) {
          expect(obligation.due.day >= day).toBe(true);
          expect(obligation.done ?? obligation.waived).toBeUndefined();
          expect(calendar.workingDaysIn(day, obligation.due.day)).toBeLessThanOrEqual(days);
        }
      }),
    );
  });
});
