import type { Register } from '../kind.ts';
import { type Evaluation, evaluation } from './schema.ts';

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
