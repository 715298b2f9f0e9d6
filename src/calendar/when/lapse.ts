import { numberOf } from '../numerals.ts';
import type { Span } from '../span.ts';

/** A length of time in a text: 5个工作日内, 两个月内, 24小时内. */
export interface Lapse {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly count: number;
  readonly unit: 'workday' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'hour' | 'minute';
  readonly half: boolean;
  /** 内 stands behind, or 前. */
  readonly mark?: 'within' | 'before';
  /** 3至5个工作日: the most of it counts. */
  readonly range: boolean;
  /** What it counts from, where that is not the receipt: 完工后. */
  readonly event?: string;
  /** It is counted back from something. */
  readonly ahead: boolean;
}

const COUNT = '(?:\\d{1,4}|[〇零一二两三四五六七八九十百]{1,5})';
const FORM = `(?<![\\d一二三四五六七八九十][.年月/-]?|第)(?:(?<least>${COUNT})(?:[—–~-]|至|到))?(?<count>(?<![上下])半|${COUNT})(?<unit>个?(?:工作日|工作天)|个?自然日|日|天|个?小时|分钟|个?(?:星期|礼拜)|周|个季度|个?半?月|年)(?<half>半)?(?:(?<within>(?:之|以)?内(?![部容涵外控心]|在(?:因|动|规律|联系|逻辑|需|矛盾|质|要求|机)))|(?<before>[之以]?前|为限))?`;

let compiled: RegExp | undefined;

/** The lengths of time that a plain text names, in their order. */
export function lengthsIn(text: string): Lapse[] {
  compiled ??= new RegExp(FORM, 'g');
  return Array.from(text.matchAll(compiled)).flatMap(({ 0: words, index: start, groups = {} }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    return isNoLength(groups, before) ? [] : [{ start, end: start + words.length, words, ...told(groups, before) }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function told({ count = '', unit = '', half, least, within, before: ahead }: Groups, before: string) {
  const event = eventIn(before);
  const mark = within !== undefined || ahead === '为限' ? 'within' : ahead === undefined ? undefined : 'before';
  return {
    count: count === '半' ? 0 : numberOf(count),
    unit: unitOf(unit),
    half: count === '半' || half !== undefined || unit.endsWith('半月'),
    range: least !== undefined,
    ahead: mark === 'before' || AHEAD.test(before),
    ...(mark !== undefined && { mark: mark as 'within' | 'before' }),
    ...(event !== undefined && { event }),
  };
}

/** 开工前15天, 提前3天: not 目前. */
const AHEAD = /(?:提前|[^之以目当眼日此年月天周]前)$/;

/** 2022年, 12月: a year and a month, not so many of them. */
function isNoLength({ count = '', unit = '' }: Groups, before: string): boolean {
  if (unit === '年') return /\d{2}|[〇零]/.test(count);
  return unit === '月' && !/[半两]/.test(count) && !/[起后]$/.test(before);
}

const UNITS: readonly (readonly [RegExp, Lapse['unit']])[] = [
  [/工作/, 'workday'],
  [/[日天]$/, 'day'],
  [/周|星期|礼拜/, 'week'],
  [/季/, 'quarter'],
  [/月/, 'month'],
  [/年/, 'year'],
  [/小时/, 'hour'],
];

function unitOf(words: string): Lapse['unit'] {
  return UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? 'minute';
}

const RECEIPT = /(?:收到|接到|接收|收文|接文|签收|交办|转办|下达|接(?:本)?(?:通知|文件|任务))[^，。；]{0,8}$/;

/** 完工后, 春节前, 印发之日起: it does not count from receipt. */
function eventIn(before: string): string | undefined {
  const [event] = /[^，。；、（）]{1,12}?(?:之日起|日起|[之以]?[前后]的?)$/.exec(before) ?? [];
  return event === undefined || RECEIPT.test(event) ? undefined : shortEvent(event);
}

/** 议定事项办理情况在会后 → 会后. */
function shortEvent(event: string): string {
  const own = event.replace(/^.*[在于](?=.)/, '');
  return own.endsWith('会后') ? '会后' : own.slice(-8);
}

const TIMES = { workday: 1, day: 1, week: 7, month: 1, quarter: 3, year: 12 } as const;

/** As the ledger writes a limit; undefined for what it cannot: hours, half a day. */
export function spanOf({ count, unit, half }: Pick<Lapse, 'count' | 'unit' | 'half'>): Span | undefined {
  if (unit === 'hour' || unit === 'minute') return undefined;
  if (half && unit === 'year') return { count: 12 * count + 6, unit: 'month' };
  if (half && unit === 'month') return count === 0 ? { count: 15, unit: 'day' } : undefined;
  if (half || count === 0) return undefined;
  const by = unit === 'workday' ? 'workday' : unit === 'day' || unit === 'week' ? 'day' : 'month';
  return { count: count * TIMES[unit], unit: by };
}

/** P2M, P15D, PT24H, P1W. */
export function durationOf({ count, unit, half }: Pick<Lapse, 'count' | 'unit' | 'half'>): string {
  if (half && unit === 'month') return 'P15D';
  if (half && unit === 'year') return 'P6M';
  const number = half && count === 0 ? 1 : count;
  if (unit === 'hour') return half ? 'PT30M' : `PT${number}H`;
  if (unit === 'minute') return `PT${number}M`;
  if (unit === 'quarter') return `P${3 * number}M`;
  return `P${number}${{ workday: 'D', day: 'D', week: 'W', month: 'M', year: 'Y' }[unit]}`;
}
