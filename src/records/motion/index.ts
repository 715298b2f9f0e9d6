import { motionState } from '../../vocabulary/choices.ts';
import type { Register } from '../kind.ts';
import { checkMotion } from './check.ts';
import { motionHandlers } from './handling.ts';
import { formatMotionNumber } from './number.ts';
import { motionObligations, motionStateOf } from './obligations.ts';
import { type Motion, motion } from './schema.ts';

/** 人大建议、政协提案. */
export const motionKind: Register<Motion> = {
  name: 'motion',
  word: '建议提案',
  group: '台账',
  summary: '人大代表建议、政协提案：交办、退办、会办、沟通、答复、代表意见、重办、承诺',
  example:
    'motion add 增设老旧小区充电桩 --category 人大建议 --motion-number 第18届第1次会议第12号 --proposer 孙某 --assigned-on 2022-03-01 --hosts 区住建局 --joining 区应急局',
  prefix: 'JY',
  folder: 'motions',
  schema: motion,
  columns: ['assignedOn', 'state', 'category', 'motionNumber', 'hosts', 'title'],
  derived: [{ word: 'state', choices: Object.values(motionState.words), of: wordOfState }],
  unit: 'hosts',
  handlers: motionHandlers,
  day: 'assignedOn',
  follow: [
    { name: 'send-back', field: 'sendBacks', alias: '退办', summary: '承办单位申请退办' },
    { name: 'decide', field: 'sendBackRulings', alias: '退办答复', summary: '同意或不同意退办' },
    { name: 'hand-over', field: 'handOvers', alias: '改交', summary: '改交另一个单位' },
    { name: 'join', field: 'joinOpinions', alias: '会办意见', summary: '会办单位把意见告知主办单位' },
    { name: 'consult', field: 'consultations', alias: '沟通', summary: '答复前和代表、委员沟通' },
    { name: 'extend', field: 'motionExtensions', alias: '延期', summary: '登记批准的延期' },
    { name: 'answer', field: 'answers', alias: '答复', summary: '登记答复和解决程度，重办后再答复也用它' },
    { name: 'appraise', field: 'appraisals', alias: '代表意见', summary: '代表、委员对答复满意不满意；不满意就重办' },
    { name: 'fulfil', field: 'fulfilments', alias: '兑现', summary: '登记承诺的事办到了' },
  ],
  titleOf: ({ title }) => title,
  dayOf: ({ assignedOn }) => assignedOn,
  unique: {
    word: 'motionNumber',
    key: ({ category, level = 'district', motionNumber: number }) =>
      [category, level, formatMotionNumber(number)].join(' '),
  },
  check: checkMotion,
  owes: motionObligations,
};

function wordOfState(...known: Parameters<typeof motionStateOf>): string {
  return motionState.words[motionStateOf(...known)];
}
