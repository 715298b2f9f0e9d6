import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import {
  addMinutes,
  compareMoments,
  formatMoment,
  type Moment,
  minutesBetween,
  parseMoment,
} from '../../src/calendar/moment.ts';
import { anyDay } from './data.ts';

const anyMoment: fc.Arbitrary<Moment> = fc.record({ day: anyDay(), minute: fc.nat(1439) });

function read(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);
  return moment;
}

test('a moment is a day, or a day and a time', () => {
  expect(parseMoment('2022-02-14')).toEqual({ day: '2022-02-14' });
  expect(parseMoment('2022-02-14 09:30')).toEqual({ day: '2022-02-14', minute: 570 });
  expect(parseMoment('2022-02-14T23:59')).toEqual({ day: '2022-02-14', minute: 1439 });
});

test('a moment that is written otherwise is not read', () => {
  for (const text of [
    '2022-02-30 09:30',
    '2022-02-14 24:00',
    '2022-02-14 9:30',
    '2022-02-14 09:60',
    '2022-02-14 09：30',
    '09:30',
    '2022-02-14 09:30Z',
  ]) {
    expect(parseMoment(text), text).toBeUndefined();
  }
});

test('a moment is written as it is read', () => {
  for (const text of ['2022-02-14', '2022-02-14 00:00', '2022-02-14 09:05'])
    expect(formatMoment(read(text))).toBe(text);
});

test('minutes run over midnight', () => {
  expect(formatMoment(addMinutes(read('2022-12-31 23:40'), 30))).toBe('2023-01-01 00:10');
  expect(formatMoment(addMinutes(read('2022-03-01 00:10'), -20))).toBe('2022-02-28 23:50');
  expect(minutesBetween(read('2022-02-14 09:30'), read('2022-02-15 09:00'))).toBe(1410);
});

test('without a time of day, a day begins at midnight', () => {
  expect(formatMoment(addMinutes({ day: dayOf('2022-02-14') }, 30))).toBe('2022-02-14 00:30');
  expect(compareMoments(read('2022-02-14'), read('2022-02-14 00:01'))).toBeLessThan(0);
  expect(compareMoments(read('2022-02-14'), read('2022-02-13 23:59'))).toBeGreaterThan(0);
});

test('adding minutes and measuring them are inverse', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: -100_000, max: 100_000 }), (moment, count) => {
      const other = addMinutes(moment, count);
      expect(minutesBetween(moment, other)).toBe(count);
      expect(Math.sign(compareMoments(other, moment))).toBe(Math.sign(count));
      expect(read(formatMoment(other))).toEqual(other);
    }),
  );
});
