import type * as z from 'zod';
import { reviewCategory, reviewResult } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, pastDay, unitName } from '../fields.ts';

const conclusion = record({
  date: pastDay,
  opinion: reviewResult.codec,
  reviewer: text,
  counsel: text.optional(),
  content: text.optional(),
});

/** 合法性审查 of a norm, a contract or a decision, before it is issued (三（四）3). */
export const review = record({
  id: text,
  title: text,
  category: reviewCategory.codec,
  unit: unitName,
  submitted: pastDay,
  concluded: conclusion.optional(),
  effectiveOn: pastDay.optional(),
  number: text.optional(),
  remark: freeText.optional(),
});

export type Review = z.output<typeof review>;
