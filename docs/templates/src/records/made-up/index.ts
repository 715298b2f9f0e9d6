import type { Register } from '../kind.ts';
import { type MadeUp, madeUp } from './schema.ts';

/** 虚构种类. */
export const madeUpKind: Register<MadeUp> = {
  name: 'madeup',
  word: '虚构种类',
  group: '台账',
  summary: '虚构种类台账',
  example: 'madeup add 清扫街面 --unit 区应急局',
  prefix: 'ZZ',
  folder: 'made-up',
  schema: madeUp,
  columns: ['date', 'unit', 'content'],
  unit: 'unit',
  day: 'date',
  follow: [{ name: 'progress', field: 'progress', alias: '进展', summary: '登记进展' }],
  titleOf: ({ content }) => content,
  dayOf: ({ date }) => date,
};
