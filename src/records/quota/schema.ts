import type * as z from 'zod';
import { controlled } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, pastDay, unitName, year } from '../fields.ts';

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
});

export type Quota = z.output<typeof quota>;
