import { isCovered } from '../calendar/calendar.ts';
import { type Day, parseDay } from '../calendar/day.ts';
import { type FollowingDay, formatFollowing, parseFollowing, respellFollowing } from '../calendar/following.ts';
import { formatMoment, type Moment, parseMoment } from '../calendar/moment.ts';
import { respellDate, respellLimit, respellSpan } from '../calendar/respell.ts';
import { formatSpan, parseSpan, type Span } from '../calendar/span.ts';
import { type DayWithin, formatWithin, parseWithin, respellWithin } from '../calendar/within.ts';
import { ANY_KIND, marked } from '../vocabulary/anatomy.ts';
import { anyText, namesOf, written } from '../vocabulary/record.ts';

/** A calendar day within the calendar's range: 2022-02-14. */
export const day = marked(dayCodec(), { spoken: 'day' });

/** The day on which something happened; a day that lies ahead is a `day`. */
export const pastDay = marked(dayCodec(), { happened: true, spoken: 'past' });

function dayCodec() {
  return written<Day>(
    '日期',
    '2022-02-14',
    (text) => within(parseDay(text)),
    (value) => value,
    respellDate,
  );
}

/** A unit of the register, by its full name in new records. */
export const unitName = marked(anyText(), { refers: 'unit' });

export const unitNames = namesOf(unitName);

/** The number of a record of a kind: `numberOf('target')`. */
export function numberOf(kind: string) {
  return marked(anyText(), { refers: kind });
}

/** The numbers of several records of a kind. */
export function numbersOf(kind: string) {
  return namesOf(numberOf(kind));
}

/** The numbers of records of whatever kind. */
export function numbersOfAny() {
  return namesOf(numberOf(ANY_KIND));
}

/** A leader of the register. */
export const leaderName = marked(anyText(), { refers: 'leader' });

/** A text that no answer may show: who complained, and how to reach them. */
export function secretText() {
  return marked(anyText(), { secret: true });
}

/** A text on which no deadline, figure or score rests; whoever keeps the ledger may write it anew. */
export const freeText = marked(anyText(), { free: true });

/** A natural quarter: 2022Q1. */
export const quarter = written<string>(
  '季度',
  '2022Q1',
  (text) => (/^20\d\d[Q][1-4]$/.test(text) ? text : undefined),
  (value) => value,
  (text) => text.toUpperCase().replace(/^(20\d\d)(?:年第?|-)?Q?([1-4])(?:季度?)?$/, '$1Q$2'),
);

