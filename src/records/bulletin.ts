import type * as z from 'zod';
import { record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, month, pastDay } from './fields.ts';
import type { Register } from './kind.ts';

/** 错情通报 of a month, as it was issued: also of a month without any (三（五）3). */
export const bulletin = record({
  id: text,
  month,
  issueNumber: text,
  published: pastDay,
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Bulletin = z.output<typeof bulletin>;

/** 错情通报. */
export const bulletinKind: Register<Bulletin> = {
  name: 'bulletin',
  word: '错情通报',
  group: '公文',
  summary: '错情通报：每月一期，零错情也出；登记印发情况（三（五）3）',
  example: 'bulletin add 2022年第12期 --month 2022-12',
  prefix: 'TB',
  folder: 'bulletins',
  schema: bulletin,
  columns: ['month', 'published', 'issueNumber'],
  day: 'published',
  titleOf: ({ issueNumber }) => issueNumber,
  dayOf: ({ published }) => published,
};
