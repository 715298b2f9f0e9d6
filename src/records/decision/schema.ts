import type * as z from 'zod';
import { decisionOutcome, yesNo } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, leaderName, pastDay, unitName, unitNames } from '../fields.ts';

const study = record({
  date: pastDay,
  convenor: leaderName,
  attendees: unitNames.optional(),
  content: text.optional(),
});

const legalReview = record({ date: pastDay, person: text, opinion: text });

const session = record({ date: pastDay, decided: decisionOutcome.codec, content: text.optional() });

/** 重大决策: what goes before a meeting, and what has to go before that (三（二）1、三（四）3). */
export const decision = record({
  id: text,
  topic: text,
  unit: unitName,
  raised: pastDay,
  options: text.optional(),
  researched: yesNo.codec.optional(),
  reviewNeeded: yesNo.codec.optional(),
  study: study.optional(),
  legalReview: legalReview.optional(),
  session: session.optional(),
  remark: freeText.optional(),
});

export type Decision = z.output<typeof decision>;
