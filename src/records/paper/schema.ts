import type * as z from 'zod';
import { paperCategory, yesNo } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, pastDay, unitName } from '../fields.ts';

/** 发文: a paper that went out, for the count, the length and the reason for it (三（六）1). */
export const paper = record({
  id: text,
  title: text,
  unit: unitName,
  issuedOn: pastDay,
  number: text.optional(),
  category: paperCategory.codec,
  length: count.optional(),
  mandate: text.optional(),
  electronic: yesNo.codec.optional(),
  layered: yesNo.codec.optional(),
  disguised: yesNo.codec.optional(),
  remark: freeText.optional(),
});

export type Paper = z.output<typeof paper>;
