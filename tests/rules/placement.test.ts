import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { isNamedIn } from '../../src/rules/basis/periods.ts';
import { dutiesOf } from '../../src/rules/reports/duties.ts';
import { judgedDuties } from '../../src/rules/reports/duty-items.ts';
import { placementOf } from '../../src/rules/reports/placement.ts';
import { reportRemarks } from '../../src/rules/reports/report-remarks.ts';
import { lines, small } from './small.ts';

const units =
  '单位:\n- {名称: 甲局, 类型: 部门, 考核对象: 是, 主要负责人: 甲某}\n- {名称: 乙局, 类型: 部门, 考核对象: 是, 主要负责人: 乙某}\n';

/** 每季一报 of 甲局 from the first quarter of 2022 on; due on 04-08, 07-07, 10-12 and 2023-01-09. */
const quarterly = lines('requirements/2022/BS20220101-AAA1.yaml', {
  事项: '季报',
  类别: '定期报告',
  报送对象: '督查室',
  单位: '[甲局]',
  周期: '每季',
  印发日期: '2022-01-01',
});

const perMatter = {
  ...quarterly,
  'requirements/2022/BS20220101-AAA1.yaml': `${Object.values(quarterly)[0]}`
    .replace('每季', '一事一报')
    .concat('事由:\n- {日期: 2022-03-01, 内容: 甲}\n- {日期: 2022-03-08, 内容: 乙}\n'),
};

/** Reports in the order of their numbers: the day, and the period where it says one. */
function reports(told: readonly (readonly [day: string, period?: string])[]): Record<string, string> {
  return Object.assign(
    {},
    ...told.map(([day, period], index) =>
      lines(`reports/2022/BG20220101-AAA${index}.yaml`, {
        事项: '情况',
        单位: '甲局',
        报送要求: 'BS20220101-AAA1',
        ...(period !== undefined && { 期次: period }),
        报送日期: day,
      }),
    ),
  );
}

/** For which periods the reports count on a day, by their places: 0 for the first. */
function counted(told: Parameters<typeof reports>[0], day: string, requirement: Record<string, string> = quarterly) {
  const { ledger, termsOn } = small({ 'units.yaml': units, ...requirement, ...reports(told) });
  const filled = dutiesOf(knownLedger(ledger, termsOn(day))).filter((duty) => duty.reports.length > 0);
  return Object.fromEntries(filled.map(({ period, reports: own }) => [period, own.map(({ id }) => Number(id.at(-1)))]));
}

describe('a report that does not say its period', () => {
  it.each([
    ['is for the last period that was over', [['2022-04-01']], { '2022Q1': [0] }],
    [
      'is for the running one when the last one is in',
      [['2022-04-01'], ['2022-06-29']],
      { '2022Q1': [0], '2022Q2': [1] },
    ],
    ['is for the last one as long as that is not in, however late', [['2022-06-29']], { '2022Q1': [0] }],
    ['is for the running one where the first has just begun', [['2022-03-01']], { '2022Q1': [0] }],
    ['is for the period that ends that day', [['2022-06-30']], { '2022Q2': [0] }],
    [
      'makes room for one of the same day that does',
      [['2022-06-29'], ['2022-06-29', '2022Q1']],
      { '2022Q1': [1], '2022Q2': [0] },
    ],
    ['does not know what comes later', [['2022-06-29'], ['2022-07-05', '2022Q1']], { '2022Q1': [0, 1] }],
  ] as const)('%s', (_, told, expected) => {
    expect(counted(told, '2022-12-31')).toEqual(expected);
  });

  it('is the same on a later day of looking', () => {
    const told = [['2022-04-01'], ['2022-06-29'], ['2022-07-01']] as const;
    expect(counted(told, '2022-07-01')).toEqual(counted(told, '2023-02-01'));
  });

  it.each([
    ['2022-11-15', '2022Q2'],
    ['2022-07-02', '2022Q1'],
  ])('handed in on %s, when nothing more is asked for, is for %s, the last that was', (day, period) => {
    const ended = { ...quarterly };
    for (const [path, text] of Object.entries(ended))
      ended[path] = `${text}结束: ${period === '2022Q1' ? '2022-03-31' : '2022-06-30'}\n`;
    const { ledger, termsOn } = small({ 'units.yaml': units, ...ended, ...reports([[day]]) });
    const duties = dutiesOf(knownLedger(ledger, termsOn('2022-12-31')));
    expect(duties.filter(({ done }) => done).map((duty) => [duty.period, duty.done?.day])).toEqual([[period, day]]);
  });

  it('is for the first matter that is open, of those that had come up', () => {
    expect(counted([['2022-03-04'], ['2022-03-05'], ['2022-03-09']], '2022-12-31', perMatter)).toEqual({
      '2022-03-01': [0, 1],
      '2022-03-08': [2],
    });
    expect(counted([['2022-03-09'], ['2022-03-10']], '2022-12-31', perMatter)).toEqual({
      '2022-03-01': [0],
      '2022-03-08': [1],
    });
  });

  it('handed in within its period is not late when that is over', () => {
    const told = [['2022-04-01'], ['2022-06-29']] as const;
    const { ledger, termsOn } = small({ 'units.yaml': units, ...quarterly, ...reports(told) });
    const states = judgedDuties(knownLedger(ledger, termsOn('2022-07-20'))).map(({ state }) => state);
    expect(states).toEqual(['onTime', 'onTime', 'open']);
  });
});

