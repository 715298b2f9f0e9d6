import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, pastDay, unitNames } from '../fields.ts';

const promotion = record({ date: pastDay, content: text, form: text.optional() });

/** 示范点: the units that somebody chose, whatever was proposed (四（四）). */
export const demonstration = record({
  id: text,
  units: unitNames,
  date: pastDay,
  person: text,
  reason: text,
  number: text.optional(),
  promotions: z.array(promotion).optional(),
  remark: freeText.optional(),
});

export type Demonstration = z.output<typeof demonstration>;
