import { describe, expect, it } from 'vitest';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { coverageOf } from '../../src/rules/visits/coverage.ts';
import { tallyOf } from '../../src/rules/visits/tally.ts';
import { beginningOf, cellsOf, serviceOf, unassigned } from '../../src/rules/visits/visits.ts';
import { bookOf, knownIn, listedOn, owedOn, saidOn, summary, termsIn, unitsYaml } from './book.ts';

/** 三（三）2: every 责任人 × 对象 × 自然季; a term that covers any day of the quarter is answerable for it (本产品的取值 包保走访). */
const TARGET = '编号: BD20220101-0001, 名称: 甲厂, 类别: 重点企业, 层级: 区';
const TERM = '编号: BB20220101-0001, 包保对象: BD20220101-0001, 人员: 李某, 单位: 甲局, 层级: 区';
const VISIT = '编号: ZF20220101-0001, 包保对象: BD20220101-0001, 走访人: [李某], 形式: 实地';

interface Told {
  readonly units?: string;
  readonly listed?: string;
  readonly target?: string;
  readonly from?: string;
  readonly term?: string;
  readonly visit?: string;
}

function book({ listed = '2022-01-10', target = '', from = '2022-01-10', term = '', visit, units }: Told) {
  const records = [
    `{${TARGET}, 列入日期: ${listed}${target}}`,
    `{${TERM}, 开始: ${from}${term}}`,
    ...(visit === undefined ? [] : [`{${VISIT}, ${visit}}`]),
  ];
  return bookOf(records, units === undefined ? {} : { units });
}

/** What the second quarter of 2022 is for 李某 and 甲厂, looked at in July unless another day is said. */
function cell(told: Told, on = '2022-07-15', quarter = '2022Q2') {
  const ledger = book(told);
  const terms = termsIn(ledger, on);
  return cellsOf(serviceOf(knownLedger(ledger, terms)), quarter)[0];
}

describe('a term and a listing, against the days of the quarter 2022-04-01 to 06-30', () => {
  const ended = (day: string): Told => ({ term: `, 结束: ${day}` });
  const removed = (day: string): Told => ({ target: `, 移出: {日期: ${day}, 理由: 注销}` });
  it.each<readonly [string, Told, string | undefined]>([
    ['a term that ended the day before', ended('2022-03-31'), undefined],
    ['a term that ended on its first day', ended('2022-04-01'), 'missing'],
    ['a term that began on its last day', { from: '2022-06-30' }, 'missing'],
    ['a term that began the day after', { from: '2022-07-01' }, undefined],
    ['a target removed the day before', removed('2022-03-31'), undefined],
    ['a target removed on its first day', removed('2022-04-01'), 'missing'],
    ['a target listed on its last day', { listed: '2022-06-30' }, 'missing'],
    ['a target listed the day after', { listed: '2022-07-01' }, undefined],
  ])('%s: %s makes %s（三（三）2，任期覆盖该季任何一天即计责）', (_, told, state) => {
    expect(cell(told)?.state).toBe(state);
  });
});

describe('a visit, against the days of the quarter', () => {
  it.each([
    ['2022-03-31', 'missing'],
    ['2022-04-01', 'visited'],
    ['2022-06-30', 'visited'],
    ['2022-07-01', 'missing'],
  ])('on %s leaves the cell %s（三（三）2，自然季）', (day, state) => {
    expect(cell({ visit: `日期: ${day}` })?.state).toBe(state);
  });

  it.each([
    ['2022-06-30', 'pending', '甲局 2022-06-30 today'],
    ['2022-07-01', 'missing', '甲局 2022-06-30 overdue'],
  ])('that is not made is on %s %s（§1.4 当天未办结不算逾期）', (day, state, owed) => {
    expect(cell({}, day)?.state).toBe(state);
    expect(owedOn(day, book({}), 'visit')).toContain(owed);
  });
});

describe('the end of a quarter on a rest day, 2022-12-31', () => {
  const with31 = (rule: string) =>
    bookOf([`{${TARGET}, 列入日期: 2022-10-08}`, `{${TERM}, 开始: 2022-10-08}`, `{${VISIT}, 日期: 2022-12-31}`], {
      rules: `固定日期逢休息日: ${rule}`,
    });
  it.each(['不变', '提前', '顺延'])(
    'is moved by no rule for fixed days (%s): a visit on it is in time（自然季）',
    (rule) => {
      expect(owedOn('2023-01-10', with31(rule), 'visit')).toContain('甲局 2022-12-31 done');
    },
  );
});

