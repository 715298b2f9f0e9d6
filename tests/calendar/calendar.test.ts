import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrangement, createCalendar, FIRST_DAY, isCovered, LAST_DAY } from '../../src/calendar/calendar.ts';
import { addDays, type Day, dayOf, isWeekend } from '../../src/calendar/day.ts';
import { announced } from '../../src/calendar/holidays.generated.ts';
import { anyDay, eachDay } from './data.ts';

const calendar = createCalendar();

function factOn(day: string, on = calendar) {
  return on.at(dayOf(day));
}

function named(name: string, ...days: string[]) {
  return days.map((day) => ({ day: dayOf(day), name }));
}

function national(year: number, parts: Partial<Arrangement>): Arrangement {
  const name = `国务院办公厅关于${year}年部分节假日安排的通知`;
  const document = `国办发明电〔${year - 1}〕5号`;
  return { kind: 'national', year, name, document, confirmed: dayOf('2026-11-28'), off: [], work: [], ...parts };
}

function local(parts: Partial<Arrangement>): Arrangement {
  return {
    kind: 'local',
    year: 2026,
    name: '关于地方假日的通知',
    document: '桂政办发〔2026〕9号',
    off: [],
    work: [],
    ...parts,
  };
}

describe('what a day is', () => {
  test('a day says in Chinese why it is worked or not', () => {
    expect(factOn('2022-09-30').reason).toBe('工作日');
    expect(factOn('2022-09-24').reason).toBe('周六');
    expect(factOn('2022-10-01').reason).toBe('国庆节放假');
    expect(factOn('2022-10-05').reason).toBe('国庆节放假');
    expect(factOn('2022-10-08').reason).toBe('调休上班（国庆节）');
    expect(factOn('2027-09-15').reason).toBe('中秋节（法定，暂定）');
    expect(factOn('2028-10-03').reason).toBe('中秋节、国庆节（法定，暂定）');
    expect(factOn('2027-09-18').reason).toBe('周六');
  });

  test('a day says where that is written', () => {
    expect(factOn('2022-10-08').source).toBe(
      '国办发明电〔2021〕11号 http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
    );
    expect(factOn('2027-09-15').source).toContain('国务院令第795号');
    expect(factOn('2022-09-30').source).toBe('国务院关于职工工作时间的规定');
  });

  test('every day is worked or off, official or provisional, for a reason and from a source', () => {
    for (const day of eachDay(FIRST_DAY, LAST_DAY)) {
      const { working, status, reason, source } = calendar.at(day);
      expect(calendar.isWorking(day)).toBe(working);
      expect(status).toBe(day < '2027' ? 'official' : 'provisional');
      expect(reason && source).not.toBe('');
    }
  });

  test('in a year that was not announced, statutory days and weekends are off and all else is worked', () => {
    expect(factOn('2027-01-01').working).toBe(false);
    expect(factOn('2027-02-08').working).toBe(false);
    expect(factOn('2027-02-09').working).toBe(true);
    expect(factOn('2027-10-04').working).toBe(true);
    expect(factOn('2027-05-01').working).toBe(false);
    expect(factOn('2040-12-31').working).toBe(true);
  });
});

