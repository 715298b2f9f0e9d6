import type * as z from 'zod';
import { grade, selection } from '../vocabulary/choices.ts';
import { finding } from '../vocabulary/messages.ts';
import { listOf, record, text } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { freeText, instalment, numberOf, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

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
  selections: listOf(selectionEntry).optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Report = z.output<typeof report>;

/** 报告. */
export const reportKind: Register<Report> = {
  name: 'report',
  word: '报告',
  group: '报送',
  summary: '报告：报送、到期、迟报缺报、评定和选用（三（五）2、三（二）3）',
  example: 'report submit 四季度涉企服务情况 --unit 区工信局 --requirement BS20220301-Q7W2',
  prefix: 'BG',
  folder: 'reports',
  schema: report,
  columns: ['submitted', 'unit', 'instalment', 'title'],
  unit: 'unit',
  day: 'submitted',
  enter: { name: 'submit', alias: '报送', again: '这一期已经有一份，确要再登记一份' },
  follow: [
    { name: 'grade', field: 'grading', alias: '评定', summary: '评定质量：优、良、合格、不合格' },
    { name: 'select', field: 'selections', alias: '选用', summary: '选用：入选汇编、推荐上报、通报表扬' },
  ],
  titleOf: ({ title }) => title,
  dayOf: ({ submitted }) => submitted,
  check: ({ requirement, task }) =>
    (requirement === undefined) === (task === undefined) ? [finding('report-aimless', [], {})] : [],
};
