import * as z from 'zod';
import { grade, selection } from '../../vocabulary/choices.ts';
import { record, text } from '../../vocabulary/record.ts';
import { freeText, instalment, numberOf, pastDay, unitName } from '../fields.ts';

const grading = record({ date: pastDay, grade: grade.codec, person: text.optional(), content: text.optional() });

const selectionEntry = record({ date: pastDay, selected: selection.codec, content: text.optional() });

/** 报告: what a unit handed in, for a requirement or for a task. */
export const report = record({
  id: text,
  title: text,
  unit: unitName,
  requirement: numberOf('requirement').optional(),
  task: numberOf('task').optional(),
  instalment: instalment.optional(),
  submitted: pastDay,
  researchTopic: numberOf('topic').optional(),
  content: text.optional(),
  grading: grading.optional(),
  selections: z.array(selectionEntry).optional(),
  remark: freeText.optional(),
});

export type Report = z.output<typeof report>;
