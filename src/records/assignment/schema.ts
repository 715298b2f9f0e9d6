import * as z from 'zod';
import { invitation, targetLevel } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { day, freeText, numberOf, pastDay, quarter, unitName } from '../fields.ts';

const exemption = record({ date: pastDay, quarter, reason: text, approver: text });

/** 包保责任: a person answers for a target from a day on (三（三）1). */
export const assignment = record({
  id: text,
  target: numberOf('target'),
  person: text,
  post: text.optional(),
  unit: unitName,
  level: targetLevel.codec,
  invited: invitation.codec.optional(),
  from: pastDay,
  to: day.optional(),
  exemptions: z.array(exemption).optional(),
  remark: freeText.optional(),
});

export type Assignment = z.output<typeof assignment>;
