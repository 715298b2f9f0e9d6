import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { tallyOf } from '../../src/rules/visits/tally.ts';
import { visitItems } from '../../src/rules/visits/visit-items.ts';
import { cellsOf, serviceOf, unassigned } from '../../src/rules/visits/visits.ts';
import { share } from '../../src/views/view/share.ts';
import { knownOn, ledger } from '../sample/sample.ts';

const cellsOn = (quarter: string, day: string) => cellsOf(serviceOf(knownOn(day)), quarter);

/**
 * Counted by hand from the list of who answers for what: 16 assignments, 徐某 to 2022-08-15 and 郭某 after him for one
 * park, 罗某 from 2022-04-11; 钱某某 exempt in the second quarter; 赵某某 only telephoned in the first.
 */
const quarters = [
  { quarter: '2022Q1', last: '2022-03-31', next: '2022-04-12', owed: 14, met: 11, exempt: 0, rate: '78.6%' },
  { quarter: '2022Q2', last: '2022-06-30', next: '2022-07-01', owed: 14, met: 13, exempt: 1, rate: '92.9%' },
  { quarter: '2022Q3', last: '2022-09-30', next: '2022-10-01', owed: 16, met: 14, exempt: 0, rate: '87.5%' },
  { quarter: '2022Q4', last: '2022-12-31', next: '2023-01-01', owed: 15, met: 13, exempt: 0, rate: '86.7%' },
] as const;

/** Who is left, by hand: person and target. */
const gaps = {
  '2022Q1': ['朱某 石桥镇农产品交易市场', '李某 北辰新材料有限公司', '赵某某 绿源食品加工有限公司'],
  '2022Q2': ['周某 华盛精密铸造有限公司'],
  '2022Q3': ['徐某 智能终端配套产业园', '罗某 柳林镇光伏发电站'],
  '2022Q4': ['朱某 石桥镇农产品交易市场', '钱某某 金桥纺织有限公司'],
} as const;

/** Cells of three units on their own, by hand: owed, met. */
const units = {
  区政府办公室: { '2022Q1': [7, 5], '2022Q2': [6, 5], '2022Q3': [8, 7], '2022Q4': [7, 6] },
  区工业和信息化局: { '2022Q1': [2, 2], '2022Q2': [2, 2], '2022Q3': [2, 2], '2022Q4': [2, 2] },
  石桥镇人民政府: { '2022Q1': [1, 0], '2022Q2': [1, 1], '2022Q3': [1, 1], '2022Q4': [1, 0] },
} as const;

describe.each(quarters)('the coverage of $quarter', ({ quarter, last, next, owed, met, exempt, rate }) => {
  it('is what was counted by hand, on its last day and after it', () => {
    const on = tallyOf(cellsOn(quarter, last));
    expect(on).toEqual({ owed, met, exempt, pending: owed - met, missed: 0, madeUp: 0 });
    const after = tallyOf(cellsOn(quarter, next));
    expect(after).toEqual({ owed, met, exempt, pending: 0, missed: owed - met, madeUp: 0 });
    expect(share(met, owed)).toBe(rate);
  });

  it.each(Object.entries(units))('is that of %s', (unit, counted) => {
    const own = tallyOf(cellsOn(quarter, next).filter(({ assignment }) => assignment.unit === unit));
    expect([own.owed, own.met]).toEqual(counted[quarter]);
  });

  it('names the gaps that were found by hand', () => {
    const missing = cellsOn(quarter, next).filter(({ state }) => state === 'missing');
    expect(missing.map(({ person, target }) => `${person} ${target.name}`).toSorted()).toEqual(
      [...gaps[quarter]].toSorted(),
    );
  });

  it('makes the gaps overdue from the day after the quarter', () => {
    const due = (day: string) => visitItems(knownOn(day)).filter(({ matter }) => matter.id.endsWith(`/${quarter}`));
    expect(overdueItems(due(last))).toEqual([]);
    expect(due(last).filter(({ obligation }) => obligation.verdict === 'today')).toHaveLength(owed - met);
    expect(overdueItems(due(next))).toHaveLength(owed - met);
  });
});

