import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrangement, calendarOf, createCalendar } from '../../src/calendar/calendar.ts';
import { type Day, dayOf, isWeekend } from '../../src/calendar/day.ts';
import { parseNotice } from '../../src/calendar/notice.ts';
import { successionOf } from '../../src/calendar/succession.ts';
import { runs } from '../extent.ts';
import { eachDay, textOf } from './data.ts';

const YEAR = eachDay(dayOf('2027-01-01'), dayOf('2027-12-31'));

function named(...days: string[]): Arrangement['off'] {
  return days.map((day) => ({ day: dayOf(day), name: '假期' }));
}

const parsed = parseNotice(textOf('notices/2027-fictional.txt'));
const first = (parsed as { arrangement: Arrangement }).arrangement;

/** The same year otherwise: 5月5日 is not off, so 4月25日 is not worked. */
const second: Arrangement = {
  ...first,
  document: '国办发明电〔2026〕9号',
  issued: dayOf('2026-12-10'),
  off: first.off.filter(({ day }) => day !== '2027-05-05'),
  work: first.work.filter(({ day }) => day !== '2027-04-25'),
};

function revision(serial: number, issued: string | undefined, parts: Partial<Arrangement>): Arrangement {
  return {
    kind: 'national',
    year: 2027,
    name: '国务院办公厅关于调整2027年劳动节假期安排的通知',
    document: `国办发明电〔2027〕${serial}号`,
    issued: issued === undefined ? undefined : dayOf(issued),
    off: [],
    work: [],
    ...parts,
  };
}

function workedIn(notices: readonly Arrangement[], ...days: string[]): boolean[] {
  return days.map((day) => calendarOf(notices).isWorking(dayOf(day)));
}

function disputed(...notices: Arrangement[]): string[] {
  return successionOf([], notices).disputes.map(({ kind, one, other }) => `${kind} ${one.document} ${other.document}`);
}

describe('the last word on a day', () => {
  test('of two whole years the one issued later holds and nothing of the other remains', () => {
    expect(workedIn([first], '2027-05-05', '2027-04-25')).toEqual([false, true]);
    expect(workedIn([first, second], '2027-05-05', '2027-04-25')).toEqual([true, false]);
    const { setBy } = calendarOf([second, first]).at(dayOf('2027-05-04'));
    expect(setBy).toEqual(['国办发明电〔2026〕9号']);
  });

  test('what had been revised before the later whole year is gone with it', () => {
    const between = revision(1, '2026-12-05', { off: named('2027-05-06') });
    expect(workedIn([first, between], '2027-05-06')).toEqual([false]);
    expect(workedIn([first, between, second], '2027-05-06')).toEqual([true]);
  });

  test('a revision may take back a day that an earlier one set, and a later one set it again', () => {
    const off = revision(1, '2027-01-10', { off: named('2027-05-06') });
    const back = revision(2, '2027-02-10', { work: named('2027-05-06') });
    const again = revision(3, '2027-03-10', { off: named('2027-05-06') });
    expect(workedIn([first, off], '2027-05-06')).toEqual([false]);
    expect(workedIn([first, back, off], '2027-05-06')).toEqual([true]);
    expect(workedIn([again, first, back, off], '2027-05-06')).toEqual([false]);
    const { setBy, reason } = calendarOf([again, back, off, first]).at(dayOf('2027-05-06'));
    expect(setBy).toEqual([1, 2, 3].map((serial) => `国办发明电〔2027〕${serial}号`));
    expect(reason).toBe('假期放假（国办发明电〔2027〕3号，此前国办发明电〔2027〕2号、国办发明电〔2027〕1号）');
  });

  test('a year that only revisions speak of stays unannounced', () => {
    const alone = revision(1, '2027-01-10', { off: named('2027-05-06') });
    expect(calendarOf([alone]).at(dayOf('2027-05-06'))).toMatchObject({ working: true, status: 'provisional' });
  });
});

