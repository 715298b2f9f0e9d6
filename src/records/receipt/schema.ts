import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { count, freeText, month, pastDay, unitName } from '../fields.ts';

const line = record({ unit: unitName, quantity: count });

/** 来文统计: how many papers each unit handed in in a month; without it there is no rate (三（五）3). */
export const receipt = record({ id: text, month, date: pastDay, receipts: z.array(line), remark: freeText.optional() });

export type Receipt = z.output<typeof receipt>;
