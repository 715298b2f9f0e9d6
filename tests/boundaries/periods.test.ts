import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { monthsOf, parsePeriod, periodBefore, quarterOf } from '../../src/calendar/period.ts';
import { periodsBetween } from '../../src/rules/basis/periods.ts';

/** 自然月、自然季 1–3/4–6/7–9/10–12、自然年（§1.2）, both ends included. */
describe('a period in words', () => {
  it.each([
    ['本月', '2022-01-01', '2022-01-01..2022-01-31'],
    ['本月', '2022-01-31', '2022-01-01..2022-01-31'],
    ['本月', '2022-02-28', '2022-02-01..2022-02-28'],
    ['上月', '2022-03-31', '2022-02-01..2022-02-28'],
    ['上月', '2022-01-01', '2021-12-01..2021-12-31'],
    ['本季', '2022-03-31', '2022-01-01..2022-03-31'],
    ['本季', '2022-04-01', '2022-04-01..2022-06-30'],
    ['上季', '2022-01-01', '2021-10-01..2021-12-31'],
    ['本年', '2022-12-31', '2022-01-01..2022-12-31'],
    ['去年', '2022-01-01', '2021-01-01..2021-12-31'],
    ['本周', '2022-02-14', '2022-02-14..2022-02-20'],
    ['本周', '2022-02-20', '2022-02-14..2022-02-20'],
    ['上周', '2022-02-20', '2022-02-07..2022-02-13'],
  ])('%s on %s is %s', (text, today, days) => {
    const found = parsePeriod(text, dayOf(today));
    expect(`${found?.from}..${found?.to}`).toBe(days);
  });

  it.each([
    ['2022-03-01..2022-03-01', '2022-03-01..2022-03-01'],
    ['2022-03-02..2022-03-01', undefined],
    ['2022-03..2022-02', undefined],
    ['2022-03..2022-03-01', '2022-03-01..2022-03-01'],
  ])('%s: %s', (text, days) => {
    const found = parsePeriod(text, dayOf('2022-06-15'));
    expect(found && `${found.from}..${found.to}`).toBe(days);
  });

  it.each([
    ['2022-03-31', '2022Q1'],
    ['2022-04-01', '2022Q2'],
    ['2022-12-31', '2022Q4'],
    ['2023-01-01', '2023Q1'],
  ])('%s is in %s', (day, quarter) => {
    expect(quarterOf(dayOf(day))).toBe(quarter);
  });

  it.each([
    ['2022-02-28', '2022-02-28', ['2022年2月']],
    ['2022-02-28', '2022-03-01', ['2022年2月', '2022年3月']],
    ['2022-02-01', '2022-02-28', ['2022年2月']],
    ['2022-12-31', '2023-01-01', ['2022年12月', '2023年1月']],
  ])('the days %s to %s touch %j', (from, to, months) => {
    expect(monthsOf({ from: dayOf(from), to: dayOf(to) }).map(({ label }) => label)).toEqual(months);
  });

  it.each([
    ['2022-03', '2022-02-01..2022-02-28'],
    ['2022Q1', '2021-10-01..2021-12-31'],
    ['2022', '2021-01-01..2021-12-31'],
    ['2022-03-01..2022-03-30', '2022-01-30..2022-02-28'],
    ['2022-03-01..2022-03-01', '2022-02-28..2022-02-28'],
  ])('before %s comes %s', (text, days) => {
    const before = periodBefore(parsePeriod(text, dayOf('2022-06-15')) as NonNullable<ReturnType<typeof parsePeriod>>);
    expect(`${before.from}..${before.to}`).toBe(days);
  });
});

describe('periods that recur', () => {
  const keys = (rhythm: 'monthly' | 'quarterly' | 'yearly', from: string, through: string) =>
    periodsBetween(rhythm, dayOf(from), dayOf(through)).map(({ key }) => key);
  it.each([
    ['monthly', '2022-01-31', '2022-01-31', ['2022-01']],
    ['monthly', '2022-01-31', '2022-02-01', ['2022-01', '2022-02']],
    ['monthly', '2022-02-01', '2022-02-28', ['2022-02']],
    ['quarterly', '2022-03-31', '2022-04-01', ['2022Q1', '2022Q2']],
    ['quarterly', '2022-04-01', '2022-06-30', ['2022Q2']],
    ['yearly', '2022-12-31', '2022-12-31', ['2022']],
    ['yearly', '2022-12-31', '2023-01-01', ['2022', '2023']],
  ] as const)('%s from %s, seen on %s, are %j', (rhythm, from, through, list) => {
    expect(keys(rhythm, from, through)).toEqual(list);
  });
});
