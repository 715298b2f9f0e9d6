import type { Day } from '../day.ts';
import { judged } from './judged.ts';
import { lengthsIn } from './lapse.ts';
import { type Base, weekdayTrouble } from './named.ts';
import { type MarkedPoint, namedInTurn, opensSpan, placedIn } from './placed.ts';
import { plainOf } from './plain.ts';
import { TO } from './point.ts';
import { lookAlike, ofLapse } from './reading.ts';
import { wordOf } from './vague.ts';

/** What a text that says nothing but a time comes to: a cell, an option, an answer. */
export interface Whole {
  readonly what: 'day' | 'lapse' | 'recurring' | 'word' | 'nothing';
  readonly day?: Day;
  /** As the ledger writes a limit. */
  readonly limit?: string;
  /** A single day is written, and not a month, a span or several. */
  readonly exact?: boolean;
  /** The year that was taken where none is written. */
  readonly assumed?: number;
  /** More than one day is written, and no span. */
  readonly several?: boolean;
  readonly word?: ReturnType<typeof wordOf>;
  readonly hints: readonly string[];
  /** Why it is to be asked; with a day, that is what it may be. */
  readonly trouble?: string;
}

/** Neither end may be left open, and the days of the moon are others. */
const OPEN = /^[—–~→-](?=.)|.[—–~→-]$|至今/;
const LUNAR = /农历|阴历|腊月|正月|冬月/;
/** 每月5日前, up to the next comma or year. */
const REGULAR =
  /(?:\d{4}年?(?:起|开始)，?)?(?:每|逐|按)\d{0,3}个?(?:半年|年|季|月|周|日|天|旬|半月|双月)[^，；;。]*?(?=[，；;。]|$|\d{4}年)/g;
const IS_REGULAR = /^(?:\d{4}年起)?(?:每|逐[年季月周日]|按[年季月周日旬])/;

/**
 * Reads a text that is all about a time. Whatever looks like a time and is not understood makes the whole a question:
 * better asked than taken wrongly.
 */
export function wholeOf(written: string, base: Base): Whole {
  const plain = plainOf(written.replace(/^["“”「『\s]+|["“”」』\s]+$/g, '').replace(/\n+/g, '；'));
  const text = plain.text.replace(/。/g, '；').replace(/[；，、.]+$/, '');
  if (/^[-~/\\无—–]*$/.test(text)) return { what: 'nothing', hints: [] };
  const { outside, remarks } = unbracketed(text);
  const read = ofWords(outside, written, base);
  if (read.trouble !== undefined) return read;
  if (plain.suspects.length > 0) return { ...read, trouble: lookAlike(written, read.day) };
  const trouble = remarks.map((remark) => objection(remark, read)).find((one) => one !== undefined);
  if (trouble !== undefined) return asked(trouble);
  const told = remarks.filter((remark) => !/^(?:含|含当[日天])$|^(?:周|星期)/.test(remark));
  return { ...read, hints: [...read.hints, ...told.map((remark) => `括号里另有“${remark}”`)] };
}

function asked(trouble: string, day?: Day): Whole {
  return { what: 'word', hints: [], trouble, ...(day !== undefined && { day }) };
}

/** What would be a time if it were understood. */
const ABOUT_TIME =
  /\d[年月日号旬季周天./-]|\d{4}|[旬季]|[明次翌去来上下本当]个?[年月周]|节前?|春节|国庆|元旦|五一|十一|汛|期间|[年月周][初中底末]/;
const JOINED = new RegExp(`\\|${TO}(?=\\|)`, 'g');
const STRAY = /已|\|[\w初中年月日号旬季个天次项./+-]|[\w./-]\|/;

function ofWords(text: string, value: string, base: Base): Whole {
  if (LUNAR.test(value)) return asked(`“${value}”是农历，要写成公历`);
  if (OPEN.test(text)) return asked(`“${value}”的起止没有写全`);
  const single = text.replace(REGULAR, (all) => '每'.repeat(all.length));
  const points = placedIn(single, true);
  if (points.some(isEither)) return asked(`“${value}”分不清是几日还是几天`);
  const isEnd = ({ marked }: MarkedPoint) => marked.mark !== 'from';
  if (!points.some(isEnd))
    return points.length > 0 ? asked(`“${value}”只写了从什么时候开始`) : withoutDay(text, value, single);
  const rest = restOf(single, points);
  if (ABOUT_TIME.test(rest) || STRAY.test(rest)) return asked(`“${value}”没有全看懂，不敢只取一部分`);
  return lastOf(points, single, value, base);
}

/** 15日 may be the 15th or fifteen days. */
function isEither({ months, step, date, marked, words }: MarkedPoint): boolean {
  return (
    months === undefined &&
    step !== undefined &&
    date !== undefined &&
    marked.mark !== 'before' &&
    /^[^月]*日$/.test(words)
  );
}

function restOf(text: string, points: readonly MarkedPoint[]): string {
  const clocked = ({ end, marked }: MarkedPoint) => (marked.clock || marked.weekday ? Math.max(end, marked.end) : end);
  const rest = points.reduceRight((left, point) => `${left.slice(0, point.start)}|${left.slice(clocked(point))}`, text);
  return rest.replace(JOINED, '|至');
}

