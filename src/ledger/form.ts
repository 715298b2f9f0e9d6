import { FIRST_DAY, isCovered, LAST_DAY } from '../calendar/calendar.ts';
import { monthEnd, parseDay } from '../calendar/day.ts';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import type { Miswritten } from '../vocabulary/record.ts';

/** A value that is not written as it must be: what it should be, or why there is no such day. */
export function badForm(path: Path, value: string, { expected, example, respelt, meant }: Miswritten): Finding {
  const odd = meant === undefined ? oddDay(path, respelt) : undefined;
  return odd ?? finding('value-form', path, { value, expected, example, meant });
}

/** A date rightly written that does not exist or lies outside the calendar. */
function oddDay(path: Path, respelt: string): Finding | undefined {
  const [text, year = '', month = ''] = /^(\d{4})-(\d\d)-\d\d/.exec(respelt) ?? [];
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (year < FIRST_DAY.slice(0, 4) || year > LAST_DAY.slice(0, 4)) {
    return finding('date-range', path, { date: text, first: FIRST_DAY.slice(0, 4), last: LAST_DAY.slice(0, 4) });
  }
  if (day !== undefined && isCovered(day)) return undefined;
  return finding('date-absent', path, { date: text, why: whyAbsent(year, month) });
}

function whyAbsent(year: string, month: string): string {
  const first = parseDay(`${year}-${month}-01`);
  if (first === undefined) return '一年只有 1 至 12 月';
  return `${year} 年 ${Number(month)} 月只有 ${Number(monthEnd(first).slice(8))} 天`;
}
