import type * as z from 'zod';
import { inspectionForm, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { day, freeText, pastDay, unitName, unitNames } from './fields.ts';
import type { Register } from './kind.ts';

/** 督查检查考核: who looked at whom, in the annual plan or with whose approval (三（六）3、五（三）). */
export const inspection = record({
  id: text,
  title: text,
  unit: unitName,
  date: pastDay,
  to: day.optional(),
  inspected: unitNames.optional(),
  inPlan: yesNo.codec,
  approval: text.optional(),
  form: inspectionForm.codec,
  outcome: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Inspection = z.output<typeof inspection>;

/** 督查检查. */
export const inspectionKind: Register<Inspection> = {
  name: 'inspection',
  word: '督查检查',
  group: '减负',
  summary: '督查检查考核：年度计划、审批、方式（三（六）3、五（三））',
  example:
    'inspection add 燃气安全专项督查 --unit 区政府督查室 --inspected 区应急局、区住建局 --in-plan 是 --form 暗访',
  prefix: 'DC',
  folder: 'inspections',
  schema: inspection,
  columns: ['date', 'unit', 'inPlan', 'form', 'inspected', 'title'],
  unit: 'unit',
  day: 'date',
  titleOf: ({ title }) => title,
  dayOf: ({ date }) => date,
  check: unapproved,
};

/** Outside the annual plan it takes an approval (严格年度计划和审批报批制度). */
function unapproved({ inPlan, approval }: Inspection): Finding[] {
  return inPlan === 'no' && approval === undefined ? [finding('inspection-unapproved', [words.inPlan], {})] : [];
}
