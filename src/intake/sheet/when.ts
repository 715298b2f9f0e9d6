import { addDays, type Day, monthEnd, parseDay } from '../../calendar/day.ts';
import { respellDate } from '../../calendar/respell.ts';
import { LONG_TERM } from '../../records/task/schema.ts';
import { type Setting, type Time, type TimeKind, timesIn } from '../draft/times.ts';
import type { CellValue } from './workbook.ts';

/** By when, as a cell says it. */
export interface When {
  readonly kind: TimeKind;
  readonly day?: Day;
  /** As the ledger writes a deadline: a day, 10个工作日, 2个月, 长期. */
  readonly limit?: string;
  /** The words of the cell. */
  readonly value: string;
  readonly hints: readonly string[];
  /** Why it could not be read. */
  readonly trouble?: string;
}

type Reader = (text: string, setting: Setting) => Omit<When, 'value'> | undefined;

/** Reads a cell that says by when: a day in any of its spellings, a serial number of Excel, a limit, or words. */
export function whenOf(cell: CellValue, setting: Setting): When {
  const value = String(cell);
  if (typeof cell === 'number') return { value, ...ofNumber(cell) };
  const text = value.normalize('NFKC').replace(/\s+/g, '');
  for (const read of readers) {
    const when = read(text, setting);
    if (when) return { value, ...when };
  }
  return { value, kind: 'none', hints: [], trouble: `看不出“${value}”是哪一天` };
}

/** What may be said; the first that understands it has it. */
const readers: readonly Reader[] = [
  blank,
  dated,
  byWord,
  ranged,
  wholeYear,
  monthOnly,
  ofYear,
  within,
  remarked,
  spoken,
];

/** Excel counts days from 30 December 1899; a small number with a point may have lost a zero at its end. */
function ofNumber(number: number): Omit<When, 'value'> {
  const compact = parseDay(respellDate(String(number)));
  if (compact) return onDay(compact, []);
  const serial = Math.floor(number);
  if (serial < 20_000 || serial > 80_000)
    return {
      kind: 'none',
      hints: [],
      trouble: `数字 ${number} 看不出是哪一天；若是 3.1 这样的写法，分不清 3.1 和 3.10`,
    };
  return onDay(addDays('1899-12-30' as Day, serial), []);
}

function onDay(day: Day, hints: readonly string[]): Omit<When, 'value'> {
  return { kind: 'date', day, limit: day, hints };
}

function blank(text: string): ReturnType<Reader> {
  return /^[-—–/\\无]*$/.test(text) ? { kind: 'none', hints: [] } : undefined;
}

