import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar, LAST_DAY } from '../../src/calendar/calendar.ts';
import { addDays, addMonths, type Day, dayFromNumber, dayNumber, dayOf, weekdayName } from '../../src/calendar/day.ts';
import { type Counting, defaultCounting, dueOn, explainDue, fixedDue, type Pause } from '../../src/calendar/due.ts';
import { type DaySpan, parseSpan } from '../../src/calendar/span.ts';
import { runs } from '../extent.ts';
import { anyDay, rowsOf } from './data.ts';

const calendar = createCalendar();

function spanOf(text: string): DaySpan {
  const span = parseSpan(text);
  if (span === undefined || span.unit === 'minute') throw new Error(`not a span of days: ${text}`);
  return span;
}

function due(start: string, span: string, counting: Partial<Counting> = {}) {
  return dueOn(calendar, dayOf(start), spanOf(span), { ...defaultCounting, ...counting });
}

function dayDue(start: string, span: string, counting: Partial<Counting> = {}) {
  return due(start, span, counting)?.day;
}

function pause(from: string, through: string): Pause {
  return { from: dayOf(from), through: dayOf(through) };
}

describe('deadlines by the law', () => {
  test.each(rowsOf('deadline_vectors.csv'))('$received ($weekday) and $rule make $deadline', (row) => {
    expect(weekdayName(dayOf(row['received'] ?? ''))).toBe(row['weekday']);
    expect(due(row['received'] ?? '', row['rule'] ?? '')).toEqual({
      raw: row['raw_end'],
      day: row['deadline'],
      provisional: false,
    });
    expect(weekdayName(dayOf(row['deadline'] ?? ''))).toBe(row['deadline_weekday']);
  });

  test('there are 225 such deadlines', () => {
    expect(rowsOf('deadline_vectors.csv')).toHaveLength(225);
  });

  test.each([
    ['2022-01-31', '1m', '2022-02-28'],
    ['2024-01-31', '1m', '2024-02-29'],
    ['2022-09-01', '1m', '2022-10-08'],
    ['2022-12-01', '1m', '2023-01-03'],
    ['2015-09-02', '1m', '2015-10-08'],
    ['2020-01-22', '1m', '2020-02-24'],
    ['2022-01-28', '3wd', '2022-02-07'],
    ['2022-01-28', '5wd', '2022-02-09'],
    ['2022-01-28', '20wd', '2022-03-02'],
    ['2022-01-28', '1m', '2022-02-28'],
    ['2022-01-29', '3wd', '2022-02-08'],
    ['2026-09-30', '3wd', '2026-10-10'],
    ['2026-09-30', '5wd', '2026-10-13'],
    ['2026-11-23', '3wd', '2026-11-26'],
    ['2026-11-23', '5wd', '2026-11-30'],
    ['2026-11-23', '10wd', '2026-12-07'],
    ['2026-11-23', '20wd', '2026-12-21'],
    ['2026-11-23', '1m', '2026-12-23'],
    ['2015-02-17', '20wd', '2015-03-23'],
    ['2015-02-17', '1m', '2015-03-17'],
  ])('%s and %s make %s', (start, span, day) => expect(dayDue(start, span)).toBe(day));

  test('calendar days run through holidays and only their end moves on', () => {
    expect(due('2022-09-01', '30日')).toEqual({ raw: '2022-10-01', day: '2022-10-08', provisional: false });
    expect(due('2022-09-01', '29日')).toEqual({ raw: '2022-09-30', day: '2022-09-30', provisional: false });
  });

  test('months are added at once to the day of receipt', () => {
    expect(due('2022-01-31', '2个月')?.raw).toBe('2022-03-31');
    expect(due('2021-11-30', '3个月')?.raw).toBe('2022-02-28');
  });

  test('in the years 2014 to October 2026, one month ends before twenty working days in one case of seven', () => {
    const starts = Array.from(
      { length: dayNumber(dayOf('2026-10-31')) - dayNumber(dayOf('2014-01-01')) + 1 },
      (_, index) => addDays(dayOf('2014-01-01'), index),
    ).filter((day) => calendar.isWorking(day));
    const ends = starts.map((start) => [dayDue(start, '1m') ?? '', dayDue(start, '20wd') ?? '']);
    expect(starts).toHaveLength(3198);
    expect(ends.filter(([month = '', days = '']) => month < days)).toHaveLength(469);
    expect(ends.filter(([month, days]) => month === days)).toHaveLength(443);
  });
});

