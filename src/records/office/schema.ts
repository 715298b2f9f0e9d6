import type * as z from 'zod';
import { type NoticeKind, noticeKind, paperFormat } from '../../vocabulary/choices.ts';
import { list, listOf, namesOf, record, text, written } from '../../vocabulary/record.ts';
import { day, month, unitName } from '../fields.ts';
import { mailSetting } from '../mail.ts';
import { paperNumber } from '../paper-number.ts';

/** What this office calls a column of its tables: 事项 is what stands under 问题表现. */
const header = record({ meaning: text, name: list });

const MEGABYTE = 1024 * 1024;

/** Up to which size an attachment lies in the ledger, in bytes; one that is written is kept in memory and in the journal. */
const fileSize = written<number>(
  '文件大小（至多 50MB）',
  '5MB',
  (input) => {
    const number = Number(/^(\d{1,2}(?:\.\d)?)MB$/.exec(input)?.[1]);
    return number > 0 && number <= 50 ? Math.round(number * MEGABYTE) : undefined;
  },
  (value) => `${value / MEGABYTE}MB`,
  (input) =>
    input
      .toUpperCase()
      .replace(/\s/g, '')
      .replace(/M(?:IB)?$|兆$/, 'MB'),
);

/** The size where no office says another. */
export const ATTACHMENT_LIMIT = 5 * MEGABYTE;

/** 接续: the ledger of the year before, what this one begins with, since which month bulletins are owed, and which numbers of the new year were given there. */
const opened = record({
  from: day,
  ledger: text,
  bulletinMonth: month.optional(),
  numbersGiven: namesOf(paperNumber).optional(),
});

/** 结转: until when this ledger is kept for what is new, on which day that was decided, and where it goes on. */
const closed = record({ to: day, date: day, ledger: text });

/** 分自: of the ledger of one unit, that of the office from which it was made, for which unit, when, and in which commit. */
const partedFrom = record({ ledger: text, unit: unitName, date: day, commit: text.optional() });

/** What the papers of this office bear: of one kind (文种), or where no kind is named of all that say nothing else. */
const paper = record({
  noticeKind: noticeKind.codec.optional(),
  masthead: text.optional(),
  format: paperFormat.codec.optional(),
  numberCode: text.optional(),
  signature: text.optional(),
  issuingOrgan: text.optional(),
  addressScope: text.optional(),
  usualCopies: list.optional(),
  contact: text.optional(),
  signedBy: text.optional(),
});

export type PaperSetting = z.output<typeof paper>;

/** What all papers bear of which nothing else is said. */
export function generalSettingOf(settings: readonly PaperSetting[]): Omit<PaperSetting, 'noticeKind'> {
  return Object.assign({}, ...settings.filter(({ noticeKind: kind }) => kind === undefined));
}

/** What a kind of paper bears: its own settings over those of all papers. */
export function paperSettingOf(settings: readonly PaperSetting[], kind: NoticeKind): Omit<PaperSetting, 'noticeKind'> {
  return Object.assign({}, generalSettingOf(settings), ...settings.filter((one) => one.noticeKind === kind));
}

/** 最低程序: of the program that may write in this ledger. */
const programVersion = written<string>(
  '程序的版本',
  '0.9.0',
  (input) => (/^\d+(?:\.\d+){0,2}$/.test(input) ? input : undefined),
  String,
  (input) => input.replace(/^v/i, ''),
);

/** xiaoneng.yaml: whose ledger this is. */
export const office = record({
  version: written<1>(
    '这个程序认得的版本',
    '1；更大的是更新的程序建的：升级 xiaoneng 再写，不要改这里',
    (input) => (input === '1' ? 1 : undefined),
    String,
  ),
  leastProgram: programVersion.optional(),
  name: text,
  district: text.optional(),
  plan: text.optional(),
  headers: listOf(header).optional(),
  attachmentLimit: fileSize.optional(),
  attachmentStore: text.optional(),
  papers: listOf(paper).optional(),
  mail: mailSetting.optional(),
  opened: opened.optional(),
  closed: closed.optional(),
  partedFrom: partedFrom.optional(),
});

export type Office = z.output<typeof office>;
