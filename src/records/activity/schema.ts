import type * as z from 'zod';
import { activityCategory } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, pastDay, unitName } from '../fields.ts';

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
});

export type Activity = z.output<typeof activity>;
