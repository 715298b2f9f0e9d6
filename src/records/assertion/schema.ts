import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, pastDay, unitName } from '../fields.ts';

const figures = { open: count, completed: count, overdue: count };

/** What was published of one unit's tasks. */
const line = record({ unit: unitName, ...figures });

/** 对账: how many tasks were open, done and overdue at the end of a day, as it was published. */
export const assertion = record({
  id: text,
  publishedIn: text,
  date: pastDay,
  dataUntil: pastDay,
  overall: record(figures),
  perUnit: z.array(line),
  remark: freeText.optional(),
});

export type Assertion = z.output<typeof assertion>;
