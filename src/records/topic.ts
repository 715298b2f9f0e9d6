import type * as z from 'zod';
import { record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, pastDay, unitName, unitNames } from './fields.ts';
import type { Register } from './kind.ts';

/** 调研主题: what a unit looks into this year (三（二）2). */
export const topic = record({
  id: text,
  title: text,
  unit: unitName,
  content: text.optional(),
  lead: unitName.optional(),
  responsible: unitNames.optional(),
  owner: freeText.optional(),
  chosen: pastDay,
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Topic = z.output<typeof topic>;

/** 调研主题. */
export const topicKind: Register<Topic> = {
  name: 'topic',
  word: '调研主题',
  group: '报送',
  summary: '调研主题：每个单位每年1—2个，写明破题内容、牵头和责任单位（三（二）2）',
  example: 'topic add 老旧小区物业接管难 --unit 区住建局 --content 无主小区的接管办法 --lead 区住建局',
  prefix: 'DY',
  folder: 'topics',
  schema: topic,
  columns: ['chosen', 'unit', 'lead', 'title'],
  unit: 'unit',
  day: 'chosen',
  titleOf: ({ title }) => title,
  dayOf: ({ chosen }) => chosen,
};
