import * as z from 'zod';
import { listingCategory, treatment } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, pastDay, unitName } from '../fields.ts';

const clearing = record({ date: pastDay, treatment: treatment.codec, quantity: count.optional(), content: text });

/** 清单: a list of powers, duties or exclusions as it was published, and what was cleared in it (三（四）1、2). */
export const listing = record({
  id: text,
  title: text,
  category: listingCategory.codec,
  unit: unitName,
  published: pastDay,
  edition: text.optional(),
  url: text.optional(),
  clearing: z.array(clearing).optional(),
  remark: freeText.optional(),
});

export type Listing = z.output<typeof listing>;
