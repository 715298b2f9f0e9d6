import { addDays, type Day, monthEnd, parseDay, yearOf } from '../../../calendar/day.ts';
import { numberOf } from '../../numerals.ts';
import { type Groups, NUMBER, type Setting } from './form.ts';

/** The days that words name: 4月 is all of April, 4月底 its last day, 上半年 half a year. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
  readonly hints: readonly string[];
}

/** Words that name days, as a pattern whose groups end in this mark. */
export function stretchPattern(mark = ''): string {
  const group = (name: string, inside: string) => `(?<${name}${mark}>${inside})`;
  const part = group('part', '月?[底末]|上旬|中旬|下旬|初');
  const month = `${group('month', NUMBER)}月份?(?:${group('date', NUMBER)}[日号]|${part})?`;
  const near = `${group('near', '本|当|次|下')}个?月份?(?:${group('nearDate', NUMBER)}[日号]|${group('nearPart', '[底末]|上旬|中旬|下旬|初')})?`;
  const lost = `${group('lost', '\\d{1,2}')}${group('lostPart', '[底末]')}`;
  const year = group('year', '(?<!\\d)20\\d\\d|二[〇零○][一二三四五六七八九〇零○]{2}|今|本|当|明|次|来');
  const season = `${group('half', '[上下]半年')}|第?${group('quarter', '[一二三四1-4](?=季度)')}季度[底末]?`;
  const whole = group('all', '年?[底末终内]');
  const loose = group(
    'loose',
    '(?<![每半逐\\d个一二三四五六七八九十两])年[底末内]|全年(?=[）；])|(?<![\\d每个本当次下年一二三四五六七八九十])月[底末]',
  );
  const iso = `${group('isoYear', '20\\d\\d')}[-./]${group('isoMonth', '\\d{1,2}')}[-./]${group('isoDate', '\\d{1,2}')}日?`;
  return `(?:${iso}|${year}年度?(?:${month}|${lost}|${season}|${whole})|${near}|${unmarked(month)}|${unmarked(season)}|${loose})`;
}

/** The same words without a year: group names may stand once only. */
function unmarked(pattern: string): string {
  return pattern.replace(/\?<(\w+?)>/g, (_, name: string) => `?<bare_${name}>`);
}

/** The days that a match of the pattern names; a text where there is no such day, undefined where no year is known. */
export function stretchOf(groups: Groups, mark: string, setting: Setting): Stretch | string | undefined {
  const told = (name: string) => groups[`${name}${mark}`] ?? groups[`bare_${name}${mark}`];
  const base = setting.year ?? (setting.issued === undefined ? undefined : yearOf(setting.issued));
  if (told('isoYear') !== undefined) return days(Number(told('isoYear')), told('isoMonth'), told('isoDate'), undefined);
  if (told('near') !== undefined || told('loose')?.startsWith('月')) return nearMonth(told, setting);
  const year = yearIn(told('year'), base);
  if (year === undefined) return undefined;
  if (told('lost') !== undefined) return days(year, told('lost'), undefined, '底');
  if (told('month') !== undefined) return days(year, told('month'), told('date'), told('part'));
  return ofYear(year, told('half'), told('quarter'));
}

function yearIn(word: string | undefined, base: number | undefined): number | undefined {
  if (word === undefined) return base;
  if (word.length === 4) return numberOf(word);
  return base === undefined ? undefined : base + (/[明次来]/.test(word) ? 1 : 0);
}

/** 本月底, 下月5日: counted from the day of issue. */
function nearMonth(told: (name: string) => string | undefined, { issued }: Setting): Stretch | string | undefined {
  if (issued === undefined) return undefined;
  const first = `${issued.slice(0, 8)}01` as Day;
  const start = /[次下]/.test(told('near') ?? '') ? addDays(monthEnd(first), 1) : first;
  return days(yearOf(start), start.slice(5, 7), told('nearDate'), told('nearPart') ?? told('loose')?.slice(1));
}

function days(
  year: number,
  month: string | undefined,
  date: string | undefined,
  part: string | undefined,
): Stretch | string {
  const first = parseDay(`${year}-${two(month)}-01`);
  const none = `没有${year}年${month}月${date === undefined ? '' : `${date}日`}`;
  if (first === undefined) return none;
  if (date === undefined) return partOf(first, part);
  const day = parseDay(`${first.slice(0, 8)}${two(date)}`);
  return day === undefined ? `${none}这一天` : { first: day, last: day, hints: [] };
}

function partOf(first: Day, part: string | undefined): Stretch {
  const end = monthEnd(first);
  if (part === undefined) return { first, last: end, hints: [] };
  if (part === '上旬' || part === '初') return { first, last: addDays(first, 9), hints: [] };
  if (part === '中旬') return { first: addDays(first, 10), last: addDays(first, 19), hints: [] };
  return { first: part === '下旬' ? addDays(first, 20) : end, last: end, hints: [] };
}

function ofYear(year: number, half: string | undefined, quarter: string | undefined): Stretch {
  const months = half === '上半年' ? [1, 6] : half === '下半年' ? [7, 12] : quarterMonths(quarter);
  const [from = 1, to = 12] = months;
  const first = `${year}-${two(String(from))}-01` as Day;
  return { first, last: monthEnd(`${year}-${two(String(to))}-01` as Day), hints: [] };
}

function quarterMonths(quarter: string | undefined): number[] {
  const nth = quarter === undefined ? 0 : numberOf(quarter);
  return nth === 0 ? [1, 12] : [nth * 3 - 2, nth * 3];
}

/** 4 → 04, 十五 → 15. */
export function two(text: string | undefined): string {
  return String(numberOf(text ?? '0')).padStart(2, '0');
}
