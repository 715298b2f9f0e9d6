import type { Day } from '../../calendar/day.ts';
import { formatMoment, parseMoment } from '../../calendar/moment.ts';
import { parseSpan } from '../../calendar/span.ts';
import { clockIn } from '../../calendar/when/clock.ts';
import { spokenDay } from '../../calendar/when/named.ts';
import { percentSpoken } from '../../calendar/when/share.ts';
import { type Whole, wholeOf } from '../../calendar/when/whole.ts';
import { formatTurnLimit, turnLimitIn } from '../../records/fields.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';

/** What was typed for a day, a limit or a share in the spelling of the ledger, and how it was understood; or what is to be asked. */
export type TimeMeant =
  | { readonly text: string; readonly told?: string }
  | { readonly doubt: string; readonly write: string };

const WRITE = '写成 2022-03-15 这样';

/**
 * Reads what somebody typed where a time belongs. What is in the ledger's spelling stays as it is, and so does what is
 * no time at all, for whoever reads it next says what belongs there. Words count from `from`, the day of receipt of a
 * limit; 昨天 is that of the day on which it is typed.
 */
export function timeMeant(typed: string, sort: SpokenSort, from: Day, today: Day = from): TimeMeant {
  if (sort === 'share') return shareMeant(typed.trim());
  if (sort === 'turn' || sort === 'after') return turnMeant(typed, sort);
  return pointMeant(typed, sort, from, today);
}

function pointMeant(
  typed: string,
  sort: Exclude<SpokenSort, 'share' | 'turn' | 'after'>,
  from: Day,
  today: Day,
): TimeMeant {
  const text = typed.trim();
  if (sort === 'limit' && /^\d{1,2}日$/.test(text))
    return { text: typed, told: `“${text}”按收到以后${text}；说的是几号，就写“${text}前”` };
  if (isSpelt(text, sort)) return { text: typed };
  const isPast = sort === 'past' || sort === 'moment' || sort === 'commit';
  const isOfToday = OF_TODAY.test(text);
  const base = isOfToday ? today : from;
  const whole = wholeOf(text, { day: base, ...(isPast && { past: true }) });
  if (sort === 'span' && whole.what !== 'lapse') return { text: typed };
  if (whole.trouble !== undefined) return unclear(typed, whole);
  if (whole.what === 'lapse') return ofLapse(typed, whole, sort);
  if (whole.day === undefined) return { text: typed };
  return isOfToday && sort === 'limit' && whole.day < from
    ? early(text, whole.day, from)
    : ofDay(typed, whole, whole.day, sort);
}

/** Words of whoever types them, on the day of typing. */
const OF_TODAY = /^(?:大?[前后]|[昨今明当])[天日]/;

function early(text: string, day: Day, received: Day): TimeMeant {
  return { doubt: `“${text}”是 ${spokenDay(day)}，早于收到日期 ${received}`, write: WRITE };
}

/** Whether it stands as the ledger writes it, or names a commit. */
function isSpelt(text: string, sort: SpokenSort): boolean {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return true;
  if (sort === 'commit' && /^[\x21-\x7e]+$/.test(text)) return true;
  return parseMoment(text) !== undefined || (sort !== 'day' && parseSpan(text) !== undefined);
}

function shareMeant(text: string): TimeMeant {
  const share = percentSpoken(text);
  const spelt = `${share}%`;
  if (share === undefined || spelt === text) return { text };
  return { text: spelt, ...(!/^\d+$/.test(text) && { told: `“${text}”按 ${spelt}` }) };
}

/** A time of each period, 25日前, or after its end, 次月5日前; the only one of the two that `after` takes. */
function turnMeant(typed: string, sort: 'turn' | 'after'): TimeMeant {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const limit = turnLimitIn(text);
  if (!limit || (sort === 'after' && 'place' in limit)) return { text: typed };
  const spelt = formatTurnLimit(limit);
  return { text: spelt, ...(spelt !== typed.trim() && { told: `“${typed.trim()}”按 ${spelt}` }) };
}

/** What nobody took for a time is left to whoever says what belongs there. */
function unclear(typed: string, { trouble = '', day }: Whole): TimeMeant {
  if (day === undefined && trouble.startsWith('看不出') && !/[\d年月日周天旬季]|前$/.test(typed))
    return { text: typed };
  return { doubt: trouble, write: day === undefined ? WRITE : `写成 ${day} 这样` };
}

function ofLapse(typed: string, { limit = '' }: Whole, sort: SpokenSort): TimeMeant {
  if (sort !== 'limit' && sort !== 'span') return { doubt: `“${typed.trim()}”是多长时间，不是哪一天`, write: WRITE };
  return { text: limit, ...(limit !== typed.trim() && { told: `“${typed.trim()}”按 ${limit}` }) };
}

function ofDay(typed: string, { exact, several }: Whole, day: Day, sort: SpokenSort): TimeMeant {
  const quoted = `“${typed.trim()}”`;
  if (several) return { doubt: `${quoted}不止一个日期`, write: WRITE };
  const isHappened = sort === 'past' || sort === 'moment' || sort === 'commit';
  if (isHappened && !exact) return { doubt: `${quoted}没有写到日`, write: WRITE };
  const clock = clockIn(typed);
  if (clock && 'doubt' in clock && sort === 'moment') return { ...clock, write: '写成 "2022-03-15 17:00" 这样' };
  const minute = sort === 'moment' && clock && 'minute' in clock ? { minute: clock.minute } : {};
  const lost = clock && sort !== 'moment' ? '，时刻没有记' : '';
  const text = formatMoment({ day, ...minute });
  return { text, told: `${quoted}按 ${spokenDay(day)}${text.slice(10)}${lost}` };
}
