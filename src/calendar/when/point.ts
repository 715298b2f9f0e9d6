import { numberOf } from '../numerals.ts';

/** A place in a text that names a day, or a month, a quarter, a year or a part of one, as it is written. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** 2022, 22 or 二〇二二; 明 of 明年; neither where no year is told. */
  readonly year?: string;
  readonly near?: string;
  /** The months of the year, the first and the last. */
  readonly months?: readonly [number, number];
  readonly date?: number;
  readonly part?: MonthPart;
  /** So many months, quarters or years from the one of the day from which words count. */
  readonly step?: readonly [number, 'month' | 'quarter' | 'year'];
  /** The weekday (6.5 for 周末) of a week so many on. */
  readonly week?: { readonly step: number; readonly weekday: number };
  readonly days?: number;
  /** 次日 counts from the day that was told before. */
  readonly follows?: boolean;
  /** Why it may be another day than it seems. */
  readonly odd?: string;
  /** 3.15, 2022.3, 15日: it names a day only where nothing else is written, or 前 stands behind. */
  readonly loose?: 'whole' | 'marked';
}

export type MonthPart = 'end' | 'first' | 'second' | 'third' | 'early';

type Groups = Readonly<Record<string, string | undefined>>;
type Shape = Omit<Point, 'start' | 'end' | 'words'>;

const HAN = '一二三四五六七八九十';
/** The number of a month or of a day. */
const NUMBER = `(?:(?<!\\d)\\d{1,2}|(?<![${HAN}])[${HAN}]{1,3})`;
/** From one end of a span to the other. */
export const TO = '(?:至|到|[—–−─〜~→-]{1,2})';
const YEAR = `(?:(?<year>(?<!\\d)\\d{4}|(?<![${HAN}〇零○])[一二][〇零○九][${HAN}〇零○]{2}|(?<![\\dA-Za-z./-])\\d\\d)年度?|(?<dotted>(?<!\\d)20\\d\\d)[./-]|(?<near>[今本当这明次翌来去同])年度?)`;
const PART = '(?<part>月?[底末]|上旬|上?中旬|中?下旬|初(?![一二三四五六七八九十]))';
const START = '(?<![\\dA-Za-z])';
const ALONE = '(?<![\\dA-Za-z./-])';
const UNCOUNTED = `(?<![每半逐按\\d个本当次下上这今明来去翌同${HAN}两〇零○]|[年季]度)`;

/** 3月B日, 三月廿五日: a day that cannot be read, and so no month alone. */
const SPOILT =
  '(?:[\\dA-Za-z〇○零廿卅\\u2460-\\u24ff一二三四五六七八九十]{1,4}[日目曰号]|初[一二三四五六七八九十]{1,2}|[廿卅])';

