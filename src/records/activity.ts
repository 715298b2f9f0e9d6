import type * as z from 'zod';
import { activityCategory } from '../vocabulary/choices.ts';
import { record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

/** 公开活动: an open day, a press briefing, a discussion (三（四）4、二（五）). */
export const activity = record({
  id: text,
  title: text,
  category: activityCategory.codec,
  unit: unitName,
  date: pastDay,
  attendance: count.optional(),
  content: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Activity = z.output<typeof activity>;

/** 公开活动. */
export const activityKind: Register<Activity> = {
  name: 'activity',
  word: '公开活动',
  group: '公开',
  summary: '政务公开和主题活动：开放日、新闻发布、大讨论（三（四）4、二（五））',
  example: 'activity add 政务服务大厅开放日 --category 政务开放日 --unit 区营商局 --attendance 45',
  prefix: 'HD',
  folder: 'activities',
  schema: activity,
  columns: ['date', 'category', 'unit', 'attendance', 'title'],
  unit: 'unit',
  day: 'date',
  titleOf: ({ title }) => title,
  dayOf: ({ date }) => date,
};