describe('a gap', () => {
  it('is made up for by a visit that says so, and stays a gap of its quarter', () => {
    const cells = cellsOn('2022Q1', '2022-04-13');
    expect(tallyOf(cells)).toEqual({ owed: 14, met: 11, exempt: 0, pending: 0, missed: 3, madeUp: 1 });
    const [item] = visitItems(knownOn('2022-06-01')).filter(
      ({ matter }) => matter.title === '朱某走访石桥镇农产品交易市场（2022Q1）',
    );
    // working days from 2022-04-01 to 04-13: 1, 2 (a Saturday worked), 6, 7, 8, 11, 12, 13
    expect(item?.obligation).toMatchObject({ verdict: 'done-late', lateDays: 8, due: { day: '2022-03-31' } });
  });

  it('is listed for the time the rule gives and no longer', () => {
    const listed = (day: string) =>
      overdueItems(visitItems(knownOn(day))).filter(({ matter }) => matter.id.endsWith('/2022Q2')).length;
    expect(listed('2022-09-30')).toBe(1);
    expect(listed('2022-10-01')).toBe(0);
  });
});

describe('a change within a quarter', () => {
  it('leaves both persons with the duty, each from his own day', () => {
    const park = cellsOn('2022Q3', '2022-10-01').filter(({ target }) => target.name === '智能终端配套产业园');
    expect(park.map(({ person, state }) => [person, state])).toEqual([
      ['徐某', 'missing'],
      ['郭某', 'visited'],
    ]);
  });

  it('is not known before it happened', () => {
    const people = cellsOn('2022Q3', '2022-08-15').map(({ person }) => person);
    expect(people).toContain('徐某');
    expect(people).not.toContain('郭某');
  });
});

it('everybody answers for himself, however many share a target', () => {
  const shared = cellsOn('2022Q1', '2022-04-12').filter(({ target }) => target.name === '河湾镇污水处理厂扩建');
  expect(shared.map(({ person }) => person).toSorted()).toEqual(['夏某', '马某'].toSorted());
});

describe('by rule', () => {
  const tallyWith = (name: string, value: string, quarter: string) => {
    const rule = `制度:\n  - 名称: ${name}\n    值: ${value}\n    依据: 测试\n    施行日期: 2022-01-01\n`;
    const texts = new Map([
      ...ledger.texts.keys().map((path) => [path, ledger.texts.get(path) ?? ''] as const),
      ['rules.yaml', rule],
    ]);
    const files = [...texts].map(([path, text]) => ({
      path,
      kind: 'file' as const,
      bytes: new TextEncoder().encode(text),
    }));
    const changed = readLedger(files);
    const terms = { calendar: changed.calendar, rules: changed.rules, asOf: { day: dayOf('2023-02-01') } };
    return tallyOf(cellsOf(serviceOf(knownLedger(changed, terms)), quarter));
  };

  it('invited leaders need not count', () => {
    // 赵某某 and 钱某某 were invited; that 钱某某 went in the first quarter is in no figure, as it would not be had he stayed away
    expect(tallyWith('邀请领导计责', '不计责', '2022Q1')).toMatchObject({ owed: 12, met: 10, exempt: 2 });
  });

  it('a telephone call may count', () => {
    expect(tallyWith('走访计数形式', '实地、座谈、电话', '2022Q1')).toMatchObject({ owed: 14, met: 12 });
  });
});

it('a target without anybody is named as of the day of looking', () => {
  const bare = (day: string) => unassigned(serviceOf(knownOn(day))).map(({ name }) => name);
  expect(bare('2022-02-24')).toHaveLength(9);
  expect(bare('2022-02-25')).toEqual([]);
});

describe('a share in percent', () => {
  it.each([
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 8, '12.5%'],
    [1, 16, '6.3%'],
    [1, 2000, '0.1%'],
    [0, 5, '0.0%'],
    [5, 5, '100.0%'],
    [0, 0, '无'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(share(part, whole)).toBe(text);
  });
});