describe('the cells that there are', () => {
  it.each([
    ['2022-03-31', 1],
    ['2022-04-01', 2],
    ['2022-12-31', 4],
    ['2023-01-01', 5],
  ])('up to %s are %i: one a quarter from the first day of it on（三（三）2）', (day, count) => {
    expect(owedOn(day, book({}), 'visit')).toHaveLength(count);
  });

  it('begin where quarter, term and listing have all begun', () => {
    const begins = (told: Told) => beginningOf(cell(told) as NonNullable<ReturnType<typeof cell>>);
    expect(begins({})).toBe('2022-04-01');
    expect(begins({ from: '2022-05-02' })).toBe('2022-05-02');
    expect(begins({ from: '2022-05-02', listed: '2022-05-09' })).toBe('2022-05-09');
  });

  it('of somebody with two terms go by the later one, in whatever order they were entered', () => {
    const term = (tail: string, unit: string, from: string) =>
      `{编号: BB20220101-${tail}, 包保对象: BD20220101-0001, 人员: 李某, 单位: ${unit}, 层级: 区, 开始: ${from}}`;
    const owners = (...terms: readonly string[]) =>
      owedOn('2022-01-31', bookOf([`{${TARGET}, 列入日期: 2022-01-10}`, ...terms]), 'visit');
    const both = [term('0001', '甲局', '2022-01-20'), term('0002', '乙局', '2022-01-10')];
    expect(owners(...both)).toEqual(['甲局 2022-03-31 open']);
    expect(owners(...both.toReversed())).toEqual(['甲局 2022-03-31 open']);
  });
});

describe('a gap is listed by 缺访列示期 3个月, and stays one ever after', () => {
  it.each([
    ['2022-09-30', ['甲局 2022-06-30 overdue']],
    ['2022-10-01', []],
  ])('on %s: %j（缺访列示期只管清单列到哪天）', (day, listed) => {
    const ledger = book({ visit: '日期: 2022-01-20' });
    expect(listedOn(day, ledger, 'visit').filter((line) => line.includes('06-30'))).toEqual(listed);
    expect(owedOn(day, ledger, 'visit')).toContain('甲局 2022-06-30 overdue');
  });
});

describe('补访 of the second quarter on 07-05', () => {
  const told = { visit: '日期: 2022-07-05, 补访: 2022Q2' };
  it('is none of the third, and the second is not listed as owed any more（补访另记）', () => {
    expect(cell(told, '2022-10-15', '2022Q2')?.state).toBe('madeUp');
    expect(cell(told, '2022-10-15', '2022Q3')?.state).toBe('missing');
    const listed = (on: string) =>
      owedOn(on, book(told), 'visit').filter((line) => line.includes('06-30 overdue')).length;
    expect([listed('2022-07-04'), listed('2022-07-05')]).toEqual([1, 0]);
  });
});

/** What three answers say of the second quarter on a day: the cell, 包保覆盖, and 走访 in the summary of the year. */
function three(told: Told, on: string) {
  const ledger = book(told);
  const { owed, met, missed, madeUp, exempt } = tallyOf(coverageOf(knownIn(ledger, on), '2022Q2').cells);
  const year = summary(ledger, '2022', on).due.filter(({ link, id }) => link === 'visit' && id.endsWith('2022Q2'));
  return {
    cell: cell(told, on)?.state,
    coverage: [owed, met, missed, madeUp, exempt],
    year: year.map(({ unit, wasLate }) => `${unit} ${wasLate ? '逾期' : '按时'}`),
  };
}

describe('an exemption of the second quarter', () => {
  const approved = (day: string) => `, 豁免: [{日期: ${day}, 季度: 2022Q2, 理由: 停产, 批准人: 周某}]`;
  const nothing = { cell: 'exempt', coverage: [0, 0, 0, 0, 1], year: [] };
  it.each<readonly [string, Told]>([
    ['nobody went', {}],
    ['somebody went before it', { visit: '日期: 2022-04-10' }],
    ['somebody went after it', { visit: '日期: 2022-06-20' }],
    ['somebody went when the quarter was over', { visit: '日期: 2022-07-05, 补访: 2022Q2' }],
  ])('takes the cell out of every figure: %s（对象停产可登记豁免）', (_, told) => {
    expect(three({ ...told, term: approved('2022-05-16') }, '2022-10-15')).toEqual(nothing);
  });

  it.each([
    ['2022-06-30', nothing],
    ['2022-07-01', { cell: 'missing', coverage: [1, 0, 1, 0, 0], year: ['甲局 逾期'] }],
  ])('approved on %s makes %j（缺访当季算缺，全年一直是缺）', (day, said) => {
    expect(three({ term: approved(day) }, '2022-10-15')).toEqual(said);
  });

  it('is none of the quarters beside it', () => {
    expect(cell({ term: approved('2022-05-16') }, '2022-10-15', '2022Q3')?.state).toBe('missing');
  });
});

