import type * as z from 'zod';
import { level, relayForm, relaySource } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, numbersOf, pastDay, unitName } from '../fields.ts';

const relaying = record({ date: pastDay, form: relayForm.codec, person: text.optional(), content: text.optional() });

/** 传达: what a unit received from above, when it passed it on, and the tasks it made of it (三（五）1). */
export const relay = record({
  id: text,
  title: text,
  unit: unitName,
  source: relaySource.codec,
  level: level.codec,
  received: pastDay,
  number: text.optional(),
  measures: text.optional(),
  relaying: relaying.optional(),
  tasks: numbersOf('task').optional(),
  taskless: text.optional(),
  remark: freeText.optional(),
});

export type Relay = z.output<typeof relay>;
