import { addDays, type Day, monthEnd, parseDay } from '../../calendar/day.ts';
import { numberOf } from '../numerals.ts';

/** date: by a day · working-days: so many after an event · period: again and again, or so long after · phase: from, to. */
export type TimeKind = 'date' | 'working-days' | 'period' | 'phase' | 'none';

/** By when something is to be done, as a sentence says it. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly kind: TimeKind;
  readonly deadline?: Day;
  /** 2019年4月底前; 5; R2020/P1Y@02-end; 2022-02-10/2022-02-28. */
  readonly value: string | number;
  readonly hints: readonly string[];
}

/** What a sentence takes from what surrounds it. */
export interface Setting {
  /** The year that is meant where none is written. */
  readonly year?: number;
  readonly issued?: Day;
}

const N = '(?:\\d{1,4}|[〇零一二两三四五六七八九十]{1,4})';
const YEAR = '(?:(20\\d\\d)年)?';
const PART = '(?:底|末|上旬|中旬|下旬|初)';
const CLOCK = '(?:\\d{1,2}[:：时点](?:\\d{1,2}分?)?)?';

type Reader = (match: RegExpExecArray, text: string, setting: Setting) => Omit<Time, 'start' | 'end'> | undefined;

/** What may stand for a time; the first that reads a place has it. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(
      `每(?:个)?(年度?|半年|季度?|半月|月|周|[两二三]年)(?:末)?(?:(${N})月)?(?:(${N})日|(${PART}))?(之?前)?`,
      'g',
    ),
    recurring,
  ],
  [new RegExp(`${YEAR}(${N})月(?:(${N})日)?(?:至|到|—+|–|-|~|～)${YEAR}(${N})月(?:(${N})日|底)?`, 'g'), span],
  [new RegExp(`${YEAR}(${N})月?(?:(${N})日|(${PART}))?${CLOCK}(之前|以前|前)`, 'g'), byDay],
  [/(20\d\d年)?(上半年|下半年|年?底|年?末|内|第?[一二三四1-4]季度)(?:末|底)?(之前|以前|前|内)?/g, byPart],
  [
    new RegExp(`(?:时限|期限|截止(?:时间|日期)?|完成时间)[：:为是]?\\s*${YEAR}(${N})月(?:(${N})日|(${PART}))?()`, 'g'),
    byDay,
  ],
  [new RegExp(`(${N})个?工作日(?:之|以)?内?`, 'g'), within],
  [new RegExp(`(${N})(个月|日|天|小时)(?:之|以)?内`, 'g'), within],
];

/** The times in a sentence, in its order; none overlaps another. */
export function timesIn(sentence: string, setting: Setting): Time[] {
  const text = sentence.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  const found: Time[] = [];
  for (const [pattern, read] of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const time = isTrap(text, start, end) ? undefined : read(match, text, setting);
      if (time) found.push({ start, end, ...time });
    }
  }
  return carried(
    found.toSorted((a, b) => a.start - b.start),
    text,
    setting,
  );
}

/** A day that something took effect, or things that were there before a day. */
function isTrap(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 6)];
  return (
    /^(?:的|已|建成的|发生的|生效|施行|实施以)/.test(after) ||
    /^起?(?:施行|实施|执行)/.test(after) ||
    /[截止]至$|有效期|保修|质保/.test(before)
  );
}

function dayIn(year: number, month: number, date: string | undefined, part: string | undefined): Day | undefined {
  const first = parseDay(`${year}-${String(month).padStart(2, '0')}-01`);
  if (first === undefined) return undefined;
  if (date !== undefined) return parseDay(`${first.slice(0, 8)}${String(numberOf(date)).padStart(2, '0')}`);
  if (part === '上旬' || part === '初') return addDays(first, 9);
  return part === '中旬' ? addDays(first, 19) : monthEnd(first);
}

function byDay(match: RegExpExecArray, _: string, setting: Setting): ReturnType<Reader> {
  const [whole, written, month = '', date, part, before] = match;
  const named = whole.includes('月');
  if (!named && part === undefined) return undefined;
  const hints: string[] = named ? [] : [`“${whole}”像是漏了“月”字，核对原文`];
  const year = written === undefined ? setting.year : Number(written);
  if (year === undefined) return { kind: 'none', value: whole, hints: ['没有年份，定不了日期'] };
  const isBare = date === undefined && part === undefined && before !== '';
  const end = dayIn(year, numberOf(month), date, part);
  if (end === undefined) return { kind: 'none', value: whole, hints: [`没有“${whole}”这一天，核对原文`] };
  const first = parseDay(`${end.slice(0, 8)}01`) ?? end;
  const due = isBare ? addDays(first, -1) : end;
  if (isBare) hints.push(`“${whole}”按 ${due} 算，核对原意`);
  return { kind: 'date', deadline: due, value: whole, hints: [...hints, ...aboutYear(written, due, setting)] };
}

/** Where no year is written, and a day that was over when the paper was issued. */
function aboutYear(written: string | undefined, due: Day, { issued }: Setting): string[] {
  const told = written === undefined ? ['没有写年份，按发文那年'] : [];
  return issued !== undefined && due < issued ? [...told, `早于发文日期 ${issued}，核对原文`] : told;
}

const ENDS: Readonly<Record<string, string>> = {
  上半年: '06-30',
  下半年: '12-31',
  一: '03-31',
  二: '06-30',
  三: '09-30',
  四: '12-31',
};

