import * as z from 'zod';
import { arrangementKind } from '../../vocabulary/choices.ts';
import { record, text, written } from '../../vocabulary/record.ts';
import { day } from '../fields.ts';

const year = written<number>('年份', '2027', (input) => (/^20\d\d$/.test(input) ? Number(input) : undefined), String);

const namedDay = record({ date: day, name: text });

/** calendar/*.yaml: a notice of the State Council for a year, or a local arrangement (放假办法第四条), with its number. */
export const holiday = record({
  name: text,
  category: arrangementKind.codec,
  year,
  number: text.optional(),
  issued: day.optional(),
  url: text.optional(),
  off: z.array(namedDay).optional(),
  work: z.array(namedDay).optional(),
  remark: text.optional(),
});

export type Holiday = z.output<typeof holiday>;
