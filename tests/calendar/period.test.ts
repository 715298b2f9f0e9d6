import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, weekday } from '../../src/calendar/day.ts';
import { monthsOf, parsePeriod, quarterOf } from '../../src/calendar/period.ts';
import { anyDay } from './data.ts';

const TODAY = dayOf('2022-02-14');

test.each([
  ['2022', '2022-01-01', '2022-12-31', '2022年'],
  ['2022年', '2022-01-01', '2022-12-31', '2022年'],
  ['2022Q1', '2022-01-01', '2022-03-31', '2022年第一季度'],
  ['2022q4', '2022-10-01', '2022-12-31', '2022年第四季度'],
  ['2022年第一季度', '2022-01-01', '2022-03-31', '2022年第一季度'],
  ['2022年第2季度', '2022-04-01', '2022-06-30', '2022年第二季度'],
  ['2022年三季度', '2022-07-01', '2022-09-30', '2022年第三季度'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024年2月'],
  ['2022年3月', '2022-03-01', '2022-03-31', '2022年3月'],
  ['2022年12月', '2022-12-01', '2022-12-31', '2022年12月'],
  ['2022-03-05', '2022-03-05', '2022-03-05', '2022-03-05'],
  ['2022-03-01..2022-03-31', '2022-03-01', '2022-03-31', '2022-03-01至2022-03-31'],
  ['2022-03..2022Q4', '2022-03-01', '2022-12-31', '2022-03-01至2022-12-31'],
  ['本周', '2022-02-14', '2022-02-20', '2022-02-14至2022-02-20'],
  ['上周', '2022-02-07', '2022-02-13', '2022-02-07至2022-02-13'],
  ['本月', '2022-02-01', '2022-02-28', '2022年2月'],
  ['上月', '2022-01-01', '2022-01-31', '2022年1月'],
  ['本季', '2022-01-01', '2022-03-31', '2022年第一季度'],
  ['上季', '2021-10-01', '2021-12-31', '2021年第四季度'],
  ['上季度', '2021-10-01', '2021-12-31', '2021年第四季度'],
  ['本年', '2022-01-01', '2022-12-31', '2022年'],
  ['今年', '2022-01-01', '2022-12-31', '2022年'],
  ['去年', '2021-01-01', '2021-12-31', '2021年'],
])('%s is %s to %s, called %s', (text, from, to, label) => {
  expect(parsePeriod(text, TODAY)).toEqual({ from, to, label });
});

test.each([
  '',
  '22',
  '9999',
  '2022Q5',
  '2022-13',
  '2022年13月',
  '2022年第五季度',
  '2022-02-30',
  '2022-03-31..2022-03-01',
  '2022..',
  '2022..2023..2024',
  '下月',
  'constructor',
  '2022-1',
])('“%s” is not a period', (text) => expect(parsePeriod(text, TODAY)).toBeUndefined());

test('every period seen from a day holds that day, or ends the day before the one that does', () => {
  fc.assert(
    fc.property(anyDay(), (today) => {
      const spans = [
        ['本周', '上周'],
        ['本月', '上月'],
        ['本季', '上季'],
        ['本年', '去年'],
      ] as const;
      for (const [current, previous] of spans) {
        const [now, before] = [parsePeriod(current, today), parsePeriod(previous, today)];
        expect(now && now.from <= today && today <= now.to, current).toBe(true);
        expect(before && addDays(before.to, 1), previous).toBe(now?.from);
      }
      expect(weekday(parsePeriod('本周', today)?.from ?? today)).toBe(1);
    }),
  );
});

test('every month is in one quarter', () => {
  const months = monthsOf(parsePeriod('2022', TODAY) ?? { from: TODAY, to: TODAY });
  expect(months.map(({ from }) => quarterOf(from).slice(-1)).join('')).toBe('111222333444');
});

test('a month counts of which only the first or the last day is touched', () => {
  const span = { from: dayOf('2022-01-31'), to: dayOf('2022-03-01') };
  expect(monthsOf(span).map(({ label }) => label)).toEqual(['2022年1月', '2022年2月', '2022年3月']);
});
