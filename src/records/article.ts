import type * as z from 'zod';
import { articleTone, destination } from '../vocabulary/choices.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

const adoption = record({ date: pastDay, content: text });

/** 稿件: a piece that tells of the work, where it was sent and who took it (五（五）). No points are given for it. */
export const article = record({
  id: text,
  title: text,
  unit: unitName,
  submitted: pastDay,
  tone: articleTone.codec,
  destinations: listOf(destination.codec),
  adoptions: listOf(adoption).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Article = z.output<typeof article>;

/** 稿件. */
export const articleKind: Register<Article> = {
  name: 'article',
  word: '稿件',
  group: '公开',
  summary: '宣传稿件：向上推送、内部公开、社会宣传；只作记录，不计分（五（五））',
  example: 'article add 河湾镇物业自治经验 --unit 河湾镇 --tone 正面 --destinations 向上推送、社会宣传',
  prefix: 'GJ',
  folder: 'articles',
  schema: article,
  columns: ['submitted', 'unit', 'destinations', 'tone', 'title'],
  unit: 'unit',
  day: 'submitted',
  titleOf: ({ title }) => title,
  dayOf: ({ submitted }) => submitted,
  follow: [{ name: 'adopt', field: 'adoptions', alias: '采用', summary: '登记在哪里采用' }],
};
