import type { Day } from '../day.ts';
import { formatSpan } from '../span.ts';
import { judged } from './judged.ts';
import { type Lapse, lengthsIn, spanOf } from './lapse.ts';
import type { TimeMark } from './mark.ts';
import type { Base, namedBy } from './named.ts';
import { type MarkedPoint, namedInTurn, opensSpan, placedIn } from './placed.ts';
import { type OneSpelling, plainOf } from './plain.ts';
import { recurringIn } from './recurring.ts';
import { vagueIn } from './vague.ts';

/** A time in a text, and what it comes to. */
export interface TimeReading {
  /** Its place in the text as it was written. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly what: 'day' | 'span' | 'lapse' | 'recurring' | 'vague';
  /** The day, or the last of several; only a guess where there are doubts. */
  readonly day?: Day;
  /** The first of several days. */
  readonly from?: Day;
  /** As the ledger writes a limit: a day, 5个工作日. */
  readonly limit?: string;
  readonly mark?: TimeMark['mark'];
  /** 下午5点 is told, which a day does not keep. */
  readonly clock?: true;
  /** What was worked out and is not in the words themselves. */
  readonly hints: readonly string[];
  /** Why it may be another day, or none: what there is to be asked. */
  readonly doubts: readonly string[];
}

/** The titles of other papers and their numbers tell no time; they keep their length. */
export function blotted(text: string): string {
  return text.replace(
    /《[^《》]{0,200}》|[〔[](?![^〕\][〔]{0,40}(?:\d月|月底|月[上中下]|[日底末]前))[^〕\][〔]{0,40}[〕\]]\d*号?/g,
    (one) => '※'.repeat(one.length),
  );
}

/** Every time that a text tells, in its order. Its length is the work. */
export function readTimes(written: string, base: Base): TimeReading[] {
  const plain = plainOf(written);
  const text = blotted(plain.text);
  const taken = new Uint8Array(text.length + 1);
  const free = ({ start, end }: { readonly start: number; readonly end: number }) => {
    if (taken[start] || taken[end - 1]) return false;
    taken.fill(1, start, end);
    return true;
  };
  const recurring = recurringIn(text, base.year)
    .filter(free)
    .map((one): Found => ({ ...one, what: 'recurring', doubts: [] }));
  const days = daysIn(placedIn(text), text, base).filter(free);
  const lapses = lengthsIn(text)
    .filter((one) => isLimit(one, text) && free(one))
    .map(ofLapse);
  const vague = vagueIn(text)
    .filter(free)
    .map((one): Found => ({ ...one, what: 'vague', hints: [], doubts: [`“${one.words}”是到哪一天，拿不准`] }));
  return [...recurring, ...days, ...lapses, ...vague]
    .sort((a, b) => a.start - b.start)
    .map((found) => asWritten(found, plain, written));
}

/** 10个工作日完成 is a limit without 内; days and months are none. */
function isLimit({ mark, unit, end }: Lapse, text: string): boolean {
  return mark === 'within' || (unit === 'workday' && /^(?:完成|办结|报送|上报)/.test(text.slice(end, end + 2)));
}

type Found = Omit<TimeReading, 'words'>;

function asWritten(found: Found, { at, suspects }: OneSpelling, written: string): TimeReading {
  const [start, end] = [at(found.start), at(found.end - 1) + 1];
  const words = written.slice(start, end);
  const suspect = overlaps(suspects, found);
  const doubts = suspect ? [lookAlike(words, found.day), ...found.doubts] : found.doubts;
  return { ...found, start, end, words, doubts };
}

/** Whether one of these places, which are in their order, lies within a part of the text. */
export function overlaps(
  places: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? end) < end;
}

/** 7月1O日 may be the 10th. */
export function lookAlike(words: string, day: Day | undefined): string {
  const [, first = '', last = ''] = /(\d)\s+(\d月[\d\s]*[日号])/.exec(words) ?? [];
  if (first !== '') return `“${words}”分不清是“${last}”还是“${first}${last}”，核对原文`;
  return `“${words}”里有像数字的字${day === undefined ? '' : `，像是 ${day}`}，核对原文`;
}

/** The days of the points one after the other; what two of them span is one reading. */
function daysIn(points: readonly MarkedPoint[], text: string, base: Base): Found[] {
  const named = namedInTurn(points, text, base);
  return points.flatMap((point, i): Found[] => {
    const [before, next] = [points[i - 1], points[i + 1]];
    if (before && opensSpan(before, point, text)) return [];
    const [here, there] = [named[i], named[i + 1]];
    if (!here) return [];
    return next && there && opensSpan(point, next, text) ? [ofSpan(point, next, here, there)] : [dayOf(point, here)];
  });
}

function dayOf(point: MarkedPoint, named: ReturnType<typeof namedBy>): Found {
  const { start, marked } = point;
  const place = {
    start,
    end: Math.max(point.end, marked.end),
    what: 'day' as const,
    ...(marked.mark && { mark: marked.mark }),
    ...(marked.clock && { clock: marked.clock }),
  };
  if ('trouble' in named) return { ...place, hints: [], doubts: [`“${point.said}”${named.trouble}`] };
  const { day, hints, doubts } = judged(point, named);
  return { ...place, day, limit: day, ...(named.first < day && { from: named.first }), hints, doubts };
}

function ofSpan(
  from: MarkedPoint,
  to: MarkedPoint,
  first: ReturnType<typeof namedBy>,
  last: ReturnType<typeof namedBy>,
): Found {
  const place = {
    start: from.start,
    end: Math.max(to.end, to.marked.end),
    what: 'span' as const,
    ...(to.marked.mark && { mark: to.marked.mark }),
  };
  const trouble = 'trouble' in first ? first.trouble : 'trouble' in last ? last.trouble : undefined;
  if (trouble !== undefined || 'trouble' in first || 'trouble' in last)
    return { ...place, hints: [], doubts: [`“${from.words}”到“${to.words}”${trouble}`] };
  const { day, hints, doubts } = judged(to, last);
  const reversed = day < first.first ? [`“${from.words}”到“${to.words}”起止颠倒`] : [];
  return {
    ...place,
    from: first.first,
    day,
    limit: day,
    hints: [...hints, `写的是一段时间，取结束的一天 ${day}`],
    doubts: [...reversed, ...doubts],
  };
}

/** What a length of time comes to as a limit from receipt. */
export function ofLapse(lapse: Lapse): Found {
  const { start, end, words, unit } = lapse;
  const span = spanOf(lapse);
  const doubts = span === undefined ? [`“${words}”不能照写成时限`] : lapseDoubts(lapse);
  const hints = unit === 'workday' ? [] : [`“${words}”从收到起算，不分工作日`];
  return { start, end, what: 'lapse', ...(span && { limit: formatSpan(span) }), hints, doubts };
}

/** It is one of several numbers, or does not count from receipt. */
export function lapseDoubts({ words, event, range, ahead, count, unit, half }: Lapse): string[] {
  return [
    ...(half && /day|week|quarter/.test(unit) ? [`“${words}”不能照写成时限，核对原意`] : []),
    ...(range ? [`“${words}”写的是几到几，按 ${count} 算，核对原意`] : []),
    ...(ahead
      ? ['在事前，核对从哪一天往前数']
      : event === undefined
        ? []
        : [`从“${event}”算起，不是从收到，要定一个日期`]),
  ];
}
