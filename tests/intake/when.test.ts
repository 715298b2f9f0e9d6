import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayNumber } from '../../src/calendar/day.ts';
import { whenOf } from '../../src/intake/sheet/when.ts';
import { runs } from '../extent.ts';

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
  (y, m, d) => `${y}.${m}.${d}前`,
  (y, m, d) => `${y}、${Number(m)}、${Number(d)}`,
  (y, m, d) => `${y}-${m}-${d} 00:00:00`,
  (y, m, d) => `${y}-${m}-${d}T09:30:00`,
  (y, m, d) => `${y}/${Number(m)}/${Number(d)} 0:00`,
  (y, m, d) => `${y}年${Number(m)}月${Number(d)}日下午5点前`,
  (y, m, d) => `${y.slice(2)}.${Number(m)}.${Number(d)}`,
  (y, m, d) => `${y.slice(2)}年${Number(m)}月${Number(d)}号`,
  (y, m, d) => `${y}年${Number(m)}.${Number(d)}`,
  (y, m, d) => wide(`${y}年${m}月${d}日`),
  (y, m, d) => `${chinese(y)}年${counted(m)}月${counted(d)}日`,
  (y, m, d) => `${y}年${counted(m)}月${counted(d)}日前`,
  (y, m, d) => `力争于${y}年${Number(m)}月${Number(d)}日（含）前完成。`,
  (y, m, d) => `完成时限：${y}年${Number(m)}月${Number(d)}日`,
];

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function chinese(year: string): string {
  return [...year].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

function counted(number: string): string {
  const [tens, ones] = [Math.floor(Number(number) / 10), Number(number) % 10];
  const one = '一二三四五六七八九'.charAt(ones - 1);
  return tens === 0 ? one : `${tens > 1 ? '一二三'.charAt(tens - 1) : ''}十${ones === 0 ? '' : one}`;
}

describe('a day in a cell', () => {
  it('is read in every spelling', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...spellings), (day, spell) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const when = whenOf(spell(year, month, date), {});
        expect(when).toMatchObject({ kind: 'date', day, limit: day, exact: true });
      }),
    );
  });

  it('is the end of a span, in every spelling of one', () => {
    const spans: readonly ((a: readonly string[], b: readonly string[]) => string)[] = [
      ([y, m, d], [v, n, e]) => `${y}.${m}.${d}-${v}.${n}.${e}`,
      ([y, m, d], [v, n, e]) => `${y}-${m}-${d}-${v}-${n}-${e}`,
      ([y, m, d], [v, n, e]) => `${y}-${m}-${d}至${v}-${n}-${e}`,
      ([y, m, d], [v, n, e]) => `${y}年${m}月${d}日—${v}年${n}月${e}日`,
      ([y, m, d], [v, n, e]) => `自${y}年${m}月${d}日起至${v}年${n}月${e}日`,
      ([y, m, d], [v, n, e]) => `${y}/${m}/${d}~${v}/${n}/${e}`,
    ];
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...spans), (from, length, spell) => {
        const to = addDays(from, length);
        const when = whenOf(spell(from.split('-'), to.split('-')), {});
        expect([when.day, when.exact]).toEqual([to, undefined]);
        expect(when.hints.join()).toContain('一段时间');
      }),
    );
  });

  it('is asked back, or told to be a guess, where more stands beside it that speaks of time', () => {
    const strays = [
      '次年',
      '3O日',
      '5/',
      '中旬',
      '起',
      '6月',
      '、4月',
      '2023',
      '（延期至6月1日）',
      '曰',
      'l',
      '30',
      '已完成',
    ];
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...spellings),
        fc.constantFrom(...strays),
        fc.boolean(),
        (day, spell, stray, isBefore) => {
          const [year = '', month = '', date = ''] = day.split('-');
          const text = spell(year, month, date);
          const when = whenOf(isBefore ? stray + text : text + stray, {});
          if (when.day !== undefined && when.day !== day) expect(when.hints).not.toEqual([]);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('of no year is never put into one by itself', () => {
    const yearless = fc.constantFrom(
      '3月15日',
      '3.15',
      '3/15前',
      '三月底',
      '一季度',
      '上半年',
      '年底前',
      '3-6月',
      '3月1日至31日',
    );
    fc.assert(
      fc.property(yearless, fc.integer({ min: 2015, max: 2030 }), (text, year) => {
        expect(whenOf(text, {}).trouble).toContain('没有年份');
        const when = whenOf(text, { year });
        expect(when.day?.slice(0, 4)).toBe(String(year));
        expect(when).toMatchObject({ yearless: true, hints: expect.arrayContaining([`没有写年份，按 ${year} 年`]) });
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
    ['2022年\n12月31日', '2022-12-31'],
    ['2022年12月 \n 31日前', '2022-12-31'],
    ['22年3月底', '2022-03-31'],
    ['21年底前', '2021-12-31'],
    ['2021年二、三季度', '2021-09-30'],
    ['2021一季度', '2021-03-31'],
    ['二〇二一年三月', '2021-03-31'],
    ['2021Q2', '2021-06-30'],
    ['前三季度', '2022-09-30'],
    ['2021-2023年', '2023-12-31'],
    ['1-12月', '2022-12-31'],
    ['1至3月', '2022-03-31'],
    ['7、8月', '2022-08-31'],
    ['3月1日至31日', '2022-03-31'],
    ['2022年7月8-10日', '2022-07-10'],
    ['2022.3.1-31', '2022-03-31'],
    ['3.1—5.31', '2022-05-31'],
    ['截止到3月15日', '2022-03-15'],
    ['2021年11月至次年3月', '2022-03-31'],
    ['11月底前启动，次年3月底前完成', '2023-03-31'],
    ['明年3月底前', '2023-03-31'],
    ['2022-03-31;2022-06-30', '2022-06-30'],
    ['3月、6月、9月底前', '2022-09-30'],
    ['2023年6月底前完成50%，12月底前完成', '2023-12-31'],
    ['2022年6月1日（周三）前', '2022-06-01'],
    ['一至三月', '2022-03-31'],
    ['2021上半年', '2021-06-30'],
    ['2022年3月31日周四', '2022-03-31'],
    ['2022年6月30日前，5个工作日内反馈', '2022-06-30'],
    [2022.3, '2022-03-31'],
    [3.15, '2022-03-15'],
  ])('%s is %s, and how it was understood is told where anything was left to guess', (text, day) => {
    expect(whenOf(text, { year: 2022 })).toMatchObject({ kind: 'date', day });
  });

  it.each([
    ['10个工作日', 'working-days', '10个工作日'],
    ['十个工作日内', 'working-days', '10个工作日'],
    ['1个月内', 'period', '1个月'],
    ['长期坚持', 'none', '长期'],
    ['收到之日起10个工作日内', 'working-days', '10个工作日'],
    ['一周内', 'period', '7日'],
    ['半年内', 'period', '6个月'],
    ['两年内', 'period', '24个月'],
    ['接通知后3个工作日内', 'working-days', '3个工作日'],
    ['30天', 'period', '30日'],
  ])('%s is a limit and no day', (text, kind, limit) => {
    const when = whenOf(text, { year: 2022 });
    expect(when).toMatchObject({ kind, limit });
    expect(when.day).toBeUndefined();
  });

  it.each(['立行立改', '立行立改并长期坚持', '每年12月31日', '每月5日前', '每季度', '每半年', '', '/', '—'])(
    '“%s” holds no day, and that is no fault',
    (text) => {
      const { day, limit, trouble } = whenOf(text, { year: 2022 });
      expect([day, limit, trouble]).toEqual([undefined, undefined, undefined]);
    },
  );

  it.each([
    ['2022年2月30日', '没有'],
    ['尽快', '需要定一个日期'],
    ['3月15日', '没有年份'],
    [3.1, '分不清 3.1 和 3.10'],
    ['已完成', '看不出'],
    ['2022-13-01', '没有'],
    ['2022年3月15日已完成', '没有全看懂'],
    ['2022年l1月30日', '像是 2022-11-30'],
    ['2O22年11月30日', '像是 2022-11-30'],
    ['2022年11月3O日', '像是 2022-11-30'],
    ['2022年4月前', '按 2022-03-31 算，核对原意'],
    ['2022年4月初', '按 2022-04-10 算，核对原意'],
    ['2022.3-6', '看不出'],
    ['2022年11月-3月', '颠倒'],
    ['2022年5月1日至2022年3月1日', '颠倒'],
    ['2022年11月30日（2021年）', '以哪个为准'],
    ['2022年5月1日（延期至6月1日）', '以哪个为准'],
    ['10个工作日内（3月15日前）', '以哪个为准'],
    ['2022年6月1日（周四）', '是星期三'],
    ['2022年3月15日起', '从什么时候开始'],
    ['1905-07-14', '年份不像'],
    ['2202年3月15日', '年份不像'],
    ['3/15/2022', '看不出'],
    ['12/11/22', '看不出是哪一年'],
    ['3.1', '分不清'],
    ['3.3', '分不清'],
    ['2022.1', '分不清'],
    ['15日', '分不清'],
    ['15日前', '从哪一天说起'],
    ['验收后1个月内', '不是从收到日期起算'],
    ['24小时内', '不到一天'],
    ['第二季度初', '没有'],
    ['同上', '写出日期'],
    ['#REF!', '公式出错'],
    ['本月底', '从哪一天说起'],
    ['5-7个工作日', '没有全看懂'],
    ['2022年2月至今', '没有写全'],
    ['—2022年3月', '没有写全'],
    ['农历年底前', '农历'],
    ['2022年12月31日（农历）', '农历'],
    ['2022年3月31日周五', '是星期四'],
    ['2022-03-30T16:00:00.000Z', '没有全看懂'],
    ['2022-03-30T16:00:00+00:00', '没有全看懂'],
    ['2022.3.31/2022.4.30', '没有全看懂'],
    ['2年', '看不出'],
    [202203, '看不出'],
    [2022, '看不出'],
    [60, '看不出'],
  ])('%s is asked back', (cell, trouble) => {
    const when = whenOf(cell, {});
    expect(when.trouble).toContain(trouble);
    expect(when.day).toBeUndefined();
  });
});

describe('a cell at the edge of what is believed', () => {
  it('may name one day as both ends', () => {
    const when = whenOf('2022年3月5日至3月5日', {});
    expect(when.trouble).toBeUndefined();
    expect(when).toMatchObject({ day: '2022-03-05', hints: ['写的是一段时间，取结束的一天 2022-03-05'] });
  });

  it('may write a year of two digits up to ten years off', () => {
    expect(whenOf('12.3.5', { year: 2022 }).day).toBe('2012-03-05');
    expect(whenOf('11.3.5', { year: 2022 }).trouble).toContain('看不出是哪一年');
  });

  it('takes no year that was told before for what is to be done after the new year', () => {
    const day = '2022-12-20' as Day;
    expect(whenOf('2022年12月25日前报方案，1月20日前完成', { day }).day).toBe('2023-01-20');
  });

  it('tells of what stands in brackets behind a day', () => {
    expect(whenOf('2022年12月31日（已完成）', {})).toMatchObject({ day: '2022-12-31', hints: ['括号里另有“已完成”'] });
  });

  it('is asked back where the last of two days is the earlier', () => {
    const when = whenOf('5月31日前报方案，3月31日前完成', { year: 2022 });
    expect(when.trouble).toContain('先后颠倒，3月31日 是哪一年没有写明');
    expect(when.day).toBeUndefined();
  });

  it('tells of a sign in front of a day', () => {
    expect(whenOf('+2022-03-15', {}).hints).toEqual(['前面多了“+”']);
  });
});
