import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { measure, printable, wrap } from '../../src/render/width.ts';
import { runs } from '../extent.ts';

const narrow = measure(false);
const text = fc
  .array(
    fc.constantFrom(
      '逾',
      '期',
      '（',
      '）',
      '“',
      '”',
      '，',
      '。',
      '〔',
      '〕',
      '2022-03-01',
      'a',
      ' ',
      '—',
      '👨‍👩‍👧',
      '街道',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join('').trim());

describe('the width of a text', () => {
  it('is that of the tables of Unicode, on either kind of terminal', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0x2ff0, max: 0x3030 }),
      fc.integer({ min: 0x4dff, max: 0xa000 }),
      fc.integer({ min: 0xff00, max: 0xffef }),
      fc.constantFrom(0x2014, 0x2026, 0x201c, 0x00b7, 0x0301, 0x3099),
      // signs, marks of other scripts, pictures, flags, what joins them; without the letters that Hangul is put together of
      fc.integer({ min: 0xa0, max: 0x10ff }),
      fc.integer({ min: 0x2010, max: 0x2bff }),
      fc.integer({ min: 0x1f000, max: 0x1faff }),
      fc.integer({ min: 0x20000, max: 0x20010 }),
      fc.constantFrom(0x200d, 0xfe0f, 0x20e3, 0x1f468, 0x1f469, 0x1f1e8, 0x1f1f3, 0x1f3fd, 0xd800),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), fc.boolean(), (units, ambiguousWide) => {
        const said = String.fromCodePoint(...units);
        expect(measure(ambiguousWide)(said)).toBe(stringWidth(said, { ambiguousIsNarrow: !ambiguousWide }));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is two for every Chinese character', () => {
    for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) expect(narrow(String.fromCharCode(unit))).toBe(2);
  });
});

describe('wrapping', () => {
  it('loses no character but spaces at the ends of lines', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (whole, width) => {
        expect(wrap(whole, width, narrow).join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });

  it('keeps every line within the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (whole, width) => {
        for (const line of wrap(whole, width, narrow)) expect(narrow(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('fills a line to its last column', () => {
    expect(wrap('甲乙丙丁', 6, narrow)).toEqual(['甲乙丙', '丁']);
    expect(wrap('甲 2022-03-01', 10, narrow)).toEqual(['甲', '2022-03-01']);
  });

  it('neither starts a line with closing punctuation nor ends one with an opening bracket', () => {
    const whole = '2022-11-30 早于所属阶段“评估考核阶段”的开始日（plan-due-before-phase），请领导定。';
    for (let width = 28; width < 60; width += 1) {
      const lines = wrap(whole, width, narrow);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[”），。]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（]$/);
    }
  });
});

it('control and direction characters never reach the screen', () => {
  expect(printable('区\u200b应\u200d急\u2060局\u00ad')).toBe('区<200B>应<200D>急<2060>局<00AD>');
  // an emoji that is joined, a variant of a character, a flag
  for (const whole of ['👩\u200d💻', '👩🏽\u200d🚀', '葛\u{e0100}', '❤\ufe0f\u200d🔥', '🏴\u{e0067}\u{e007f}'])
    expect(printable(whole)).toBe(whole);
  expect(printable('a\u001b[31m红\u0007\u202eb\u0085\r\n\tc\ufeff')).toBe('a␛[31m红␇<202E>b<0085>␍  c<FEFF>');
});
