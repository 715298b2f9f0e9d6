import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { followingDay, parseFollowing, respellFollowing } from '../../src/calendar/following.ts';
import { recurringOf } from '../../src/intake/draft/recurring.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { dutiesOf } from '../../src/rules/reports/duties.ts';
import { lines, small } from './small.ts';

const units = '单位:\n- {名称: 甲局, 类型: 部门, 考核对象: 是, 主要负责人: 甲某}\n';

/** When the first period of a requirement is due, and what is said of that day. */
function firstDue(frequency: string, limit: string, wording = '', rules = '') {
  const requirement = lines('requirements/2022/BS20220201-AAA1.yaml', {
    事项: '报告',
    类别: '定期报告',
    报送对象: '督查室',
    单位: '[甲局]',
    周期: frequency,
    时限: limit,
    印发日期: '2022-02-01',
    ...(wording !== '' && { 原文: wording }),
  });
  const { ledger, termsOn } = small({
    'units.yaml': units,
    ...requirement,
    ...(rules !== '' && { 'rules.yaml': rules }),
  });
  const { due, changes } = dutiesOf(knownLedger(ledger, termsOn('2023-01-10')))[0]?.reckoning ?? {};
  return [due?.day, ...(changes ?? [])];
}

const moved = '制度:\n- {名称: 固定日期逢休息日, 值: 顺延, 依据: 某文, 施行日期: 2022-01-01}\n';

/** 2022-03-05 is a Saturday and 03-06 a Sunday; 2023-02-28 is a Tuesday, 2023-01-01 a holiday until 01-02. */
describe('每月5日前', () => {
  it('is a day, and no rest day moves it; the last working day is told', () => {
    expect(firstDue('每月', '次月5日前')).toEqual(['2022-03-05', expect.stringContaining('最后一个工作日 2022-03-04')]);
    expect(firstDue('每月', '次月4日前')).toEqual(['2022-03-04']);
  });

  it('is moved where the rule for fixed days says so', () => {
    expect(firstDue('每月', '次月5日前', '', moved)).toEqual([
      '2022-03-07',
      expect.stringContaining('顺延至 2022-03-07'),
    ]);
  });

  it('is not five days, which a rest day moves', () => {
    expect(firstDue('每月', '5日')).toEqual(['2022-03-07']);
  });

  it.each([
    ['每月', '5日', '各镇每月5日前报送进展', '2022-03-05'],
    ['每月', '5日', '每月报送，于次月5日前报', '2022-03-05'],
    ['每月', '5日', '每月15日前报送进展', '2022-03-07'],
    ['每年', '2个月', '每年2月底前报送总结', '2023-02-28'],
    ['每年', '1日', '每年报送', '2023-01-03'],
  ])('%s %s is what the words “%s” say', (frequency, limit, wording, due) => {
    expect(firstDue(frequency, limit, wording)[0]).toBe(due);
  });
});

it.each([
  ['2022-01-31', '次月底前', '2022-02-28'],
  ['2022-01-31', '次月30日前', '2022-02-28'],
  ['2022-12-31', '次月5日前', '2023-01-05'],
  ['2022-12-31', '次年2月底前', '2023-02-28'],
  ['2023-12-31', '次年2月底前', '2024-02-29'],
  ['2022-06-30', '次年3月15日前', '2023-03-15'],
])('after %s %s is %s', (end, limit, day) => {
  expect(followingDay(dayOf(end), parseFollowing(limit) ?? { date: 1 })).toBe(day);
});

it.each([
  ['每月5号前', '次月5日前'],
  ['下月 5日', '次月5日前'],
  ['每年2月底前', '次年2月底前'],
])('%s is meant to be %s', (text, expected) => {
  expect(respellFollowing(text)).toBe(expected);
});

it.each([
  ['R/P1M@05', { frequency: 'monthly', limit: '次月5日前' }],
  ['R2020/P1Y@02-end', { frequency: 'yearly', limit: '次年2月底前' }],
  ['R/P3M', { frequency: 'quarterly' }],
  ['R/P1M@end', undefined],
])('a document that says %s asks for %o', (value, expected) => {
  expect(recurringOf(value)).toEqual(expected);
});
