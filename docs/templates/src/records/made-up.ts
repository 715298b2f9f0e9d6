import type * as z from 'zod';
import { listOf, record, text } from '../vocabulary/record.ts';
import { pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const progress = record({ date: pastDay, content: text });

/** 虚构种类: what it is, and the clause that asks for it. */
export const madeUp = record({
  id: text,
  content: text,
  unit: unitName,
  date: pastDay,
  progress: listOf(progress).optional(),
});

export type MadeUp = z.output<typeof madeUp>;

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