describe('a cell whose unit comes to an end', () => {
  const merged = (day: string) =>
    `${unitsYaml(
      '{名称: 甲局, 类型: 部门, 考核对象: 是}',
      '{名称: 乙局, 类型: 部门, 考核对象: 是}',
    )}\n沿革: [{日期: ${day}, 变动: 合并, 单位: [甲局, 乙局], 承接单位: [乙局]}]`;
  const closed = (day: string) => unitsYaml(`{名称: 甲局, 类型: 部门, 考核对象: 是, 撤销日期: ${day}}`);
  const LATER = '2022-10-15';

  it.each([
    ['2022-06-29', { cell: 'uncounted', coverage: [0, 0, 0, 0, 1], year: [] }],
    ['2022-06-30', { cell: 'uncounted', coverage: [0, 0, 0, 0, 1], year: [] }],
    ['2022-07-01', { cell: 'missing', coverage: [1, 0, 1, 0, 0], year: ['甲局 逾期'] }],
  ])('is closed on %s: not visited it is %j（逾期之后）', (day, said) => {
    expect(three({ units: closed(day) }, LATER)).toEqual(said);
  });

  it.each([
    ['2022-05-10', '甲局 按时'],
    ['2022-07-01', '甲局 按时'],
  ])('is closed on %s: visited in the quarter it is met by the old unit', (day, line) => {
    expect(three({ units: closed(day), visit: '日期: 2022-06-20' }, LATER)).toEqual({
      cell: 'visited',
      coverage: [1, 1, 0, 0, 0],
      year: [line],
    });
  });

  it.each([
    ['2022-06-29', ['乙局 逾期']],
    ['2022-06-30', ['乙局 逾期']],
    ['2022-07-01', ['甲局 逾期']],
    ['2022-08-10', ['甲局 逾期']],
  ])('is merged on %s: missed it is one gap, of %j（缺访当季算缺，承接的不再欠一次）', (day, year) => {
    expect(three({ units: merged(day) }, LATER)).toEqual({ cell: 'missing', coverage: [1, 0, 1, 0, 0], year });
  });

  it.each([
    ['2022-05-09', '乙局 按时'],
    ['2022-05-10', '甲局 按时'],
  ])('is merged on %s: visited on 05-10 it is %s（承担到当日）', (day, line) => {
    expect(three({ units: merged(day), visit: '日期: 2022-05-10' }, LATER).year).toEqual([line]);
  });

  it.each([
    ['2022-07-04', '甲局 2022-06-30 waived-late'],
    ['2022-07-05', '甲局 2022-06-30 done-late'],
  ])(
    'is merged on %s: made up for on 07-05 it stays a gap, and the visit stands beside it（补访另记）',
    (day, line) => {
      const told = { units: merged(day), visit: '日期: 2022-07-05, 补访: 2022Q2' };
      expect(three(told, LATER)).toEqual({ cell: 'madeUp', coverage: [1, 0, 1, 1, 0], year: ['甲局 逾期'] });
      expect(owedOn(LATER, book(told), 'visit')).toContain(line);
    },
  );

  it.each([
    ['2022-07-19', ['甲局 2022-06-30 overdue']],
    ['2022-07-20', []],
  ])('is merged on 07-20: on %s the list of what is overdue has %j', (day, lines) => {
    const own = listedOn(day, book({ units: merged('2022-07-20') }), 'visit').filter((line) => line.includes('06-30'));
    expect(own).toEqual(lines);
  });
});

describe('whether anybody answers for a target', () => {
  const bare = (told: Told, on: string) => {
    const ledger = book(told);
    return unassigned(serviceOf(knownIn(ledger, on))).length;
  };
  it.each<readonly [string, Told, string, number]>([
    ['the day before the term begins', { from: '2022-03-02' }, '2022-03-01', 1],
    ['the day it begins', { from: '2022-03-02' }, '2022-03-02', 0],
    ['the day it ends', { term: ', 结束: 2022-05-10' }, '2022-05-10', 0],
    ['the day after', { term: ', 结束: 2022-05-10' }, '2022-05-11', 1],
    ['no end said', {}, '2022-05-11', 0],
  ])('%s: %j on %s leaves %i bare（三（三）1 包保全覆盖）', (_, told, on, count) => {
    expect(bare(told, on)).toBe(count);
  });
});

describe('what check says of days', () => {
  it.each<readonly [string, Told, readonly string[]]>([
    [
      'a visit the day before the listing',
      { listed: '2022-03-02', from: '2022-03-02', visit: '日期: 2022-03-01' },
      ['visit-before-listing'],
    ],
    ['a visit on the day of the listing', { listed: '2022-03-02', from: '2022-03-02', visit: '日期: 2022-03-02' }, []],
    [
      'a term that ends the day before it begins',
      { from: '2022-03-02', term: ', 结束: 2022-03-01' },
      ['term-backwards'],
    ],
    ['a term of one day', { from: '2022-03-02', term: ', 结束: 2022-03-02' }, []],
  ])('%s: %j is said to be %j', (_, told, codes) => {
    expect(saidOn('2022-06-01', book(told), 'visit-before-listing', 'term-backwards')).toEqual(codes);
  });
});
