import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, LAST_DAY } from '../../src/calendar/calendar.ts';
import { addDays, type Day, later } from '../../src/calendar/day.ts';
import { createRulebook, type Rulebook } from '../../src/records/rule/rulebook.ts';
import { checkTask } from '../../src/records/task/check.ts';
import { obligationsOf } from '../../src/records/task/deadlines.ts';
import type { Entry, Task } from '../../src/records/task/schema.ts';
import { tell } from '../../src/records/task/tell.ts';
import { knownTask } from '../../src/rules/basis/known.ts';
import { judge } from '../../src/rules/lateness/lateness.ts';
import { type Standing, standingOf } from '../../src/rules/lateness/standing.ts';
import { state as states } from '../../src/vocabulary/choices.ts';
import { runs } from '../extent.ts';
import { anyDay, anyHistory, anyRulebook, namesUsed } from './histories.ts';
import { legal } from './legal.ts';

const calendar = createCalendar();

function view(standing: Standing) {
  const { state, light, obligations, story } = standing;
  return { state, light, obligations, lead: story.lead, refusals: story.refusals.length };
}

function look(task: Task, day: Day, rules: Rulebook = createRulebook([])) {
  return view(standingOf(knownTask({ record: task, file: 'any.yaml' }, { day }), { calendar, rules, asOf: { day } }));
}

describe('a legal history', () => {
  it('is never refused, and goes through the states that a simple model goes through', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(legal, ({ task, expected, columns }) => {
        for (const column of columns) seen.add(column);
        for (const [index, state] of expected.entries()) {
          const known = { ...task, history: (task.history ?? []).slice(0, index + 1) };
          const story = tell(known, { day: LAST_DAY });
          expect(story.refusals).toEqual([]);
          expect(states.words[story.state]).toBe(state);
        }
      }),
      { numRuns: runs(400) },
    );
    expect(seen.size).toBe(13);
  });

  it('makes obligations that end at or after their start', () => {
    fc.assert(
      fc.property(legal, anyRulebook, fc.nat(60), ({ task }, rules, wait) => {
        const last = task.history?.at(-1)?.date.day ?? task.received.day;
        const terms = { calendar, rules, asOf: { day: addDays(last, wait) } };
        for (const { due, start, link, origin } of obligationsOf(task, tell(task, terms.asOf), terms)) {
          const end = origin.kind === 'fixed' ? later(origin.day, due.day) : due.day; // 固定日期逢休息日 may have it brought forward
          expect(`${link} ${end >= start}`).toBe(`${link} true`);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('gets later day by day and never less late, unless something happens or the clock stands still', () => {
    fc.assert(
      fc.property(legal, fc.nat(40), ({ task }, wait) => {
        const last = task.history?.at(-1)?.date.day ?? task.received.day;
        const today = addDays(last, wait);
        const now = look(task, today).obligations;
        const tomorrow = look(task, addDays(today, 1)).obligations;
        for (const [index, judged] of now.entries()) {
          const after = tomorrow[index];
          if (judged.verdict !== 'overdue' || judged.paused) continue;
          expect(after?.verdict).toBe('overdue');
          expect(after?.lateDays).toBe(judged.lateDays + (calendar.isWorking(addDays(today, 1)) ? 1 : 0));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('any history', () => {
  it('uses rules that there are', () => expect(namesUsed).toBe(true));

  it('is told, judged and checked without a failure, on any day, under any rules', () => {
    fc.assert(
      fc.property(anyHistory, anyRulebook, anyDay, (task, rules, day) => {
        const terms = { calendar, rules, asOf: { day } };
        const story = tell(task, terms.asOf);
        expect(states.keys).toContain(story.state);
        for (const owed of obligationsOf(task, story, terms)) {
          expect(judge(owed, task.received.day, terms).lateDays).toBeGreaterThanOrEqual(0);
        }
        checkTask(task, story, terms);
      }),
      { numRuns: runs(600) },
    );
  });

  it('is on a day what its entries up to that day make it: later ones change nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyHistory,
          legal.map(({ task }) => task),
        ),
        anyDay,
        fc.nat(20),
        (task, day, at) => {
          const history = task.history ?? [];
          const known = history.filter(({ date }) => date.day <= day);
          const future = history.filter(({ date }) => date.day > day);
          const removed = future[at % Math.max(future.length, 1)];
          expect(look(task, day)).toEqual(look({ ...task, history: known }, day));
          expect(look(task, day)).toEqual(
            look({ ...task, history: history.filter((entry) => entry !== removed) }, day),
          );
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('is the same in whatever order the file has the entries of different days', () => {
    fc.assert(
      fc.property(legal, fc.array(fc.nat(1000), { minLength: 25, maxLength: 25 }), ({ task }, keys) => {
        const days = new Map<Day, Entry[]>();
        for (const entry of task.history ?? []) days.set(entry.date.day, [...(days.get(entry.date.day) ?? []), entry]);
        const groups = [...days.values()].map((entries, index) => ({ entries, key: keys[index] ?? 0 }));
        const shuffled = groups.toSorted((a, b) => a.key - b.key).flatMap(({ entries }) => entries);
        const end = addDays(task.history?.at(-1)?.date.day ?? task.received.day, 3);
        expect(look({ ...task, history: shuffled }, end)).toEqual(look(task, end));
      }),
      { numRuns: runs(200) },
    );
  });
});
