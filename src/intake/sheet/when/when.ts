import type { Day } from '../../../calendar/day.ts';
import { weekdayTrouble } from '../../weekday.ts';
import { type CellValue, cellTrouble } from '../sheet.ts';
import { type DateRead, datesOf, daySerial } from './dates.ts';
import { byWord, within } from './limits.ts';
import type { When } from './meant.ts';
import { type Point, pointsIn } from './points.ts';
import { respelled } from './spelling.ts';

/** What a table tells of all its times. */
export interface TableTimes {
  /** The year that is meant where none is written. */
  readonly year?: number;
  /** Numbers that stand for days count from 1904. */
  readonly since1904?: boolean;
}

type Read = Omit<When, 'value'>;

/**
 * Reads a cell that says by when: a day in any of its spellings, a serial number of Excel, a limit, or words.
 * Whatever looks like a time and is not understood makes the whole cell a question: better asked than taken wrongly.
 */
export function whenOf(cell: CellValue, setting: TableTimes): When {
  const value = String(cell);
  return { value, ...(typeof cell === 'number' ? ofNumber(cell, setting) : ofText(value, setting)) };
}

function ofText(value: string, setting: TableTimes): Read {
  const broken = cellTrouble(value);
  if (broken !== undefined) return asked(broken);
  if (/^\s*(?:["〃″]+|同上.*)\s*$/.test(value)) return asked(`写的是“${value.trim()}”，要写出日期`);
  const { text, marks } = unmarked(respelled(value));
  if (/^[-~/\\无]*$/.test(text)) return { kind: 'none', hints: [] };
  if (/^\d+(?:\.\d+)?$/.test(text)) return ofDigits(text, value, setting);
  const { outside, remarks } = unbracketed(text);
  const read = ofWords(outside, value, setting);
  if (read.trouble !== undefined) return read;
  const trouble = remarks.map((remark) => objection(remark, read)).find((one) => one !== undefined);
  if (trouble !== undefined) return asked(trouble);
  const told = remarks.filter((remark) => !/^(?:含|含当[日天])$|^(?:周|星期)/.test(remark));
  return { ...read, hints: [...read.hints, ...marks, ...told.map((remark) => `括号里另有“${remark}”`)] };
}

function asked(trouble: string): Read {
  return { kind: 'none', hints: [], trouble };
}

function onDay(day: Day, hints: readonly string[], exact: boolean): Read {
  return { kind: 'date', day, limit: day, hints, ...(exact && { exact }) };
}

/** A sign that keeps a text from being taken for a formula. */
function unmarked(text: string): { text: string; marks: string[] } {
  const bare = text.replace(/^[+'’‘]+(?=\d)/, '');
  return { text: bare, marks: bare === text ? [] : [`前面多了“${text.slice(0, text.length - bare.length)}”`] };
}

function ofNumber(number: number, setting: TableTimes): Read {
  return ofDigits(String(number), String(number), setting);
}

/** 44635, 20220315, 3.15, 2022.3: a number that Excel keeps has lost the zero at its end, 3.10 became 3.1. */
function ofDigits(text: string, value: string, setting: TableTimes): Read {
  if (/^\d{1,2}\.[123]$|^\d{4}\.1$/.test(text))
    return asked(`“${value}”分不清 ${text} 和 ${text}0（表格会把 ${text}0 存成 ${text}）`);
  const isSerial = /^\d{5}(?:\.\d+)?$/.test(text);
  const day = isSerial ? daySerial(Number(text), setting.since1904 === true) : undefined;
  if (day) return onDay(day, [`${value} 是表格里日期的序号，就是 ${day}`], true);
  return isSerial ? asked(`数字 ${value} 看不出是哪一天`) : ofWords(text, value, setting);
}

/** What would be a time if it were understood. */
function isAboutTime(text: string): boolean {
  return /\d[年月日号旬季周天./-]|\d{4}|[旬季]|[明次翌去来上下本当]个?[年月周]|节前?|春节|国庆|元旦|五一|十一|汛|期间|[年月周][初中底末]/.test(
    text,
  );
}

/** 每月5日前, up to the next comma or year. */
const REGULAR =
  /(?:\d{4}年?(?:起|开始)[,]?)?(?:每|逐|按)\d*个?(?:半年|年|季|月|周|日|天|旬|半月|双月)[^,;]*?(?=[,;]|$|\d{4}年)/g;
const STARTING = /^(?:起|开始|启动|以后|之后|后)/;

/** Neither end may be left open, and the days of the moon are others. */
const OPEN = /^~|~$|至今/;
const LUNAR = /农历|阴历|腊月|正月|冬月/;

function ofWords(text: string, value: string, { year }: TableTimes): Read {
  if (LUNAR.test(text)) return asked(`“${value}”是农历，要写成公历`);
  if (OPEN.test(text)) return asked(`“${value}”的起止没有写全`);
  const single = text.replace(REGULAR, (whole) => '每'.repeat(whole.length));
  const points = pointsIn(single);
  const ends = points.filter(({ end }) => !STARTING.test(single.slice(end)));
  if (ends.length === 0)
    return points.length > 0 ? asked(`“${value}”只写了从什么时候开始`) : withoutDay(text, value, single);
  const rest = restOf(single, points);
  if (isAboutTime(rest) || /已|\|[\w初中年月日号旬季个天次项./+-]|[\w./-]\|/.test(rest))
    return asked(`“${value}”没有全看懂，不敢只取一部分`);
  return lastOf(datesOf(single, points, year), single, points, value);
}

function restOf(text: string, points: readonly Point[]): string {
  return points.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(end)}`, text);
}

function withoutDay(text: string, value: string, single: string): Read {
  const read = within(text) ?? (isAboutTime(single) ? undefined : byWord(text));
  return read ?? asked(`看不出“${value}”是哪一天`);
}

/** The last day that a cell names. */
function lastOf(dates: readonly DateRead[], text: string, points: readonly Point[], value: string): Read {
  const trouble = dates.find((one) => 'trouble' in one);
  if (trouble && 'trouble' in trouble) return asked(`“${value}”${trouble.trouble}`);
  const days = dates.flatMap((one, i) =>
    'day' in one && !STARTING.test(text.slice(points[i]?.end)) ? [{ ...one, point: points[i] }] : [],
  );
  const last = days.reduce((a, b) => (b.day >= a.day ? b : a));
  const [first] = points;
  const isSpan = points.length === 2 && /^[~至到]$|^[起开始至到~]+$/.test(text.slice(first?.end, points[1]?.start));
  if (isSpan && last.point !== points[1]) return asked(`“${value}”起止颠倒`);
  const aboutYear = [...new Set(dates.flatMap((one) => ('day' in one ? one.aboutYear : [])))];
  const hints = [...aboutYear, ...last.hints, ...aboutWords(text, points.length, isSpan, last.day)];
  const isYearless = points.every(({ year }) => year === undefined);
  return {
    ...onDay(last.day, hints, points.length === 1 && !last.point?.coarse),
    ...(isYearless && { yearless: true }),
  };
}

function aboutWords(text: string, count: number, isSpan: boolean, day: Day): string[] {
  return [
    ...(isSpan ? [`写的是一段时间，取结束的一天 ${day}`] : []),
    ...(!isSpan && count > 1 ? [`写了 ${count} 个日期，取最后一个 ${day}`] : []),
    ...(/每/.test(text) ? ['另有定期的要求，核对原表'] : []),
    ...(/\d个?(?:工作日|月内|小时|天|周|星期)/.test(text) ? ['另有期限，核对原表'] : []),
    ...(/长期|持续|常态/.test(text) ? ['办结后还要长期坚持'] : []),
  ];
}

/** 2022年12月31日（已完成）: what stands in brackets is no part of it. */
function unbracketed(text: string): { outside: string; remarks: string[] } {
  const remarks = Array.from(text.matchAll(/\(([^()]*)\)/g), ([, inside = '']) => inside);
  return { outside: text.replace(/\([^()]*\)/g, ''), remarks };
}

/** A remark that names another time, or a weekday that the day is not. */
function objection(remark: string, { day, exact }: Pick<When, 'day' | 'exact'>): string | undefined {
  const weekday = /^(?:周|星期)([一二三四五六日天])$/.exec(remark)?.[1];
  if (weekday === undefined)
    return /\d|不含|[明次翌去来]年/.test(remark) ? `括号里另有“${remark}”，看不出以哪个为准` : undefined;
  return exact && day ? weekdayTrouble(day, weekday) : undefined;
}
