import { addDays, dayNumber, parseDay } from '../../calendar/day.ts';
import type { Marked } from './view.ts';

/** A share in percent, rounded half up to one decimal, without floating-point error: 83.3%. 0 of 0 is 无. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '无';
  return `${decimal(tenthsOf(part, whole))}%`;
}

/** The same with what it is of: 76.7%（99/129）. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '无' : `${share(part, whole)}（${part}/${whole}）`;
}

/** The same in a table: programs read the share alone, what it is of stands in columns of its own. */
export function shareCell(part: number, whole: number): Marked {
  return { value: share(part, whole), text: shareOf(part, whole) };
}

/** How much a share has gone up or down, as the difference of what is shown of both: 升3.2个百分点. */
export function shift(now: readonly [number, number], before: readonly [number, number]): string {
  if (now[1] === 0 || before[1] === 0) return '不可比';
  const difference = tenthsOf(...now) - tenthsOf(...before);
  if (difference === 0) return '持平';
  return `${difference > 0 ? '升' : '降'}${decimal(Math.abs(difference))}个百分点`;
}

function tenthsOf(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (whole * 2));
}

function decimal(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** A day as official documents write it, without noughts before the figures: 2022年2月8日 (GB/T 9704—2012 7.3.5.4). */
export function officialDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A moment of Shanghai, which keeps UTC+8 all year, as calendars write it in UTC: 2022-06-29T01:15:00Z. */
export function utcStamp(day: string, minute: number, second = 0): string {
  const before = minute < 480;
  const own = parseDay(day);
  const then = before && own ? addDays(own, -1) : day;
  const left = minute - 480 + (before ? 1440 : 0);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${then}T${two(Math.floor(left / 60))}:${two(left % 60)}:${two(second)}Z`;
}

/** Days since 1970-01-01 of a text that is a day, written YYYY-MM-DD. */
export function dayCount(text: string): number | undefined {
  const day = parseDay(text);
  return day && dayNumber(day);
}

/** The day after. */
export function dayAfter(text: string): string | undefined {
  const day = parseDay(text);
  return day && addDays(day, 1);
}
