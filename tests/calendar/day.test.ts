import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  isWeekend,
  monthEnd,
  parseDay,
  weekday,
  weekdayName,
  yearOf,
} from '../../src/calendar/day.ts';
import { anyDay } from './data.ts';

const numbers = fc.integer({ min: -350_000, max: 2_900_000 });

test('a day is read only when it is written YYYY-MM-DD', () => {
  expect(parseDay('2022-02-14')).toBe('2022-02-14');
  for (const text of [
    '2022-2-14',
    '20220214',
    '2022/02/14',
    '2022-02-14 ',
    ' 2022-02-14',
    '２０２２-02-14',
    '',
    '0999-01-01',
  ]) {
    expect(parseDay(text), text).toBeUndefined();
  }
});

test('a day that does not exist is not read', () => {
  for (const text of [
    '2022-02-29',
    '2026-02-30',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
  ]) {
    expect(parseDay(text), text).toBeUndefined();
  }
  expect(parseDay('2000-02-29')).toBe('2000-02-29');
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
});

test('a wrong day in the program is a bug', () => {
  expect(() => dayOf('2022-02-30')).toThrow(RangeError);
  expect(() => dayFromNumber(3_000_000)).toThrow(RangeError);
});

test('days are counted from 1970-01-01', () => {
  expect(dayNumber(dayOf('1970-01-01'))).toBe(0);
  expect(dayNumber(dayOf('1969-12-31'))).toBe(-1);
  expect(dayNumber(dayOf('2022-02-14'))).toBe(19_037);
});

test('numbering a day and naming the number come back to the same day', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const day = dayFromNumber(number);
      expect(parseDay(day)).toBe(day);
      expect(dayNumber(day)).toBe(number);
    }),
  );
});

test('the days are those of the Gregorian calendar, whatever the time zone', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const reference = new Date(number * 86_400_000);
      expect(dayFromNumber(number)).toBe(reference.toISOString().slice(0, 10));
      expect(weekday(dayFromNumber(number)) % 7).toBe(reference.getUTCDay());
    }),
  );
});

test('days are added over the ends of months and years', () => {
  expect(addDays(dayOf('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(dayOf('2022-12-31'), 1)).toBe('2023-01-01');
  expect(addDays(dayOf('2022-01-01'), -1)).toBe('2021-12-31');
});

test('months are added at once and end on the last day of a month that has no corresponding day', () => {
  expect(addMonths(dayOf('2022-01-31'), 1)).toBe('2022-02-28');
  expect(addMonths(dayOf('2024-01-31'), 1)).toBe('2024-02-29');
  expect(addMonths(dayOf('2022-01-31'), 2)).toBe('2022-03-31');
  expect(addMonths(dayOf('2022-11-30'), 3)).toBe('2023-02-28');
  expect(addMonths(dayOf('2022-03-31'), -1)).toBe('2022-02-28');
  expect(addMonths(dayOf('2022-01-15'), -13)).toBe('2020-12-15');
});

test('adding months keeps the date of the month or ends on the last day of the month', () => {
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: -600, max: 600 }), (day, count) => {
      const result = addMonths(day, count);
      expect(result.slice(8) === day.slice(8) || (result === monthEnd(result) && result.slice(8) < day.slice(8))).toBe(
        true,
      );
      const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(monthsOf(result) - monthsOf(day)).toBe(count);
    }),
  );
});

test('of two days the later one is never earlier after adding the same months, nor after adding more', () => {
  fc.assert(
    fc.property(anyDay(), fc.nat(400), fc.nat(60), fc.nat(60), (day, gap, count, more) => {
      expect(addMonths(addDays(day, gap), count) >= addMonths(day, count)).toBe(true);
      expect(addMonths(day, count + more) >= addMonths(day, count)).toBe(true);
    }),
  );
});

test('a day knows its weekday, its year and the end of its month', () => {
  expect(weekday(dayOf('2022-02-14'))).toBe(1);
  expect(weekdayName(dayOf('2022-02-14'))).toBe('一');
  expect(weekdayName(dayOf('2022-10-09'))).toBe('日');
  expect(isWeekend(dayOf('2022-10-08'))).toBe(true);
  expect(isWeekend(dayOf('2022-10-07'))).toBe(false);
  expect(yearOf(dayOf('2022-02-14'))).toBe(2022);
  expect(monthEnd(dayOf('2022-02-14'))).toBe('2022-02-28');
  expect(monthEnd(dayOf('2022-12-31'))).toBe('2022-12-31');
});
