import type { Cadence } from '../../calendar/cadence.ts';
import { addDays, addMonths, type Day, monthEnd, parseDay, weekday } from '../../calendar/day.ts';
import { type Period, parsePeriod, quarterOf } from '../../calendar/period.ts';

/** How often reports are asked for. */
export type Rhythm = Extract<Cadence, 'monthly' | 'quarterly' | 'yearly'>;

/** A natural period with its key: 2022-03, 2022Q1, 2022; 2022-02-28 of the week from that Monday, 2022-03上半月, 2022上半年. */
export interface Keyed extends Period {
  readonly key: string;
}

/** The natural periods that end on or after `from` and have begun by `through`, in their order. */
export function periodsBetween(cadence: Cadence, from: Day, through: Day): Keyed[] {
  const periods: Keyed[] = [];
  for (let day = from; ; ) {
    const period = periodAt(cadence, day);
    if (period.from > through) return periods;
    periods.push(period);
    day = addDays(period.to, 1);
  }
}

/** The natural period that a day is in. */
export function periodAt(cadence: Cadence, day: Day): Keyed {
  const { keyOf, periodOf } = cadences[cadence];
  return naturalPeriod(keyOf(day), periodOf);
}

interface Natural {
  readonly keyOf: (day: Day) => string;
  readonly form: RegExp;
  readonly periodOf: (key: string) => Period;
}

const MONTH = '(?:0[1-9]|1[0-2])';

const cadences: Readonly<Record<Cadence, Natural>> = {
  weekly: {
    keyOf: (day) => addDays(day, 1 - weekday(day)),
    form: /^20\d\d-\d\d-\d\d$/,
    periodOf: (key) => spanning(key as Day, addDays(key as Day, 6), `${key}起的一周`),
  },
  halfMonthly: {
    keyOf: (day) => `${day.slice(0, 7)}${Number(day.slice(8)) <= 15 ? '上' : '下'}半月`,
    form: new RegExp(`^20\\d\\d-${MONTH}[上下]半月$`),
    periodOf: (key) => halfOfMonth(`${key.slice(0, 7)}-01` as Day, key.charAt(7) === '上'),
  },
  monthly: { keyOf: (day) => day.slice(0, 7), form: new RegExp(`^20\\d\\d-${MONTH}$`), periodOf: written },
  quarterly: { keyOf: quarterOf, form: /^20\d\dQ[1-4]$/, periodOf: written },
  halfYearly: {
    keyOf: (day) => `${day.slice(0, 4)}${day.slice(5, 7) <= '06' ? '上' : '下'}半年`,
    form: /^20\d\d[上下]半年$/,
    periodOf: (key) => halfOfYear(key.slice(0, 4), key.charAt(4) === '上'),
  },
  yearly: { keyOf: (day) => day.slice(0, 4), form: /^20\d\d$/, periodOf: written },
};

function written(key: string): Period {
  return parsePeriod(key, '2000-01-01' as Day) as Period;
}

function spanning(from: Day, to: Day, label: string): Period {
  return { from, to, label };
}

/** 1–15, and what is left of the month. */
function halfOfMonth(first: Day, isFirst: boolean): Period {
  const label = `${first.slice(0, 4)}年${Number(first.slice(5, 7))}月${isFirst ? '上' : '下'}半月`;
  return isFirst ? spanning(first, addDays(first, 14), label) : spanning(addDays(first, 15), monthEnd(first), label);
}

function halfOfYear(year: string, isFirst: boolean): Period {
  const from = `${year}-${isFirst ? '01' : '07'}-01` as Day;
  return spanning(from, monthEnd(addMonths(from, 5)), `${year}年${isFirst ? '上' : '下'}半年`);
}

/** The same few are asked for by every report. */
function naturalPeriod(key: string, periodOf: (key: string) => Period): Keyed {
  const known = natural.get(key);
  if (known) return known;
  const period = { ...periodOf(key), key };
  natural.set(key, period);
  return period;
}

const natural = new Map<string, Keyed>();

/** How a period is written, by an example. */
export const spelling: Readonly<Record<Cadence, string>> = {
  weekly: '2022-02-28（周一的日子）',
  halfMonthly: '2022-03上半月',
  monthly: '2022-03',
  quarterly: '2022Q1',
  halfYearly: '2022上半年',
  yearly: '2022',
};

/** The natural period that is called so; undefined for what is none. */
export function periodCalled(cadence: Cadence, key: string): Keyed | undefined {
  const { form, keyOf, periodOf } = cadences[cadence];
  if (!form.test(key)) return undefined;
  if (cadence === 'weekly' && (parseDay(key) === undefined || keyOf(key as Day) !== key)) return undefined;
  return naturalPeriod(key, periodOf);
}

/** Whether a title calls a quarter or a month by its name (三季度, 9月份); undefined where it calls none, or several. */
export function isNamedIn(title: string, key: string): boolean | undefined {
  const [, quarter, month] = /^\d{4}(?:Q(\d)|-(\d\d))$/.exec(key) ?? [];
  const form = quarter === undefined ? /(\d{1,2}|十[一二]?|[一二三四五六七八九])月/g : /([1-4一二三四])季度?/g;
  const named = new Set(Array.from(title.matchAll(form), ([, numeral = '']) => numberIn(numeral)));
  if ((quarter ?? month) === undefined || named.size !== 1) return undefined;
  return named.has(Number(quarter ?? month));
}

function numberIn(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const digit = '零一二三四五六七八九'.indexOf(numeral.slice(-1));
  return numeral.startsWith('十') ? 10 + Math.max(digit, 0) : digit;
}
