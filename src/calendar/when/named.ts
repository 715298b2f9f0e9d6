import { addDays, addMonths, type Day, monthEnd, parseDay, weekday, weekdayName, yearOf } from '../day.ts';
import { numberOf } from '../numerals.ts';
import type { Point } from './point.ts';

/** From where words count: the day of issue of a paper, the year of a table's title, today for a line. */
export interface Base {
  readonly day?: Day;
  /** The year that is meant where none is written; else the one that puts the day before or behind `day`. */
  readonly year?: number;
  /** What is asked for has happened. Else it is still to be done. */
  readonly past?: boolean;
}

/** The days that a point names. */
export interface NamedDays {
  readonly first: Day;
  readonly last: Day;
  /** The year that was taken where none is written. */
  readonly assumed?: number;
  /** It was worked out from the day from which words count. */
  readonly reckoned?: boolean;
  /** It is told in a year's short form: 年份只写了“22”. */
  readonly hint?: string;
  /** It lies on the wrong side of the day from which words count, and nothing tells which one is meant. */
  readonly astray?: string;
}

/** What was told before in the same text. */
export interface Before {
  readonly year?: number;
  readonly day?: Day;
}

/** The years that a ledger may speak of; 1905-07-14 is the number 2022 that Excel shows as a day. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** A year of two digits is believed so far from the one that is meant. */
const NEAR = 10;
/** A day without a year is looked for so many months on the other side of the new year. */
const REACH = 6;

/** Why a point names no day; there may be no such day at all. */
export interface Unnamed {
  readonly trouble: string;
  readonly impossible?: true;
}

/** The days that a point names, or why there are none. */
export function namedBy(point: Point, base: Base, before: Before = {}): NamedDays | Unnamed {
  if (point.days !== undefined || point.week !== undefined || point.step !== undefined || point.months === undefined)
    return reckoned(point, base, before);
  const told = yearTold(point, base, before);
  if ('trouble' in told) return told;
  if (!('year' in told)) return carried(point, base, before) ?? unwritten(point, base);
  const days = inYear(point, told.year);
  return typeof days === 'string' ? noSuch(days) : { ...days, ...told };
}

function noSuch(trouble: string): Unnamed {
  return { trouble, impossible: true };
}

type Told = { readonly year: number; readonly hint?: string; readonly reckoned?: true } | { readonly trouble: string };

const NEXT: Readonly<Record<string, number>> = { 次: 1, 翌: 1, 明: 1, 来: 1, 去: -1 };

function yearTold({ year, near }: Point, base: Base, before: Before): Told | { readonly none: true } {
  const own = base.year ?? (base.day && yearOf(base.day));
  if (year?.length === 2) return shortYear(year, before.year ?? own);
  if (year !== undefined) return inRange(numberOf(year));
  if (near === undefined) return { none: true };
  const from = /[次翌同]/.test(near) ? (before.year ?? own) : own;
  return from === undefined ? { trouble: '没有年份' } : { year: from + (NEXT[near] ?? 0), reckoned: true };
}

function shortYear(written: string, about: number | undefined): Told {
  const year = 2000 + Number(written);
  const isNear = about === undefined ? year >= 2015 && year <= 2040 : Math.abs(year - about) <= NEAR;
  return isNear
    ? { year, hint: `年份只写了“${written}”，按 ${year} 年` }
    : { trouble: `里的“${written}”看不出是哪一年` };
}

function inRange(year: number): Told {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { year } : { trouble: '的年份不像，核对原文' };
}

/** A year that was told before counts on, unless it puts what is to be done into the past. */
function carried(point: Point, { day, past }: Base, { year }: Before): NamedDays | undefined {
  const days = year === undefined ? undefined : inYear(point, year);
  if (days === undefined || typeof days === 'string') return undefined;
  return day !== undefined && !past && days.last < day ? undefined : days;
}

