import { addDays, type Day } from '../../calendar/day.ts';
import { type Period, parsePeriod, quarterOf } from '../../calendar/period.ts';

/** How often something recurs. */
export type Rhythm = 'monthly' | 'quarterly' | 'yearly';

/** A natural period with its key: 2022-03, 2022Q1, 2022. */
export interface Keyed extends Period {
  readonly key: string;
}

/** The natural periods that end on or after `from` and have begun by `through`, in their order. */
export function periodsBetween(rhythm: Rhythm, from: Day, through: Day): Keyed[] {
  const periods: Keyed[] = [];
  for (let day = from; ; ) {
    const period = periodAt(rhythm, day);
    if (period.from > through) return periods;
    periods.push(period);
    day = addDays(period.to, 1);
  }
}

/** The natural period that a day is in. */
export function periodAt(rhythm: Rhythm, day: Day): Keyed {
  return naturalPeriod(KEYS[rhythm](day));
}

const KEYS: Readonly<Record<Rhythm, (day: Day) => string>> = {
  monthly: (day) => day.slice(0, 7),
  quarterly: quarterOf,
  yearly: (day) => day.slice(0, 4),
};

/** The same few are asked for by every report. */
function naturalPeriod(key: string): Keyed {
  const known = natural.get(key);
  if (known) return known;
  const period = { ...(parsePeriod(key, '2000-01-01' as Day) as Period), key };
  natural.set(key, period);
  return period;
}

const natural = new Map<string, Keyed>();

/** The last natural period that was over on a day; its own last day is enough. */
export function lastOver(rhythm: Rhythm, day: Day): Keyed {
  const present = periodAt(rhythm, day);
  return present.to === day ? present : periodAt(rhythm, addDays(present.from, -1));
}

/** How a period of a rhythm is written, by an example. */
export const spelling: Readonly<Record<Rhythm, string>> = { monthly: '2022-03', quarterly: '2022Q1', yearly: '2022' };

const FORMS: Readonly<Record<Rhythm, RegExp>> = {
  monthly: /^20\d\d-(?:0[1-9]|1[0-2])$/,
  quarterly: /^20\d\dQ[1-4]$/,
  yearly: /^20\d\d$/,
};

export function isKey(rhythm: Rhythm, text: string): boolean {
  return FORMS[rhythm].test(text);
}

/** The natural period of a rhythm that is called so; undefined for what is none. */
export function periodCalled(rhythm: Rhythm, key: string): Keyed | undefined {
  return isKey(rhythm, key) ? naturalPeriod(key) : undefined;
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