describe('what nobody can decide', () => {
  test('a revision without its day of issue changes nothing', () => {
    const undated = revision(1, undefined, { off: named('2027-05-06') });
    expect(disputed(first, undated)).toEqual(['undated 国办发明电〔2027〕1号 国办发明电〔2026〕5号']);
    expect(workedIn([first, undated], '2027-05-06')).toEqual([true]);
  });

  test('two whole years without a day of issue, or with the same one: neither holds', () => {
    const without = (one: Arrangement) => ({ ...one, issued: undefined });
    for (const [a, b] of [
      [without(first), without(second)],
      [first, without(second)],
      [first, { ...second, issued: first.issued }],
    ] as const) {
      expect(disputed(a, b)).toEqual(['two-years 国办发明电〔2026〕9号 国办发明电〔2026〕5号']);
      expect(calendarOf([a, b]).at(dayOf('2027-05-04')).status).toBe('provisional');
    }
    expect(disputed(without(first))).toEqual([]);
  });

  test('the built-in notice stays where one without a day of issue stands beside it', () => {
    const other = { ...first, year: 2026, name: '国务院办公厅关于2026年部分节假日安排的通知', issued: undefined };
    const calendar = createCalendar([other]);
    expect(calendar.at(dayOf('2026-10-10'))).toMatchObject({ working: true, status: 'official', unconfirmed: false });
  });

  test('a day that two of one day set both ways stays as it was before them', () => {
    const work = revision(1, '2027-01-10', { work: named('2027-05-05', '2027-05-08') });
    const off = revision(2, '2027-01-10', { off: named('2027-05-05') });
    const later = revision(3, '2027-01-11', { work: named('2027-05-05') });
    expect(disputed(first, off, work)).toEqual(['both-ways 国办发明电〔2027〕2号 国办发明电〔2027〕1号']);
    expect(workedIn([first, work, { ...off, document: undefined }], '2027-05-05', '2027-05-08')).toEqual([false, true]);
    expect(workedIn([first, off, work], '2027-05-05', '2027-05-08')).toEqual([false, true]);
    expect(workedIn([first, off, work, later], '2027-05-05')).toEqual([true]);
    expect(disputed(first, off, revision(3, '2027-01-10', { off: named('2027-05-05') }))).toEqual([]);
  });
});