describe('where the calendar ends or is not announced', () => {
  test('a deadline is provisional when it reaches a year that was not announced', () => {
    expect(due('2026-12-03', '20wd')).toEqual({ raw: '2026-12-31', day: '2026-12-31', provisional: false });
    expect(due('2026-12-04', '20wd')).toEqual({ raw: '2027-01-04', day: '2027-01-04', provisional: true });
    expect(due('2027-09-30', '1wd')).toMatchObject({ day: '2027-10-04', provisional: true });
  });

  test('a deadline past the last day of the calendar is undefined', () => {
    expect(due('2040-12-20', '20wd')).toBeUndefined();
    expect(due('2040-12-20', '1m')).toBeUndefined();
    expect(due('2040-12-20', '30d')).toBeUndefined();
    expect(due('2040-12-28', '1wd')?.day).toBe('2040-12-31');
    expect(explainDue(calendar, dayOf('2040-12-20'), spanOf('20wd'))).toBeUndefined();
    expect(due('2030-01-04', '5wd', { paused: [pause('2030-01-07', '2050-01-01')] })).toBeUndefined();
  });
});

describe('other ways of counting', () => {
  test('the day of receipt may be day 1', () => {
    expect(dayDue('2022-02-14', '5wd', { countStart: true })).toBe('2022-02-18');
    expect(dayDue('2022-02-12', '1wd', { countStart: true })).toBe('2022-02-14');
    expect(dayDue('2022-03-01', '30d', { countStart: true })).toBe('2022-03-30');
    expect(dayDue('2022-03-01', '1m', { countStart: true })).toBe('2022-03-31');
    expect(dayDue('2022-01-31', '1m', { countStart: true })).toBe('2022-02-28');
    expect(dayDue('2013-01-04', '1wd', { countStart: true })).toBe('2013-01-04');
    expect(dayDue('2013-01-01', '1wd', { countStart: true })).toBe('2013-01-04');
  });

  test('what arrives on a rest day may count as received on the next working day, a working day later', () => {
    const counting = { restDayStart: 'next-working-day' } as const;
    expect(dayDue('2022-02-12', '3wd')).toBe('2022-02-16');
    expect(dayDue('2022-02-12', '3wd', counting)).toBe('2022-02-17');
    expect(dayDue('2022-02-14', '3wd', counting)).toBe('2022-02-17');
    expect(dayDue('2022-02-12', '1m', counting)).toBe('2022-03-14');
    expect(dayDue('2022-02-12', '3wd', { ...counting, countStart: true })).toBe('2022-02-16');
  });

  test('an end on a rest day may move back or stay, but never to the day of receipt or before it', () => {
    expect(due('2022-09-01', '1m', { restDayEnd: 'previous' })).toMatchObject({ raw: '2022-10-01', day: '2022-09-30' });
    expect(due('2022-09-01', '1m', { restDayEnd: 'none' })).toMatchObject({ raw: '2022-10-01', day: '2022-10-01' });
    expect(dayDue('2022-09-30', '3d', { restDayEnd: 'previous' })).toBe('2022-10-08');
    expect(dayDue('2022-10-01', '3d', { restDayEnd: 'previous' })).toBe('2022-10-08');
  });

  test('the days of a pause are not counted', () => {
    expect(dayDue('2022-02-14', '5wd', { paused: [pause('2022-02-16', '2022-02-17')] })).toBe('2022-02-23');
    expect(dayDue('2022-02-14', '5wd', { paused: [pause('2022-02-19', '2022-02-20')] })).toBe('2022-02-21');
    expect(dayDue('2022-02-14', '5wd', { paused: [pause('2022-02-22', '2022-03-31')] })).toBe('2022-02-21');
    expect(dayDue('2022-02-14', '5wd', { paused: [pause('2022-02-21', '2022-02-21')] })).toBe('2022-02-22');
    expect(due('2022-02-14', '10d', { paused: [pause('2022-02-20', '2022-02-28')] })?.raw).toBe('2022-03-05');
    expect(due('2022-02-14', '1m', { paused: [pause('2022-03-14', '2022-03-14')] })?.raw).toBe('2022-03-15');
  });

  test('pauses that overlap, touch, come out of order or end before they begin are no trouble', () => {
    const tangled = [
      pause('2022-02-17', '2022-02-18'),
      pause('2022-02-16', '2022-02-17'),
      pause('2022-02-21', '2022-02-16'),
    ];
    expect(dayDue('2022-02-14', '5wd', { paused: tangled })).toBe('2022-02-24');
    expect(dayDue('2022-02-14', '5wd', { paused: [pause('2022-02-16', '2022-02-18')] })).toBe('2022-02-24');
  });

  test('a pause that began before the receipt delays only the days after it', () => {
    expect(dayDue('2022-02-14', '2wd', { paused: [pause('2022-02-10', '2022-02-15')] })).toBe('2022-02-17');
    expect(dayDue('2022-02-14', '2wd', { paused: [pause('2022-02-01', '2022-02-14')] })).toBe('2022-02-16');
    expect(dayDue('2022-02-14', '2wd', { countStart: true, paused: [pause('2022-02-01', '2022-02-14')] })).toBe(
      '2022-02-16',
    );
  });

  test('an end does not move on to a day of a pause', () => {
    expect(dayDue('2022-09-01', '1m', { paused: [pause('2022-10-08', '2022-10-09')] })).toBe('2022-10-10');
  });
});

