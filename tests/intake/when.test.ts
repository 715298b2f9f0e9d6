import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayNumber } from '../../src/calendar/day.ts';
import { whenOf } from '../../src/intake/sheet/when.ts';

const FIRST = '2015-01-01' as Day;
const days = fc.integer({ min: 0, max: 5000 }).map((count) => addDays(FIRST, count));

/** The ways in which a day may stand in a cell. */
const spellings: readonly ((year: string, month: string, date: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}.${Number(m)}.${Number(d)}`,
  (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
  (y, m, d) => `${y}年${Number(m)}月${Number(d)}日前`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日前完成`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => `+${y}-${m}-${d}`,
  (y, m, d) => `'${y}-${m}-${d}`,
  (y, m, d) => `每月推进，${y}年${Number(m)}月${Number(d)}日前完成`,
  (y, m, d) => `${y}年${Number(m)}月${Number(d)}日前并长期坚持`,
];

describe('a day in a cell', () => {
  it('is read in every spelling', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...spellings), (day, spell) => {
        const [year = '', month = '', date = ''] = day.split('-');
        expect(whenOf(spell(year, month, date), {})).toMatchObject({ kind: 'date', day, limit: day });
      }),
    );
  });

  it('is read from the serial number of Excel, as number and as text', () => {
    fc.assert(
      fc.property(days, (day) => {
        const serial = dayNumber(day) - dayNumber('1899-12-30' as Day);
        expect(whenOf(serial, {}).day).toBe(day);
        expect(whenOf(String(serial), {}).day).toBe(day);
      }),
    );
  });

  it('is never made up from any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[0-9０-９]/.test(text)),
        (text) => {
          const { day, kind } = whenOf(text, {});
          expect(day).toBeUndefined();
          expect(['none', 'period', 'working-days']).toContain(kind);
        },
      ),
    );
  });

  it.each([
    ['3月底前', '2022-03-31'],
    ['一季度末', '2022-03-31'],
    ['第三季度', '2022-09-30'],
    ['上半年', '2022-06-30'],
    ['年底前', '2022-12-31'],
    ['全年', '2022-12-31'],
    ['6月中旬', '2022-06-20'],
    ['3.15', '2022-03-15'],
    ['3月', '2022-03-31'],
    ['2023年2月', '2023-02-28'],
    ['2024.2', '2024-02-29'],
    ['2022年3月至12月', '2022-12-31'],
    ['2022.3.1-2022.5.31', '2022-05-31'],
    ['3月底前完成排查，6月底前完成整改', '2022-06-30'],
    ['2022年12月31日（已完成）', '2022-12-31'],
  ])('%s is %s, and how it was understood is told where anything was left to guess', (text, day) => {
    expect(whenOf(text, { year: 2022 })).toMatchObject({ kind: 'date', day });
  });

  it.each([
    ['10个工作日', 'working-days', '10个工作日'],
    ['十个工作日内', 'working-days', '10个工作日'],
    ['1个月内', 'period', '1个月'],
    ['长期坚持', 'none', '长期'],
  ])('%s is a limit and no day', (text, kind, limit) => {
    const when = whenOf(text, { year: 2022 });
    expect(when).toMatchObject({ kind, limit });
    expect(when.day).toBeUndefined();
  });

  it.each(['立行立改', '每月5日前', '每季度', '', '/', '—'])('“%s” holds no day, and that is no fault', (text) => {
    const { day, limit, trouble } = whenOf(text, { year: 2022 });
    expect([day, limit, trouble]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['2022年2月30日', '没有'],
    ['尽快', '需要定一个日期'],
    ['3月15日', '没有年份'],
    [3.1, '分不清 3.1 和 3.10'],
    ['已完成', '看不出'],
    ['2022-13-01', '看不出'],
  ])('%s is asked back', (cell, trouble) => {
    const when = whenOf(cell, {});
    expect(when.trouble).toContain(trouble);
    expect(when.day).toBeUndefined();
  });
});
