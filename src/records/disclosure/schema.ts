import type * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { day, freeText, pastDay, unitName } from '../fields.ts';

const disclosed = record({ date: pastDay, means: text.optional(), url: text.optional(), content: text.optional() });

/** 应公开事项: what has to be made public, by when, on what grounds, and when and where it was (三（四）4). */
export const disclosure = record({
  id: text,
  title: text,
  unit: unitName,
  listed: pastDay,
  basis: text.optional(),
  limit: day.optional(),
  disclosed: disclosed.optional(),
  remark: freeText.optional(),
});

export type Disclosure = z.output<typeof disclosure>;
