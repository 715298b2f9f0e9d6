import type * as z from 'zod';
import { yesNo } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, pastDay, span, unitName, unitNames } from '../fields.ts';

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
});

export type Meeting = z.output<typeof meeting>;
