import type * as z from 'zod';
import { issuedState, noticeKind, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { list, listOf, record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments, sha256Sum } from './attachment.ts';
import { count, freeText, numbersOf, pastDay, unitNames } from './fields.ts';
import type { Register } from './kind.ts';
import { datedAt, datedIn, notBefore } from './order.ts';
import { paperNumber, partsOfNumber } from './paper-number.ts';

/** 重发: the same paper given out once more, under the number that it has. */
const reissue = record({ date: pastDay, reason: text, copyCount: count.optional(), clerk: text.optional() });

/** 作废: the paper is worth nothing any more; its number stays used. */
const voided = record({ date: pastDay, reason: text, clerk: text.optional() });

/**
 * 已发文书: a paper of this office under its 发文字号, who signed it, to whom it went, what it was about and of which
 * state of the ledger its figures are. The file itself is attached to it.
 */
export const issued = record({
  id: text,
  number: paperNumber,
  heading: text,
  noticeKind: noticeKind.codec.optional(),
  issuedOn: pastDay,
  signedBy: text,
  addressees: text.optional(),
  units: unitNames.optional(),
  copiedTo: list.optional(),
  copyCount: count.optional(),
  task: numbersOf('task').optional(),
  period: text.optional(),
  matter: text.optional(),
  contentSum: sha256Sum.optional(),
  ledgerCommit: text.optional(),
  looseThen: yesNo.codec.optional(),
  replay: text.optional(),
  reissues: listOf(reissue).optional(),
  voided: voided.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Issued = z.output<typeof issued>;

/** 已发文书. */
export const issuedKind: Register<Issued> = {
  name: 'issued',
  word: '已发文书',
  group: '文书',
  summary: '已发文书：发文字号、签发人、主送、关于哪些任务、存底；编号由 notice --issue 取，别处编的在这里登记',
  example: 'issued add 关于报送一季度工作的通知 --number 督通〔2022〕5号 --signed-by 王某 --addressees 各镇、街道',
  prefix: 'YF',
  folder: 'issued',
  schema: issued,
  columns: ['issuedOn', 'number', 'signedBy', 'addressees', 'state', 'heading'],
  derived: [
    {
      word: 'state',
      choices: Object.values(issuedState.words),
      of: (one) => issuedState.words[one.voided ? 'voided' : (one.reissues ?? []).length > 0 ? 'again' : 'sent'],
    },
  ],
  unit: 'units',
  day: 'issuedOn',
  follow: [
    {
      name: 'reissue',
      field: 'reissues',
      alias: '重发',
      summary: '同一份文书再发一次：用原来的号，写明理由；内容改了的不是重发，作废以后另编号',
      barred: ({ voided: gone }) => (gone ? '已经作废' : undefined),
    },
    { name: 'cancel', field: 'voided', alias: '作废', summary: '作废一份文书，写明理由；号不再用，也不空出来' },
  ],
  calledBy: ({ number }) => number,
  titleOf: ({ number, heading }) => `${number} ${heading}`,
  dayOf: ({ issuedOn }) => issuedOn,
  check: checkIssued,
};

function checkIssued({ number, issuedOn, reissues = [], voided: gone }: Issued): Finding[] {
  const year = partsOfNumber(number)?.year;
  return [
    ...(year === issuedOn.slice(0, 4) ? [] : [finding('issued-year', [words.number], { number, date: issuedOn })]),
    ...notBefore({ word: 'issuedOn', date: issuedOn }, [...datedIn('reissues', reissues), ...datedAt('voided', gone)]),
    ...reissues.flatMap(({ date }, index) =>
      gone && date > gone.date
        ? [finding('reissued-void', [words.reissues, index, words.date], { date, gone: gone.date })]
        : [],
    ),
  ];
}