/** 期次 of a report: a year, a quarter, a month, or the day of a matter. */
export const instalment = written<string>(
  '期次（年、季、月）',
  '2022Q1',
  (text) => (/^20\d\d(?:Q[1-4]|-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(text) ? text : undefined),
  (value) => value,
  (text) =>
    text
      .toUpperCase()
      .replace(/第([一二三四])季度?$/, (_, numeral: string) => `Q${'一二三四'.indexOf(numeral) + 1}`)
      .replace(/^(20\d\d)年(\d{1,2})月$/, (_, year, number) => `${year}-${number.padStart(2, '0')}`)
      .replace('年', ''),
);

/** A year: 2022. */
export const year = written<string>(
  '年份',
  '2022',
  (text) => (/^20\d\d$/.test(text) ? text : undefined),
  (value) => value,
  (text) => text.replace(/年$/, ''),
);

/** A month: 2022-03. */
export const month = written<string>(
  '月份',
  '2022-03',
  (text) => (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined),
  (value) => value,
  (text) => text.replace(/^(20\d\d)年?[-.]?(\d{1,2})月?$/, (_, year, number) => `${year}-${number.padStart(2, '0')}`),
);

/** A whole number of things, 0 or more: 12. */
export const count = marked(
  written<number>('数量', '12', (text) => (/^(?:0|[1-9]\d{0,6})$/.test(text) ? Number(text) : undefined), String),
  { whole: true },
);

/** A day with or without a time of day: 2022-02-14 or 2022-02-14 09:30. */
export const moment = marked(
  written<Moment>(
    '日期',
    '2022-02-14 或 2022-02-14 09:30',
    (text) => {
      const parsed = parseMoment(text);
      return parsed && isCovered(parsed.day) ? parsed : undefined;
    },
    formatMoment,
    respellDate,
  ),
  { spoken: 'moment' },
);

/** A length of time: 5个工作日, 1个月, 30分钟. */
export const span = marked(written<Span>('时限', '5个工作日', parseSpan, formatSpan, respellSpan), { spoken: 'span' });

/** How long after the end of a period something is due: a length of time, which a rest day moves, or a day, which none does. */
export type PeriodLimit = Span | FollowingDay;

export const periodLimit = marked(
  written<PeriodLimit>(
    '时限',
    '5个工作日 或 次月5日前',
    (text) => parseFollowing(text) ?? parseSpan(text),
    (value) => ('unit' in value ? formatSpan(value) : formatFollowing(value)),
    (text) => (parseSpan(respellSpan(text)) ? respellSpan(text) : respellFollowing(text)),
  ),
  { spoken: 'after' },
);

/** By when a task of a period is to be done: within the period, or some time after its end. */
export type TurnLimit = PeriodLimit | DayWithin;

export const turnLimit = marked(
  written<TurnLimit>(
    '时限',
    '25日前 或 周五前、期末前、最后一个周五前；从期末起算的写 5个工作日、次月5日前',
    parseTurnLimit,
    formatTurnLimit,
    turnRespelt,
  ),
  { spoken: 'turn' },
);

function parseTurnLimit(text: string): TurnLimit | undefined {
  return parseWithin(text) ?? parseFollowing(text) ?? parseSpan(text);
}

/** The same as people write it: 末月20号之前, 期后5个工作日内. */
export function turnLimitIn(text: string): TurnLimit | undefined {
  return parseTurnLimit(text) ?? parseTurnLimit(turnRespelt(text));
}

const EVERY = /^每(?:个|一)?(?:周(?![一-日])|星期|半个?月|月|季度?|半年|学期|年)度?的?/;

function turnRespelt(typed: string): string {
  const text = typed.replace(EVERY, '');
  const within = respellWithin(text);
  if (parseWithin(within)) return within;
  const after = respellSpan(text.replace(/^[，]?(?:期末?|期满|(?:每期)?结束|终了|末|底)?(?:以后|之后|后)的?/, ''));
  return parseSpan(after) ? after : respellFollowing(text);
}

export function formatTurnLimit(value: TurnLimit): string {
  if ('place' in value) return formatWithin(value);
  return 'unit' in value ? formatSpan(value) : formatFollowing(value);
}

/** A limit that somebody set: a day, or a length of time from the day of receipt. */
export type Limit = Day | Span;

export const limit = marked(
  written<Limit>(
    '日期或时限',
    '2022-03-10 或 10个工作日',
    (text) => within(parseDay(text)) ?? parseSpan(text),
    formatLimit,
    respellLimit,
  ),
  { spoken: 'limit' },
);

function formatLimit(value: Limit): string {
  return isDay(value) ? value : formatSpan(value);
}

export function isDay(value: Limit): value is Day {
  return typeof value === 'string';
}

/** A share in percent, 0 to 100, written with its sign. */
export const percent = marked(
  written<number>(
    '完成率（0% 到 100%）',
    '60%',
    (text) => {
      const number = /^(\d{1,3})%$/.exec(text)?.[1];
      return number !== undefined && Number(number) <= 100 ? Number(number) : undefined;
    },
    (value) => `${value}%`,
    (text) => `${text.replace(/[ %]/g, '')}%`,
  ),
  { spoken: 'share' },
);

const CLAUSE = /^(题首|[一二三四五六七八九十]+(（[一二三四五六七八九十]+）(\d+)?)?)$/;

/** A clause of the plan: 三（一）2, 四（三）, 五（四）; 题首 is what stands above the first heading. */
export const clause = written<string>(
  '条款',
  '三（一）2',
  (text) => (CLAUSE.test(text) ? text : undefined),
  (value) => value,
  (text) => text.replaceAll('(', '（').replaceAll(')', '）'),
);

function within(value: Day | undefined): Day | undefined {
  return value !== undefined && isCovered(value) ? value : undefined;
}
