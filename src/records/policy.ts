import type * as z from 'zod';
import { record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { day, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

/** 政策: what helps enterprises, where it was published and how long it holds (三（三）3). */
export const policy = record({
  id: text,
  title: text,
  unit: unitName,
  source: text.optional(),
  number: text.optional(),
  published: pastDay,
  means: text.optional(),
  url: text.optional(),
  validUntil: day.optional(),
  content: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Policy = z.output<typeof policy>;

/** 政策. */
export const policyKind: Register<Policy> = {
  name: 'policy',
  word: '政策',
  group: '公开',
  summary: '优惠政策汇编和发布（三（三）3）',
  example: 'policy add 阶段性缓缴养老保险费 --unit 区人社局 --published 2022-05-12 --valid-until 2022-12-31',
  prefix: 'ZC',
  folder: 'policies',
  schema: policy,
  columns: ['published', 'unit', 'validUntil', 'state', 'title'],
  unit: 'unit',
  day: 'published',
  titleOf: ({ title }) => title,
  dayOf: ({ published }) => published,
  derived: [
    {
      word: 'state',
      choices: ['有效', '已过期'],
      of: ({ validUntil }, { asOf }) => (validUntil !== undefined && validUntil < asOf.day ? '已过期' : '有效'),
    },
  ],
};
