import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { type Day, dayOf, isWeekend, weekdayName, yearOf } from '../../src/calendar/day.ts';
import { announced } from '../../src/calendar/holidays.generated.ts';
import { dayFaults, yearFaults } from '../../src/calendar/invariants.ts';
import { statutory } from '../../src/calendar/statutory.generated.ts';
import { eachDay, rowsOf } from './data.ts';

const calendar = createCalendar();
const ANNOUNCED = eachDay(dayOf('2013-01-01'), dayOf('2026-12-31'));

function isWorking(day: string): boolean {
  return calendar.isWorking(dayOf(day));
}

test('every day from 2013 to 2026 is as the notices of the State Council set it', () => {
  const oracle = new Map(rowsOf('oracle.csv').map(({ date, kind }) => [date, kind === 'work']));
  expect(oracle.size).toBe(345);
  const wrong = ANNOUNCED.filter((day) => calendar.isWorking(day) !== (oracle.get(day) ?? !isWeekend(day)));
  expect(wrong).toEqual([]);
});

test('every day that differs from the plain week names its holiday', () => {
  const short = (name: string) => name.replace(/^中国人民/, '');
  for (const { date = '', kind, name = '' } of rowsOf('oracle.csv')) {
    const { reason, status } = calendar.at(dayOf(date));
    const candidates = name.split('、').map((one) => (kind === 'work' ? `调休上班（${one}）` : `${one}放假`));
    expect(candidates.map(short), date).toContain(reason.replace('中国人民', ''));
    expect(status).toBe('official');
  }
});

test('the days on which calendars in use disagree are as the notices say', () => {
  const working = [
    '2013-04-07 2013-04-27 2013-04-28 2013-06-08 2013-06-09 2013-10-12 2014-06-03 2014-06-04 2014-09-09 2014-09-10',
    '2014-10-11 2015-01-04 2015-09-06 2018-12-29 2023-01-03',
  ];
  const off = [
    '2013-12-29 2015-09-03 2015-09-04 2016-04-02 2018-01-01 2018-06-16 2018-09-22 2018-12-31 2020-01-31 2020-02-01',
    '2022-12-31',
  ];
  for (const day of working.join(' ').split(' ')) expect(isWorking(day), day).toBe(true);
  for (const day of off.join(' ').split(' ')) expect(isWorking(day), day).toBe(false);
});

test('each year has as many working days as it had', () => {
  const counts = calendar.coverage().filter(({ status }) => status === 'official');
  expect(counts.map(({ year }) => year)).toEqual(Array.from({ length: 14 }, (_, index) => 2013 + index));
  expect(counts.map(({ workingDays }) => workingDays)).toEqual([
    250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248,
  ]);
});

test('the quarters of 2022 have 60, 62, 65 and 62 working days', () => {
  const ends = ['2021-12-31', '2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'].map(dayOf);
  const quarters = ends.slice(1).map((end, index) => calendar.workingDaysIn(ends[index] ?? end, end));
  expect(quarters).toEqual([60, 62, 65, 62]);
});

test('the whole year gives the days off that the regulation grants, but for two years that were given more', () => {
  const nets = calendar
    .coverage()
    .filter(({ status }) => status === 'official')
    .map(({ year }) => {
      const days = ANNOUNCED.filter((day) => yearOf(day) === year);
      const off = days.filter((day) => !isWeekend(day) && !calendar.isWorking(day)).length;
      return off - days.filter((day) => isWeekend(day) && calendar.isWorking(day)).length;
    });
  expect(nets).toEqual([11, 11, 12, 11, 11, 11, 11, 13, 11, 11, 11, 11, 13, 13]);
});

test('no statutory day of an announced year is worked', () => {
  for (const [year, days] of statutory) {
    if (year > 2026) continue;
    expect(days.filter(({ day }) => calendar.isWorking(day))).toEqual([]);
  }
});

