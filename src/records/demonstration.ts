import type * as z from 'zod';
import { listOf, record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, pastDay, unitNames } from './fields.ts';
import type { Register } from './kind.ts';
import { datedIn, notBefore } from './order.ts';

const promotion = record({ date: pastDay, content: text, form: text.optional() });

/** 示范点: the units that somebody chose, whatever was proposed (四（四）). */
export const demonstration = record({
  id: text,
  units: unitNames,
  date: pastDay,
  person: text,
  reason: text,
  number: text.optional(),
  promotions: listOf(promotion).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Demonstration = z.output<typeof demonstration>;

/** 示范点. */
export const demonstrationKind: Register<Demonstration> = {
  name: 'demonstration',
  word: '示范点',
  group: '考核',
  summary: '示范点：按得分建议，由人选定，总结推广（四（四））',
  example: 'demonstration add --units 区教育局、区水利局 --person 周某 --reason 按得分并经领导小组研究',
  prefix: 'SF',
  folder: 'demonstrations',
  schema: demonstration,
  columns: ['date', 'person', 'units', 'reason'],
  day: 'date',
  titleOf: ({ units }) => units.join('、'),
  dayOf: ({ date }) => date,
  follow: [{ name: 'promote', field: 'promotions', alias: '推广', summary: '登记经验做法怎样推广运用' }],
  check: ({ date, promotions }) => notBefore({ word: 'date', date }, datedIn('promotions', promotions)),
};
