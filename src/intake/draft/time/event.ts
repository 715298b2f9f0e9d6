import { areVerbs } from '../actor/verbs.ts';
import { FEAST } from '../signs.ts';

/** A time that is told by something that happens, of which no day is told. */
interface EventTime {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const MEETING = '(?:下一?次|本次|此次|下一?轮)[^，。；、的]{0,12}?(?:会议?|会商|调度|例会|检查|督查|考核|验收)';
const BEFORE = new RegExp(`${MEETING}(?:召开)?(?:之|以)?(?:前|后)|年中(?:之|以)?前?(?![\\u4e00-\\u9fa5]?[心央])`, 'g');
/** 春节期间, 国庆节后: asked where something is done then. */
const FEASTS = new RegExp(`${FEAST}节?(?:假期|长假)?(?:期间|(?:之|以)?后|(?<=假|期)内)`, 'g');
/** 腊月二十三, 正月初六: a day of the other calendar. */
const LUNAR =
  /(?:正|腊|冬|农历(?:闰?[一二三四五六七八九十]{1,2}))月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]?)(?:之|以)?[前起]?/g;
/** 时间另行通知: nothing yet. */
const OPEN = /(?:具体|有关|相关)?(?:时间|日期|日程|期限)[^，。；、]{0,4}另行(?:通知|确定|安排|明确|部署)/g;

/** Times that only something that happens tells: before a meeting, over a feast, by the moon, by another paper. */
export function eventsIn(text: string): EventTime[] {
  const found = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index: start }) => ({ start, end: start + words.length, words }));
  const feasts = [...found(FEASTS), ...found(LUNAR)].filter(({ start, end }) => isAsked(text, start, end));
  return [...found(BEFORE), ...feasts, ...found(OPEN)].toSorted((a, b) => a.start - b.start);
}

/** At the head of a clause, with whatever is done behind it. */
function isAsked(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 24)];
  const isHead = /(?:^|[，。；：、（于在到至要])$|20\d\d年$/.test(before);
  return (
    isHead &&
    (/^，/.test(after) || areVerbs(after) || /^[^，。；]{0,12}(?:要|应|须|报|完成|落实|完毕|到位|结束)/.test(after))
  );
}
