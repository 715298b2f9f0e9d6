import type * as z from 'zod';
import { issueCategory, issueSource, passed } from '../../vocabulary/choices.ts';
import { listOf, record, text } from '../../vocabulary/record.ts';
import { attachments } from '../attachment.ts';
import { day, freeText, numberOf, pastDay, unitName } from '../fields.ts';

const step = record({ date: pastDay, content: text, person: text.optional() });

const acceptance = record({ date: pastDay, passed: passed.codec, person: text, content: text.optional() });

const clearance = record({ date: pastDay, person: text, remark: text.optional() });

/** 问题台账: a problem that a unit has to put right (四（二）、四（三）). */
export const issue = record({
  id: text,
  content: text,
  unit: unitName,
  source: issueSource.codec,
  category: issueCategory.codec,
  found: pastDay,
  measures: text.optional(),
  limit: day.optional(),
  owner: freeText.optional(),
  task: numberOf('task').optional(),
  complaint: numberOf('complaint').optional(),
  visit: numberOf('visit').optional(),
  inspection: numberOf('inspection').optional(),
  progress: listOf(step).optional(),
  acceptances: listOf(acceptance).optional(),
  clearance: clearance.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Issue = z.output<typeof issue>;
