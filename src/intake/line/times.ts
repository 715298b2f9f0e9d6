import type { Day } from '../../calendar/day.ts';
import { dated, endOfPart, fromToday, inMonth, inWeek, type LimitRead, toTheDay, within } from './days.ts';

/** A time in a line, and what it comes to. */
export interface SpokenTime {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly reading: LimitRead;
}

const N = '(?:\\d{1,3}|[〇零一二两三四五六七八九十]{1,3})';
const YEAR = '(20\\d\\d年|今年|本年|明年)?';
const BEFORE = '(之前|以前|前)';
/** Where nothing says 前, what follows has to say that something is to be done by then. */
const DONE = '(?=完成|办结|报送|上报|建成|到位)';
const CLOCK = '(上午|下午|晚上?|中午)?(下班|[0-9一二三四五六七八九十]{1,3}[点时:：](?:[0-9]{1,2}分?|半)?)?';
const TODAY = '(大后|今|当|明|后)[天日]';

type Read = (groups: readonly (string | undefined)[], words: string, from: Day) => LimitRead;

const unclear: Read = (_, words) => ({ doubt: `“${words}”是到哪一天，拿不准` });

const unmarked: Read = (_, words) => ({ doubt: `“${words}”没有写“前”，不知道是不是办结时限` });

/** What may stand for a time; the first that reads a place has it. */
const forms: readonly (readonly [string, Read])[] = [
  [
    '每(?:个)?(?:年度?|半年|季度?|半月|月|周|天|日)[^，。；、 ]{0,8}?(?:前|内|报|次)',
    (_, words) => ({ doubt: `“${words}”是定期报送，不是一个时限` }),
  ],
  [
    `(20\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})日?${BEFORE}`,
    ([year, month = '', date], words, from) => dated(words, `${year}年`, month, date, from),
  ],
  [
    `${YEAR}(${N})月(${N})[日号]${CLOCK}${BEFORE}`,
    ([year, month = '', date, part, clock], words, from) =>
      toTheDay(dated(words, year, month, date, from), part ?? clock),
  ],
  [`20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}|${YEAR}${N}月${N}[日号]`, unmarked],
  [
    `${YEAR}(${N})月份?[底末](?:${BEFORE}|${DONE})`,
    ([year, month = ''], words, from) => dated(words, year, month, undefined, from),
  ],
  [`${YEAR}${N}月份?[底末]`, unmarked],
  [`${YEAR}${N}月份?(?:上旬|中旬|下旬|初|内|${BEFORE})`, unclear],
  [
    `(?<![\\d.])(\\d{1,2})[./](\\d{1,2})${BEFORE}`,
    ([month = '', date], words, from) => dated(words, undefined, month, date, from),
  ],
  [
    `(本月|当月|这个?月|下个?月)(?:(${N})[日号]|[底末]|内)(?:${BEFORE}|${DONE}|(?<=[底末内]))`,
    ([month, date], words, from) => inMonth(words, month, date, from),
  ],
  [`(?:本月|当月|这个?月|下个?月)${N}[日号]`, unmarked],
  [`(?<![月\\d])(${N})[日号](?:${BEFORE}|${DONE})`, ([date], words, from) => inMonth(words, undefined, date, from)],
  [`(?<![月年\\d])月[底末](?:${BEFORE}|${DONE})`, (_, words, from) => inMonth(words, undefined, undefined, from)],
  [
    `(?<![上每])(本|这|下)?个?(?:周|星期|礼拜)([一二三四五六日天末])(?!常)${CLOCK}${BEFORE}?`,
    ([week, name = '', part, clock], words, from) => toTheDay(inWeek(words, week, name, from), part ?? clock),
  ],
  [
    `${TODAY}${CLOCK}(?:之前|以前|前|之内|以内|内|(?<=[点时分半班]))`,
    ([which = '', part, clock], words, from) => fromToday(words, which, part ?? clock, from),
  ],
  [
    `(?<=^|[ ，,；;])${TODAY}|${TODAY}(?=$|[ ，,；;])`,
    ([one, other], words, from) => fromToday(words, one ?? other ?? '', undefined, from),
  ],
  [`${TODAY}(?!头条)`, unmarked],
  [
    `(${N})个?(工作日|自然日|天|日|周|星期|月)(?:之|以)?内`,
    ([count = '', unit = ''], words) => within(words, count, unit),
  ],
  [`(${N})个?工作日${DONE}`, ([count = ''], words) => within(words, count, '工作日')],
  [
    `(?:${N}个?(?:小时|分钟|季度|年)|半个?(?:小时|天|月|年))(?:之|以)?内`,
    (_, words) => ({ doubt: `“${words}”不能照写成时限` }),
  ],
  [
    `${YEAR}(上半年|年[底末]|第?([一二三四1-4])季度[底末]?)(?:${BEFORE}|内|${DONE})`,
    ([year, part = '', quarter], words, from) => endOfPart(words, year, quarter ?? part, from),
  ],
  [
    '(?:本|下|这)个?(?:周|星期|季度|月|年)(?:之|以)?[内前]|今明两天|年内|(?<![百千万多几])年前|节前|汛期前|(?:春节|元旦|清明|五一|端午|中秋|国庆)节?前',
    unclear,
  ],
];

const readers = forms.map(([form, read]) => [new RegExp(form, 'g'), read] as const);

/** The times in a line, in its order; what stands within 《》 is a name. */
export function spokenTimes(line: string, from: Day): SpokenTime[] {
  const text = line.replace(/《[^》]*》/g, (name) => '□'.repeat(name.length));
  const found: SpokenTime[] = [];
  for (const [form, read] of readers) {
    for (const match of text.matchAll(form)) {
      const [words = ''] = match;
      const [start, end] = [match.index, match.index + words.length];
      const isTaken = found.some((other) => start < other.end && other.start < end);
      if (!isTaken && !isPast(text.slice(0, start), text.slice(end)))
        found.push({ start, end, words, reading: read(match.slice(1), words, from) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What was there before a day, or came about on it, is no limit. */
function isPast(before: string, after: string): boolean {
  return (
    /(?:[自从对]|关于|截至)$/.test(before) ||
    /^(?:的|已|以来|起|印发|下发|召开的|发生|施行|实施以|来文|会议)/.test(after)
  );
}