test('every built-in arrangement has a number and an address of the government, and consistent days', () => {
  for (const arrangement of announced) {
    expect(arrangement.document).toMatch(/^国(办)?发明电〔20\d\d〕[1-9]\d*号$/);
    expect(arrangement.url).toMatch(/^https?:\/\/www\.gov\.cn\/zhengce\/zhengceku\//);
    expect(dayFaults(arrangement)).toEqual([]);
  }
});

test('the annual arrangements that were not revised pass the checks of an imported one', () => {
  const revised = new Set(announced.filter(({ name }) => !name.includes('部分节假日')).map(({ year }) => year));
  expect([...revised]).toEqual([2015, 2019, 2020]);
  for (const arrangement of announced.filter(({ year }) => !revised.has(year))) {
    expect(yearFaults(arrangement), `${arrangement.year}`).toEqual([]);
  }
});

test('a day that a later notice set is told with that notice', () => {
  expect(calendar.at(dayOf('2019-05-02')).source).toContain('国办发明电〔2019〕3号');
  expect(calendar.at(dayOf('2020-02-01')).source).toContain('国办发明电〔2020〕1号');
  expect(calendar.at(dayOf('2020-01-30')).source).toContain('国办发明电〔2019〕16号');
  expect(calendar.at(dayOf('2015-09-06')).source).toContain('国发明电〔2015〕1号');
  expect(calendar.at(dayOf('2018-12-29')).source).toContain('国办发明电〔2018〕15号');
  expect(calendar.coverage().find(({ year }) => year === 2019)?.sources).toHaveLength(2);
});

test('the statutory days of 2027 to 2030 are those of the regulation of 2024', () => {
  const rows = rowsOf('statutory_2027_2030.csv');
  expect(rows).toHaveLength(52);
  const days = [2027, 2028, 2029, 2030].flatMap((year) => statutory.get(year) ?? []);
  expect(days.map(({ day }) => day).sort()).toEqual(rows.map(({ date }) => date).sort());
  for (const { date = '', weekday } of rows) expect(weekdayName(dayOf(date))).toBe(weekday);
});

test.each([
  [2027, '2027-02-05 2027-02-06 2027-02-07 2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15'],
  [2028, '2028-01-25 2028-01-26 2028-01-27 2028-01-28', '2028-04-04', '2028-05-28', '2028-10-03'],
  [2029, '2029-02-12 2029-02-13 2029-02-14 2029-02-15', '2029-04-04', '2029-06-16', '2029-09-22'],
  [2030, '2030-02-02 2030-02-03 2030-02-04 2030-02-05', '2030-04-05', '2030-06-05', '2030-09-12'],
])(
  'in %i the moving holidays are where the lunar calendar puts them',
  (year, spring, pureBrightness, dragonBoat, midAutumn) => {
    const daysOf = (name: string) =>
      statutory
        .get(year)
        ?.filter((one) => one.name === name)
        .map(({ day }) => day);
    expect(daysOf('春节')?.join(' ')).toBe(spring);
    expect(daysOf('清明节')).toEqual([pureBrightness]);
    expect(daysOf('端午节')).toEqual([dragonBoat]);
    expect(daysOf('中秋节')).toEqual([midAutumn]);
    expect(daysOf('元旦')).toEqual([`${year}-01-01`]);
    expect(daysOf('劳动节')).toEqual([`${year}-05-01`, `${year}-05-02`]);
    expect(daysOf('国庆节')).toEqual([`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]);
  },
);

test('there are statutory days for every year of the calendar, thirteen from 2025 on', () => {
  expect([...statutory.keys()]).toEqual(Array.from({ length: 28 }, (_, index) => 2013 + index));
  for (const [year, days] of statutory) {
    expect(days).toHaveLength(year >= 2025 ? 13 : 11);
    expect(days.every(({ day }: { day: Day }) => yearOf(day) === year)).toBe(true);
  }
});
