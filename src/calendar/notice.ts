import type { Arrangement, NamedDay } from './arrangement.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import type { Day } from './day.ts';
import { type ArrangementFault, dayFaults, strayFaults, yearFaults } from './invariants.ts';
import { type ItemReading, type Mention, readItem } from './notice-days.ts';
import {
  addressOf,
  type Complaint,
  documentOf,
  headOf,
  issuedIn,
  itemsOf,
  type NoticeHead,
  type NoticeItem,
  type NoticeText,
  noticeText,
  wholeYearTitleIn,
} from './notice-text.ts';
import { readRevision, revisionHeadOf } from './revision.ts';

/** What is wrong with the text of a notice: on which line, what, and what to do. */
export interface NoticeProblem {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Where a notice is to be found, and when it was issued: its number, its address on 中国政府网, 印发日期. */
export type NoticeOrigin = Pick<Arrangement, 'document' | 'url' | 'issued'>;

export type Notice = { readonly arrangement: Arrangement } | { readonly problems: readonly NoticeProblem[] };

/**
 * Reads a notice of the State Council as it is pasted, with whatever stands around it: one for the holidays of a year
 * (国务院办公厅关于2026年部分节假日安排的通知), or one that adjusts, prolongs or adds to what was announced `before`.
 * `origin` is the number, address or day of issue where the text has none. Either every day is certain, and the sums of
 * a year come out, or all that is wrong is returned.
 */
export function parseNotice(source: string, origin: NoticeOrigin = {}, before: Calendar = createCalendar()): Notice {
  const notice = noticeText(source);
  const revision = revisionHeadOf(notice.text);
  const annual = wholeYearTitleIn(notice.text);
  if (revision && (annual === undefined || revision.offset < annual)) {
    const { arrangement, complaints } = readRevision(
      notice.text,
      revision,
      { url: addressOf(source), ...origin },
      before,
    );
    return complaints.length === 0 ? { arrangement } : { problems: inOrder(complaints, notice) };
  }
  return parseYear(source, notice, origin);
}

/** The number of a notice, as far as its text tells. */
export function numberIn(source: string): string | undefined {
  const { text } = noticeText(source);
  const year = (revisionHeadOf(text) ?? headOf(text))?.year;
  return year === undefined ? undefined : documentOf(text, year);
}

function parseYear(source: string, notice: NoticeText, origin: NoticeOrigin): Notice {
  const head = headOf(notice.text);
  const items = itemsOf(notice.text);
  if (head === undefined || items.length === 0) return { problems: [unrecognised(notice, head)] };
  const read = items.map((item) => ({ ...item, ...readItem(notice.text, item, head.year) })).filter(isFirst);
  const { document = head.document, url = addressOf(source), issued = issuedIn(notice.text, head.year) } = origin;
  const arrangement = arrangementOf(head.year, { document, url, issued }, read);
  const complaints = [...head.complaints, ...read.flatMap(({ complaints }) => complaints)];
  const faults = [...dayFaults(arrangement), ...yearFaults(arrangement), ...strayFaults(arrangement)];
  const problems = [...complaints, ...faults.map((fault) => located(fault, head, read))];
  return problems.length === 0 ? { arrangement } : { problems: inOrder(problems, notice) };
}

function inOrder(complaints: readonly Complaint[], notice: NoticeText): NoticeProblem[] {
  return complaints.toSorted((a, b) => a.offset - b.offset).map((one) => onLine(one, notice));
}

type ReadItem = NoticeItem & ItemReading;

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
  return {
    line: notice.lineAt(head?.offset ?? 0),
    message: head === undefined ? '没有找到通知的年份' : '没有找到“一、元旦：……”这样的条目',
    remedy: '请把国务院办公厅关于部分节假日安排的通知连同标题、文号全文贴上',
  };
}
