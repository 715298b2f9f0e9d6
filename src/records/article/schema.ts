import * as z from 'zod';
import { articleTone, destination } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, pastDay, unitName } from '../fields.ts';

const adoption = record({ date: pastDay, content: text });

/** 稿件: a piece that tells of the work, where it was sent and who took it (五（五）). No points are given for it. */
export const article = record({
  id: text,
  title: text,
  unit: unitName,
  submitted: pastDay,
  tone: articleTone.codec,
  destinations: z.array(destination.codec),
  adoptions: z.array(adoption).optional(),
  remark: freeText.optional(),
});

export type Article = z.output<typeof article>;