/** No year is written: the one that was told for all, else this year, else the nearest on the right side of the new year. */
function unwritten(point: Point, { day, year, past = false }: Base): NamedDays | Unnamed {
  const own = year ?? (day && yearOf(day));
  if (own === undefined) return { trouble: '没有年份' };
  const days = inYear(point, own);
  if (typeof days === 'string') return noSuch(days);
  if (year !== undefined || day === undefined || !isAstray(days, day, past)) return { ...days, assumed: own };
  const other = past ? own - 1 : own + 1;
  const moved = inYear(point, other);
  const isNear =
    typeof moved !== 'string' && (past ? moved.first >= addMonths(day, -REACH) : moved.last <= addMonths(day, REACH));
  return isNear
    ? { ...moved, assumed: other }
    : { ...days, assumed: own, astray: `${past ? '还没有到' : '已经过了'}，不知道是哪一年` };
}

function isAstray({ first, last }: Pick<NamedDays, 'first' | 'last'>, day: Day, past: boolean): boolean {
  return past ? first > day : last < day;
}

function inYear(
  { months: [from, to] = [1, 12], date, part, words }: Point,
  year: number,
): Pick<NamedDays, 'first' | 'last'> | string {
  const first = parseDay(`${year}-${two(from)}-01`);
  const last = parseDay(`${year}-${two(to)}-01`);
  if (!first || !last) return `里没有“${words}”这个月`;
  if (date === undefined) return partOf(first, monthEnd(last), part);
  const day = dayIn(first, date);
  return day ? { first: day, last: day } : `：${year}年${from}月没有${date}日`;
}

function dayIn(first: Day, date: number): Day | undefined {
  return parseDay(`${first.slice(0, 8)}${two(date)}`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function partOf(first: Day, last: Day, part: Point['part']): Pick<NamedDays, 'first' | 'last'> {
  if (part === 'first' || part === 'early') return { first, last: addDays(first, 9) };
  if (part === 'second') return { first: addDays(first, 10), last: addDays(first, 19) };
  if (part === 'third') return { first: addDays(first, 20), last };
  return part === 'end' ? { first: last, last } : { first, last };
}

/** 本月底, 下周五, 明天, 15日: counted from a day. */
function reckoned(point: Point, { day, past = false }: Base, before: Before): NamedDays | Unnamed {
  const from = point.follows ? (before.day ?? day) : day;
  if (from === undefined) return { trouble: '是从哪一天说起的，没有写明' };
  const days =
    point.days !== undefined
      ? alone(addDays(from, point.days))
      : point.week
        ? inWeek(point.week, from)
        : inPart(point, from);
  if (days === undefined) return noSuch(`里没有“${point.words}”这一天`);
  const isSaid = point.days !== undefined || (point.week?.step ?? point.step?.[0] ?? 0) !== 0;
  const isNamed = past && /^[本这当]/.test(point.words);
  const astray = `${past ? '还没有到' : '已经过了'}${isNamed ? '' : `，不知道是${point.week ? '哪一周' : '哪个月'}`}`;
  return { ...days, reckoned: true, ...(!isSaid && isAstray(days, from, past) && { astray }) };
}

function alone(day: Day): Pick<NamedDays, 'first' | 'last'> {
  return { first: day, last: day };
}

function inWeek({ step, weekday: at }: NonNullable<Point['week']>, from: Day): Pick<NamedDays, 'first' | 'last'> {
  const monday = addDays(from, 1 - weekday(from) + 7 * step);
  return at === 6.5 ? { first: addDays(monday, 4), last: addDays(monday, 6) } : alone(addDays(monday, at - 1));
}

const LENGTHS = { month: 1, quarter: 3, year: 12 } as const;

function inPart(
  { step: [count, unit] = [0, 'month'], date, part }: Point,
  from: Day,
): Pick<NamedDays, 'first' | 'last'> | undefined {
  const length = LENGTHS[unit];
  const month = Number(from.slice(5, 7)) - 1;
  const start = addMonths(`${from.slice(0, 8)}01` as Day, length * count - (month % length));
  if (date === undefined) return partOf(start, monthEnd(addMonths(start, length - 1)), part);
  const day = dayIn(start, date);
  return day && alone(day);
}

/** What is wrong with a weekday that stands beside a day: 四 beside a Friday. */
export function weekdayTrouble(day: Day, written: string): string | undefined {
  const [told, name] = [written.replace('天', '日'), weekdayName(day)];
  return told === name ? undefined : `${day} 是星期${name}，不是星期${told}`;
}

/** 2022-03-15 周二. */
export function spokenDay(day: Day): string {
  return `${day} 周${weekdayName(day)}`;
}
