import { addDays, type Day, dayNumber, parseDay, weekdayName, yearOf } from './day.ts';
import type { Complaint, NoticeItem } from './notice-text.ts';

/** A day that an item names, and where in the text it does. */
export interface Mention {
  readonly day: Day;
  readonly offset: number;
}

/** What an item says: the days off, the days worked, and what is wrong with how it says so. */
export interface ItemReading {
  readonly off: readonly Mention[];
  readonly work: readonly Mention[];
  readonly complaints: readonly Complaint[];
}

/** “10月1日至7日放假调休，共7天” or “9月20日、10月10日上班”: the days as written, what they are, how many are claimed. */
interface Clause {
  readonly list: string;
  readonly offset: number;
  readonly works: boolean;
  readonly total: number | undefined;
}

export const DATE = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^()]{0,30}\))?`;
export const RANGE = `${DATE}(?:(?:至|到|[-—–~]+)${DATE})?`;
export const OFF = '放假调休|放假公休|调休放假|放假|补休|公休|调休';
export const EXTENT = String.raw`(?:(\d{1,2})天)?(?:,不调休)?(?:,与周末连休(?:,共\d{1,2}天)?)?(?:,共(\d{1,2})天)?`;
const CLAUSE = `[。,;]*(${RANGE}(?:[、,和]${RANGE})*)(?:((?:照常|正常)?上班)|(?:${OFF})${EXTENT})`;
const PARTS = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]{0,30})\))?/g;
const UNREAD = /^[。,;]*([^。;]{0,60}\d日[^。;]{0,60}(?:放假|补休|调休|公休|上班)[^。;]{0,60})/;
const LONGEST = 30; // days that a holiday cannot reach
export const COMPARE = '请与通知原文逐字核对';

/** Reads one item of the notice for `year`. Advice that follows (鼓励各单位…) is passed over, a day off is not. */
export function readItem(text: string, item: NoticeItem, year: number): ItemReading {
  const body = text.slice(0, item.to);
  const { clauses, end } = clausesOf(body, item.from);
  const dates = new DateReader(year, item.holidays.includes('元旦'));
  const read = clauses.map((clause) => ({ ...clause, mentions: dates.read(clause.list, clause.offset) }));
  const mentionsOf = (works: boolean) =>
    read.filter((clause) => clause.works === works).flatMap(({ mentions }) => mentions);
  const miscounted = read
    .filter(({ total, mentions }) => total !== undefined && mentions.length > 0 && total !== mentions.length)
    .map(({ offset, list, total, mentions }) =>
      complaint(offset, `“${list}”写的是${total}天，实际是${mentions.length}天`, COMPARE),
    );
  const complaints = [...dates.complaints, ...miscounted, ...unreadAfter(body, end, clauses.length === 0)];
  return { off: mentionsOf(false), work: mentionsOf(true), complaints };
}

function clausesOf(body: string, from: number): { clauses: Clause[]; end: number } {
  const clauses: Clause[] = [];
  const pattern = new RegExp(CLAUSE, 'y');
  for (let end = from; ; end = pattern.lastIndex) {
    pattern.lastIndex = end;
    const match = pattern.exec(body);
    if (match === null) return { clauses, end };
    const [whole, list = '', works, ...totals] = match;
    const total = totals.find((number) => number !== undefined);
    const offset = match.index + whole.indexOf(list);
    clauses.push({ list, offset, works: works !== undefined, total: total === undefined ? undefined : Number(total) });
  }
}

/** The sentence after what was understood, if it sets days too; where nothing was understood, whatever stands there. */
function unreadAfter(body: string, end: number, nothingRead: boolean): Complaint[] {
  const sentence = UNREAD.exec(body.slice(end))?.[1] ?? (nothingRead ? body.slice(end, end + 20) : undefined);
  if (sentence === undefined) return [];
  const remedy = '请照“1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”的样子改，并与原文核对';
  return [complaint(end, `没有看懂“${sentence}”`, remedy)];
}

/** Turns dates as written into days; what a date leaves out is that of the date before it. */
export class DateReader {
  readonly complaints: Complaint[] = [];
  readonly #year: number;
  readonly #newYear: boolean;
  #last: { year: number; month: number } | undefined;

  constructor(year: number, newYear: boolean) {
    this.#year = year;
    this.#newYear = newYear;
  }

  /** Every day of a list of dates and ranges. */
  read(list: string, offset: number): Mention[] {
    return [...list.matchAll(new RegExp(RANGE, 'g'))].flatMap((range) => this.#range(range[0], offset + range.index));
  }

  #range(text: string, offset: number): Mention[] {
    const [from, to = from, ...rest] = [...text.matchAll(PARTS)].map((match) => this.#date(match, offset));
    if (from === undefined || to === undefined || rest.length > 0) return [];
    if (to < from || dayNumber(to) - dayNumber(from) > LONGEST) {
      this.#refuse(offset, `“${text}”的起止不对`);
      return [];
    }
    const days: Mention[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, offset });
    return days;
  }

  #date([text, year, month, date = '', note = '']: RegExpExecArray, offset: number): Day | undefined {
    const inMonth = month === undefined ? this.#last?.month : Number(month);
    if (inMonth === undefined) return this.#refuse(offset, `“${text}”没有写明月份`);
    const inYear = year === undefined ? this.#yearOf(month, inMonth) : Number(year);
    this.#last = { year: inYear, month: inMonth };
    const day = parseDay([inYear, ...[inMonth, date].map((part) => String(part).padStart(2, '0'))].join('-'));
    if (day === undefined) return this.#refuse(offset, `没有${inYear}年${inMonth}月${Number(date)}日这一天`);
    const written = /(?:周|星期)([一二三四五六日天])/.exec(note)?.[1]?.replace('天', '日');
    if (written !== undefined && written !== weekdayName(day)) {
      this.#refuse(
        offset,
        `${inMonth}月${Number(date)}日写的是周${written}，实际是周${weekdayName(day)}（${yearOf(day)}年）`,
      );
    }
    return day;
  }

  /** New Year's holiday may begin in the December before, which older notices do not say. */
  #yearOf(month: string | undefined, inMonth: number): number {
    if (month === undefined && this.#last !== undefined) return this.#last.year;
    return this.#newYear && inMonth === 12 ? this.#year - 1 : this.#year;
  }

  #refuse(offset: number, message: string): undefined {
    this.complaints.push(complaint(offset, message, COMPARE));
  }
}

export function complaint(offset: number, message: string, remedy: string): Complaint {
  return { offset, message, remedy };
}