describe('any number of notices', () => {
  const aDay = fc.constantFrom(...YEAR);
  const issuedOn = fc.constantFrom(...eachDay(dayOf('2026-11-26'), dayOf('2027-04-30')));
  const revisions = fc.uniqueArray(
    fc.record({ issued: issuedOn, off: fc.uniqueArray(aDay), work: fc.uniqueArray(aDay) }),
    {
      maxLength: 6,
      selector: ({ issued }) => issued,
    },
  );

  test('make one calendar, in whatever order they are read, and the last word on each day holds', () => {
    fc.assert(
      fc.property(revisions, fc.infiniteStream(fc.nat()), (drafts, chance) => {
        const own = drafts.map(({ issued, off, work }, index) =>
          revision(index + 1, issued, {
            off: named(...off.filter((day) => !work.includes(day))),
            work: named(...work),
          }),
        );
        const shuffled = [first, ...own]
          .map((one) => ({ one, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const [calendar, inOrder] = [calendarOf(shuffled), calendarOf([first, ...own])];
        expect(YEAR.map((day) => calendar.at(day))).toEqual(YEAR.map((day) => inOrder.at(day)));
        expect(YEAR.filter((day) => calendar.isWorking(day))).toEqual(
          YEAR.filter((day) => lastWord(day, [first, ...own])),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  /** Whether the notice issued last that names a day has it worked; the plain week where none does. */
  function lastWord(day: Day, notices: readonly Arrangement[]): boolean {
    const inOrder = notices.toSorted((a, b) => ((a.issued ?? '') < (b.issued ?? '') ? -1 : 1));
    const words = inOrder.flatMap(({ off, work }) => [
      ...off.filter((one) => one.day === day).map(() => false),
      ...work.filter((one) => one.day === day).map(() => true),
    ]);
    return words.at(-1) ?? !isWeekend(day);
  }
});

describe('what is known on a day', () => {
  const off = revision(1, '2027-01-10', { off: named('2027-05-06'), confirmed: dayOf('2027-01-15') });
  const calendar = createCalendar([off, first]);
  const on = (day: string) => calendar.asKnown(dayOf(day));

  test('a notice is not known before it was issued', () => {
    expect(on('2026-11-24').at(dayOf('2027-05-04'))).toMatchObject({ working: true, status: 'provisional' });
    expect(on('2026-11-25').at(dayOf('2027-05-04'))).toMatchObject({ working: false, status: 'official' });
    expect(on('2027-01-09').isWorking(dayOf('2027-05-06'))).toBe(true);
    expect(on('2027-01-10').isWorking(dayOf('2027-05-06'))).toBe(false);
  });

  test('a notice is 未核对 up to the day on which it was confirmed, and its days with it', () => {
    expect(on('2027-01-14').at(dayOf('2027-05-06')).unconfirmed).toBe(true);
    expect(on('2027-01-15').at(dayOf('2027-05-06')).unconfirmed).toBe(false);
    expect(on('2027-01-15').at(dayOf('2027-05-07')).unconfirmed).toBe(true);
    expect(on('2027-01-15').isUnconfirmed(dayOf('2027-05-06'), dayOf('2027-05-06'))).toBe(false);
    expect(on('2027-01-15').isUnconfirmed(dayOf('2026-12-30'), dayOf('2027-01-01'))).toBe(true);
    expect(calendar.isUnconfirmed(dayOf('2013-01-01'), dayOf('2026-12-31'))).toBe(false);
    expect(
      calendar
        .coverage()
        .filter(({ unconfirmed }) => unconfirmed)
        .map(({ year }) => year),
    ).toEqual([2027]);
  });

  test('it says from which day on nothing in it changes any more, and then is the same', () => {
    expect(calendar.settled).toBe('2027-01-15');
    expect(on('2027-01-15')).toBe(calendar);
    expect(on('2026-12-01')).toBe(on('2027-01-09'));
    expect(createCalendar().settled).toBeUndefined();
    expect(on('2026-11-01').asKnown(dayOf('2027-02-01'))).toBe(calendar);
  });
});

describe('what a place orders for some units', () => {
  const closed: Arrangement = {
    kind: 'local',
    year: 2026,
    name: '关于防御台风停工的通告',
    document: '云政告〔2026〕3号',
    issued: dayOf('2026-07-19'),
    units: ['青溪镇'],
    off: named('2026-07-20', '2026-07-21'),
    work: [],
  };
  const calendar = createCalendar([closed], (name) => (name === '青溪' ? '青溪镇' : name));
  const day = dayOf('2026-07-20');

  test('holds for these by any of their names, and for nobody else', () => {
    expect(calendar.isWorking(day)).toBe(true);
    expect(calendar.forUnit('区应急管理局').isWorking(day)).toBe(true);
    expect(calendar.forUnit('青溪镇').at(day)).toMatchObject({
      working: false,
      reason: '假期放假（云政告〔2026〕3号）',
    });
    expect(calendar.forUnit('青溪').isWorking(day)).toBe(false);
    expect(calendar.forUnit('青溪镇').forUnit('区应急管理局')).toBe(calendar);
    expect(createCalendar().forUnit('青溪镇').isWorking(day)).toBe(true);
  });

  test('is not known before it was issued', () => {
    expect(calendar.asKnown(dayOf('2026-07-18')).forUnit('青溪镇').isWorking(day)).toBe(true);
    expect(calendar.forUnit('青溪镇').asKnown(dayOf('2026-07-18')).isWorking(day)).toBe(true);
    expect(calendar.forUnit('青溪镇').asKnown(dayOf('2026-07-19')).isWorking(day)).toBe(false);
  });

  test('of two orders for one day the later holds', () => {
    const lifted = { ...closed, document: '云政告〔2026〕4号', issued: day, off: [], work: named('2026-07-21') };
    for (const order of [
      [closed, lifted],
      [lifted, closed],
    ]) {
      const town = createCalendar(order).forUnit('青溪镇');
      expect([town.isWorking(day), town.isWorking(dayOf('2026-07-21'))]).toEqual([false, true]);
    }
  });
});