/** 2022年底前, 上半年, 第三季度: only where it is a limit. */
function byPart(match: RegExpExecArray, text: string, setting: Setting): ReturnType<Reader> {
  const [whole, written, part = '', mark] = match;
  const [year, name] = [
    written === undefined ? setting.year : Number(written.slice(0, 4)),
    part.replace(/^第|季度$/g, ''),
  ];
  const isYear = /底|末|内/.test(part);
  if (isYear && written === undefined && !/年/.test(part)) return undefined;
  if (isYear && mark === undefined && part !== '内') return undefined;
  const after = text.slice(match.index + whole.length, match.index + whole.length + 8);
  if (!isYear && mark === undefined && !/^[，：:]?(?:完成|要|力争|启动|建成|出台|全面)/.test(after)) return undefined;
  const end = isYear ? '12-31' : (ENDS[name] ?? ENDS['一二三四'.charAt(Number(name) - 1)]);
  const due = year === undefined || end === undefined ? undefined : parseDay(`${year}-${end}`);
  return due && { kind: 'date', deadline: due, value: whole, hints: aboutYear(written, due, setting) };
}

const PERIODS: Readonly<Record<string, string>> = {
  年: 'P1Y',
  年度: 'P1Y',
  半年: 'P6M',
  季: 'P3M',
  季度: 'P3M',
  月: 'P1M',
  半月: 'P15D',
  周: 'P1W',
  两年: 'P2Y',
  二年: 'P2Y',
  三年: 'P3Y',
};
const DOING =
  /^[，]?(?:至少|不少于|[向对]|报|通报|召开|开展|组织|进行|完成|汇总|调度|公布|发布|[^，。；]{0,12}[一二三四1-9]次)/;

/** 每年2月底前, 每季度至少一次; not what merely happens every month. */
function recurring(match: RegExpExecArray, text: string): ReturnType<Reader> {
  const [whole, unit = '', month, date, part, before] = match;
  const after = text.slice(match.index + whole.length);
  if (before === undefined && !DOING.test(after)) return undefined;
  const from = /(20\d\d)年(?:度)?(?:起|开始|以后)/.exec(text.slice(0, match.index))?.[1] ?? '';
  return { kind: 'period', value: `R${from}/${PERIODS[unit] ?? 'P1Y'}${placeIn(month, date, part)}`, hints: [] };
}

function placeIn(month: string | undefined, date: string | undefined, part: string | undefined): string {
  const when = date !== undefined ? String(numberOf(date)).padStart(2, '0') : part === undefined ? '' : 'end';
  const parts = [month === undefined ? '' : String(numberOf(month)).padStart(2, '0'), when].filter((one) => one !== '');
  return parts.length === 0 ? '' : `@${parts.join('-')}`;
}

/** A phase in brackets after its name. */
function span(match: RegExpExecArray, text: string, setting: Setting): ReturnType<Reader> {
  const [whole, year, month = '', date, otherYear, otherMonth = '', otherDate] = match;
  const around = text.slice(Math.max(0, match.index - 12), match.index);
  const start = year === undefined ? setting.year : Number(year);
  if (start === undefined || !/阶段[^，。；]{0,4}[（(：:]?$|[自从]$/.test(around)) return undefined;
  const first = parseDay(`${start}-${String(numberOf(month)).padStart(2, '0')}-01`);
  const from = date === undefined ? first : dayIn(start, numberOf(month), date, undefined);
  const to = dayIn(otherYear === undefined ? start : Number(otherYear), numberOf(otherMonth), otherDate, undefined);
  if (from === undefined || to === undefined)
    return { kind: 'none', value: whole, hints: [`“${whole}”里有不存在的日子`] };
  return { kind: 'phase', deadline: to, value: `${from}/${to}`, hints: to < from ? ['结束早于开始，核对原文'] : [] };
}

function within(match: RegExpExecArray): ReturnType<Reader> {
  const [whole, count = '', unit] = match;
  const number = numberOf(count);
  if (unit === undefined) return /内$/.test(whole) ? { kind: 'working-days', value: number, hints: [] } : undefined;
  const spans: Readonly<Record<string, string>> = { 个月: `P${number}M`, 小时: `PT${number}H` };
  return { kind: 'period', value: spans[unit] ?? `P${number}D`, hints: [] };
}

/** 每年2月底前……，3月底前……: the second is every year as well. */
function carried(times: readonly Time[], text: string, setting: Setting): Time[] {
  return times.map((time, i) => {
    const before = times[i - 1];
    const isBare = time.kind === 'date' && !/20\d\d/.test(text.slice(time.start, time.end));
    if (!isBare || before?.kind !== 'period' || !String(before.value).startsWith('R'))
      return inherited(time, times.slice(0, i), isBare, text, setting);
    const [head = ''] = String(before.value).split('@');
    const day = time.deadline ?? '';
    const when = /底|末/.test(String(time.value)) ? `${day.slice(5, 7)}-end` : day.slice(5);
    return { start: time.start, end: time.end, kind: 'period', value: `${head}@${when}`, hints: ['“每年”承前省略'] };
  });
}

/** A year that an earlier time of the sentence has told counts before that of the paper. */
function inherited(time: Time, earlier: readonly Time[], isBare: boolean, text: string, { year }: Setting): Time {
  const told = earlier
    .map(({ start, end }) => /(20\d\d)年/.exec(text.slice(start, end))?.[1])
    .findLast((one) => one !== undefined);
  if (!isBare || told === undefined || Number(told) === year || time.deadline === undefined) return time;
  const deadline = parseDay(`${told}${time.deadline.slice(4)}`);
  return deadline ? { ...time, deadline, hints: [`年份承前，按 ${told} 年`] } : time;
}
