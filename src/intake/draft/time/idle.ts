import { namedBy } from '../../../calendar/when/named.ts';
import { placedIn } from '../../../calendar/when/placed.ts';
import { DOING, type Setting } from './form.ts';
import { isTrap } from './trap.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** 2022年度, 2020—2022年: which year something is of, where nothing is to be done by its end. */
const YEAR = /^(?:20\d\d|二[〇零○]..)年度?(?:的)?$/;
const BY = /(?:[到至在于]|截[至止]|力争|确保|计划)$/;
const DOES = new RegExp(`^，?(?:全面|基本)?${DOING}`);
/** 三年行动, 为期两个月, 近五年, 一年一度, 十年树木: how long something is, not by when. */
const LONG = /^(?:行动|计划|规划|攻坚|整治|方案|期|一[度次]|来|以来|以上|以下|多)/;
const SINCE = /(?:近|过去|连续|历时|为期|长达|每满|不[少低]于|至少|超过)$/;

/** Whether a sign of a time is known to ask nothing of anybody: a day before the paper, a year as a name, a length. */
export function isIdle(text: string, { start, end, words }: Place, issued: Setting['issued']): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 10)];
  if (YEAR.test(words)) return !BY.test(before) && !DOES.test(after);
  if (isTrap(text, { start, end, kind: 'none', value: words, hints: [] }, {})) return true;
  return LONG.test(after) || SINCE.test(before) || isPast(text, start, end, issued);
}

/** 2月9日印发的: a whole day before that of the paper. */
function isPast(text: string, start: number, end: number, issued: Setting['issued']): boolean {
  if (issued === undefined) return false;
  const point = placedIn(text).find((one) => one.start < end && start < one.end);
  const named = point && namedBy(point, { day: issued });
  return named !== undefined && !('trouble' in named) && point?.year !== undefined && named.last < issued;
}
