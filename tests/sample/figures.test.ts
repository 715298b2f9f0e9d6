import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../src/calendar/moment.ts';
import type { Judged } from '../../src/rules/lateness/lateness.ts';
import { byUnit, overdueItems, taskItems } from '../../src/rules/lateness/overdue.ts';
import type { Standing } from '../../src/rules/lateness/standing.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { link as links, state as states } from '../../src/vocabulary/choices.ts';
import { knownOn, rowsOf } from './sample.ts';

/*
 * overdue.csv and deadlines.csv were computed by other code from the text of the rules, the days off and the files.
 */

function standingsOn(day: string): Standing[] {
  return standings(knownOn(day));
}

function linkOf({ link, detail }: Judged): string {
  return detail === undefined ? links.words[link] : `${links.words[link]}（${detail}）`;
}

/** Links with a verdict, in a line each. */
function withVerdict(day: string, verdict: Judged['verdict']): string[] {
  return standingsOn(day).flatMap(({ task, obligations }) =>
    obligations
      .filter((judged) => judged.verdict === verdict)
      .map((judged) => `${task.id} ${judged.unit} ${linkOf(judged)} ${judged.due.day}`),
  );
}

/** How many tasks are in each state. */
function tally(day: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of standingsOn(day)) counts[states.words[state]] = (counts[states.words[state]] ?? 0) + 1;
  return counts;
}

const days = [
  {
    day: '2022-03-31',
    received: 29,
    units: 3,
    states: { 办理中: 4, 已办结待反馈: 2, 已反馈: 1, 已销号: 20, 待签批: 1, 撤销: 1 },
    today: ['RW20220301-NBDF 南湖街道办事处 办理 2022-03-31'],
    soon: [],
  },
  {
    day: '2022-06-30',
    received: 47,
    units: 9,
    states: { 办理中: 7, 已办结待反馈: 2, 已销号: 34, 延期待批: 1, 待签批: 2, 撤销: 1 },
    today: [],
    soon: [],
  },
  {
    day: '2022-09-30',
    received: 59,
    units: 4,
    states: { 办理中: 5, 已办结待反馈: 2, 已反馈: 2, 已销号: 48, 待签批: 1, 撤销: 1 },
    today: [],
    soon: ['RW20220901-NXS8 区营商环境建设局 办理 2022-10-08'],
  },
  {
    day: '2022-12-31',
    received: 80,
    units: 6,
    states: {
      ...{ 中止: 1, 办理中: 6, 已办结待反馈: 2, 已反馈: 1, 已销号: 65, 延期待批: 1, 待签批: 2, 撤销: 1 },
      退回重办: 1,
    },
    today: ['RW20221201-9YST 区政府督查室 办理 2022-12-31'],
    // RW20221121-B9FB has 5 working days for rework, 2 of them left: a short time of its own, yellow on the last day only
    soon: ['RW20221220-VA0W 区市场监督管理局 办理 2023-01-04', 'RW20221226-NH33 东风街道办事处 办理 2023-01-03'],
  },
] as const;

describe.each(days)('the sample ledger on $day', ({ day, received, units, states: expected, today, soon }) => {
  const list = overdueItems(taskItems(standingsOn(day)));

  it('has the overdue links that other code finds, by unit, due day and working days late', () => {
    const rows = list.map(({ matter, obligation }) => ({
      截至: day,
      编号: matter.id,
      单位: obligation.unit,
      环节: linkOf(obligation),
      应办日期: obligation.due.day as string,
      逾期工作日: String(obligation.lateDays),
    }));
    const wanted = rowsOf('overdue.csv').filter((row) => row['截至'] === day);
    expect(rows.toSorted(byTask)).toEqual(wanted.toSorted(byTask));
    expect(byUnit(list, (unit) => unit).size).toBe(units);
  });

  it('has the tasks and states that other code finds', () => {
    expect(standingsOn(day)).toHaveLength(received);
    expect(tally(day)).toEqual(expected);
  });

  it('has the same links due today and soon', () => {
    expect(withVerdict(day, 'today')).toEqual(today);
    expect(withVerdict(day, 'soon')).toEqual(soon);
  });
});

function byTask(a: Record<string, string>, b: Record<string, string>): number {
  const key = (row: Record<string, string>) => `${row['编号']} ${row['环节']}`;
  return key(a) < key(b) ? -1 : 1;
}

describe('at the end of the year', () => {
  const all = standingsOn('2022-12-31');

  it.each(rowsOf('deadlines.csv'))('$编号 is due on $期满日, done on $办结, and $状态', (row) => {
    const standing = all.find(({ task }) => task.id === row['编号']);
    const handling = standing?.obligations.filter(({ link }) => link === 'handling') ?? [];
    const last = handling.at(-1);
    const done = (standing?.task.history ?? []).filter(({ action }) => action === 'complete' || action === 'claim');
    expect({
      编号: standing?.task.id,
      收到日期: standing && formatMoment(standing.task.received),
      期满日: last ? (last.verdict === 'paused' ? '停表' : last.due.day) : '长期',
      办结: done.map(({ date }) => date.day).join('、'),
      状态: standing && states.words[standing.state],
    }).toEqual(row);
  });

  it('has told every task', () => {
    expect(rowsOf('deadlines.csv').map((row) => row['编号'])).toEqual(all.map(({ task }) => task.id).toSorted());
  });
});
