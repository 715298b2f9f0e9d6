import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { monthsOf, type Period, quarterPeriod } from '../../src/calendar/period.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { endOf, placesOf } from '../../src/rules/basis/ranking.ts';
import { honoursOf } from '../../src/rules/scoring/honours.ts';
import { byPunctuality, sourcesAt, summaryOf } from '../../src/rules/summary/summary.ts';
import { ledgerOf, termsOn as plainTerms } from '../records/specimen.ts';
import { knownOn, ledger } from '../sample/sample.ts';

const END = '2022-12-31';
const year = { from: dayOf('2022-01-01'), to: dayOf(END), label: '2022年' };
const periods: readonly Period[] = [
  year,
  ...['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map(quarterPeriod),
  ...monthsOf(year),
];

describe('one end of a ranking', () => {
  const ends = (points: readonly number[], room: number) => {
    const { named, crowded } = endOf(
      placesOf(points, (a, b) => b - a),
      room,
    );
    return { named: named.map(({ one }) => one), crowded };
  };

  it.each([
    { what: 'takes as many as there is room for', points: [9, 8, 7, 6, 5, 4], room: 2, named: [9, 8] },
    {
      what: 'takes a tie that begins within the room to its end',
      points: [9, 8, 8, 6, 5, 4],
      room: 2,
      named: [9, 8, 8],
    },
    {
      what: 'names nobody of a tie larger than the room',
      points: [9, 9, 9, 6, 5, 4],
      room: 2,
      named: [],
      crowded: { rank: 1, sharing: 3 },
    },
    { what: 'never takes more than half', points: [9, 8, 7], room: 2, named: [9] },
    {
      what: 'does not take a tie over the half',
      points: [9, 8, 8, 7],
      room: 3,
      named: [9],
      crowded: { rank: 2, sharing: 2 },
    },
    { what: 'has nobody where one is alone', points: [9], room: 5, named: [] },
  ])('$what', ({ points, room, named, crowded }) => {
    expect(ends(points, room)).toEqual({ named, crowded });
  });

  it('says how many share a place', () => {
    const places = placesOf([7, 9, 7], (a, b) => b - a);
    expect(places.map(({ one, rank, sharing }) => [one, rank, sharing])).toEqual([
      [9, 1, 1],
      [7, 2, 2],
      [7, 2, 2],
    ]);
  });
});

describe.each(periods)('in $label', (period) => {
  const now = summaryOf(knownOn(END), period);
  const { links, scores } = honoursOf(sourcesAt(knownOn(END), now.end), now);
  const best = [...links.best.named.map(({ one }) => one.name), ...scores.best.named.map(({ one }) => one.unit.name)];
  const worst = [
    ...links.worst.named.map(({ one }) => one.name),
    ...scores.worst.named.map(({ one }) => one.unit.name),
  ];

  it('nobody is named as good in one list and as bad in another', () => {
    expect(best.filter((name) => worst.includes(name))).toEqual([]);
  });

  it('nobody is named who has too little, is no more, or, as good, is late still', () => {
    for (const name of [...best, ...worst]) {
      const unit = ledger.directory.find(name);
      expect(unit?.abolished === undefined || unit.abolished > now.end).toBe(true);
      expect(now.units.find((one) => one.name === name)?.figures.due).toBeGreaterThanOrEqual(5);
    }
    const late = now.overdue.map(({ obligation }) => ledger.directory.fullName(obligation.unit));
    expect(best.filter((name) => late.includes(name))).toEqual([]);
  });
});

it('who would have been praised and is not is told with the reasons', () => {
  const now = summaryOf(knownOn(END), quarterPeriod('2022Q2'));
  const { scores } = honoursOf(sourcesAt(knownOn(END), now.end), now);
  // the visits of 赵某某 and 李某 of the first quarter were never made up
  expect(scores.heldBack).toContainEqual({ unit: '区政府办公室', reasons: ['期末仍逾期2件次'] });
});

const UNITS = `单位:
  - {名称: 甲局, 类型: 部门, 考核对象: 是}
  - {名称: 乙局, 类型: 部门, 考核对象: 是}
  - {名称: 丙局, 类型: 部门, 考核对象: 是, 撤销日期: 2022-06-30}`;

function task(id: string, unit: string, history: readonly string[]): Record<string, string> {
  const lines = history.map((entry) => `  - {${entry}}\n`).join('');
  return {
    [`tasks/2022/${id}.yaml`]: `编号: ${id}\n事项: 事项${id}\n来源: {类别: 领导批示}\n难易程度: 一般\n牵头单位: ${unit}\n收到日期: 2022-06-01\n办理经过:\n${lines}`,
  };
}

const SIGNED = '日期: 2022-06-02, 动作: 签批, 人员: 张某';
const done = (day: string) => [SIGNED, `日期: ${day}, 动作: 办结, 内容: 好`];

describe('on a small ledger', () => {
  // received on 06-01 (Wednesday); signed by 06-07, done by 06-09 (06-03 is a day off), fed back within five days more
  const small = ledgerOf({
    'units.yaml': UNITS,
    ...task('RW20220601-AAAA', '甲局', done('2022-06-08')),
    ...task('RW20220601-BBBB', '甲局', done('2022-06-20')),
    ...task('RW20220601-CCCC', '乙局', [
      ...done('2022-06-08'),
      '日期: 2022-06-09, 动作: 退回重办, 理由: 不全, 延至: 2022-06-15',
      '日期: 2022-06-20, 动作: 办结, 内容: 好',
    ]),
    ...task('RW20220601-DDDD', '丙局', done('2022-06-08')),
  });
  const on = (day: string) => summaryOf(knownLedger(small, plainTerms(day)), quarterPeriod('2022Q2'));

  it('counts a task once for 按时办结率, and as late if it was late at any time', () => {
    // A and D in time; B late; C in time at first and late when done again
    expect(on('2022-06-30').total).toMatchObject({ handled: 4, handledInTime: 2 });
    const links = on('2022-06-30').byLink.find(({ link }) => link === 'handling');
    expect(links).toMatchObject({ due: 5, onTime: 3 });
  });

  it('ranks nobody with fewer than five links, nor a unit on the day it was abolished', () => {
    const { units } = on('2022-06-30');
    expect(units.map(({ name, figures, unplaced }) => [name, figures.due, unplaced])).toEqual([
      ['甲局', 6, undefined],
      ['乙局', 4, 'few'],
      ['丙局', 3, 'abolished'],
    ]);
    expect(byPunctuality(units).map(({ one }) => one.name)).toEqual(['甲局']);
  });
});

it('a unit that is not assessed is at neither end, however much it had to do', () => {
  // each of the three has three tasks: signed, done and late or not by turns; the least base is three links
  const names = ['甲局', '乙局', '丙局'];
  const tasks = names.flatMap((name, at) => [
    task(`RW20220601-A${at}A0`, name, done(at === 1 ? '2022-06-08' : '2022-06-20')),
    task(`RW20220601-A${at}A1`, name, done(at === 2 ? '2022-06-20' : '2022-06-08')),
  ]);
  const book = ledgerOf({
    'units.yaml': `单位:\n${names.map((name) => `  - {名称: ${name}, 类型: 部门, 考核对象: ${name === '甲局' ? '是' : '否'}}\n`).join('')}`,
    'rules.yaml': '制度:\n  - {名称: 参与排名件次, 值: 3件次, 依据: 测试, 施行日期: 2022-01-01}',
    ...Object.assign({}, ...tasks),
  });
  const known = knownLedger(book, { ...plainTerms('2022-06-30'), rules: book.rules });
  const now = summaryOf(known, quarterPeriod('2022Q2'));
  const { links } = honoursOf(sourcesAt(known, now.end), now);
  expect(now.units.map(({ name, unplaced }) => [name, unplaced])).toEqual([
    ['甲局', undefined],
    ['乙局', 'unassessed'],
    ['丙局', 'unassessed'],
  ]);
  expect(byPunctuality(now.units).map(({ one }) => one.name)).toEqual(['甲局']);
  expect([links.best.named, links.worst.named]).toEqual([[], []]);
});

it('who is last by score is not named as good for its links, and it is said', () => {
  // by links 丁 alone is on time; by score it is last, for what was said of it in public
  const names = ['甲局', '乙局', '丙局', '丁局'];
  const small = ledgerOf({
    'units.yaml': `单位:\n${names.map((name) => `  - {名称: ${name}, 类型: 部门, 考核对象: 是}\n`).join('')}`,
    'rules.yaml': `制度:
  - {名称: 参与排名件次, 值: 1件次, 依据: 测试, 施行日期: 2022-01-01}
评分:
  - 名称: 考核
    满分: 100
    项目:
      - {名称: 办理, 环节: 办理, 扣分: 10, 折算: 按件}
      - {名称: 批评, 记录: 表扬批评, 条件: 类别=批评, 扣分: 90, 折算: 按次}`,
    'citations/2022/BP20220610-7K3Q.yaml':
      '编号: BP20220610-7K3Q\n类别: 批评\n单位: 丁局\n日期: 2022-06-10\n事由: 事\n形式: 通报',
    ...task('RW20220601-AAAA', '甲局', done('2022-06-20')),
    ...task('RW20220601-BBBB', '乙局', done('2022-06-20')),
    ...task('RW20220601-CCCC', '丙局', done('2022-06-20')),
    ...task('RW20220601-DDDD', '丁局', [...done('2022-06-08'), '日期: 2022-06-08, 动作: 反馈, 对象: 督查室, 内容: 好']),
  });
  const terms = { ...plainTerms('2022-06-30'), rules: small.rules };
  const now = summaryOf(knownLedger(small, terms), quarterPeriod('2022Q2'));
  const { links, scores } = honoursOf(sourcesAt(knownLedger(small, terms), now.end), now);
  expect(scores.worst.named.map(({ one }) => one.unit.name)).toEqual(['丁局']);
  expect(links.best.named).toEqual([]);
  expect(links.heldBack).toEqual([{ unit: '丁局', reasons: ['得分在末位'] }]);
});
