import * as z from 'zod';
import { citationCategory, citationForm, incentive as incentives } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { day, freeText, numbersOfAny, pastDay, unitName } from '../fields.ts';

const incentive = record({ date: pastDay, category: incentives.codec, content: text });

const rectified = record({ date: pastDay, content: text });

/** 表扬、批评、问责、约谈 of a unit or a person, with what it rests on (五（四）). */
export const citation = record({
  id: text,
  matter: text,
  category: citationCategory.codec,
  unit: unitName.optional(),
  citedPerson: text.optional(),
  date: pastDay,
  form: citationForm.codec,
  number: text.optional(),
  grounds: numbersOfAny().optional(),
  limit: day.optional(),
  rectified: rectified.optional(),
  incentives: z.array(incentive).optional(),
  remark: freeText.optional(),
});

export type Citation = z.output<typeof citation>;
