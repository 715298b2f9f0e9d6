import type * as z from 'zod';
import { evaluationSource } from '../vocabulary/choices.ts';
import { record, text, written } from '../vocabulary/record.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';

/** 0 to 100 points, with at most one decimal, in tenths. */
const marks = written<number>(
  '得分（0 到 100）',
  '92.5',
  (input) => (/^(?:100(?:\.0)?|\d{1,2}(?:\.\d)?)$/.test(input) ? Math.round(Number(input) * 10) : undefined),
  (tenths) => String(tenths / 10),
);

/** 评价 of a unit by delegates, the public or a third party (四（四）). */
export const evaluation = record({
  id: text,
  unit: unitName,
  source: evaluationSource.codec,
  date: pastDay,
  score: marks,
  asked: count.optional(),
  content: text.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Evaluation = z.output<typeof evaluation>;

/** 评价. */
export const evaluationKind: Register<Evaluation> = {
  name: 'evaluation',
  word: '单位评价',
  group: '考核',
  summary: '人大代表、政协委员、群众、第三方对单位的评价（四（四））',
  example: 'evaluation add --unit 区教育局 --source 人大代表 --score 92.5 --asked 20',
  prefix: 'PJ',
  folder: 'evaluations',
  schema: evaluation,
  columns: ['date', 'unit', 'source', 'score', 'asked'],
  unit: 'unit',
  day: 'date',
  titleOf: ({ unit }) => `对${unit}的评价`,
  dayOf: ({ date }) => date,
};
