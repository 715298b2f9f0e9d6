import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/calendar/day.ts';
import { readTimes } from '../../src/calendar/when/reading.ts';
import { wholeOf } from '../../src/calendar/when/whole.ts';
import { timeMeant } from '../../src/cli/asking/time-meant.ts';
import { dutiesOf } from '../../src/intake/draft/duties.ts';
import { outlineOf } from '../../src/intake/draft/outline.ts';
import { spokenLine } from '../../src/intake/line/line.ts';
import { whenOf } from '../../src/intake/sheet/when.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import { runs } from '../extent.ts';
import { phrases } from './phrases.ts';

const directory = createDirectory({
  units: [{ name: '区应急管理局', shortNames: ['区应急局'], type: 'department', assessed: 'yes' }],
});

/** What each door makes of a phrase on a day: a day, a limit, 每, ? where it asks, nothing where it does not see it. */
const doors: Readonly<Record<string, (phrase: string, base: Day) => string>> = {
  'an option or an answer': (phrase, base) => {
    const meant = timeMeant(phrase, 'limit', base);
    if ('doubt' in meant) return '?';
    return meant.text === phrase && /每/.test(phrase) ? '每' : meant.text;
  },
  'a line': (phrase, base) => {
    const { deadline, doubts } = spokenLine(`区应急局${phrase}完成整治`, directory, base);
    return doubts.deadline?.includes('定期') ? '每' : (deadline ?? (doubts.deadline === undefined ? '' : '?'));
  },
  'a cell': (phrase, base) => {
    const { limit, kind, trouble } = whenOf(phrase, { day: base });
    return trouble !== undefined ? '?' : (limit ?? (kind === 'period' ? '每' : ''));
  },
  'a sentence of a paper': (phrase, base) => {
    const [year, month, date] = base.split('-').map(Number);
    const lines = ['关于整治的通知', `区应急局于${phrase}完成整治。`, `${year}年${month}月${date}日`];
    const [time, ...others] = dutiesOf(outlineOf(lines));
    if (!time || others.length > 0) return '';
    const value = String(time.value);
    if (value.startsWith('R')) return '每';
    const isAsked = time.kind === 'none' || value.startsWith('PT') || time.hints.some((hint) => /核对|要定/.test(hint));
    return isAsked ? '?' : (time.deadline ?? spanOf(value));
  },
};

const NAMES: Readonly<Record<string, string>> = { D: '日', M: '个月' };

function spanOf(value: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  if (count === '') return `${value}个工作日`;
  if (unit === 'W') return `${7 * Number(count)}日`;
  return unit === 'Y' ? `${12 * Number(count)}个月` : `${count}${NAMES[unit]}`;
}

describe('a phrase means the same through every door', () => {
  it('of more than two hundred', () => expect(phrases.length).toBeGreaterThan(200));

  it.each(phrases)('$phrase on $base: $meant', ({ phrase, base, meant }) => {
    const read = Object.entries(doors).map(([name, door]) => [name, door(phrase, base as Day)]);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(Object.keys(doors).map((name) => [name, meant])));
  });
});

const BASE = '2022-03-01' as Day;
const days = fc.integer({ min: 0, max: 250 }).map((count) => addDays(BASE, count));
const HAN = '〇一二三四五六七八九';
const counted = (number: number) => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? HAN.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN.charAt(ones) : ''}`;
};
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const spellings: readonly ((year: string, month: number, date: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日前`,
  (_, m, d) => `${m}月${d}日前`,
  (_, m, d) => `${m}月${d}号之前`,
  (_, m, d) => `${m}.${d}前`,
  (_, m, d) => `${m}/${d}前`,
  (y, m, d) => `${y}.${m}.${d}前`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}前`,
  (_, m, d) => `${counted(m)}月${counted(d)}日前`,
  (y, m, d) => `${[...y].map((one) => HAN.charAt(Number(one))).join('')}年${counted(m)}月${counted(d)}日前`,
  (y, m, d) => wide(`${y}年${m}月${d}日前`),
  (_, m, d) => `${m}月${d}日下午5点前`,
  (_, m, d) => `今年${m}月${d}日以前`,
];

describe('a day', () => {
  it('in any of its spellings is that day through every door', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...spellings), (day, spell) => {
        const phrase = spell(day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8)));
        for (const door of Object.values(doors)) expect(door(phrase, BASE)).toBe(day);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is not made of a figure that may be a letter', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('O', 'o', '〇', 'l', 'I'), (day, letter) => {
        const figure = /[lI]/.test(letter) ? '1' : '0';
        const phrase = `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日前`;
        fc.pre(phrase.slice(5).includes(figure));
        const marred = phrase.slice(0, 5) + phrase.slice(5).replace(figure, letter);
        for (const door of Object.values(doors)) expect(door(marred, BASE)).toBe('?');
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('any text', () => {
  const words =
    '区应急局于年月日前底末内个工作周星期天上中下旬半季度每一二三四十0123456789Ol〇，。；、（）.-/~至到起完成报送后本次明今'.split(
      '',
    );
  const noise = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((characters) => characters.join(''));

  it('is read without a fault, and every place lies within it', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        for (const { start, end, words: told } of readTimes(text, { day: BASE })) {
          expect([0 <= start, start < end, end <= text.length]).toEqual([true, true, true]);
          expect(text.slice(start, end)).toBe(told);
        }
        wholeOf(text, { day: BASE });
        timeMeant(text, 'moment', BASE);
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([
    '3月15日、',
    '1、',
    '每月',
    '每月5日前',
    '3月1日、2日、',
    '2022年',
    'O',
    '〇',
    '（',
    '《',
    '〔',
    '3 ',
    '十',
    '3月15日至',
    '5个工作日内',
    '下周五前',
    '1O日前',
  ])('of nothing but %s takes time by its length', (piece) => {
    const once = (text: string) => {
      const start = performance.now();
      readTimes(text, { day: BASE });
      wholeOf(text, { day: BASE });
      return performance.now() - start;
    };
    // the least of three: whatever else runs can only make it longer
    const timed = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return Math.min(once(text), once(text), once(text));
    };
    timed(1_000);
    const [short, long] = [timed(3_000), timed(24_000)];
    expect(long).toBeLessThan(8 * 4 * short + 400);
  });
});
