import type * as z from 'zod';
import { listOf, record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { count, freeText, month, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const line = record({ unit: unitName, quantity: count });

/** 来文统计: how many papers each unit handed in in a month; without it there is no rate (三（五）3). */
export const receipt = record({
  id: text,
  month,
  date: pastDay,
  receipts: listOf(line),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Receipt = z.output<typeof receipt>;

/** 来文统计. */
export const receiptKind: Register<Receipt> = {
  name: 'receipt',
  word: '来文统计',
  group: '公文',
  summary: '来文统计：每月各单位来文多少件，错情率的分母',
  example: 'receipt add --month 2022-11 --receipts 单位=区教育局；数量=12 --receipts 单位=区水利局；数量=9',
  prefix: 'LW',
  folder: 'receipts',
  schema: receipt,
  columns: ['month', 'date', 'receipts'],
  day: 'date',
  titleOf: ({ month }) => `${month} 来文统计`,
  dayOf: ({ date }) => date,
};
