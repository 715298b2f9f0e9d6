import type * as z from 'zod';
import { listingCategory, treatment } from '../vocabulary/choices.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const clearing = record({ date: pastDay, treatment: treatment.codec, quantity: count.optional(), content: text });

/** 清单: a list of powers, duties or exclusions as it was published, and what was cleared in it (三（四）1、2). */
export const listing = record({
  id: text,
  title: text,
  category: listingCategory.codec,
  unit: unitName,
  published: pastDay,
  edition: text.optional(),
  url: text.optional(),
  clearing: listOf(clearing).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Listing = z.output<typeof listing>;

/** 三张清单. */
export const listingKind: Register<Listing> = {
  name: 'listing',
  word: '权责清单',
  group: '公开',
  summary: '三张清单：权力、责任、负面清单的公布和清理（三（四）1、2）',
  example: 'listing add 权力清单（2022年版） --category 权力清单 --unit 区司法局 --published 2022-09-28',
  prefix: 'QD',
  folder: 'listings',
  schema: listing,
  columns: ['published', 'category', 'unit', 'edition', 'title'],
  unit: 'unit',
  day: 'published',
  titleOf: ({ title }) => title,
  dayOf: ({ published }) => published,
  follow: [{ name: 'clear', field: 'clearing', alias: '清理', summary: '登记一批事项的清理：取消、下放、合并、保留' }],
};
