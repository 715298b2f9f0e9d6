import type { Register } from '../kind.ts';
import { type Receipt, receipt } from './schema.ts';

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
