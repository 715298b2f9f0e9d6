import type * as z from 'zod';
import { formatSpan } from '../calendar/span.ts';
import { yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, span, unitName, unitNames } from './fields.ts';
import type { Register } from './kind.ts';
import type { Terms } from './terms.ts';

/** 会议: a meeting that was held (三（六）2). */
export const meeting = record({
  id: text,
  subject: text,
  unit: unitName,
  date: pastDay,
  duration: span.optional(),
  attendance: count.optional(),
  scope: text.optional(),
  attendees: unitNames.optional(),
  video: yesNo.codec.optional(),
  merged: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Meeting = z.output<typeof meeting>;

/** 会议. */
export const meetingKind: Register<Meeting> = {
  name: 'meeting',
  word: '会议',
  group: '减负',
  summary: '会议：数量、时间、人数、合并（三（六）2）',
  example: 'meeting add 全区一季度安全生产调度会 --unit 区应急局 --attendance 60 --duration 50分钟',
  prefix: 'HY',
  folder: 'meetings',
  schema: meeting,
  columns: ['date', 'unit', 'attendance', 'duration', 'subject'],
  unit: 'unit',
  day: 'date',
  titleOf: ({ subject }) => subject,
  dayOf: ({ date }) => date,
  check: tooLong,
};

/** A meeting that took longer than the rule allows. */
function tooLong({ duration, date }: Meeting, { rules }: Terms): Finding[] {
  const limit = rules.get('meetingLength', date);
  if (duration?.unit !== 'minute' || limit.value.unit !== 'minute' || duration.count <= limit.value.count) return [];
  const params = { duration: formatSpan(duration), limit: limit.written, basis: limit.basis };
  return [finding('meeting-long', [words.duration], params)];
}
