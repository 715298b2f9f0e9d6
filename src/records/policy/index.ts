import type { Register } from '../kind.ts';
import { type Policy, policy } from './schema.ts';

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