/** 2022.3.15, 20220315, 44635, +2022-04-20, 2022年3月15日前. */
function dated(text: string): ReturnType<Reader> {
  const bare = text.replace(/^[+'’‘]+/, '');
  const hints = bare === text ? [] : [`前面多了“${text.slice(0, text.length - bare.length)}”`];
  if (/^\d{5}$/.test(bare)) return ofNumber(Number(bare));
  const day = parseDay(respellDate(bare.replace(/(?:之前|以前|前)(?:完成|办结)?$/, '')).slice(0, 10));
  return day && onDay(day, hints);
}

const AT_ONCE = /^(?:立行立改|立即(?:整改|办理)?|即知即改|马上|立整立改)$/;
const SOON = /^(?:尽快|及时|限期|适时|抓紧|近期)(?:整改|完成|办理)?$/;
const FOR_GOOD = /^(?:长期|长期(?:坚持|推进|整改|保持)|持续(?:推进|整改)|常态化(?:推进|开展)?|常年)$/;

function byWord(text: string): ReturnType<Reader> {
  if (AT_ONCE.test(text)) return { kind: 'none', hints: [`“${text}”没有日期，时限按难易程度计`] };
  if (SOON.test(text)) return { kind: 'none', hints: [], trouble: `只写了“${text}”，需要定一个日期` };
  return FOR_GOOD.test(text)
    ? { kind: 'none', limit: LONG_TERM, hints: [`“${text}”登记为长期，要定定期报告`] }
    : undefined;
}

/** 2022年3月至12月, 2022.3.1-2022.5.31: the end of it. */
function ranged(text: string, setting: Setting): ReturnType<Reader> {
  const [, from = '', to = ''] = /^(.{2,}?)(?:至|到|—+|–|-|~|〜)(.{2,})$/.exec(text) ?? [];
  const [start, end] = [whenOf(from, setting), whenOf(to, withYear(from, setting))];
  if (start.day === undefined || end.day === undefined || end.trouble !== undefined) return undefined;
  const hints = start.day > end.day ? ['起止颠倒，核对原表'] : [];
  return onDay(end.day, [`写的是一段时间，取结束的一天 ${end.day}`, ...hints]);
}

function withYear(text: string, setting: Setting): Setting {
  const year = /^(20\d\d)/.exec(text)?.[1];
  return year === undefined ? setting : { ...setting, year: Number(year) };
}

/** 2022年, 全年: the end of the year. */
function wholeYear(text: string, setting: Setting): ReturnType<Reader> {
  const [whole, year] = /^(?:(20\d\d)年度?内?|全年|本?年度?内)$/.exec(text) ?? [];
  const day = whole === undefined ? undefined : parseDay(`${year ?? setting.year}-12-31`);
  return day && onDay(day, [`只写到年，按年底 ${day}`]);
}

/** 2022年12月31日（已完成）: what stands in brackets is no part of it. */
function remarked(text: string, setting: Setting): ReturnType<Reader> {
  const [, time, remark] = /^([^()]+)\(([^()]*)\)$/.exec(text) ?? [];
  if (time === undefined) return undefined;
  const { value: _, ...when } = whenOf(time, setting);
  return when.trouble === undefined ? { ...when, hints: [...when.hints, `括号里另有“${remark}”`] } : undefined;
}

/** 2022年3月, 2022.3, 2022-03: the end of the month. */
function monthOnly(text: string): ReturnType<Reader> {
  const [, year = '', month = ''] = /^(20\d\d)[年.\-/](\d{1,2})月?(?:[底末]|份)?(?:之前|以前|前)?$/.exec(text) ?? [];
  const first = parseDay(`${year}-${month.padStart(2, '0')}-01`);
  if (first === undefined) return undefined;
  const day = monthEnd(first);
  return onDay(day, /[底末]/.test(text) ? [] : [`只写到月，按月底 ${day}`, ...lostZero(text)]);
}

/** 3.15, 3/15, 3月15日, 3月: the year is told elsewhere. */
function ofYear(text: string, { year }: Setting): ReturnType<Reader> {
  const [, month = '', date = ''] =
    /^(\d{1,2})[.\-/月](\d{1,2})[日号]?(?:之前|以前|前)?$/.exec(text) ?? /^(\d{1,2})月份?()$/.exec(text) ?? [];
  if (month === '') return undefined;
  if (year === undefined) return { kind: 'none', hints: [], trouble: `“${text}”没有年份` };
  const first = parseDay(`${year}-${month.padStart(2, '0')}-01`);
  const day =
    date === '' ? first && monthEnd(first) : parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return day && onDay(day, [`没有写年份，按 ${year} 年`, ...lostZero(text)]);
}

/** 3.10 that was a number once stands as 3.1. */
function lostZero(text: string): string[] {
  return /\.1$/.test(text) ? [`“${text}”也可能是“${text}0”，核对原表`] : [];
}

/** 10个工作日内, 2个月. */
function within(text: string): ReturnType<Reader> {
  const [time, other] = timesIn(/内$/.test(text) ? text : `${text}内`, {});
  if (!time || other || time.start > 6) return undefined;
  const limit = spanOf(time);
  return limit === undefined ? undefined : { kind: time.kind, limit, hints: [] };
}

function spanOf({ kind, value }: Time): string | undefined {
  if (kind === 'working-days') return `${value}个工作日`;
  const [, count, unit] = /^P(\d+)([MD])$/.exec(String(value)) ?? [];
  return count === undefined ? undefined : `${count}${unit === 'M' ? '个月' : '日'}`;
}

/** 3月底前, 一季度末, 每月推进，2020年12月底前完成, 2022年4月底前并长期坚持. */
function spoken(text: string, setting: Setting): ReturnType<Reader> {
  const asLimit = /[前内]/.test(text) ? text : `${text}前`;
  const times = timesIn(asLimit, setting);
  const days = times.filter((time) => time.deadline !== undefined);
  const last = days.toSorted((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1)).at(-1);
  if (last?.deadline === undefined) return withoutDay(times, text);
  return onDay(last.deadline, [
    ...last.hints.map((hint) => hint.replace('按发文那年', `按 ${setting.year} 年`)),
    ...(days.length > 1 ? [`写了 ${days.length} 个日期，取最后一个`] : []),
    ...(times.some(({ kind }) => kind === 'period') || /^每/.test(text) ? ['另有定期的要求，核对原表'] : []),
    ...(/长期|持续/.test(text) ? ['办结后还要长期坚持'] : []),
  ]);
}

function withoutDay(times: readonly Time[], text: string): ReturnType<Reader> {
  const [time] = times;
  if (!time) return /^每/.test(text) ? { kind: 'period', hints: [`“${text}”是定期的要求，没有办结日期`] } : undefined;
  if (time.kind === 'period') return { kind: 'period', hints: [`“${text}”是定期的要求，没有办结日期`] };
  return { kind: 'none', hints: [], trouble: time.hints.join('；') || `“${text}”里没有日期` };
}
