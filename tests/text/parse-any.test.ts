import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import { MAX_BYTES } from '../../src/ledger/text/read/decode.ts';
import { locate, placeOf } from '../../src/ledger/text/read/locate.ts';
import { MAX_FAULTS, parseText } from '../../src/ledger/text/read/parse.ts';
import { extent } from '../extent.ts';
import { holds } from './holds.ts';
import { plainFile } from './plain-values.ts';
import { task } from './specimens.ts';

const signs = fc.string({
  unit: fc.constantFrom(...'甲：，　#:-?[]{},&*!|>\'"%@` \n\t\r\\ab1.~=<\u001b\u202e\u200b'),
  maxLength: 40,
});
const wholeFile = fc.oneof(
  fc.constant(task),
  plainFile.map(compose),
  plainFile.map((value) => compose(value).replaceAll('\n', '\r\n')),
);
const change = fc.tuple(
  fc.nat(),
  fc.nat({ max: 12 }),
  fc.oneof(
    signs,
    fc.constantFrom('\t', '：', '"', "'", '[', '{', '\n', '\n  ', '- ', '<<<<<<< A\n', '? ', '---\n', '|'),
  ),
);

/** A good file after somebody's hand slipped a few times. */
const spoilt = fc.tuple(wholeFile, fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) => {
  return changes.reduce(
    (now, [at, length, by]) => now.slice(0, at % (now.length + 1)) + by + now.slice((at % (now.length + 1)) + length),
    text,
  );
});

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), signs, spoilt);
test('any text gives a value or an error, with every fault inside the text', () => {
  const check = (text: string) => {
    const { value, faults } = parseText(text);
    expect(faults.some(({ level }) => level === 'error')).toBe(value === undefined);
    expect(faults.length).toBeLessThanOrEqual(MAX_FAULTS + 1);
    const outside = faults.filter(({ start, end }) => start < 0 || end < start || end > text.length);
    expect({ text, outside }).toEqual({ text, outside: [] });
  };
  holds(fc.property(anyText, check));
});

test('a text that is accepted says what YAML says', () => {
  const check = (text: string) => {
    const { value } = parseText(text);
    if (value === undefined) return;
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    expect(document.errors).toEqual([]);
    expect(blanksAsText(document.toJS())).toEqual(value);
  };
  holds(fc.property(anyText, check));
});

test('any path is found inside any text', () => {
  const step = fc.oneof(fc.constantFrom('编号', '办理经过', '来源', '类别', '日期', 'a'), fc.nat({ max: 4 }));
  const check = (text: string, path: (string | number)[], on: 'key' | 'value') => {
    const range = locate(text, path, on);
    expect(0 <= range.start && range.start <= range.end && range.end <= text.length).toBe(true);
    const { line, column, width, excerpt } = placeOf(text, range);
    expect(line).toBeLessThanOrEqual(text.split('\n').length);
    expect(column + width - 1).toBeLessThanOrEqual(Array.from(excerpt).length + 1);
    expect(excerpt).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  };
  holds(fc.property(anyText, fc.array(step, { maxLength: 4 }), fc.constantFrom('key', 'value'), check));
});

test.each([
  ['nested brackets', '['],
  ['nested dashes', '- '],
  ['nested question marks', '? '],
  ['aliases', '*甲 '],
  ['documents', '---\n'],
  ['open quotes', "甲: '乙\n"],
  ['conflict marks', '<<<<<<< 甲\n'],
  ['control characters', '\u0007甲甲甲\n'],
  ['closing brackets', ']'],
])('a megabyte of %s is refused in a few seconds, with at most a hundred faults', (_, unit) => {
  // while one writes a part of it: what takes too long with all of it is seen before a landing
  const size = extent === 'core' ? MAX_BYTES / 16 : MAX_BYTES;
  const text = unit.repeat(size / unit.length);
  const { value, faults } = parseText(text);
  expect(value).toBeUndefined();
  expect(faults.length).toBeLessThanOrEqual(MAX_FAULTS + 1);
});

function blanksAsText(value: unknown): unknown {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(blanksAsText);
  return typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, blanksAsText(item)]))
    : value;
}
