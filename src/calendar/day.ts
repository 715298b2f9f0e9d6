declare const brand: unique symbol;

/** A day of the Gregorian calendar, YYYY-MM-DD, that exists; years 1000 to 9999. It has no hours and no zone. */
export type Day = string & { readonly [brand]: 'Day' };

const EPOCH = 719_468; // days from 0000-03-01 to 1970-01-01
const CYCLE = 146_097; // days in 400 years
const ZERO = '0'.charCodeAt(0);
const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Reads YYYY-MM-DD, exactly so written; undefined when it is written otherwise or there is no such day. */
export function parseDay(text: string): Day | undefined {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return undefined;
  const { year, month, date } = partsOf(text as Day);
  return month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month) ? (text as Day) : undefined;
}

/** A day that the program itself names. Throws where `parseDay` would refuse. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`no such day: ${text}`);
  return day;
}

/** Days since 1970-01-01, which is 0. */
export function dayNumber(day: Day): number {
  const month = pairAt(day, 5);
  const shifted = month > 2 ? yearOf(day) : yearOf(day) - 1; // years that begin in March, so that a leap day is the last of its year
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + daysBeforeMonth((month + 9) % 12) + pairAt(day, 8) - 1 - EPOCH;
}

/** The inverse of `dayNumber`. Each day is spelt out once, for the same ones come again and again. */
export function dayFromNumber(number: number): Day {
  const known = spelt.get(number);
  if (known !== undefined) return known;
  const day = daySinceEpoch(number);
  spelt.set(number, day);
  return day;
}

const spelt = new Map<number, Day>();

function daySinceEpoch(number: number): Day {
  const days = number + EPOCH;
  const cycle = Math.floor(days / CYCLE);
  const rest = days - cycle * CYCLE;
  const years = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const dayOfYear = rest - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const monthsFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9;
  return compose(cycle * 400 + years + (month <= 2 ? 1 : 0), month, dayOfYear - daysBeforeMonth(monthsFromMarch) + 1);
}

/** The day `count` calendar days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/**
 * The corresponding day `count` months later, or the last day of that month when it has none (民法典第二百零二条).
 * Add all months in one step: month by month, 31 January would become 28 March.
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return compose(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth)));
}

/** The one of two days that comes later. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The one of two days that comes first. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** 一 for Monday to 日 for Sunday. */
export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekday(day) - 1] ?? '';
}

export function isWeekend(day: Day): boolean {
  return weekday(day) > 5;
}

export function yearOf(day: Day): number {
  return pairAt(day, 0) * 100 + pairAt(day, 2);
}

/** The number that two digits make; without a text of its own, for this is asked often. */
function pairAt(day: Day, at: number): number {
  return day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 11 * ZERO;
}

/** The last day of the month that `day` is in. */
export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day);
  return compose(year, month, monthLength(year, month));
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: yearOf(day), month: pairAt(day, 5), date: pairAt(day, 8) };
}

function compose(year: number, month: number, date: number): Day {
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from 1 March to the first of the month that is so many months after March. */
function daysBeforeMonth(monthsFromMarch: number): number {
  return Math.floor((153 * monthsFromMarch + 2) / 5);
}
