import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { everySpoken } from '../../src/calendar/when/every.ts';
import { dayWithin, formatWithin, parseWithin, partWithin, respellWithin } from '../../src/calendar/within.ts';

/** A period, a place in it, and the day, by the almanac of 2022 to 2024. */
const places = [
  ['2022-03-01', '2022-03-31', '25日前', '2022-03-25'],
  ['2022-02-01', '2022-02-28', '31日前', '2022-02-28'],
  ['2024-02-01', '2024-02-29', '期末前', '2024-02-29'],
  ['2022-02-28', '2022-03-06', '周五前', '2022-03-04'],
  ['2022-02-28', '2022-03-06', '周一前', '2022-02-28'],
  ['2022-02-28', '2022-03-06', '周日前', '2022-03-06'],
  ['2022-03-01', '2022-03-31', '最后一个周四前', '2022-03-31'],
  ['2022-03-01', '2022-03-31', '第1个周二前', '2022-03-01'],
  ['2022-03-01', '2022-03-31', '第4个周一前', '2022-03-28'],
  ['2022-01-01', '2022-03-31', '首月10日前', '2022-01-10'],
  ['2022-01-01', '2022-03-31', '第2个月底前', '2022-02-28'],
  ['2022-01-01', '2022-03-31', '末月20日前', '2022-03-20'],
  ['2022-10-01', '2022-12-31', '最后一个周五前', '2022-12-30'],
  ['2022-07-01', '2022-12-31', '末月5日前', '2022-12-05'],
  ['2022-01-01', '2022-12-31', '2月底前', '2022-02-28'],
  ['2024-01-01', '2024-12-31', '2月30日前', '2024-02-29'],
  ['2022-01-01', '2022-12-31', '11月最后一个周五前', '2022-11-25'],
  ['2022-03-16', '2022-03-31', '期末前', '2022-03-31'],
] as const;

describe('a day within a period', () => {
  it.each(places)('%s to %s, %s is %s', (from, to, typed, day) => {
    const within = parseWithin(typed);
    const part = within && partWithin({ from: dayOf(from), to: dayOf(to) }, within);
    expect(within && part && within.place.kind !== 'workday' && dayWithin(part, within.place)).toBe(day);
  });

  it.each(places)('%s to %s, %s is written as it was read', (_, __, typed) => {
    const within = parseWithin(typed);
    expect(within && formatWithin(within)).toBe(typed);
  });

  it('has no fifth 周一 where there are four', () => {
    const within = parseWithin('第5个周一前');
    expect(
      within &&
        within.place.kind === 'weekday' &&
        dayWithin({ from: dayOf('2022-03-01'), to: dayOf('2022-03-31') }, within.place),
    ).toBe(undefined);
  });

  it.each([
    '5个工作日',
    '次月5日前',
    '月底前',
    '底前',
    '工作日前',
    '32日前',
    '13月5日前',
    '首月期末前',
    '周八前',
    '5日',
    '',
  ])('%s is none', (typed) => {
    expect(parseWithin(typed)).toBe(undefined);
  });

  it.each([
    ['25号之前', '25日前'],
    ['季末', '期末前'],
    ['月底前', '期末前'],
    ['年底', '期末前'],
    ['星期五', '周五前'],
    ['周天', '周日前'],
    ['第一个月10日', '首月10日前'],
    ['第二个月月末', '第2个月底前'],
    ['最后一个月20号以前', '末月20日前'],
    ['最后一个星期五', '最后一个周五前'],
    ['第三个工作日', '第3个工作日前'],
    ['尽快', '尽快'],
  ])('%s is spelt %s', (typed, spelt) => {
    expect(respellWithin(typed)).toBe(spelt);
  });
});

describe('how often something is asked for', () => {
  it.each([
    ['每周五前', 'weekly', '周五前'],
    ['每周 星期五前', 'weekly', '周五前'],
    ['每半个月', 'halfMonthly', ''],
    ['每月25号前', 'monthly', '25号前'],
    ['每个月，期后5个工作日', 'monthly', '期后5个工作日'],
    ['每季度末月20日前', 'quarterly', '末月20日前'],
    ['每季末', 'quarterly', '末'],
    ['每半年', 'halfYearly', ''],
    ['每学期结束后5个工作日内', 'termly', '结束后5个工作日内'],
    ['每年度2月底前', 'yearly', '2月底前'],
  ])('%s', (typed, cadence, rest) => {
    expect(everySpoken(typed)).toEqual({ cadence, rest });
  });

  it.each(['每两周', '每周末前', '每天', '2022-03-15', '3月15日前', ''])('%s does not say', (typed) => {
    expect(everySpoken(typed)).toBe(undefined);
  });
});
