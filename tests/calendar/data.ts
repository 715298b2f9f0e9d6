import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FIRST_DAY, LAST_DAY } from '../../src/calendar/calendar.ts';
import { type Day, dayFromNumber, dayNumber } from '../../src/calendar/day.ts';

/** The text of a file in tests/calendar/data. */
export function textOf(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
}

/** The rows of a CSV file without quotes, by the names in its first line. */
export function rowsOf(name: string): Record<string, string>[] {
  const [header = [], ...rows] = textOf(name)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ''])));
}

/** Every day from `from` through `through`. */
export function eachDay(from: Day, through: Day): Day[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(through) - first + 1 }, (_, index) => dayFromNumber(first + index));
}

/** Any day of the calendar, with so many days to spare at its end. */
export function anyDay(spare = 0): fc.Arbitrary<Day> {
  return fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) - spare }).map(dayFromNumber);
}
