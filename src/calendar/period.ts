import { addDays, addMonths, type Day, dayNumber, monthEnd, parseDay, weekday } from './day.ts';

/** The days `from` to `to`, both included, and what an official text calls them. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
}

const YEAR = /^((?:19|20)\d\d)年?$/;
const QUARTER = /^((?:19|20)\d\d)(?:-?[Qq]([1-4])|年第?([一二三四1-4])季度)$/;
const MONTH = /^((?:19|20)\d\d)(?:-(\d\d)|[./](1[0-2]|0?[1-9])|年(1[0-2]|[1-9])月)$/;
const HALF = /^(?:((?:19|20)\d\d)年?)?([上下])半年$/;
const MONTH_ALONE = /^(1[0-2]|0?[1-9])月$/;
const QUARTER_ALONE = /^(?:第?([一二三四1-4])季度|[Qq]([1-4]))$/;

const RELATIVE: Readonly<Record<string, (today: Day) => Period | undefined>> = {
  本周: weekOf,
  上周: (today) => weekOf(addDays(today, -7)),
  本月: (today) => monthFrom(first(today, 1)),
  上月: (today) => monthFrom(addMonths(first(today, 1), -1)),
  本季: (today) => quarterFrom(first(today, 3)),
  上季: (today) => quarterFrom(addMonths(first(today, 3), -3)),
  本年: (today) => yearFrom(first(today, 12)),
  今年: (today) => yearFrom(first(today, 12)),
  去年: (today) => yearFrom(addMonths(first(today, 12), -12)),
};

/**
 * Reads a period: 2022, 2022年; 2022Q1, 2022年第一季度, 2022年上半年; 2022-03, 2022.3, 2022年3月份; one day;
 * 2022-03-01..2022-03-31; or, seen from `today`, 本周 上周 本月 上个月 本季 上季 本年 今年 去年, and 3月, 一季度, 上半年: the last
 * that has begun. In full width as well. Undefined for anything else. Weeks begin on Monday.
 */
export function parsePeriod(text: string, today: Day): Period | undefined {
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/月份$/, '月')
    .replace(/^([上本])个(?=[月季])/, '$1');
  const relative = said.replace(/季度$/, '季');
  if (Object.hasOwn(RELATIVE, relative)) return RELATIVE[relative]?.(today);
  const [start = '', end, ...more] = said.split('..');
  const from = absolute(start) ?? lastBegun(start, today);
  const to = end === undefined ? from : (absolute(end) ?? lastBegun(end, today));
  if (from === undefined || to === undefined || more.length > 0 || to.to < from.from) return undefined;
  return end === undefined ? from : between(from.from, to.to);
}

function absolute(text: string): Period | undefined {
  const day = parseDay(text);
  if (day !== undefined) return { from: day, to: day, label: day };
  const [, year] = YEAR.exec(text) ?? [];
  if (year !== undefined) return yearFrom(parseDay(`${year}-01-01`));
  const [, quarterYear, digit, numeral = ''] = QUARTER.exec(text) ?? [];
  if (quarterYear !== undefined) return quarterFrom(monthIn(quarterYear, quarterNumber(digit ?? numeral) * 3 - 2));
  const [, halfYear, half] = HALF.exec(text) ?? [];
  if (halfYear !== undefined) return halfFrom(monthIn(halfYear, half === '上' ? 1 : 7));
  const [, monthYear = '', month, ...spoken] = MONTH.exec(text) ?? [];
  return monthFrom(parseDay(`${monthYear}-${month ?? (spoken.find(Boolean) ?? '').padStart(2, '0')}-01`));
}

/** 3月, 一季度, 上半年 without a year: of this year, or of the last where that has not begun. */
function lastBegun(text: string, today: Day): Period | undefined {
  const [, month] = MONTH_ALONE.exec(text) ?? [];
  const [, numeral, digit] = QUARTER_ALONE.exec(text) ?? [];
  const [, , half] = HALF.exec(text) ?? [];
  const within = (year: string) =>
    month !== undefined
      ? monthFrom(monthIn(year, Number(month)))
      : half !== undefined
        ? halfFrom(monthIn(year, half === '上' ? 1 : 7))
        : quarterFrom(monthIn(year, quarterNumber(numeral ?? digit ?? '') * 3 - 2));
  if (month === undefined && half === undefined && numeral === undefined && digit === undefined) return undefined;
  const year = today.slice(0, 4);
  const own = within(year);
  return own && own.from > today ? within(String(Number(year) - 1)) : own;
}

function quarterNumber(said: string): number {
  return '一二三四'.indexOf(said) + 1 || Number(said);
}

function monthIn(year: string, month: number): Day | undefined {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-01`);
}

function halfFrom(from: Day | undefined): Period | undefined {
  const half = from?.slice(5, 7) === '01' ? '上' : '下';
  return from && { from, to: monthEnd(addMonths(from, 5)), label: `${from.slice(0, 4)}年${half}半年` };
}

function yearFrom(from: Day | undefined): Period | undefined {
  return from && { from, to: addDays(addMonths(from, 12), -1), label: `${from.slice(0, 4)}年` };
}

function quarterFrom(from: Day | undefined): Period | undefined {
  const numeral = '一二三四'.charAt((Number(from?.slice(5, 7)) - 1) / 3);
  return from && { from, to: monthEnd(addMonths(from, 2)), label: `${from.slice(0, 4)}年第${numeral}季度` };
}

function monthFrom(from: Day | undefined): Period | undefined {
  return from && { from, to: monthEnd(from), label: `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月` };
}

/** The natural quarter that a day is in: 2022Q1. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The days of a natural quarter written as 2022Q1. */
export function quarterPeriod(quarter: string): Period {
  const period = quarters.get(quarter) ?? absolute(quarter);
  if (!period) throw new RangeError(`no quarter: ${quarter}`);
  quarters.set(quarter, period);
  return period;
}

/** The same few are asked for again and again. */
const quarters = new Map<string, Period>();

/** The period just before: the month, quarter or year before one of these, else as many days as it has. */
export function periodBefore({ from, to }: Period): Period {
  const last = addDays(from, -1);
  const [month, quarter, year] = [monthFrom(first(to, 1)), quarterFrom(first(to, 3)), yearFrom(first(to, 12))];
  const isOf = (natural: Period | undefined) => natural?.from === from && natural.to === to;
  if (isOf(month)) return monthFrom(first(last, 1)) as Period;
  if (isOf(quarter)) return quarterFrom(first(last, 3)) as Period;
  if (isOf(year)) return yearFrom(first(last, 12)) as Period;
  return between(addDays(last, dayNumber(from) - dayNumber(to)), last);
}

/** The natural months that a span of days touches, in their order. */
export function monthsOf({ from, to }: Pick<Period, 'from' | 'to'>): Period[] {
  const months: Period[] = [];
  for (let day = first(from, 1); day <= to; day = addMonths(day, 1)) months.push(monthFrom(day) as Period);
  return months;
}

function weekOf(day: Day): Period {
  const monday = addDays(day, 1 - weekday(day));
  return between(monday, addDays(monday, 6));
}

function between(from: Day, to: Day): Period {
  return { from, to, label: `${from}至${to}` };
}

/** The first day of the month, quarter (3) or year (12) that `day` is in. */
function first(day: Day, months: 1 | 3 | 12): Day {
  const month = addDays(day, 1 - Number(day.slice(8, 10)));
  return addMonths(month, -((Number(day.slice(5, 7)) - 1) % months));
}