/** What may name a time; the first that reads a place has it. */
const forms: readonly (readonly [string, (groups: Groups) => Shape])[] = [
  [`${START}(?<year>\\d{4})([-./])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})(?!\\d|\\2\\d{1,3}(?!\\d))日?`, onDate],
  [`${ALONE}(?<year>\\d\\d)([-./])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})(?!\\d|\\2\\d)日?`, whole(onDate)],
  ['^(?<year>\\d{4})([、，·；])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})$', whole(onDate)],
  [`${START}(?<year>20\\d\\d)(?<month>\\d\\d)(?<date>\\d\\d)(?!\\d)`, whole(onDate)],
  [`${YEAR}?(?<month>${NUMBER})月(?<date>${NUMBER})[日号]`, onDate],
  [`${YEAR}?(?<month>${NUMBER})月(?<date>${NUMBER})(?=${TO}${NUMBER}[日号])`, onDate],
  [`${YEAR}?(?<month>${NUMBER})月(?<date>${NUMBER})(?=$|[前之以~，；（）、—-])`, marked(onDate)],
  [`${ALONE}(?<year>\\d{4}|\\d\\d)年(?<month>\\d{1,2})[./-](?<date>\\d{1,2})(?![\\d./-])日?`, marked(onDate)],
  [
    `(?<year>(?<!\\d)20\\d\\d)年(?<month>\\d{1,2})(?<part>[底末])`,
    (all) => ({ ...inMonth(all), odd: '像是漏了“月”字' }),
  ],
  [`${YEAR}?(?<month>${NUMBER})月份?(?!${SPOILT}|份)${PART}?`, inMonth],
  [`${START}(?<year>\\d{4})[-./](?<month>\\d{1,2})(?![\\d./-])${PART}?`, whole(inMonth)],
  [`${ALONE}(?<month>\\d{1,2})([-./])(?<date>\\d{1,2})(?!\\d|\\2\\d)日?`, marked(onDate)],
  [
    `(?<which>[本当次下这上])个?月份?(?:(?<date>${NUMBER})[日号]|${PART})?`,
    ({ which, date, part }) => ({ ...dated(date), ...parted(part), step: [STEPS[which ?? ''] ?? 0, 'month'] }),
  ],
  [`${UNCOUNTED}月(?:${PART}|(?=内))`, ({ part }) => ({ ...parted(part), step: [0, 'month'] })],
  [
    `${ALONE}(?:(?<year>\\d{4})年?)?(?:Q(?<quarter>[1-4])|(?<=\\d)(?:第?(?<nth>[一二三四])季度?|(?<half>[上下])半年))[末底]?`,
    whole(inQuarter),
  ],
  [`${YEAR}?(?:第?(?<quarter>[一二三四1-4])季度?|前(?<quarters>[一二三四1-4])个?季度)[末底]?`, inQuarter],
  [
    '(?<which>[本这下上])个?季度?[末底]?|(?<![第每\\d一二三四个按逐])季度?[末底]',
    ({ which = '' }) => ({ step: [STEPS[which] ?? 0, 'quarter'] }),
  ],
  [`${YEAR}?(?<half>[上下])半年[末底]?`, inQuarter],
  [`${YEAR}年?度?(?:[底末终]|(?=内))`, (all) => ({ ...yearIn(all), months: [1, 12] })],
  [`${START}(?<year>20\\d\\d)(?=[底末])[底末]`, (all) => ({ ...yearIn(all), months: [1, 12] })],
  [`${YEAR}?全年|${UNCOUNTED}年(?:[底末终]|(?=内))`, (all) => ({ ...yearIn(all), months: [1, 12] })],
  [`(?<year>${START}20\\d\\d)(?=${TO}20\\d\\d年)`, whole((all) => ({ ...yearIn(all), months: [1, 12] }))],
  [`${YEAR}(?=$|[~，；、前至—-])`, whole((all) => ({ ...yearIn(all), months: [1, 12] }))],
  [
    `(?<week>上上?|本|这|下下?)?个?(?<![每逐按${HAN}两\\d])(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])(?![常次轮期趟回份至到])`,
    inWeek,
  ],
  [
    '大后天|大前天|[今当明昨次翌][天日]|[今当明昨次翌][晚早](?=\\d{1,2}[时点：:])|[后前]天',
    ({ whole: words = '' }) => ({
      days: AHEAD[words.slice(0, -1)] ?? 0,
      ...(/[次翌]/.test(words) && { follows: true }),
    }),
  ],
  [
    `(?<![月年\\d.廿卅初A-Za-z${HAN}]|召开|提前|开始|结束|实施|[节期会第]|[前后](?=[一两二三]日))(?<date>${NUMBER})[日号]`,
    ({ date }) => ({ ...dated(date), step: [0, 'month'], loose: 'marked' }),
  ],
];

const STEPS: Readonly<Record<string, number>> = { 次: 1, 下: 1, 上: -1 };
const AHEAD: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  当: 0,
  明: 1,
  次: 1,
  翌: 1,
  后: 2,
  大后: 3,
};
const PARTS: Readonly<Record<string, MonthPart>> = {
  底: 'end',
  末: 'end',
  上旬: 'first',
  中旬: 'second',
  上中旬: 'second',
  中下旬: 'third',
  下旬: 'third',
  初: 'early',
};

function whole(read: (groups: Groups) => Shape) {
  return (groups: Groups): Shape => ({ ...read(groups), loose: 'whole' });
}

function marked(read: (groups: Groups) => Shape) {
  return (groups: Groups): Shape => ({ ...read(groups), loose: 'marked' });
}

function yearIn({ year, dotted, near }: Groups): Shape {
  const told = year ?? dotted;
  return { ...(told !== undefined && { year: told }), ...(near !== undefined && { near }) };
}

function dated(date: string | undefined): Shape {
  return date === undefined ? {} : { date: numberOf(date) };
}

function parted(part: string | undefined): Shape {
  const known = PARTS[(part ?? '').replace(/^月/, '')];
  return known === undefined ? {} : { part: known };
}

function inMonth(groups: Groups): Shape {
  const month = numberOf(groups['month'] ?? '');
  return { ...yearIn(groups), months: [month, month], ...parted(groups['part']) };
}

