import type * as z from 'zod';
import { inspectionForm, yesNo } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { day, freeText, pastDay, unitName, unitNames } from '../fields.ts';

/** 督查检查考核: who looked at whom, in the annual plan or with whose approval (三（六）3、五（三）). */
export const inspection = record({
  id: text,
  title: text,
  unit: unitName,
  date: pastDay,
  to: day.optional(),
  inspected: unitNames.optional(),
  inPlan: yesNo.codec,
  approval: text.optional(),
  form: inspectionForm.codec,
  outcome: text.optional(),
  remark: freeText.optional(),
});

export type Inspection = z.output<typeof inspection>;
