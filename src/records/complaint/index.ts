import { complaintState } from '../../vocabulary/choices.ts';
import type { Register } from '../kind.ts';
import { checkComplaint } from './check.ts';
import { complaintObligations, isAnonymous, stateOf } from './obligations.ts';
import { type Complaint, complaint } from './schema.ts';

/** 投诉受理. */
export const complaintKind: Register<Complaint> = {
  name: 'complaint',
  word: '投诉',
  group: '台账',
  summary: '投诉受理：登记、转办、结果、回访（五（四））；投诉人只在文件里，不显示',
  example:
    'complaint add 办证窗口来回跑三趟没有办成 --channel 12345 --unit 区行政审批局 --category 慢作为 --anonymous 是',
  prefix: 'TS',
  folder: 'complaints',
  schema: complaint,
  columns: ['received', 'state', 'channel', 'unit', 'category', 'content'],
  derived: [{ word: 'state', choices: Object.values(complaintState.words), of: wordOfState }],
  unit: 'unit',
  day: 'received',
  follow: [
    { name: 'refer', field: 'referral', alias: '转办', summary: '转给承办单位，不写时限的按制度计' },
    {
      name: 'result',
      field: 'resolution',
      alias: '办结',
      summary: '登记办理结果',
      barred: ({ referral }) => (referral ? undefined : '还没有转办'),
    },
    { name: 'callback', field: 'callBack', alias: '回访', summary: '登记回访', barred: noCallBack },
  ],
  titleOf: ({ content }) => content,
  dayOf: ({ received }) => received,
  check: checkComplaint,
  owes: complaintObligations,
};

function wordOfState(...known: Parameters<typeof stateOf>): string {
  return complaintState.words[stateOf(...known)];
}

function noCallBack(record: Complaint): string | undefined {
  if (isAnonymous(record)) return '匿名投诉，没有可以回访的人';
  return record.resolution ? undefined : '还没有办理结果';
}
