import { complaintState } from '../../vocabulary/choices.ts';
import type { Register } from '../kind.ts';
import { checkComplaint } from './check.ts';
import { complaintHandlers, complaintObligations, isAnonymous, stateOf } from './obligations.ts';
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
  handlers: complaintHandlers,
  day: 'received',
  follow: [
    { name: 'refer', field: 'referral', alias: '转办', summary: '转给承办单位，不写时限的按制度计' },
    { name: 'send-back', field: 'sendBacks', alias: '退单', summary: '承办单位申请退单', barred: unreferred },
    { name: 'decide', field: 'sendBackRulings', alias: '退单答复', summary: '同意或不同意退单', barred: unreferred },
    {
      name: 'hand-over',
      field: 'handOvers',
      alias: '改派',
      summary: '改派另一个单位；原单位逾期的仍记在它名下',
      barred: unreferred,
    },
    {
      name: 'result',
      field: 'resolution',
      alias: '办结',
      summary: '登记办理结果',
      barred: unreferred,
    },
    { name: 'callback', field: 'callBack', alias: '回访', summary: '登记回访', barred: noCallBack },
    {
      name: 'rework',
      field: 'reworks',
      alias: '二次办理',
      summary: '回访不满意、没有真办结的再办一次',
      barred: unresolved,
    },
    {
      name: 'rework-result',
      field: 'reworkResults',
      alias: '二次办结',
      summary: '登记二次办理的结果',
      barred: ({ reworks }) => (reworks ? undefined : '没有二次办理'),
    },
    {
      name: 'rework-callback',
      field: 'reworkCallBacks',
      alias: '二次回访',
      summary: '二次办理以后的回访',
      barred: (record) => (record.reworkResults ? anonymousBar(record) : '还没有二次办理的结果'),
    },
  ],
  titleOf: ({ content }) => content,
  dayOf: ({ received }) => received,
  check: checkComplaint,
  owes: complaintObligations,
};

function wordOfState(...known: Parameters<typeof stateOf>): string {
  return complaintState.words[stateOf(...known)];
}

function unreferred({ referral }: Complaint): string | undefined {
  return referral ? undefined : '还没有转办';
}

function unresolved({ resolution }: Complaint): string | undefined {
  return resolution ? undefined : '还没有办理结果';
}

function noCallBack(record: Complaint): string | undefined {
  return anonymousBar(record) ?? unresolved(record);
}

function anonymousBar(record: Complaint): string | undefined {
  return isAnonymous(record) ? '匿名投诉，没有可以回访的人' : undefined;
}
