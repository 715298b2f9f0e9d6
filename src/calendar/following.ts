import { addDays, addMonths, type Day, earlier, monthEnd, parseDay } from './day.ts';

/** A day told by its place in the month, or in a month of the year, after a period: 次月5日前, 次年2月底前. */
export interface FollowingDay {
  /** Of the year after; the month after where none is told. */
  readonly month?: number;
  readonly date: number | 'end';
}

const FORM = /^次(?:月|年(1[0-2]|[1-9])月)(?:(3[01]|[12]\d|[1-9])日|底)前$/;

export function parseFollowing(text: string): FollowingDay | undefined {
  const [found, month, date] = FORM.exec(text) ?? [];
  if (found === undefined) return undefined;
  return { ...(month !== undefined && { month: Number(month) }), date: date === undefined ? 'end' : Number(date) };
}

export function formatFollowing({ month, date }: FollowingDay): string {
  return `次${month === undefined ? '月' : `年${month}月`}${date === 'end' ? '底' : `${date}日`}前`;
}

/** As people write it: 每月5号前, 下月5日. */
export function respellFollowing(text: string): string {
  const spelt = text
    .replace(/ /g, '')
    .replace(/[之以]前$/, '前')
    .replace(/号/, '日')
    .replace(/^(?:每|下个?|次)月/, '次月')
    .replace(/^(?:每|翌)年/, '次年');
  return parseFollowing(`${spelt}前`) ? `${spelt}前` : spelt;
}

/** The day itself, after a period that ended on `end`; the last of its month where that has none of the number. */
export function followingDay(end: Day, { month, date }: FollowingDay): Day {
  const first = month === undefined ? monthAfter(end) : monthOf(Number(end.slice(0, 4)) + 1, month);
  return date === 'end' ? monthEnd(first) : earlier(addDays(first, date - 1), monthEnd(first));
}

function monthAfter(end: Day): Day {
  return addMonths(addDays(end, 1 - Number(end.slice(8))), 1);
}

function monthOf(year: number, month: number): Day {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-01`) as Day;
}
