import fc from 'fast-check';
import { type Day, dayFromNumber, dayNumber, dayOf } from '../../src/calendar/day.ts';

/** Days on which something turns: ends of months and quarters, days before and after holidays; a plain one first. */
export const turning: readonly Day[] = [
  '2022-03-02',
  '2022-01-01',
  '2022-02-28',
  '2022-03-01',
  '2022-03-31',
  '2022-04-01',
  '2022-06-30',
  '2022-07-01',
  '2022-09-30',
  '2022-10-01',
  '2022-10-08',
  '2022-12-31',
].map(dayOf);

const anyOf2022 = fc
  .integer({ min: dayNumber(dayOf('2021-12-20')), max: dayNumber(dayOf('2023-01-20')) })
  .map(dayFromNumber);

/** A day around 2022, mostly one on which something turns, so that what happens often happens on one day. */
export const someDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...turning) },
  { weight: 1, arbitrary: anyOf2022 },
);

/** Days in their order. */
export function daysInOrder(count: number): fc.Arbitrary<Day[]> {
  return fc.array(someDay, { minLength: count, maxLength: count }).map((days) => days.toSorted());
}
