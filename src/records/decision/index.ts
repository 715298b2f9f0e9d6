import { decisionState } from '../../vocabulary/choices.ts';
import type { Register } from '../kind.ts';
import { checkDecision } from './check.ts';
import { type Decision, decision } from './schema.ts';

/** 重大决策. */
export const decisionKind: Register<Decision> = {
  name: 'decision',
  word: '重大决策',
  group: '决策',
  summary: '重大决策：会前研讨、调研论证、合法性审查、上会（三（二）1、三（四）3）',
  example: 'decision add 调整老旧小区改造计划 --unit 区住建局 --researched 是',
  prefix: 'JC',
  folder: 'decisions',
  schema: decision,
  columns: ['raised', 'state', 'unit', 'topic'],
  derived: [{ word: 'state', choices: Object.values(decisionState.words), of: wordOfState }],
  unit: 'unit',
  day: 'raised',
  follow: [
    { name: 'study', field: 'study', alias: '研讨', summary: '登记分管领导召集的会前研讨' },
    { name: 'review', field: 'legalReview', alias: '审查', summary: '登记合法性审查' },
    { name: 'meet', field: 'session', alias: '上会', summary: '登记会议决定' },
  ],
  titleOf: ({ topic }) => topic,
  dayOf: ({ raised }) => raised,
  check: checkDecision,
};

function wordOfState({ session, study }: Decision): string {
  return decisionState.words[session ? 'decided' : study ? 'studied' : 'raised'];
}
