import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped } from '../../src/ledger/typed.ts';
import { formatPaperNumber, paperNumber, partsOfNumber } from '../../src/records/paper-number.ts';
import { gapsIn, gapText, isOfSeries, nextNumber } from '../../src/rules/issuing/series.ts';
import { runs } from '../extent.ts';

const series = { code: '督办', year: '2022' };
const numberOf = (nth: number) => formatPaperNumber({ ...series, nth });
const someNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });

describe('发文字号', () => {
  it.each([
    ['督办〔2022〕13号', { code: '督办', year: '2022', nth: 13 }],
    ['x政办发〔2022〕3号', { code: 'x政办发', year: '2022', nth: 3 }],
    ['督办〔2022〕03号', undefined],
    ['督办〔2022〕0号', undefined],
    ['督办[2022]13号', undefined],
    ['督办〔22〕13号', undefined],
    ['〔2022〕13号', undefined],
    ['2022年第3期', undefined],
  ])('%s is read as GB/T 9704 has it', (text, parts) => {
    expect(partsOfNumber(text)).toEqual(parts);
  });

  it.each(['督办[2022]13号', '督办（2022）13号', '督办【2022】第013号', ' 督办〔2022〕 13 号 '])(
    'for %s the right one is proposed',
    (typed) => {
      const read = readTyped(paperNumber, typed);
      expect('value' in read ? read.value : read.remedy).toContain('督办〔2022〕13号');
    },
  );
});

describe('the numbers of a series', () => {
  it('go on after the highest, whatever is free below and whatever other series have', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (own, others) => {
        const foreign = others.flatMap((nth) => [`督办〔2021〕${nth}号`, `督催〔2022〕${nth}号`]);
        expect(nextNumber(series, [...foreign, ...own.map(numberOf)])).toBe(numberOf(Math.max(...own) + 1));
      }),
      { numRuns: runs(100) },
    );
  });

  it('begin at 1', () => {
    expect(nextNumber(series, ['督办〔2021〕40号', '督办催〔2022〕3号'])).toBe('督办〔2022〕1号');
  });

  it('lack exactly what nobody has between the lowest and the highest', () => {
    fc.assert(
      fc.property(someNumbers, (own) => {
        const lacking = gapsIn(own.map(numberOf)).flatMap(({ from, to }) =>
          Array.from({ length: to.nth - from.nth + 1 }, (_, i) => from.nth + i),
        );
        const between = Array.from({ length: Math.max(...own) }, (_, i) => i + 1).filter(
          (nth) => nth > Math.min(...own),
        );
        expect(lacking).toEqual(between.filter((nth) => !own.includes(nth)));
      }),
      { numRuns: runs(100) },
    );
  });

  it('lack them in words', () => {
    expect(gapsIn([1, 2, 4, 8].map(numberOf)).map(gapText)).toEqual(['督办〔2022〕3号', '督办〔2022〕5号至7号']);
  });

  it('are asked for by 代字 or with the year', () => {
    const asked = ['督办', '督办〔2022〕', '督', '督办〔2021〕'].map((typed) => isOfSeries('督办〔2022〕4号', typed));
    expect(asked).toEqual([true, true, false, false]);
  });
});
