import * as z from 'zod';
import { element, visitForm, yesNo } from '../../vocabulary/choices.ts';
import { list, record, text } from '../../vocabulary/record.ts';
import { day, freeText, numberOf, pastDay, quarter, unitName } from '../fields.ts';

const problem = record({
  element: element.codec,
  content: text,
  solved: yesNo.codec,
  unit: unitName.optional(),
  limit: day.optional(),
  task: numberOf('task').optional(),
  issue: numberOf('issue').optional(),
  resolved: pastDay.optional(),
});

const confirmation = record({ date: pastDay, person: text, content: text.optional() });

/** 包保走访记录: who went to which target, what was explained, found, solved and referred (三（三）2). */
export const visit = record({
  id: text,
  date: pastDay,
  target: numberOf('target'),
  persons: list,
  form: visitForm.codec,
  makeUp: quarter.optional(),
  policies: list.optional(),
  visitProblems: z.array(problem).optional(),
  confirmation: confirmation.optional(),
  content: text.optional(),
  remark: freeText.optional(),
});

export type Visit = z.output<typeof visit>;