function onDate(groups: Groups): Shape {
  return { ...inMonth(groups), ...dated(groups['date']) };
}

function inQuarter(groups: Groups): Shape {
  const { half, quarter, nth, quarters } = groups;
  if (half !== undefined) return { ...yearIn(groups), months: half === '上' ? [1, 6] : [7, 12] };
  const last = 3 * numberOf(quarter ?? nth ?? quarters ?? '');
  return { ...yearIn(groups), months: [quarters === undefined ? last - 2 : 1, last] };
}

function inWeek({ week, weekday = '' }: Groups): Shape {
  const step = week === undefined ? 0 : [...week].reduce((sum, one) => sum + (STEPS[one] ?? 0), 0);
  const at = weekday === '末' ? 6.5 : '一二三四五六日'.indexOf(weekday.replace('天', '日')) + 1;
  return { week: { step, weekday: at } };
}

let compiled: readonly (readonly [RegExp, (groups: Groups) => Shape])[] | undefined;

/** The points that a plain text names, in their order; none overlaps another. */
export function pointsIn(text: string): Point[] {
  compiled ??= forms.map(([pattern, read]) => [new RegExp(pattern, 'g'), read] as const);
  const taken = new Uint8Array(text.length + 1);
  const found: Point[] = [];
  for (const [pattern, read] of compiled) {
    for (const { 0: words, index: start, groups = {} } of text.matchAll(pattern)) {
      const end = start + words.length;
      if (words === '' || taken[start] || taken[end - 1]) continue;
      taken.fill(1, start, end);
      found.push({ start, end, words, ...read({ ...groups, whole: words }) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return withLists(found, text);
}

/** With the days and months of lists that are written short; what stands in a list is no point of its own. */
function withLists(found: readonly Point[], text: string): Point[] {
  const all: Point[] = [];
  let reached = 0;
  for (const point of found) {
    if (point.start < reached) continue;
    const tails = tailsOf(point, text);
    reached = tails.at(-1)?.end ?? point.end;
    all.push(...headsOf(point, text), point, ...tails);
  }
  return all;
}

const TAIL = new RegExp(`(?:${TO}|[、和及与])(?<date>${NUMBER})(?:[日号](?!内)|(?<=\\d)(?=$|[，；（）前、]))`, 'y');

/** 3月15日至20日, 3月1日、8日、15日: days of the same month. */
function tailsOf(point: Point, text: string): Point[] {
  const { months, date, step } = point;
  if (date === undefined || (months === undefined && step?.[1] !== 'month')) return [];
  const tails: Point[] = [];
  for (let from = point.end; ; ) {
    TAIL.lastIndex = from;
    const match = TAIL.exec(text);
    const isWritten = match && (/[日号]$/.test(match[0]) || /[./]/.test(point.words));
    if (!match || !isWritten) return tails;
    const start = match.index + match[0].search(/[\d一二三四五六七八九十]/);
    tails.push({
      ...point,
      start,
      end: TAIL.lastIndex,
      words: text.slice(start, TAIL.lastIndex),
      date: numberOf(match.groups?.['date'] ?? ''),
    });
    from = TAIL.lastIndex;
  }
}

const HEADS = new RegExp(`(?<![\\d.])(?:(?:\\d{1,2}|[${HAN}]{1,2})(?:[、和及至到~—–-]|──)){1,12}$`);

/** 3、6、9月底, 4至6月, 二、三季度: months whose 月 is written once. */
function headsOf(point: Point, text: string): Point[] {
  const { months, date, start, year, near } = point;
  const own = months !== undefined && date === undefined && year === undefined && near === undefined;
  if (!own || months[1] - months[0] > 2) return [];
  const [list = ''] = HEADS.exec(text.slice(Math.max(0, start - 36), start)) ?? [];
  if (list === '') return [];
  const from = start - list.length;
  const [told = '', before] = new RegExp(`(?:${YEAR})$`).exec(text.slice(Math.max(0, from - 8), from)) ?? [];
  const each = Array.from(list.matchAll(/\d+|[一二三四五六七八九十]+/g));
  const isQuarter = months[1] > months[0];
  return each.map(({ 0: words, index }, i) => {
    const number = numberOf(words);
    const at = from + index - (i === 0 ? told.length : 0);
    const span: readonly [number, number] = isQuarter ? [number * 3 - 2, number * 3] : [number, number];
    return {
      ...point,
      start: at,
      end: from + index + words.length,
      words: text.slice(at, from + index + words.length),
      months: span,
      ...(i === 0 && before !== undefined && { year: before }),
    };
  });
}
