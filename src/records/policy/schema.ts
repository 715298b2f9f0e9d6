import type * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { day, freeText, pastDay, unitName } from '../fields.ts';

/** 政策: what helps enterprises, where it was published and how long it holds (三（三）3). */
export const policy = record({
  id: text,
  title: text,
  unit: unitName,
  source: text.optional(),
  number: text.optional(),
  published: pastDay,
  means: text.optional(),
  url: text.optional(),
  validUntil: day.optional(),
  content: text.optional(),
  remark: freeText.optional(),
});

export type Policy = z.output<typeof policy>;
