import { addDays, type Day } from '../day.ts';
import type { TimeMark } from './mark.ts';
import { type NamedDays, spokenDay, weekdayTrouble } from './named.ts';
import type { MarkedPoint } from './placed.ts';

/** A day with what was worked out, and what speaks against it. */
export interface JudgedDay {
  readonly day: Day;
  readonly hints: readonly string[];
  readonly doubts: readonly string[];
}

/** The day by which a point has something done: 4月前 is over when April begins; all the others are their last day. */
export function judged(point: MarkedPoint, named: NamedDays): JudgedDay {
  const soft = softly(point);
  const day = soft === 'eve' ? addDays(named.first, -1) : named.last;
  return {
    day,
    hints: workedOut(point, named, day),
    doubts: doubtsOf(point, named, soft === undefined ? undefined : day),
  };
}

/** 4月前 may be before April or up to its end; so may 二季度前; 月初 has no last day. */
function softly({ marked, part, months, date, words }: MarkedPoint): 'eve' | 'end' | undefined {
  if (part === 'early') return 'end';
  if (marked.mark !== 'before' || months === undefined || date !== undefined || part !== undefined) return undefined;
  if (months[0] === months[1]) return 'eve';
  return /(?:季度?|半年|年)$/.test(words) ? 'end' : undefined;
}

function workedOut({ said }: MarkedPoint, { assumed, hint, reckoned }: NamedDays, day: Day): string[] {
  if (assumed !== undefined) return [`没有写年份，按 ${assumed} 年`];
  if (hint !== undefined) return [hint];
  return reckoned ? [`“${said}”按 ${spokenDay(day)}`] : [];
}

function doubtsOf({ said, odd, week, marked }: MarkedPoint, named: NamedDays, taken: Day | undefined): string[] {
  return [
    ...(taken === undefined ? [] : [`“${said}”按 ${taken} 算，核对原意`]),
    ...(odd === undefined ? [] : [`“${said}”${odd}，核对原文`]),
    ...(week?.weekday === 6.5 ? [`“${said}”是周五还是周日`] : []),
    ...(named.astray === undefined ? [] : [`“${said}”${named.astray}`]),
    ...(marked.mark === 'around' ? [`“${said}”说不准是哪一天`] : []),
    ...misnamed(marked, named),
  ];
}

/** 12月25日（星期四） where that is a Friday. */
function misnamed({ weekday }: TimeMark, { first, last }: NamedDays): string[] {
  const trouble = weekday !== undefined && first === last ? weekdayTrouble(last, weekday) : undefined;
  return trouble === undefined ? [] : [`${trouble}，核对原文`];
}