it.each([
  ['三季度涉企服务情况', '2022Q3', true],
  ['第3季度情况', '2022Q4', false],
  ['十一月情况', '2022-11', true],
  ['2022年12月份情况', '2022-11', false],
  ['涉企服务情况', '2022Q3', undefined],
  ['一季度和二季度情况', '2022Q3', undefined],
  ['12月情况', '2022', undefined],
])('“%s” calls %s: %s', (title, key, expected) => {
  expect(isNamedIn(title, key)).toBe(expected);
});

/** What is doubtful about one more report that does not say its period, seen at the end of the year. */
function doubtOf(told: Parameters<typeof reports>[0], day: string, requirement: Record<string, string> = quarterly) {
  const { ledger, termsOn } = small({ 'units.yaml': units, ...requirement, ...reports(told) });
  const report = {
    id: 'BG20220101-BBBB',
    title: '情况',
    unit: '甲局',
    requirement: 'BS20220101-AAA1',
    submitted: dayOf(day),
  };
  const { duty, doubt } = placementOf(report, knownLedger(ledger, termsOn('2022-12-31')));
  return [duty?.period, doubt?.kind];
}

describe('one more report', () => {
  const research = Object.fromEntries(
    Object.entries(quarterly).map(([path, text]) => [
      path,
      `${text.replace('每季', '一次').replace('定期报告', '调研报告')}期限: 2022-12-15\n`,
    ]),
  );
  const filing = Object.fromEntries(
    Object.entries(research).map(([path, text]) => [path, text.replace('调研报告', '备案')]),
  );

  it.each([
    ['in time for the last period is taken for that', [], '2022-04-08', ['2022Q1', undefined]],
    ['a day later may be for the running one', [], '2022-04-11', ['2022Q1', 'several']],
    ['on the last day of a period may be for one before', [], '2022-06-30', ['2022Q2', 'several']],
    ['with the last one in is for the running one', [['2022-04-08']], '2022-06-29', ['2022Q2', undefined]],
    ['with an older one lacking is in doubt', [['2022-07-04', '2022Q2']], '2022-07-05', ['2022Q3', 'several']],
    ['with both in is one too many', [['2022-04-08'], ['2022-06-29']], '2022-06-30', ['2022Q2', 'second']],
    ['that would push another on is in doubt', [['2022-06-29']], '2022-04-05', ['2022Q1', 'moves']],
  ] as const)('%s', (_, told, day, expected) => {
    expect(doubtOf(told, day)).toEqual(expected);
  });

  it('may be another piece of research, but not another filing', () => {
    expect(doubtOf([['2022-12-01']], '2022-12-02', research)).toEqual([undefined, undefined]);
    expect(doubtOf([['2022-12-01']], '2022-12-02', filing)).toEqual([undefined, 'second']);
  });

  it('on one of two open matters is in doubt', () => {
    expect(doubtOf([], '2022-03-07', perMatter)).toEqual(['2022-03-01', undefined]);
    expect(doubtOf([], '2022-03-09', perMatter)).toEqual(['2022-03-01', 'several']);
  });
});

describe('a period that a report names', () => {
  const until = { 'requirements/2022/BS20220101-AAA1.yaml': `${Object.values(quarterly)[0]}结束: 2022-09-30\n` };
  const once = Object.fromEntries(
    Object.entries(quarterly).map(([path, text]) => [path, `${text.replace('每季', '一次')}期限: 2022-03-15\n`]),
  );

  it.each([
    ['2021Q4', '2022-03-10', until, '2022Q1'],
    ['2022Q2', '2022-03-31', until, '2022Q1'],
    ['2022Q2', '2022-04-01', until, undefined],
    ['2022Q3', '2022-10-08', until, undefined],
    ['2022Q4', '2022-12-31', until, '2022Q1 到 2022Q3 中的一期'],
    ['2022-03', '2022-04-01', until, '2022Q1 这样'],
    ['2022', '2022-04-01', once, '不写期次（只报一次）'],
    ['2022-03-01', '2022-04-01', perMatter, undefined],
    ['2022-03-02', '2022-04-01', perMatter, '2022-03-01、2022-03-08'],
  ])('%s on %s', (period, day, requirement, expected) => {
    const { ledger, termsOn } = small({ 'units.yaml': units, ...requirement, ...reports([[day, period]]) });
    const found = reportRemarks(ledger, knownLedger(ledger, termsOn('2023-03-01'))).map(({ record }) => record.message);
    const message = `期次“${period}”不是这项报送要求的一期；应当是 ${expected}`;
    expect(found).toEqual(expected === undefined ? [] : [message]);
  });
});
