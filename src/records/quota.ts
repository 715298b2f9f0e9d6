import type * as z from 'zod';
import { controlled, controlled as controlledWords } from '../vocabulary/choices.ts';
import { record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, unitName, year } from './fields.ts';
import type { Register } from './kind.ts';

/** 控制数: how many there may be in a year, of a unit or, without one, of the whole district (三（六）). */
export const quota = record({
  id: text,
  controlled: controlled.codec,
  year,
  unit: unitName.optional(),
  control: count,
  lastYear: count.optional(),
  issued: pastDay,
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Quota = z.output<typeof quota>;

/** 控制数. */
export const quotaKind: Register<Quota> = {
  name: 'quota',
  word: '控制数',
  group: '减负',
  summary: '控制数：发文、会议、督查检查考核的年度控制数和上年数（三（六））',
  example: 'quota add --controlled 发文 --year 2022 --control 60 --last-year 66 --unit 区政府办公室',
  prefix: 'XE',
  folder: 'quotas',
  schema: quota,
  columns: ['year', 'controlled', 'unit', 'control', 'lastYear'],
  unit: 'unit',
  day: 'issued',
  titleOf: ({ year, controlled, unit }) => `${year}年${unit ?? '全区'}${controlledWords.words[controlled]}控制数`,
  dayOf: ({ issued }) => issued,
};
