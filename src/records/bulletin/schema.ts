import type * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, month, pastDay } from '../fields.ts';

/** 错情通报 of a month, as it was issued: also of a month without any (三（五）3). */
export const bulletin = record({ id: text, month, issueNumber: text, published: pastDay, remark: freeText.optional() });

export type Bulletin = z.output<typeof bulletin>;
