import { plainOf } from '../../calendar/when/plain.ts';
import { blotted, lookAlike, overlaps } from '../../calendar/when/reading.ts';
import { recurringIn } from '../../calendar/when/recurring.ts';
import { vagueIn } from '../../calendar/when/vague.ts';
import { goingOn, sameDays, starts, targets, years } from './time/asked.ts';
import { carried } from './time/carry.ts';
import { eventsIn } from './time/event.ts';
import { fixedDays } from './time/fixed.ts';
import { type Form, needsDay, type Setting, type Time } from './time/form.ts';
import { lapses } from './time/lapse.ts';
import { phases } from './time/phase.ts';
import { isRepeated } from './time/repeated.ts';
import { isTrap } from './time/trap.ts';

export type { Setting, Time, TimeKind } from './time/form.ts';

/** 春节前, 2027年汛期前: a day is asked for, and none is made up. */
const vagues: Form = (text) =>
  [
    ...vagueIn(text).filter(({ words, end }) => /[前内]|开学/.test(words) && !IN_DAYS.test(text.slice(end, end + 14))),
    ...eventsIn(text),
  ].map(({ start, end, words }) => {
    const [year = ''] = /20\d\d年(?:[春秋]季(?:学期)?)?$/.exec(text.slice(Math.max(0, start - 9), start)) ?? [];
    const value = `${year}${words}`;
    return { start: start - year.length, end, kind: 'none', value, hints: [needsDay(value)] };
  });

/** 暑假前（7月4日）: the day that is meant stands beside it. */
const IN_DAYS = /^（(?:即|暂定)?(?:\d{1,2}月)?\d{1,2}日(?:前)?）/;

/** 3月、6月、9月每月末: the ends of these months, and not of each. */
const MONTHS = /(?:\d{1,2}月(?:份)?[、和及])+\d{1,2}月(?:份)?(?:分别|各)?[于在]?$/;

const cycles: Form = (text, { year, isRule }) =>
  recurringIn(text, year, isRepeated, isRule)
    .filter(({ start, value }) => !/P1M@end$/.test(value) || !MONTHS.test(text.slice(Math.max(0, start - 40), start)))
    .map((one) => ({ ...one, kind: 'period' }));

/** What may stand for a time; the first that reads a place has it. */
const forms: readonly Form[] = [cycles, phases, lapses, fixedDays, vagues, sameDays, starts, targets, goingOn, years];

/** The times in a sentence that ask something, and those that are known to ask nothing. */
export interface TimesRead {
  readonly times: readonly Time[];
  readonly passed: readonly Time[];
}

/** The times in a sentence, in its order; none overlaps another, but for those of a list that share their words. */
export function timesIn(sentence: string, setting: Setting): TimesRead {
  const { text: plain, at, suspects } = plainOf(sentence);
  const text = blotted(plain);
  const found: Time[] = [];
  for (const form of forms) {
    const fresh = form(text, setting).filter(({ start, end }) =>
      found.every((one) => start >= one.end || one.start >= end),
    );
    found.push(...fresh);
  }
  const trapped = found.filter((time) => isTrap(text, time, setting));
  const times = found.filter((time) => !trapped.includes(time)).toSorted((a, b) => a.start - b.start);
  const placed = (time: Time) => {
    const [start, end] = [at(time.start), at(time.end - 1) + 1];
    const isUnclear = overlaps(suspects, time);
    return { ...(isUnclear ? unclear(time, sentence.slice(start, end)) : time), start, end };
  };
  return { times: carried(times, text, setting).map(placed), passed: trapped.map(placed) };
}

/** 7月1O日前: a figure that may be a letter makes no day. */
function unclear({ start, end, deadline }: Time, words: string): Time {
  return { start, end, kind: 'none', value: words, hints: [lookAlike(words, deadline)] };
}
