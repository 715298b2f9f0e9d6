import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { pastDay, unitName } from '../fields.ts';

const progress = record({ date: pastDay, content: text });

/** 虚构种类: what it is, and the clause that asks for it. */
export const madeUp = record({
  id: text,
  content: text,
  unit: unitName,
  date: pastDay,
  progress: z.array(progress).optional(),
});

export type MadeUp = z.output<typeof madeUp>;
