import { addDays, addMonths, type Day, monthEnd, parseDay, weekday, weekdayName, yearOf } from '../../calendar/day.ts';
import { numberOf } from '../numerals.ts';

/** What a wording comes to: a limit as the ledger writes it, with what was guessed; or why it cannot be told. */
export type LimitRead = { readonly limit: string; readonly hints: readonly string[] } | { readonly doubt: string };

/** A day that is meant, said where it had to be worked out. */
function meant(words: string, day: Day): LimitRead {
  return { limit: day, hints: [`“${words}”按 ${day} 周${weekdayName(day)}`] };
}

/** 3月15日 of this year or the next, whichever lies ahead; one that is over is not made the next year's without asking. */
export function dated(
  words: string,
  year: string | undefined,
  month: string,
  date: string | undefined,
  from: Day,
): LimitRead {
  const told = yearIn(year, from);
  const day = dayAt(told ?? yearOf(from), month, date);
  if (!day) return { doubt: `没有“${words}”这一天` };
  if (told !== undefined) return { limit: day, hints: /20/.test(year ?? '') ? [] : [`“${words}”按 ${day}`] };
  if (day >= from) return { limit: day, hints: [`没有写年份，按 ${yearOf(day)} 年`] };
  const next = dayAt(yearOf(from) + 1, month, date);
  if (next && next <= addMonths(from, 6)) return { limit: next, hints: [`没有写年份，按 ${yearOf(next)} 年`] };
  return { doubt: `“${words}”已经过了，不知道是哪一年` };
}

function yearIn(words: string | undefined, from: Day): number | undefined {
  if (words === undefined) return undefined;
  if (/^20/.test(words)) return Number(words.slice(0, 4));
  return words === '明年' ? yearOf(from) + 1 : yearOf(from);
}

/** Without a date the last of the month. */
function dayAt(year: number, month: string, date: string | undefined): Day | undefined {
  const two = (text: string) => String(numberOf(text)).padStart(2, '0');
  const first = parseDay(`${year}-${two(month)}-01`);
  if (date !== undefined) return parseDay(`${year}-${two(month)}-${two(date)}`);
  return first && monthEnd(first);
}

/** 本月15日, 下月底, 15日: of this month where no month is told, unless it is over. */
export function inMonth(words: string, month: string | undefined, date: string | undefined, from: Day): LimitRead {
  const start = addMonths(parseDay(`${from.slice(0, 8)}01`) ?? from, /下/.test(month ?? '') ? 1 : 0);
  const day =
    date === undefined ? monthEnd(start) : parseDay(`${start.slice(0, 8)}${String(numberOf(date)).padStart(2, '0')}`);
  if (!day) return { doubt: `那个月没有“${words}”这一天` };
  return day < from ? { doubt: `“${words}”已经过了，不知道是哪个月` } : meant(words, day);
}

/** 本周五, 下周三, 周五: of this week where no week is told, unless it is over. */
export function inWeek(words: string, week: string | undefined, name: string, from: Day): LimitRead {
  const at = '一二三四五六日'.indexOf(name.replace(/[天末]/, '日')) + 1;
  if (name === '末') return { doubt: `“${words}”是周五还是周日` };
  const day = addDays(from, at - weekday(from) + (week === '下' ? 7 : 0));
  return day < from ? { doubt: `“${words}”已经过了，不知道是哪一周` } : meant(words, day);
}

const AHEAD: Readonly<Record<string, number>> = { 今: 0, 当: 0, 明: 1, 后: 2, 大后: 3 };

/** 今天, 明日, 后天; the hour is not kept. */
export function fromToday(words: string, which: string, clock: string | undefined, from: Day): LimitRead {
  const day = addDays(from, AHEAD[which] ?? 0);
  return toTheDay(meant(words, day), clock);
}

/** A limit is a day: the hour is said not to be kept. */
export function toTheDay(reading: LimitRead, clock: string | undefined): LimitRead {
  if (clock === undefined || 'doubt' in reading) return reading;
  return { ...reading, hints: [...reading.hints, '时限只到日，时刻没有记'] };
}

const UNITS: Readonly<Record<string, readonly [string, number]>> = {
  工作日: ['个工作日', 1],
  自然日: ['日', 1],
  天: ['日', 1],
  日: ['日', 1],
  周: ['日', 7],
  星期: ['日', 7],
  月: ['个月', 1],
};

/** 5个工作日内, 三天内, 一周内, 两个月内: counted from receipt; days that are not called working days are all days. */
export function within(words: string, count: string, unit: string): LimitRead {
  const known = UNITS[unit];
  const number = numberOf(count);
  if (!known || !(number > 0)) return { doubt: `“${words}”按日算不出来` };
  const [name, times] = known;
  const hints = unit === '工作日' ? [] : [`“${words}”从收到起算，不分工作日`];
  return { limit: `${number * times}${name}`, hints };
}

/** 上半年, 年底, 一季度末. */
export function endOfPart(words: string, year: string | undefined, part: string, from: Day): LimitRead {
  const quarter = '一二三四'.indexOf(part) + 1 || Number(part);
  const month = part === '上半年' ? 6 : quarter > 0 ? quarter * 3 : 12;
  return dated(words, year, String(month), undefined, from);
}
