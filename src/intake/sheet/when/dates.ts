import { addDays, type Day, monthEnd, parseDay, yearOf } from '../../../calendar/day.ts';
import type { Point } from './points.ts';

/** A day that a cell names, with what was left to guess of it and of its year; or what is to be said of the cell. */
export type DateRead = Understood | { readonly trouble: string };

interface Understood {
  readonly day: Day;
  readonly hints: readonly string[];
  readonly aboutYear: readonly string[];
}

/** The years that a ledger may speak of; 1905-07-14 is the number 2022 that Excel shows as a day. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A year of two digits is believed so far from the one that is meant. */
const NEAR = 10;

/** The days of a cell in its order: a year that is not written is that of the one before, or that of the table. */
export function datesOf(text: string, points: readonly Point[], tableYear: number | undefined): DateRead[] {
  let known: number | undefined;
  let before: Day | undefined;
  return points.map((point) => {
    const told = toldYear(point, known, tableYear);
    if (!('year' in told)) return told;
    known = told.year;
    const dated = dayAt(point, told.year, /^之?以?前/.test(text.slice(point.end)));
    if (!('day' in dated)) return dated;
    const isCarried = point.year === undefined && point.relative === undefined;
    if (before !== undefined && isCarried && dated.day < before)
      return { trouble: `先后颠倒，${point.whole} 是哪一年没有写明` };
    before = dated.day;
    return { ...dated, aboutYear: told.hints };
  });
}

type Told = { readonly year: number; readonly hints: readonly string[] } | { readonly trouble: string };

const STEPS: Readonly<Record<string, number>> = { 次: 1, 翌: 1, 明: 1, 来: 1, 去: -1 };

function toldYear({ year: written, relative }: Point, known: number | undefined, table: number | undefined): Told {
  if (written?.length === 2) return ofTwoDigits(written, known ?? table);
  if (written !== undefined) return inRange(Number(written));
  const isNext = relative === '次' || relative === '翌';
  const base = relative === undefined || isNext ? (known ?? table) : table;
  if (base === undefined) return { trouble: '没有年份' };
  const year = base + (STEPS[relative ?? ''] ?? 0);
  if (relative === undefined) return { year, hints: known === undefined ? [`没有写年份，按 ${year} 年`] : [] };
  return { year, hints: [`“${relative}年”按 ${year} 年`] };
}

function ofTwoDigits(written: string, about: number | undefined): Told {
  const year = 2000 + Number(written);
  const isNear = about === undefined ? year >= 2015 && year <= 2040 : Math.abs(year - about) <= NEAR;
  return isNear
    ? { year, hints: [`年份只写了“${written}”，按 ${year} 年`] }
    : { trouble: `里的“${written}”看不出是哪一年` };
}

function inRange(year: number): Told {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { year, hints: [] } : { trouble: '的年份不像，核对原表' };
}

/** `before`: 4月前 is over when April begins; 4月5日前 and 4月底前 take in the day. */
function dayAt({ month, date, bareMonth, hint, whole }: Point, year: number, before: boolean) {
  const first = parseDay(`${year}-${twoDigits(month)}-01`);
  const day = first && (date === 'end' ? monthEnd(first) : parseDay(`${first.slice(0, 8)}${twoDigits(date)}`));
  if (first === undefined || day === undefined) return { trouble: `里的“${whole}”没有这一天` };
  if (before && bareMonth) {
    const eve = addDays(first, -1);
    return { day: eve, hints: [`“${whole}前”按 ${eve} 算，核对原意`] };
  }
  return { day, hints: hint === undefined ? [] : [`${hint} ${day}`] };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Days from 30 December 1899 or 1 January 1904 (ECMA-376 §18.17.4.1); undefined where that is no year of a ledger. */
export function daySerial(serial: number, since1904: boolean): Day | undefined {
  const day = addDays((since1904 ? '1904-01-01' : '1899-12-30') as Day, Math.floor(serial));
  return yearOf(day) >= FIRST_YEAR && yearOf(day) <= LAST_YEAR ? day : undefined;
}
