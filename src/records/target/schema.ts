import * as z from 'zod';
import { targetCategory, targetLevel, targetState } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, pastDay, unitName } from '../fields.ts';

const change = record({ date: pastDay, state: targetState.codec, remark: text.optional() });

const removal = record({ date: pastDay, reason: text });

/** 包保对象: a key enterprise or project with its changes of state (三（三）1). */
export const target = record({
  id: text,
  name: text,
  category: targetCategory.codec,
  level: targetLevel.codec,
  sector: text.optional(),
  locality: unitName.optional(),
  listed: pastDay,
  contact: freeText.optional(),
  states: z.array(change).optional(),
  removal: removal.optional(),
  remark: freeText.optional(),
});

export type Target = z.output<typeof target>;
