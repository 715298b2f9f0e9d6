import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays, type Day } from '../../src/calendar/day.ts';
import { createRulebook } from '../../src/records/rule/rulebook.ts';
import type { Task } from '../../src/records/task/schema.ts';
import { knownTask } from '../../src/rules/basis/known.ts';
import { type Judged, wasLate } from '../../src/rules/lateness/lateness.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { runs } from '../extent.ts';
import { legal } from './legal.ts';

const calendar = createCalendar();
const rules = createRulebook([]);

/** Decisions that may say of a day already passed that it was another, as a ruling on the difficulty does. */
const DECISIONS = ['grantExtension', 'grantExceptional'];

function owedOn(task: Task, day: Day) {
  return standingOf(knownTask({ record: task, file: 'any.yaml' }, { day }), { calendar, rules, asOf: { day } })
    .obligations;
}

/** The days just before something happened, and the last one that is looked at. */
function daysOf({ history = [], received }: Task, wait: number): Day[] {
  const days = history.map(({ date }) => date.day);
  const before = days.map((day) => addDays(day, -1)).filter((day) => day >= received.day);
  return [...new Set(before), addDays(days.at(-1) ?? received.day, wait)];
}

function isDecidedAfter({ history = [], difficultyRuling }: Task, day: Day): boolean {
  if (difficultyRuling && difficultyRuling.date > day) return true;
  return history.some(({ date, action }) => date.day > day && DECISIONS.includes(action));
}

it('what was once listed as late against a unit stays late against it, whatever happens, but for a decision on its day', () => {
  fc.assert(
    fc.property(legal, fc.nat(60), ({ task }, wait) => {
      const days = daysOf(task, wait);
      const last = owedOn(task, days.at(-1) as Day).filter(wasLate);
      const kept = new Set(last.map(nameOf));
      for (const day of days.filter((one) => !isDecidedAfter(task, one))) {
        const listed = owedOn(task, day).filter(({ verdict }) => verdict === 'overdue');
        expect([day, listed.map(nameOf).filter((name) => !kept.has(name))]).toEqual([day, []]);
      }
    }),
    { numRuns: runs(400) },
  );
});

it('how something ended stays as it was, and by how many days it was late', () => {
  fc.assert(
    fc.property(legal, fc.nat(60), ({ task }, wait) => {
      const days = daysOf(task, wait);
      const kept = new Set(owedOn(task, days.at(-1) as Day).map(endOf));
      for (const day of days.filter((one) => !isDecidedAfter(task, one))) {
        const ended = owedOn(task, day).filter(({ verdict }) => ENDS.includes(verdict));
        expect([day, ended.map(endOf).filter((end) => !kept.has(end))]).toEqual([day, []]);
      }
    }),
    { numRuns: runs(400) },
  );
});

const ENDS: readonly Judged['verdict'][] = ['done', 'done-late', 'waived-late'];

function endOf(judged: Judged): string {
  return `${nameOf(judged)} ${judged.verdict} ${judged.lateDays}`;
}

function nameOf({ link, unit, due }: Judged): string {
  return `${link} ${unit} ${due.day}`;
}
