import type { Place } from './in-sentence.ts';
import type { Sentence } from './sentence.ts';
import type { Time } from './times.ts';

/** The times of a list such as 3月、6月底前, which have their words together, and where those words stand. */
export interface Placed extends Place {
  readonly times: readonly Time[];
}

/** Cuts a sentence so that each time has its own words; those of a list have them in common. */
export function placesOf({ masked, times }: Sentence): Placed[] {
  const groups = grouped(times, masked);
  const cuts = groups.map((group, i) => {
    const last = groups[i - 1]?.at(-1);
    return last === undefined ? 0 : cutBetween(masked, last.end, group[0]?.start ?? 0);
  });
  return groups.map((group, i) => {
    const end = group.at(-1)?.end ?? 0;
    const limit = cuts[i + 1] ?? masked.length;
    return { times: group, from: cuts[i] ?? 0, to: semicolonIn(masked, end, limit), start: group[0]?.start ?? 0, end };
  });
}

function grouped(times: readonly Time[], masked: string): Time[][] {
  const groups: Time[][] = [];
  for (const time of times) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isListed = before !== undefined && /^(?:[、和及与]|以及)?$/.test(masked.slice(before.end, time.start));
    if (last && isListed) last.push(time);
    else groups.push([time]);
  }
  return groups;
}

/** Where the words of a time begin: after the last semicolon before it, or the last comma; a bracket belongs to what it closes. */
function cutBetween(masked: string, from: number, to: number): number {
  const open = masked.lastIndexOf('（', to);
  const isInside = open > from && !masked.slice(open, to).includes('）');
  const between = masked.slice(from, isInside ? open : to);
  const at = [...'；。，、'].map((mark) => between.lastIndexOf(mark)).find((index) => index >= 0);
  return at === undefined ? (isInside ? open : to) : from + at + 1;
}

function semicolonIn(masked: string, from: number, to: number): number {
  const at = masked.indexOf('；', from);
  return at < 0 || at > to ? to : at;
}

/** 甲、乙分别于5月底、6月底前: as many times as units are theirs one by one. */
export function shareOf(
  lead: readonly string[],
  times: readonly Time[],
  index: number,
  words: string,
): readonly string[] {
  const own = lead[index];
  return /分别/.test(words) && lead.length === times.length && times.length > 1 && own !== undefined ? [own] : lead;
}

/** Without the marks at both ends, and without a bracket that is only half there. */
export function trimmed(text: string): string {
  const bare = text.replace(/^[，,；;、。\s]+|[，,；;、。\s]+$/g, '');
  const [opened, closed] = [bare.split(/[（(]/).length, bare.split(/[）)]/).length];
  if (closed > opened) return bare.replace(/[）)]$/, '');
  return opened > closed ? bare.replace(/[，,；;。]?[（(][^（(]*$/, '') : bare;
}

/** 各乡(镇) as the text has it, not 各乡（镇）. */
export function asWritten(names: readonly string[], text: string): string[] {
  return names.map((name) => {
    const half = name.replace(/（/g, '(').replace(/）/g, ')');
    return half !== name && !text.includes(name) && text.includes(half) ? half : name;
  });
}
