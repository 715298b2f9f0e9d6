import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { dayOf } from '../../src/calendar/day.ts';
import { type Counting, defaultCounting, explainDue, explainFixed, type Step } from '../../src/calendar/due.ts';
import type { DaySpan } from '../../src/calendar/span.ts';

const calendar = createCalendar();
const MONTH: DaySpan = { count: 1, unit: 'month' };

function told(steps: readonly Step[] = []): string[] {
  return steps.map(
    ({ day, counted, ordinal, reason, provisional }) =>
      `${day} ${counted ? `计入${ordinal ?? ''}` : '跳过'} ${reason}${provisional ? '（暂定）' : ''}`,
  );
}

function explained(start: string, span: DaySpan, counting: Partial<Counting> = {}): string[] {
  return told(explainDue(calendar, dayOf(start), span, { ...defaultCounting, ...counting }));
}

test('working days over a holiday are told one by one, with what was passed over and why', () => {
  expect(explained('2022-09-28', { count: 4, unit: 'workday' })).toEqual([
    '2022-09-28 跳过 当日不计入',
    '2022-09-29 计入1 工作日',
    '2022-09-30 计入2 工作日',
    '2022-10-01 跳过 国庆节放假',
    '2022-10-02 跳过 国庆节放假',
    '2022-10-03 跳过 国庆节放假',
    '2022-10-04 跳过 国庆节放假',
    '2022-10-05 跳过 国庆节放假',
    '2022-10-06 跳过 国庆节放假',
    '2022-10-07 跳过 国庆节放假',
    '2022-10-08 计入3 调休上班（国庆节）',
    '2022-10-09 计入4 调休上班（国庆节）',
  ]);
});

test('days of a year that was not announced are provisional, each of them', () => {
  expect(explained('2026-12-30', { count: 2, unit: 'workday' })).toEqual([
    '2026-12-30 跳过 当日不计入',
    '2026-12-31 计入1 工作日',
    '2027-01-01 跳过 元旦（法定，暂定）（暂定）',
    '2027-01-02 跳过 周六（暂定）',
    '2027-01-03 跳过 周日（暂定）',
    '2027-01-04 计入2 工作日（暂定）',
  ]);
});

test('a month is told in natural days and moves on from a rest day', () => {
  const steps = explained('2022-09-01', MONTH);
  expect(steps).toHaveLength(38);
  expect(steps.slice(0, 3)).toEqual([
    '2022-09-01 跳过 当日不计入',
    '2022-09-02 计入1 自然日',
    '2022-09-03 计入2 自然日',
  ]);
  expect(steps.slice(29)).toEqual([
    '2022-09-30 计入29 自然日',
    '2022-10-01 计入30 1个月期满，国庆节放假',
    ...['02', '03', '04', '05', '06', '07'].map((date) => `2022-10-${date} 跳过 国庆节放假，期满日逢休息日顺延`),
    '2022-10-08 计入 调休上班（国庆节），期满日逢休息日顺延至此',
  ]);
});

test('a month without a corresponding day says so', () => {
  expect(explained('2022-01-31', MONTH).at(-1)).toBe('2022-02-28 计入28 1个月期满（无对应日，以月末日为期满日）');
  expect(explained('2022-02-10', MONTH).at(-1)).toBe('2022-03-10 计入28 1个月期满');
});

test('an end that moves back is told last', () => {
  expect(explained('2022-09-01', MONTH, { restDayEnd: 'previous' }).slice(-2)).toEqual([
    '2022-10-01 计入30 1个月期满，国庆节放假',
    '2022-09-30 计入 工作日，期满日逢休息日提前至此',
  ]);
});

test('an end that stays on a rest day says that it stays', () => {
  expect(explained('2022-09-01', MONTH, { restDayEnd: 'none' }).at(-1)).toBe(
    '2022-10-01 计入30 1个月期满，国庆节放假，不顺延',
  );
});

test('a day of receipt that counts is day 1', () => {
  expect(explained('2022-02-18', { count: 2, unit: 'workday' }, { countStart: true })).toEqual([
    '2022-02-18 计入1 工作日',
    '2022-02-19 跳过 周六',
    '2022-02-20 跳过 周日',
    '2022-02-21 计入2 工作日',
  ]);
});

test('what arrives on a rest day and counts as received later says so', () => {
  expect(explained('2022-02-12', { count: 1, unit: 'workday' }, { restDayStart: 'next-working-day' })).toEqual([
    '2022-02-12 跳过 周六收到，按次一工作日收到计',
    '2022-02-13 跳过 周日',
    '2022-02-14 跳过 当日不计入',
    '2022-02-15 计入1 工作日',
  ]);
});

test('the days of a pause are passed over', () => {
  const paused = [{ from: dayOf('2022-02-15'), through: dayOf('2022-02-16') }];
  expect(explained('2022-02-14', { count: 2, unit: 'day' }, { paused })).toEqual([
    '2022-02-14 跳过 当日不计入',
    '2022-02-15 跳过 中止期间不计入',
    '2022-02-16 跳过 中止期间不计入',
    '2022-02-17 计入1 自然日',
    '2022-02-18 计入2 2日期满',
  ]);
});

test('a fixed day is one step, which names the last working day when it is a rest day', () => {
  const fixed = (day: string, end?: 'next' | 'previous') => told(explainFixed(calendar, dayOf(day), end));
  expect(fixed('2022-12-15')).toEqual(['2022-12-15 计入 固定日期，含当日']);
  expect(fixed('2022-12-31')).toEqual([
    '2022-12-31 计入 固定日期，含当日；元旦放假，不顺延，此前最后一个工作日是2022-12-30',
  ]);
  expect(fixed('2022-12-31', 'previous')).toEqual([
    '2022-12-31 跳过 元旦放假',
    '2022-12-30 计入 工作日，固定日期逢休息日提前至此',
  ]);
  expect(fixed('2022-12-31', 'next')).toEqual([
    '2022-12-31 跳过 元旦放假',
    '2023-01-03 计入 工作日，固定日期逢休息日顺延至此',
  ]);
  expect(fixed('2013-01-01')).toEqual(['2013-01-01 计入 固定日期，含当日；元旦放假，不顺延']);
});
