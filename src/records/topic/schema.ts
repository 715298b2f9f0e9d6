import type * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, pastDay, unitName, unitNames } from '../fields.ts';

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
});

export type Topic = z.output<typeof topic>;
