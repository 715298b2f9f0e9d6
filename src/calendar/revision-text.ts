import { COMPARE, complaint, DATE, EXTENT, OFF, RANGE } from './notice-days.ts';
import type { Complaint } from './notice-text.ts';

/** What is said of days: off, worked, worked again from one on, a holiday prolonged or shortened to one, or what was set taken back. */
export type Told = 'off' | 'work' | 'back' | 'prolonged' | 'shortened' | 'notOff' | 'notWorked';

/** “5月1日至4日放假调休，共4天”: the days as written, what is said of them, of which holiday, and how many are claimed. */
export interface Saying {
  readonly told: Told;
  readonly list: string;
  readonly offset: number;
  readonly holiday: string;
  readonly total: number | undefined;
}

const LIST = `(?<list>${RANGE}(?:[、,和]${RANGE})*)`;
const LAST = `(?<list>${DATE})`;
const NAME = String.raw`(?:\d{4}年)?(?<name>[^,。;:\d]{2,12}?)(?:假期|放假)(?:时间)?`;
const LINK = '[,、]?(?:其中,?|并将?|将)?';
const REST = '放假|调休放假|放假调休|补休|调休';
const DUTY = '调休上班|补班|上班';

/** The forms in which a notice says so, each from where the one before ended. */
const FORMS: readonly (readonly [Told, string])[] = [
  ['prolonged', `延长${NAME}至${LAST}`],
  ['prolonged', `${NAME}延长至${LAST}`],
  ['shortened', `缩短${NAME}至${LAST}`],
  ['shortened', `${NAME}缩短至${LAST}`],
  ['notWorked', `取消${LIST}的?(?:${DUTY})(?:安排)?`],
  ['notWorked', `${LIST}(?:不再|取消)(?:${DUTY})(?:安排)?`],
  ['notOff', `取消${LIST}的?(?:${REST})(?:安排)?`],
  ['notOff', `${LIST}(?:不再|取消)(?:${REST})(?:安排)?`],
  ['back', `${LAST}(?:起|开始)(?:恢复)?(?:照常|正常)?上班`],
  ['off', `${LIST}(?:全国)?(?:${OFF})${EXTENT}`],
  ['work', `${LIST}(?:照常|正常)?上班`],
];

const SPEAKS = /\d日|(?:延长|缩短|取消|增加|减少).{0,14}(?:假期|放假|上班|调休)/;
const OPENING = /(?:通知|安排|调整)如下$/;
const SIGNED = /国务院(?:办公厅)?\d{4}年\d{1,2}月\d{1,2}日/;

/** Words up to a comma that say nothing of days: 经国务院批准， */
const IDLE = /^(?:(?!\d日|放假|假期|上班|调休|延长|缩短|取消)[^,])*,/;

interface Body {
  readonly holiday: string;
  readonly end: number;
}

/** Everything that the text after the title says of days, and what of it cannot be understood. */
export function sayingsIn(text: string, head: Body): { sayings: Saying[]; complaints: Complaint[] } {
  const signed = SIGNED.exec(text.slice(head.end));
  const body = text.slice(0, signed ? head.end + signed.index : text.length);
  const found = sentencesOf(body, head.end).map((sentence) => readSentence(body, sentence, head.holiday));
  return {
    sayings: found.flatMap(({ sayings }) => sayings),
    complaints: found.flatMap(({ complaints }) => complaints),
  };
}

interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Sentences that speak of days, without what stands before a colon and names none. */
function sentencesOf(body: string, from: number): Sentence[] {
  const sentences = [...body.slice(from).matchAll(/[^。;]+/g)].map(({ 0: whole, index }) => {
    const lead = /^(?:[^:]*:)*?(?=[^:]*\d日)/.exec(whole)?.[0] ?? '';
    const skipped = /\d日/.test(lead) ? 0 : lead.length;
    return { from: from + index + skipped, to: from + index + whole.length };
  });
  return sentences.filter(({ from: start, to }) => {
    const said = body.slice(start, to);
    return SPEAKS.test(said) && !(OPENING.test(said) && !/\d日/.test(said));
  });
}

function readSentence(body: string, { from, to }: Sentence, subject: string) {
  const sentence = body.slice(0, to);
  const sayings: Saying[] = [];
  const before = /(?:[一二三四五六七八九十]{1,2}、|\d\.|\([一二三四五六七八九十]\))?([^,。;:、]{2,12}):$/.exec(
    body.slice(0, from),
  );
  const holiday = before && /[节旦]$/.test(before[1] ?? '') ? (before[1] as string) : subject;
  let end =
    from +
    (/^(?:[一二三四五六七八九十]{1,2}、|\d\.|\([一二三四五六七八九十]\))/.exec(body.slice(from, to))?.[0].length ?? 0);
  for (;;) {
    const next = sayingAt(sentence, end, holiday);
    if (next) sayings.push(next.saying);
    const onward = next?.end ?? end + (IDLE.exec(sentence.slice(end))?.[0].length ?? 0);
    if (onward === end) break;
    end = onward;
  }
  const rest = body.slice(end, to);
  const unread = SPEAKS.test(rest) || (sayings.length > 0 && /放假|上班|调休/.test(rest));
  return {
    sayings,
    complaints: unread ? [complaint(end, `没有看懂“${rest.replace(/^[,、]/, '').slice(0, 40)}”`, COMPARE)] : [],
  };
}

function sayingAt(sentence: string, from: number, holiday: string): { saying: Saying; end: number } | undefined {
  for (const [told, form] of FORMS) {
    const pattern = new RegExp(`${LINK}${form}`, 'y');
    pattern.lastIndex = from;
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const { list = '', name } = match.groups ?? {};
    const total = match.slice(-2).find((part) => part !== undefined && /^\d+$/.test(part));
    const offset = match.index + match[0].indexOf(list);
    const counted = total === undefined || told !== 'off' ? undefined : Number(total);
    return { saying: { told, list, offset, holiday: name ?? holiday, total: counted }, end: pattern.lastIndex };
  }
  return undefined;
}
