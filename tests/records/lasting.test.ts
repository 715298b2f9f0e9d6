import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays, type Day } from '../../src/calendar/day.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Task } from '../../src/records/task/schema.ts';
import { wasLate } from '../../src/rules/lateness.ts';
import { standingOf } from '../../src/rules/standing.ts';
import { runs } from '../extent.ts';
import { legal } from './legal.ts';

const calendar = createCalendar();
const rules = createRulebook([]);

/** Decisions that may say of a day already passed that it was another, as a ruling on the difficulty does. */
const DECISIONS = ['grantExtension', 'grantExceptional'];

function owedOn(task: Task, day: Day) {
  return standingOf({ record: task, file: 'any.yaml' }, { calendar, rules, asOf: { day } }).obligations;
}

it('what was once listed as late against a unit stays late against it, whatever happens, but for a decision on its day', () => {
  fc.assert(
    fc.property(legal, fc.nat(60), ({ task }, wait) => {
      const days = (task.history ?? []).map(({ date }) => date.day);
      const end = addDays(days.at(-1) ?? task.received.day, wait);
      const last = owedOn(task, end).filter(wasLate);
      for (const day of new Set([...days.map((one) => addDays(one, -1)), end])) {
        if (day < task.received.day) continue;
        const later = (task.history ?? []).filter(({ date }) => date.day > day);
        const ruled = (task.difficultyRuling?.date ?? day) > day;
        if (ruled || later.some(({ action }) => DECISIONS.includes(action))) continue;
        for (const { link, unit, due, verdict, detail } of owedOn(task, day)) {
          if (verdict !== 'overdue') continue;
          const same = last.filter((one) => one.link === link && one.unit === unit && one.due.day === due.day);
          const what = { day, link, unit, due: due.day, detail };
          expect({ ...what, kept: same.length > 0 }).toEqual({ ...what, kept: true });
        }
      }
    }),
    { numRuns: runs(400) },
  );
});