describe('fixed days', () => {
  test('a fixed day stays where it is unless a rule moves it', () => {
    const day = dayOf('2022-12-31');
    expect(fixedDue(calendar, day)).toEqual({ raw: day, day, provisional: false });
    expect(fixedDue(calendar, day, 'previous')).toEqual({ raw: day, day: '2022-12-30', provisional: false });
    expect(fixedDue(calendar, day, 'next')).toEqual({ raw: day, day: '2023-01-03', provisional: false });
    expect(fixedDue(calendar, dayOf('2026-12-31'), 'next')).toMatchObject({ day: '2026-12-31', provisional: false });
    expect(fixedDue(calendar, dayOf('2027-10-01'))).toMatchObject({ provisional: true });
    expect(fixedDue(calendar, dayOf('2013-01-01'), 'previous')).toMatchObject({ day: '2013-01-04' });
  });
});

describe('against a slow calculation', () => {
  const anyPause = fc
    .record({ after: fc.integer({ min: -5, max: 40 }), length: fc.integer({ min: 0, max: 12 }) })
    .map(({ after, length }) => ({ after, length }));
  const anyCase = fc.record({
    start: anyDay(500),
    span: fc.record({
      count: fc.integer({ min: 1, max: 45 }),
      unit: fc.constantFrom('workday' as const, 'day' as const),
    }),
    months: fc.option(fc.integer({ min: 1, max: 6 })),
    countStart: fc.boolean(),
    restDayStart: fc.constantFrom('as-is' as const, 'next-working-day' as const),
    restDayEnd: fc.constantFrom('next' as const, 'previous' as const, 'none' as const),
    pauses: fc.array(anyPause, { maxLength: 3 }),
  });

  const next = (day: Day) => addDays(day, 1);

  function isOpen(day: Day, { paused }: Counting): boolean {
    return calendar.at(day).working && !isPaused(day, paused);
  }

  function isPaused(day: Day, paused: readonly Pause[]): boolean {
    return paused.some(({ from, through }) => from <= day && day <= through);
  }

  /** How many days are to be counted after `before`. */
  function toCount(received: Day, before: Day, { count, unit }: DaySpan): number {
    if (unit !== 'month') return count;
    const end = addMonths(received, count);
    const whole = before < received && end.endsWith(received.slice(7));
    return dayNumber(end) - dayNumber(before) - (whole ? 1 : 0);
  }

  function offRestDay(raw: Day, before: Day, counting: Counting): Day {
    if (counting.restDayEnd === 'none') return raw;
    let day = raw;
    while (counting.restDayEnd === 'previous' && day > before && !isOpen(day, counting)) day = addDays(day, -1);
    if (day === before) day = raw;
    while (!isOpen(day, counting)) day = next(day);
    return day;
  }

  /** Looks at one day after the other; knows only whether a day is worked. */
  function slowly(start: Day, span: DaySpan, counting: Counting): { raw: Day; day: Day } {
    let received = start;
    while (counting.restDayStart === 'next-working-day' && !calendar.at(received).working) received = next(received);
    const before = counting.countStart ? addDays(received, -1) : received;
    let raw = before;
    for (let left = toCount(received, before, span); left > 0; ) {
      raw = next(raw);
      if (span.unit === 'workday' ? isOpen(raw, counting) : !isPaused(raw, counting.paused)) left -= 1;
    }
    return { raw, day: offRestDay(raw, before, counting) };
  }

  test('every way of counting gives the same deadline, and explaining it ends on it', () => {
    fc.assert(
      fc.property(anyCase, ({ start, span: shorter, months, pauses, ...rest }) => {
        const span: DaySpan = months === null ? shorter : { count: months, unit: 'month' };
        const paused = pauses
          .map(({ after, length }) => ({ from: dayNumber(start) + after, length }))
          .filter(({ from }) => from >= dayNumber(dayOf('2013-01-01')))
          .map(({ from, length }) => ({ from: dayFromNumber(from), through: dayFromNumber(from + length) }));
        const counting = { ...rest, paused };
        const expected = slowly(start, span, counting);
        expect(dueOn(calendar, start, span, counting)).toMatchObject(expected);
        const steps = explainDue(calendar, start, span, counting) ?? [];
        expect(steps.at(-1)).toMatchObject({ day: expected.day, counted: true });
        expect(steps[0]?.day).toBe(start);
        const numbered = steps.filter(({ ordinal }) => ordinal !== undefined);
        expect(numbered.at(-1)?.day).toBe(expected.raw);
        expect(numbered.map(({ ordinal }) => ordinal)).toEqual(numbered.map((_, index) => index + 1));
        if (span.unit !== 'month') expect(numbered).toHaveLength(span.count);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('a deadline is never earlier for what arrives later, nor for a longer span', () => {
    const span = fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('workday' as const, 'day' as const),
    });
    fc.assert(
      fc.property(anyDay(400), fc.nat(60), fc.nat(20), span, (start, gap, more, { count, unit }) => {
        const first = dueOn(calendar, start, { count, unit })?.day ?? LAST_DAY;
        expect((dueOn(calendar, addDays(start, gap), { count, unit })?.day ?? '') >= first).toBe(true);
        expect((dueOn(calendar, start, { count: count + more, unit })?.day ?? '') >= first).toBe(true);
      }),
    );
  });
});

test('a deadline that a rest day moves over the turn of a year is provisional with either year', () => {
  const back = { ...defaultCounting, restDayEnd: 'previous' } as const;
  expect(dueOn(createCalendar(), dayOf('2026-12-01'), { count: 1, unit: 'month' }, back)).toEqual({
    raw: '2027-01-01',
    day: '2026-12-31',
    provisional: true,
  });
  const off = [{ day: dayOf('2026-12-31'), name: '盘点' }];
  const closed = createCalendar([{ kind: 'local', year: 2026, name: '盘点', off, work: [] }]);
  expect(fixedDue(closed, dayOf('2026-12-31'), 'next')).toMatchObject({ day: '2027-01-04', provisional: true });
});
