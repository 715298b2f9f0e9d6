import * as fc from 'fast-check';
import type { Cell, Chart, Column, Section, Tone, View } from '../../src/views/view/view.ts';

const LAYOUTS: readonly Section['layout'][] = ['list', 'grid', 'pairs', 'form', 'lines', 'prose'];
const CHARTS: readonly Chart[] = ['bars', 'trend', 'heat'];
const TONES: readonly Tone[] = ['bad', 'warn', 'good', 'quiet'];

/** What has a meaning in one format or another, alone and within other text. */
const PIECES = [
  '=1+1',
  '-',
  '+',
  '@',
  "'",
  '"',
  ',',
  ';',
  '|',
  '\\',
  '`',
  '*',
  '_',
  '#',
  '>',
  '<b>',
  '&amp;',
  '&',
  '~~',
  '![x](y)',
  '1.',
  '1)',
  '- ',
  '===',
  '---',
  '    ',
  '\t',
  '\n',
  '\r\n',
  '$&',
  "$'",
  '{',
  '%',
  '！',
  '办',
  '〔2022〕1号',
  '𠮷',
  '👨‍👩‍👧',
  'é',
  '\u202e',
  '\u0000',
  '\ufffe',
  '\ud800',
  '_x0041_',
  ']]>',
  '<!--',
  'https://example.invalid/a_b',
  'null',
  '007',
  '1e5',
  '2022-03-10',
  '是',
] as const;

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 5 })
  .map((pieces) => pieces.join(''));

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.integer({ min: -9999, max: 99999 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant('2022-03-10'),
  fc.array(text, { maxLength: 3 }),
  fc.record({ value: fc.oneof(text, fc.constant('2027-01-08')), text, tone: fc.constantFrom(...TONES) }),
);

/** A table of one layout, with a hidden column at times, a group, or a chart that a page draws. */
function sectionOf(number: number): fc.Arbitrary<Section> {
  const names = ['id', 'title', 'unit', 'dueDate'].slice(0, 1 + (number % 4));
  const columns = names.map((key, i): Column => ({ key, title: `栏${i + 1}`, ...(i === 3 && { hidden: true }) }));
  const row = fc.record(Object.fromEntries(names.map((key) => [key, cell])));
  return fc
    .record({
      layout: fc.constantFrom(...LAYOUTS),
      chart: fc.option(fc.constantFrom(...CHARTS), { nil: undefined }),
      grouped: fc.boolean(),
      rows: fc.array(row, { maxLength: 4 }),
      heading: text,
    })
    .map(({ layout, chart, grouped, rows, heading }) => ({
      key: `表${number}`,
      layout,
      columns,
      rows,
      ...(heading !== '' && { heading }),
      ...(layout === 'list' && chart && { chart }),
      ...(layout === 'list' && !chart && grouped && { group: { key: 'id', title: (name: string) => `组 ${name}` } }),
    }));
}

/** Answers of every shape that say whatever can be typed. */
export const views: fc.Arbitrary<View> = fc
  .record({
    title: text,
    sections: fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => sectionOf(i)))),
    notes: fc.array(text, { maxLength: 2 }),
  })
  .map(({ title, ...rest }) => ({ ...rest, ...(title !== '' && { title }) }));
