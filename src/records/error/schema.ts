import type * as z from 'zod';
import { errorCategory } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, pastDay, unitName } from '../fields.ts';

const returned = record({ date: pastDay, content: text.optional(), person: text.optional() });

const resubmitted = record({ date: pastDay, content: text.optional() });

/** 错情: a paper that was handed in with a fault (三（五）3). */
export const error = record({
  id: text,
  title: text,
  unit: unitName,
  arrived: pastDay,
  number: text.optional(),
  category: errorCategory.codec,
  description: text,
  returned: returned.optional(),
  resubmitted: resubmitted.optional(),
  remark: freeText.optional(),
});

export type ErrorRecord = z.output<typeof error>;
