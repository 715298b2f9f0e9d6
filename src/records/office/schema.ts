import type * as z from 'zod';
import { record, text, written } from '../../vocabulary/record.ts';

/** xiaoneng.yaml: whose ledger this is. */
export const office = record({
  version: written<1>(
    '这个程序认得的版本',
    '1（账本若是更新的程序建的，请升级 xiaoneng）',
    (input) => (input === '1' ? 1 : undefined),
    String,
  ),
  name: text,
  district: text.optional(),
  plan: text.optional(),
});

export type Office = z.output<typeof office>;
