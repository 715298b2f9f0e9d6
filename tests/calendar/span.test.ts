import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSpan, parseSpan } from '../../src/calendar/span.ts';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

test.each([
  ['5wd', 5, 'workday'],
  ['5个工作日', 5, 'workday'],
  ['5 工作日', 5, 'workday'],
  ['5工作日', 5, 'workday'],
  ['五个工作日', 5, 'workday'],
  ['两个工作日', 2, 'workday'],
  ['二十个工作日', 20, 'workday'],
  ['1m', 1, 'month'],
  ['1个月', 1, 'month'],
  ['一个月', 1, 'month'],
  ['30d', 30, 'day'],
  ['30日', 30, 'day'],
  ['30天', 30, 'day'],
  ['三十日', 30, 'day'],
  ['30min', 30, 'minute'],
  ['30分钟', 30, 'minute'],
  ['24h', 1440, 'minute'],
  ['24小时', 1440, 'minute'],
  ['1年', 12, 'month'],
  ['两年', 24, 'month'],
  ['1y', 12, 'month'],
  ['半年', 6, 'month'],
  ['半个月', 15, 'day'],
  ['半月', 15, 'day'],
])('%s is read as %i %s', (text, count, unit) => {
  expect(parseSpan(text)).toEqual({ count, unit });
});

test.each([
  '5',
  'wd',
  '0wd',
  '05wd',
  '-5wd',
  '５wd',
  '５个工作日',
  '5周',
  '5月',
  '1.5个月',
  '半日',
  '半个工作日',
  '百个工作日',
  '一十个工作日',
  '十十天',
  '10000日',
  '5个工作日内',
  '5  工作日',
  '',
])('“%s” is not a length of time', (text) => expect(parseSpan(text)).toBeUndefined());

test('Chinese numerals are read from 一 to 九十九', () => {
  for (let count = 1; count <= 99; count++) {
    const tens = Math.floor(count / 10);
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
    expect(parseSpan(`${ten}${NUMERALS[count % 10]}日`)).toEqual({ count, unit: 'day' });
  }
});

test('a span is written in the words of an office', () => {
  expect(
    ['5wd', '1m', '30d', '30min', '60min', '2h', '90min'].map((text) =>
      formatSpan(parseSpan(text) ?? { count: 0, unit: 'day' }),
    ),
  ).toEqual(['5个工作日', '1个月', '30日', '30分钟', '60分钟', '2小时', '90分钟']);
});

test('what is written is read as the same span', () => {
  const units = fc.constantFrom('workday' as const, 'month' as const, 'day' as const, 'minute' as const);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), units, (count, unit) => {
      expect(parseSpan(formatSpan({ count, unit }))).toEqual({ count, unit });
    }),
  );
});
