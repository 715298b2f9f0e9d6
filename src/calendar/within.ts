import { addDays, addMonths, type Day, monthEnd, weekday } from './day.ts';
import type { Period } from './period.ts';

/** Which of several, from the first; -1 is the last. */
type Nth = number;

/** Which month: one of those of the period, or one of the year by its number. */
type MonthTold = { readonly nth: Nth } | { readonly number: number };

type Place =
  | { readonly kind: 'end' }
  | { readonly kind: 'date'; readonly date: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly nth?: Nth }
  | { readonly kind: 'workday'; readonly nth: Nth };

/** A day told by its place within a period: 5日前, 期末前, 周五前, 首月10日前, 2月底前, 最后一个周五前, 第3个工作日前. */
export interface DayWithin {
  readonly month?: MonthTold;
  readonly place: Place;
}

const HEADS: Readonly<Record<string, Nth>> = { 首月: 1, 第2个月: 2, 末月: -1 };
const WEEKDAYS = '一二三四五六日';
const FORM =
  /^(?:(?<head>首月|第2个月|末月)|(?<month>1[0-2]|[1-9])月)?(?:(?<end>期末)|(?<bottom>底)|(?<date>3[01]|[12]\d|[1-9])日|(?:第(?<nth>[1-5])个|(?<last>最后一个))?(?:周(?<weekday>[一二三四五六日])|(?<workday>工作日)))前$/;

type Groups = Readonly<Record<string, string | undefined>>;

/** Undefined for what is no such place. */
export function parseWithin(text: string): DayWithin | undefined {
  const groups: Groups | undefined = FORM.exec(text)?.groups;
  if (!groups) return undefined;
  const month = monthIn(groups);
  const place = placeIn(groups);
  if (!place || (groups['end'] && month) || (groups['bottom'] && !month)) return undefined;
  return { ...(month && { month }), place };
}

function monthIn({ head, month }: Groups): MonthTold | undefined {
  if (head !== undefined) return { nth: HEADS[head] ?? 1 };
  return month === undefined ? undefined : { number: Number(month) };
}

function placeIn({ date, nth, last, weekday: day, workday }: Groups): Place | undefined {
  const which = last === undefined ? nth && Number(nth) : -1;
  if (date !== undefined) return { kind: 'date', date: Number(date) };
  if (day !== undefined) return { kind: 'weekday', weekday: WEEKDAYS.indexOf(day) + 1, ...(which && { nth: which }) };
  if (workday === undefined) return { kind: 'end' };
  return which ? { kind: 'workday', nth: which } : undefined;
}

export function formatWithin({ month, place }: DayWithin): string {
  return `${monthWords(month)}${placeWords(place, month !== undefined)}前`;
}

function monthWords(month: MonthTold | undefined): string {
  if (!month) return '';
  if ('number' in month) return `${month.number}月`;
  return Object.keys(HEADS).find((head) => HEADS[head] === month.nth) ?? '';
}

function placeWords(place: Place, isInMonth: boolean): string {
  if (place.kind === 'end') return isInMonth ? '底' : '期末';
  if (place.kind === 'date') return `${place.date}日`;
  const which = place.nth === undefined ? '' : place.nth < 0 ? '最后一个' : `第${place.nth}个`;
  return `${which}${place.kind === 'workday' ? '工作日' : `周${WEEKDAYS.charAt(place.weekday - 1)}`}`;
}

const NUMERALS = '一二三四五';

/** As people write it: 每月五号之前, 每季度最后一个星期五, 季末, 年底前. */
export function respellWithin(text: string): string {
  const spelt = text
    .replace(/\s|的/g, '')
    .replace(/(?:之|以)?前$/, '')
    .replace(/星期|礼拜/g, '周')
    .replace(/周天/, '周日')
    .replace(/号/g, '日')
    .replace(/第([一二三四五])个/g, (_, numeral: string) => `第${NUMERALS.indexOf(numeral) + 1}个`)
    .replace(/^第1个月/, '首月')
    .replace(/^最后1?一?个月/, '末月')
    .replace(/最后个/, '最后一个')
    .replace(/月?月末$/, '月底')
    .replace(/^(?:月|季度?|半年|年|学期)?[底末]$/, '期末');
  return parseWithin(`${spelt}前`) ? `${spelt}前` : text;
}

/** What of a period a place is looked for in; undefined where the period has no such month. */
export function partWithin(
  { from, to }: Pick<Period, 'from' | 'to'>,
  { month }: DayWithin,
): Pick<Period, 'from' | 'to'> | undefined {
  if (!month) return { from, to };
  const first = 'nth' in month ? nthMonth(from, to, month.nth) : monthCalled(from, to, month.number);
  return first && { from: first, to: monthEnd(first) };
}

function nthMonth(from: Day, to: Day, nth: Nth): Day {
  return nth < 0 ? firstOf(to) : addMonths(firstOf(from), nth - 1);
}

function monthCalled(from: Day, to: Day, number: number): Day | undefined {
  for (let month = firstOf(from); month <= to; month = addMonths(month, 1))
    if (Number(month.slice(5, 7)) === number) return month;
  return undefined;
}

function firstOf(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)));
}

/**
 * The day itself within a part of a period, by the almanac alone: 31日 of a month that has none is its last; the first of
 * a part is counted where 工作日 are. Undefined for a fifth 周五 that there is not.
 */
export function dayWithin(
  { from, to }: Pick<Period, 'from' | 'to'>,
  place: Exclude<Place, { kind: 'workday' }>,
): Day | undefined {
  if (place.kind === 'end') return to;
  if (place.kind === 'date') return [addDays(from, place.date - 1), to].sort()[0] as Day;
  const { nth = 1 } = place;
  const first = addDays(from, (place.weekday - weekday(from) + 7) % 7);
  const last = addDays(to, -((weekday(to) - place.weekday + 7) % 7));
  const day = nth < 0 ? last : addDays(first, 7 * (nth - 1));
  return from <= day && day <= to ? day : undefined;
}