describe('how far it reaches', () => {
  test('it reaches from 2013 to 2040', () => {
    expect([FIRST_DAY, LAST_DAY]).toEqual(['2013-01-01', '2040-12-31']);
    expect(isCovered(dayOf('2012-12-31'))).toBe(false);
    expect(isCovered(FIRST_DAY) && isCovered(LAST_DAY)).toBe(true);
    expect(isCovered(dayOf('2041-01-01'))).toBe(false);
  });

  test('asking for a day outside is a bug, not an answer', () => {
    const outside = [dayOf('2012-12-30'), dayOf('2041-01-01')];
    for (const day of outside) {
      expect(() => calendar.at(day)).toThrow(RangeError);
      expect(() => calendar.isWorking(day)).toThrow(RangeError);
      expect(() => calendar.workingOnOrAfter(day)).toThrow(RangeError);
      expect(() => calendar.workingDaysIn(FIRST_DAY, day)).toThrow(RangeError);
      expect(() => calendar.isProvisional(FIRST_DAY, day)).toThrow(RangeError);
    }
    expect(() => calendar.at(dayOf('2012-12-31'))).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(FIRST_DAY, -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(FIRST_DAY, 0.5)).toThrow(RangeError);
  });

  test('what would lie past either end is undefined', () => {
    expect(calendar.addWorkingDays(LAST_DAY, 1)).toBeUndefined();
    expect(calendar.addWorkingDays(dayOf('2040-12-28'), 1)).toBe('2040-12-31');
    expect(calendar.workingOnOrBefore(dayOf('2013-01-03'))).toBeUndefined();
    expect(calendar.workingOnOrAfter(dayOf('2013-01-01'))).toBe('2013-01-04');
    const closed = createCalendar([local({ off: named('停工', '2040-12-31') })]);
    expect(closed.workingOnOrAfter(LAST_DAY)).toBeUndefined();
  });

  test('the coverage names every year, its status and its notices', () => {
    const years = calendar.coverage();
    expect(years).toHaveLength(28);
    expect(years.filter(({ status }) => status === 'official')).toHaveLength(14);
    expect(years.find(({ year }) => year === 2026)).toEqual({
      year: 2026,
      status: 'official',
      unconfirmed: false,
      workingDays: 248,
      sources: ['国办发明电〔2025〕7号 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
    });
    expect(years.find(({ year }) => year === 2027)).toMatchObject({ status: 'provisional', sources: [] });
  });
});

describe('counting working days', () => {
  test('working days are counted after one day through another', () => {
    expect(calendar.workingDaysIn(dayOf('2022-09-30'), dayOf('2022-10-08'))).toBe(1);
    expect(calendar.workingDaysIn(dayOf('2022-10-08'), dayOf('2022-09-30'))).toBe(-1);
    expect(calendar.workingDaysIn(dayOf('2022-09-30'), dayOf('2022-09-30'))).toBe(0);
    expect(calendar.addWorkingDays(dayOf('2022-09-30'), 2)).toBe('2022-10-09');
    expect(calendar.addWorkingDays(dayOf('2022-10-01'), 0)).toBe('2022-10-01');
  });

  test('counting agrees with looking at each day', () => {
    fc.assert(
      fc.property(anyDay(400), fc.nat(400), (after, length) => {
        const through = addDays(after, length);
        const slowly = eachDay(after, through)
          .slice(1)
          .filter((day) => calendar.at(day).working).length;
        expect(calendar.workingDaysIn(after, through)).toBe(slowly);
        expect(calendar.workingDaysIn(through, after)).toBe(0 - slowly);
      }),
    );
  });

  test('going on by working days and counting them are inverse', () => {
    fc.assert(
      fc.property(anyDay(700), fc.integer({ min: 1, max: 300 }), (after, count) => {
        const day = calendar.addWorkingDays(after, count);
        expect(day && calendar.isWorking(day)).toBe(true);
        expect(day && calendar.workingDaysIn(after, day)).toBe(count);
      }),
    );
  });

  test('the nearest working days have none between them and the day', () => {
    fc.assert(
      fc.property(anyDay(30), (day) => {
        const next = calendar.workingOnOrAfter(day) ?? day;
        expect(calendar.isWorking(next) && next >= day && calendar.workingDaysIn(addDays(day, -1), next)).toBe(1);
        const last = calendar.workingOnOrBefore(day);
        if (last !== undefined) expect(calendar.isWorking(last) && calendar.workingDaysIn(last, day)).toBe(0);
      }),
    );
  });

  test('a stretch is provisional when it reaches into a year that was not announced', () => {
    const reaches = (from: string, through: string) => calendar.isProvisional(dayOf(from), dayOf(through));
    expect(reaches('2026-12-03', '2026-12-31')).toBe(false);
    expect(reaches('2026-12-04', '2027-01-04')).toBe(true);
    expect(reaches('2027-01-01', '2027-01-01')).toBe(true);
    expect(reaches('2013-01-01', '2026-12-31')).toBe(false);
  });
});

describe('arrangements over the built-in table', () => {
  const notice = national(2027, {
    off: [...named('元旦', '2026-12-31', '2027-01-01'), ...named('春节', '2027-02-05', '2027-02-08', '2027-02-09')],
    work: named('元旦', '2026-12-27'),
  });
  const informed = createCalendar([notice]);

  test('a national one makes its year official and takes the place of the statutory days', () => {
    expect(factOn('2027-02-09', informed)).toEqual({
      day: '2027-02-09',
      working: false,
      status: 'official',
      unconfirmed: false,
      reason: '春节放假',
      source: '国办发明电〔2026〕5号',
      setBy: ['国办发明电〔2026〕5号'],
    });
    expect(factOn('2027-06-09', informed)).toMatchObject({ working: true, status: 'official', reason: '工作日' });
    expect(factOn('2028-01-25', informed)).toMatchObject({ working: false, status: 'provisional' });
    expect(informed.isProvisional(dayOf('2026-12-04'), dayOf('2027-12-31'))).toBe(false);
  });

  test('a national one may set days of the December before', () => {
    expect(factOn('2026-12-27', informed)).toMatchObject({ working: true, reason: '调休上班（元旦）' });
    expect(factOn('2026-12-31', informed)).toMatchObject({ working: false, reason: '元旦放假' });
  });

  test('a later notice for the same year changes only the days it names', () => {
    const revision = national(2027, {
      name: '国务院办公厅关于调整2027年春节假期安排的通知',
      document: '国办发明电〔2027〕1号',
      issued: dayOf('2027-01-20'),
      off: named('春节', '2027-02-10'),
      work: named('春节', '2027-02-09'),
    });
    const revised = createCalendar([notice, revision]);
    expect(factOn('2027-02-10', revised)).toMatchObject({ working: false, source: '国办发明电〔2027〕1号' });
    expect(factOn('2027-02-09', revised)).toMatchObject({ working: true });
    expect(factOn('2027-02-08', revised)).toMatchObject({ working: false, source: '国办发明电〔2026〕5号' });
  });

  test('the notice of the later year holds for December, in whatever order the files are', () => {
    const next = national(2028, { work: named('元旦', '2027-12-25'), off: named('元旦', '2027-12-31') });
    const earlier = national(2027, { off: named('试验', '2027-12-25') });
    for (const order of [
      [next, earlier],
      [earlier, next],
    ]) {
      expect(factOn('2027-12-25', createCalendar(order))).toMatchObject({
        working: true,
        reason: '调休上班（元旦）（国办发明电〔2027〕5号，此前国办发明电〔2026〕5号）',
      });
    }
  });

  test('a local one lies on top, names its document and leaves the status of the year alone', () => {
    const overlay = local({ off: named('三月三', '2026-04-20', '2027-04-09'), work: named('三月三', '2026-04-26') });
    for (const order of [[overlay], [overlay, notice], [notice, overlay]]) {
      const here = createCalendar(order);
      expect(factOn('2026-04-20', here)).toEqual({
        day: '2026-04-20',
        working: false,
        status: 'official',
        unconfirmed: false,
        reason: '三月三放假（桂政办发〔2026〕9号）',
        source: '桂政办发〔2026〕9号',
        setBy: ['桂政办发〔2026〕9号'],
      });
      expect(factOn('2026-04-26', here)).toMatchObject({
        working: true,
        reason: '调休上班（三月三）（桂政办发〔2026〕9号）',
      });
      expect(here.at(dayOf('2027-04-09')).status).toBe(order.includes(notice) ? 'official' : 'provisional');
    }
  });

  test('a local one may close on a day that the country works, and is named even without a number', () => {
    const here = createCalendar([
      local({ name: '关于寒潮停工的通告', document: undefined, off: named('停工放假', '2022-10-08') }),
    ]);
    expect(factOn('2022-10-08', here)).toMatchObject({
      working: false,
      reason: '停工放假（关于寒潮停工的通告）',
      source: '关于寒潮停工的通告',
    });
  });

  test('arrangements of days outside the calendar change nothing', () => {
    const far = national(2045, { off: named('元旦', '2045-01-02') });
    const days: Day[] = eachDay(dayOf('2026-01-01'), LAST_DAY);
    const other = createCalendar([far]);
    expect(days.filter((day) => other.isWorking(day) !== calendar.isWorking(day))).toEqual([]);
  });

  test('one calendar knows nothing of what another was given', () => {
    expect(announced.some(({ year }) => year === 2027)).toBe(false);
    expect(factOn('2027-02-09').working).toBe(!isWeekend(dayOf('2027-02-09')));
  });
});
