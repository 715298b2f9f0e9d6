import type { Arrangement, NamedDay } from './arrangement.ts';
import type { Day } from './day.ts';
import { type ArrangementFault, dayFaults, strayFaults, yearFaults } from './invariants.ts';
import { type Mention, type Reading, readItem } from './notice-days.ts';
import {
  addressOf,
  type Complaint,
  headOf,
  itemsOf,
  type NoticeHead,
  type NoticeItem,
  type NoticeText,
  noticeText,
} from './notice-text.ts';

/** What is wrong with the text of a notice: on which line, what, and what to do. */
export interface NoticeProblem {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Where a notice is to be found: its number, its address on 中国政府网. */
export type NoticeOrigin = Pick<Arrangement, 'document' | 'url'>;

export type Notice = { readonly arrangement: Arrangement } | { readonly problems: readonly NoticeProblem[] };

/**
 * Reads the State Council's notice of the holidays of a year (国务院办公厅关于2026年部分节假日安排的通知) as it is pasted,
 * with whatever stands around it; `origin` is the number or address where the text has none. Either every day is
 * certain and the sums come out, or all that is wrong is returned.
 */
export function parseNotice(source: string, origin: NoticeOrigin = {}): Notice {
  const notice = noticeText(source);
  const head = headOf(notice.text);
  const items = itemsOf(notice.text);
  if (head === undefined || items.length === 0) return { problems: [unrecognised(notice, head)] };
  const read = items.map((item) => ({ ...item, ...readItem(notice.text, item, head.year) })).filter(isFirst);
  const { document = head.document, url = addressOf(source) } = origin;
  const arrangement = arrangementOf(head.year, { document, url }, read);
  const complaints = [...head.complaints, ...read.flatMap(({ complaints }) => complaints)];
  const faults = [dayFaults, yearFaults, strayFaults].flatMap((faultsOf) => faultsOf(arrangement));
  const problems = [...complaints, ...faults.map((fault) => located(fault, head, read))];
  problems.sort((a, b) => a.offset - b.offset);
  return problems.length === 0 ? { arrangement } : { problems: problems.map((problem) => onLine(problem, notice)) };
}

type ReadItem = NoticeItem & Reading;

function arrangementOf(year: number, origin: NoticeOrigin, items: readonly ReadItem[]): Arrangement {
  const named = (item: ReadItem, mentions: readonly Mention[]): NamedDay[] =>
    mentions.map(({ day }) => ({ day, name: item.holidays.join('、') }));
  return {
    kind: 'national',
    year,
    name: `国务院办公厅关于${year}年部分节假日安排的通知`,
    ...origin,
    off: items.flatMap((item) => named(item, item.off)),
    work: items.flatMap((item) => named(item, item.work)),
  };
}

/** A page may carry the notice twice; an item that says the same again is not read again. */
function isFirst(item: ReadItem, index: number, items: readonly ReadItem[]): boolean {
  const said = (one: ReadItem) =>
    JSON.stringify([one.holidays, daysOf(one.off), daysOf(one.work), one.complaints.length]);
  return items.findIndex((other) => said(other) === said(item)) === index;
}

function daysOf(mentions: readonly Mention[]): Day[] {
  return mentions.map(({ day }) => day);
}

/** A fault stands where its day was last named, or at the item of its holiday, or at the title. */
function located(
  { day, holiday, message, remedy }: ArrangementFault,
  head: NoticeHead,
  items: readonly ReadItem[],
): Complaint {
  const mention = items.flatMap(({ off, work }) => [...off, ...work]).findLast((one) => one.day === day);
  const item = items.find(({ holidays }) => holiday !== undefined && holidays.includes(holiday));
  return { offset: mention?.offset ?? item?.start ?? head.offset, message, remedy };
}

function onLine({ offset, message, remedy }: Complaint, notice: NoticeText): NoticeProblem {
  return { line: notice.lineAt(offset), message, remedy };
}

function unrecognised(notice: NoticeText, head: NoticeHead | undefined): NoticeProblem {
  const revision = /关于(?:调整|延长)\d{4}年[^。]{1,12}(?:假期|放假)/.exec(notice.text);
  if (revision !== null) {
    return {
      line: notice.lineAt(revision.index),
      message: '这是年中调整的通知，不是全年的安排',
      remedy: '请在 calendar 文件夹里照文逐日写一份同一年份的国务院通知，注明文号',
    };
  }
  return {
    line: notice.lineAt(head?.offset ?? 0),
    message: head === undefined ? '没有找到通知的年份' : '没有找到“一、元旦：……”这样的条目',
    remedy: '请把国务院办公厅关于部分节假日安排的通知连同标题、文号全文贴上',
  };
}
