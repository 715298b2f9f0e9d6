import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { PlainMap } from '../../src/ledger/text/plain.ts';
import { type Entry, task as schema, type Task } from '../../src/records/task/schema.ts';
import { wasLate } from '../../src/rules/lateness/lateness.ts';
import { type Item, overdueItems } from '../../src/rules/lateness/overdue.ts';
import { at, bookOf, summary, unitsYaml } from '../boundaries/book.ts';
import { runs } from '../extent.ts';
import { anyTask } from '../records/histories.ts';
import { move, play } from '../records/legal.ts';
import { momentOf } from '../records/specimen.ts';

const LEADS = ['甲局', '乙局', '丙局'];
const REPORTING = [undefined, 'perMatter', 'monthly', 'quarterly'] as const;

/** What is of the whole, or moves a day that had been late already: an approved day may cure what it was asked for in time. */
const LEFT_OUT = ['clear', 'reopen', 'cancel', 'requestExtension', 'grantExtension', 'grantExceptional'];

/** A task that several lead, each with a course of its own that may go from one of them to another. */
const jointly = fc
  .record({
    facts: anyTask(fc.constant(momentOf('2022-03-01'))),
    reporting: fc.constantFrom(...REPORTING),
    courses: fc.array(fc.array(move, { maxLength: 14, size: 'max' }), { minLength: 2, maxLength: 3 }),
  })
  .map(({ facts, reporting, courses }): Task => {
    const { assistance: _, difficultyRuling: _ruling, ...own } = facts;
    const [lead = '', ...joint] = LEADS.slice(0, courses.length);
    const task = { ...own, id: 'RW20220301-0001', lead, ...(reporting && { reporting }) };
    const history = courses.flatMap((moves, index) => courseOf({ ...task, lead: LEADS[index] ?? '' }, moves));
    return { ...task, joint, history: history.toSorted((a, b) => (a.date.day < b.date.day ? -1 : 1)) };
  });

type Moves = Parameters<typeof play>[1];

function courseOf(task: Task, moves: Moves): Entry[] {
  let holder = task.lead;
  return play(task, moves, { units: LEADS }).task.history.flatMap((entry): Entry[] => {
    if (LEFT_OUT.includes(entry.action)) return [];
    if (entry.action !== 'transfer') return [{ ...entry, unit: holder }];
    const handedFrom = holder;
    holder = entry.unit ?? holder;
    return [{ ...entry, handedFrom }];
  });
}

/** Two of those that lead are merged one day. */
const merged = fc
  .record({ day: fc.constantFrom('2022-03-31', '2022-04-06', '2022-05-11'), pair: fc.constantFrom([0, 1], [1, 2]) })
  .map(({ day, pair }) => {
    const unit = (name: string, more = '') => `{名称: ${name}, 类型: 部门, 考核对象: 是, 分管领导: 李某${more}}`;
    const units = unitsYaml(...LEADS.map((name) => unit(name)), unit('丁局', `, 成立日期: ${day}`));
    const names = pair.map((index) => LEADS[index]).join(', ');
    return `${units}\n沿革: [{日期: ${day}, 变动: 合并, 单位: [${names}], 承接单位: [丁局]}]`;
  });

const shelf = fc.record({ task: jointly.map(textOf), units: merged });

function bookWith({ task, units }: { readonly task: string; readonly units: string }): Ledger {
  return bookOf([task], { units });
}

function textOf(task: Task): string {
  return Object.entries(schema.encode(task) as PlainMap)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}

const DAYS = ['2022-03-04', '2022-03-11', '2022-03-31', '2022-04-06', '2022-04-15', '2022-05-12', '2022-06-30'];
const END = '2022-12-31';

/** One silence is called by how often it was urged, which goes on. */
function named({ matter, obligation: { link, detail, unit, due } }: Item): string {
  return [matter.id, link, link === 'response' ? '' : detail, unit, due.day].join(' ');
}

function lateOn(day: string, ledger: Ledger): string[] {
  return overdueItems(at(day, ledger).owed).map(named);
}

describe('any task that several lead, two of which are merged', () => {
  it('has in the figures of the year whatever was ever listed as late, with the unit that was named', () => {
    fc.assert(
      fc.property(shelf, (told) => {
        const ledger = bookWith(told);
        const late = at(END, ledger).owed.filter(({ obligation }) => wasLate(obligation));
        const lost = DAYS.flatMap((day) => lateOn(day, ledger)).filter((one) => !late.map(named).includes(one));
        expect(lost).toEqual([]);
      }),
      { numRuns: runs(80) },
    );
  });

  it('is late as often with all units, all leaders and in all quarters as in the year, and one task with each unit', () => {
    fc.assert(
      fc.property(shelf, (told) => {
        const ledger = bookWith(told);
        const { total, units, leaders, tally } = summary(ledger, '2022', END);
        const quarters = ['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map((of) => summary(ledger, of, END).total.late);
        const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
        const late = [units, leaders].map((all) => sum(all.map(({ figures }) => figures.late)));
        expect([...late, sum(quarters), tally.lateLinks]).toEqual(Array.from({ length: 4 }, () => total.late));
        for (const { figures } of units) {
          const { received, completed, open, handled } = figures;
          expect(Math.max(received, handled, completed + open)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(80) },
    );
  });
});