const UNASKED =
  /^(?:自|从)?(?:(?:收到|接到?|接收|收文|交办|下达|转办|签收)(?:本?(?:通知|文件|任务|交办单|督办单))?(?:之日|当日|之后|后)?起?的?)?$/;
const DOING = /^(?:办结|完成|办理完毕|整改到位|报送|反馈)?$/;

function withoutDay(text: string, value: string, single: string): Whole {
  const length = lengthOf(text, value);
  if (length) return length;
  if (ABOUT_TIME.test(single)) return asked(`看不出“${value}”是哪一天`);
  const word = wordOf(text);
  if (word === 'later') return asked(`只写了“${value}”，需要定一个日期`);
  if (IS_REGULAR.test(text)) return { what: 'recurring', hints: [`“${value}”是定期的要求，没有办结日期`] };
  return word ? { what: 'word', word, hints: [] } : asked(`看不出“${value}”是哪一天`);
}

/** 10个工作日内, 半年内: so long after the receipt; from whatever else it cannot be counted. */
function lengthOf(text: string, value: string): Whole | undefined {
  const [lapse, ...others] = lengthsIn(text);
  if (!lapse || others.length > 0 || !DOING.test(text.slice(lapse.end))) return undefined;
  const before = text.slice(0, lapse.start);
  if (/[每逐按]/.test(before)) return undefined;
  if (!UNASKED.test(before)) return asked(`“${value}”不是从收到日期起算，账上算不出来`);
  if (lapse.unit === 'hour' || lapse.unit === 'minute') return asked(`“${value}”不到一天，账上的办结时限按天计`);
  if (lapse.unit === 'day' && /日$/.test(lapse.words)) return asked(`“${value}”分不清是几日还是几天`);
  const { limit, hints, doubts } = ofLapse(lapse);
  const isBare = lapse.unit === 'year' && !lapse.half && lapse.mark === undefined;
  if (limit === undefined || isBare) return undefined;
  return { what: 'lapse', limit, hints, ...(doubts[0] !== undefined && { trouble: doubts[0] }) };
}

/** The last day that is named. */
function lastOf(points: readonly MarkedPoint[], text: string, value: string, base: Base): Whole {
  const named = namedInTurn(points, text, base);
  const trouble = named.find((one) => 'trouble' in one);
  if (trouble && 'trouble' in trouble) return asked(`“${value}”${trouble.trouble}`);
  const days = named.flatMap((one, i) => {
    const point = points[i] as MarkedPoint;
    return 'trouble' in one ? [] : [{ point, named: one, ...judged(point, one) }];
  });
  const back = days.find(
    (one, i) =>
      one.point.year === undefined &&
      one.point.near === undefined &&
      one.point.months &&
      one.day < (days[i - 1]?.day ?? ''),
  );
  const isSpan = points.length === 2 && opensSpan(points[0] as MarkedPoint, points[1], text);
  if (back && !isSpan) return asked(`“${value}”先后颠倒，${back.point.words} 是哪一年没有写明`);
  const ends = days.filter(({ point }) => point.marked.mark !== 'from');
  const last = ends.reduce((a, b) => (b.day >= a.day ? b : a));
  if (isSpan && last.point !== points[1]) return asked(`“${value}”起止颠倒`);
  const [doubt] = last.doubts;
  if (doubt !== undefined) return asked(doubt, last.day);
  const assumed = days.find(({ named: one }) => one.assumed !== undefined)?.named.assumed;
  const isExact = points.length === 1 && last.named.first === last.named.last && last.point.part === undefined;
  const carried =
    assumed !== undefined && !last.hints.some((hint) => hint.includes('年份')) ? [`没有写年份，按 ${assumed} 年`] : [];
  return {
    what: 'day',
    day: last.day,
    limit: last.day,
    hints: [...carried, ...last.hints, ...ofPart(last.point), ...aboutWords(text, points.length, isSpan, last.day)],
    ...(isExact && { exact: true }),
    ...(points.length > 1 && !isSpan && { several: true }),
    ...(assumed !== undefined && { assumed }),
  };
}

/** A month or a year without a word about which part of it is its end. */
function ofPart({ date, months, part, marked, words }: MarkedPoint): string[] {
  if (months === undefined || date !== undefined || part !== undefined || marked.mark !== undefined) return [];
  if (months[0] === months[1]) return ['只写到月，按月底'];
  return /年度?$|全年$/.test(words) && !/半年$/.test(words) ? ['只写到年，按年底'] : [];
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
  const remarks = Array.from(text.matchAll(/（([^（）]*)）/g), ([, inside = '']) => inside);
  return { outside: text.replace(/（[^（）]*）/g, ''), remarks };
}

/** A remark that names another time, or a weekday that the day is not. */
function objection(remark: string, { day, exact }: Whole): string | undefined {
  const weekday = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(remark)?.[1];
  if (weekday === undefined)
    return /\d|不含|[明次翌去来]年/.test(remark) ? `括号里另有“${remark}”，看不出以哪个为准` : undefined;
  return exact && day ? weekdayTrouble(day, weekday) : undefined;
}
