import { addDays, type Day } from '../../calendar/day.ts';
import type { CellValue } from './sheet.ts';

/** What a cell shows of a number: a day, only its month or year, an hour, how long, a share; undefined: the number itself. */
export type Shown = 'day' | 'month' | 'year' | 'time' | 'duration' | 'percent' | Padded | undefined;

/** 第012号: so many digits, and what stands around them. */
interface Padded {
  readonly digits: number;
  readonly before: string;
  readonly after: string;
}

/** yyyy"年"m"月"d"日";@ shows a day, yyyy"年"m"月" a month, [h]:mm how long, 0% a share, 000 all its digits, General and 0.00 a number. */
export function shownBy(format: string): Shown {
  const [code = ''] = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '').split(';');
  if (/\[[hms]+\]/i.test(code)) return 'duration';
  if (code.includes('%')) return 'percent';
  if (/^0{2,}$/.test(code)) return paddedBy(format);
  if (/general|[0#?]/i.test(code.replace(/\.0+$/, ''))) return undefined;
  if (/y|d/i.test(code)) return /d|h/i.test(code) ? 'day' : /m/i.test(code) ? 'month' : 'year';
  if (/h|s/i.test(code)) return 'time';
  return /m/i.test(code) ? 'month' : undefined;
}

function paddedBy(format: string): Padded {
  const [before = '', digits = '', after = ''] = (format.split(';')[0] ?? '')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted, one) => quoted ?? one)
    .split(/(0{2,})/);
  return { digits: digits.length, before, after };
}

/** A number as its cell shows it. */
export function seenAs(number: number, as: Shown, since1904: boolean): CellValue {
  if (Number.isNaN(number)) return '';
  if (typeof as === 'object') return padded(number, as);
  if (as === 'percent') return `${Number((number * 100).toFixed(6))}%`;
  if (as === 'duration') return durationOf(number);
  if (as === 'time' && number >= 0 && number < 1) return clockOf(number);
  const day = as === undefined ? undefined : dayAt(Math.floor(number + 1e-9), since1904);
  if (day === undefined) return number;
  const [year, month] = day.split('-').map(Number);
  if (as === 'year') return `${year}年`;
  if (as === 'month') return `${year}年${month}月`;
  const clock = clockOf(number + 1e-9);
  return clock === '00:00' ? day : `${day} ${clock}`;
}

function padded(number: number, { digits, before, after }: Padded): CellValue {
  if (!Number.isSafeInteger(number) || number < 0) return number;
  return `${before}${String(number).padStart(digits, '0')}${after}`;
}

function clockOf(number: number): string {
  const minutes = Math.round((number - Math.floor(number)) * 1440) % 1440;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** Hours may be more than a day has: 26:30. */
function durationOf(number: number): CellValue {
  if (number < 0) return number;
  const minutes = Math.round(number * 1440);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Days from 30 December 1899, or 1 January 1904 (ECMA-376 §18.17.4.1); 2,958,465 is 9999-12-31. */
function dayAt(serial: number, since1904: boolean): Day | undefined {
  if (serial < 0 || serial > 2_950_000) return undefined;
  return addDays((since1904 ? '1904-01-01' : '1899-12-30') as Day, serial);
}

/** A spreadsheet keeps fifteen digits of a number; what a longer one ended in is gone. */
export function mayLackDigits(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) >= 1e15;
}
