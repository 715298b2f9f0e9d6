import { describe, expect, it } from 'vitest';
import { quarterPeriod } from '../../src/calendar/period.ts';
import { articlesByUnit } from '../../src/rules/burden/articles.ts';
import { loadsOf } from '../../src/rules/burden/burden.ts';
import { plainSubject } from '../../src/rules/burden/burden-remarks.ts';
import { usesOf } from '../../src/rules/burden/quotas.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { knownOn } from '../sample/sample.ts';

/** Counted by hand from the lists of papers, meetings and inspections of 2022: used by the end of each quarter. */
const used = {
  '2022-03-31': { 全区发文: 4, 全区会议: 2, 全区督查检查考核: 1, 区政府办公室发文: 3, 区应急管理局发文: 1 },
  '2022-06-30': { 全区发文: 8, 全区会议: 4, 全区督查检查考核: 3, 区政府办公室发文: 5, 区应急管理局发文: 1 },
  '2022-09-30': { 全区发文: 11, 全区会议: 6, 全区督查检查考核: 4, 区政府办公室发文: 6, 区应急管理局发文: 2 },
  '2022-12-31': { 全区发文: 14, 全区会议: 8, 全区督查检查考核: 6, 区政府办公室发文: 8, 区应急管理局发文: 3 },
} as const;

const names = { papers: '发文', meetings: '会议', inspections: '督查检查考核' } as const;

describe.each(Object.entries(used))('the quotas on %s', (day, counted) => {
  it('are used as was counted by hand', () => {
    const uses = usesOf(knownOn(day), '2022').map(
      ({ quota, used: count }) => [`${quota.unit ?? '全区'}${names[quota.controlled]}`, count] as const,
    );
    expect(Object.fromEntries(uses)).toEqual(counted);
  });
});

it('know how much of the year is gone, and of another year nothing', () => {
  const [use] = usesOf(knownOn('2022-03-31'), '2022');
  expect(use).toMatchObject({ daysGone: 90, daysInYear: 365 });
  expect(usesOf(knownOn('2023-02-01'), '2022')[0]).toMatchObject({ daysGone: 365 });
  expect(usesOf(knownOn('2022-12-31'), '2021')).toEqual([]);
});

describe('the burden', () => {
  const loads = (quarter: string, day: string) => {
    const known = knownOn(day);
    const all = standings(known);
    return loadsOf(
      { ledger: known, terms: known.terms, standings: all, owed: allOwed(known, all) },
      quarterPeriod(quarter),
    );
  };
  const countOf = (quarter: string, day: string, unit: string) => {
    const own = loads(quarter, day).filter((load) => load.unit === unit);
    const of = (sort: string) => own.filter((load) => load.sort === sort).length;
    return [of('reportsAsked'), of('inspectionsMade'), of('meetingsCalled')];
  };

  /** 要求报送、督查检查、会议, by hand: reports by the days they fell due in tests/rules/reports.test.ts. */
  it.each([
    ['2022Q1', '2022-03-31', '区应急管理局', [2, 1, 0]],
    ['2022Q1', '2022-03-31', '区住房和城乡建设局', [2, 1, 1]],
    ['2022Q2', '2022-06-30', '区营商环境建设局', [4, 1, 0]],
    ['2022Q3', '2022-09-30', '区营商环境建设局', [5, 0, 0]],
    ['2022Q3', '2022-09-30', '区应急管理局', [3, 0, 0]],
    ['2022Q4', '2022-12-31', '区营商环境建设局', [6, 1, 0]],
    ['2022Q4', '2022-12-31', '区住房和城乡建设局', [2, 1, 0]],
  ] as const)('of %s on %s is for %s what was counted by hand', (quarter, day, unit, counted) => {
    expect(countOf(quarter, day, unit)).toEqual(counted);
  });

  it('counts each task once for every unit that got it, and each urging', () => {
    const year = ['2022Q1', '2022Q2', '2022Q3', '2022Q4'].flatMap((quarter) => loads(quarter, '2022-12-31'));
    const all = standings(knownOn('2022-12-31'));
    const transfers = all
      .flatMap(({ task }) => task.history ?? [])
      .filter(({ action }) => action === 'transfer').length;
    const urges = all.flatMap(({ task }) => task.history ?? []).filter(({ action }) => action === 'urge').length;
    expect(year.filter(({ sort }) => sort === 'handedDown')).toHaveLength(all.length + transfers);
    expect(year.filter(({ sort }) => sort === 'urged')).toHaveLength(urges);
  });
});

it.each([
  ['燃气安全整治调度会', '燃气安全整治'],
  ['关于燃气安全整治的会议', '燃气安全整治'],
  ['关于召开燃气安全整治的专题会议', '燃气安全整治'],
  ['防汛工作视频会', '防汛工作'],
  ['一季度重点工作调度会', '一季度重点工作'],
  ['二季度重点工作调度会', '二季度重点工作'],
])('the subject of %s is %s', (subject, plain) => {
  expect(plainSubject(subject)).toBe(plain);
});

it('articles are told by unit', () => {
  const units = articlesByUnit(knownOn('2022-12-31'), { ...quarterPeriod('2022Q2'), label: '' });
  expect([...units].map(([unit, list]) => [unit, list.length])).toEqual([
    ['河湾镇人民政府', 1],
    ['区营商环境建设局', 1],
    ['区政府督查室', 1],
  ]);
});
