import type { Day } from '../../calendar/day.ts';
import { readTimes, type TimeReading } from '../../calendar/when/reading.ts';

/** A time in a line, and what it comes to: a limit with what was worked out, or why it cannot be told. */
export interface SpokenTime extends Pick<TimeReading, 'start' | 'end' | 'words'> {
  /** It comes round again and again: 每月25日前. */
  readonly recurring?: true;
  readonly reading: { readonly limit: string; readonly hints: readonly string[] } | { readonly doubt: string };
}

/** The times in a line, in its order; what only tells when something was is none. */
export function spokenTimes(line: string, from: Day): SpokenTime[] {
  const read = readTimes(line, { day: from });
  const told = read.flatMap((time) => {
    const [before, after] = [line.slice(0, time.start), line.slice(time.end)];
    if (isPast(before, after) || isPassing(time, before, after)) return [];
    const recurring = time.what === 'recurring' && ({ recurring: true } as const);
    const { start, end, words } = time;
    return [{ start, end, words, ...recurring, reading: meant(time, before, after) }];
  });
  const figures = figuresIn(line).filter(
    ({ start, end }) => !read.some((time) => time.start < end && start < time.end),
  );
  return [...told, ...figures].sort((a, b) => a.start - b.start);
}

/** 3-15 by itself may be a day; nothing says that it is. */
function figuresIn(line: string): SpokenTime[] {
  return Array.from(line.matchAll(/(?<![^\s，,；;])\d{1,2}[-./]\d{1,2}(?![^\s，,；;])/g), ({ 0: words, index }) => {
    return { start: index, end: index + words.length, words, reading: { doubt: unmarked(words) } };
  });
}

function unmarked(words: string): string {
  return `“${words}”没有写“前”，不知道是不是办结时限`;
}

function meant(time: TimeReading, before: string, after: string): SpokenTime['reading'] {
  const { what, words, limit, hints, doubts, clock } = time;
  const [doubt] = doubts;
  if (what === 'recurring') return { doubt: `“${words}”是定期报送，不是一个时限` };
  if (doubt !== undefined || limit === undefined) return { doubt: doubt ?? `“${words}”是到哪一天，拿不准` };
  if (what !== 'lapse' && time.mark === undefined && !isDue(time, before, after)) return { doubt: unmarked(words) };
  return { limit, hints: clock ? [...hints, '时限只到日，时刻没有记'] : hints };
}

/** Where nothing says 前, what follows has to say that something is to be done by then, or the time stands by itself. */
function isDue({ words, what, from, day }: TimeReading, before: string, after: string): boolean {
  const isSingle = what === 'day' && (from === undefined || from === day);
  const isNear = /[天周期拜]|^[今明当]日|[点时分半班]$/.test(words);
  if (isSingle && isNear)
    return (
      (/^(?:$|[ ，,；;])/.test(after) && /(?:^|[ ，,；;])$/.test(before)) || /周|星期|礼拜|[点时分半班]$/.test(words)
    );
  return !/\d[日号]?$|[日号]$/.test(words) && /^(?:完成|办结|报送|上报|建成|到位)/.test(after);
}

/** What was there before a day, or came about on it, is no limit. */
function isPast(before: string, after: string): boolean {
  return (
    /(?:[自从对]|关于|截至|截止)$/.test(before) ||
    /^(?:的|已|以来|起|印发|下发|召开的|发生|施行|实施以|来文|会议)/.test(after)
  );
}

/** 总结上半年工作, 汇总一季度数据: what the task is about. */
function isPassing({ what, mark, words, from, day }: TimeReading, before: string, after: string): boolean {
  if (what === 'recurring' || what === 'lapse') return false;
  if (mark === 'from') return true;
  if (mark !== undefined) return false;
  // between blanks it is no part of what is to be done
  if (/\d/.test(words) && /(?:^|[\s，,；;])$/.test(before) && /^[\s，,；;]/.test(after)) return false;
  const isLong =
    what === 'vague' ? !/[内前]$/.test(words) : from !== undefined && from !== day && !/[旬初]$/.test(words);
  const isEnd = /[底末]$/.test(words) && !/\d月[底末]$/.test(words);
  return (
    (isLong || isEnd || /^上个?周/.test(words)) &&
    !/^(?:完成|办结|报送|上报|建成|到位)/.test(after) &&
    !/[于在]$/.test(before)
  );
}
