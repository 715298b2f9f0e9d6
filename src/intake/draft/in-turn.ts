import { addDays, type Day } from '../../calendar/day.ts';
import type { Paragraph } from './paragraph.ts';
import type { Sentence } from './sentence.ts';
import { afterEarlier } from './time/carry.ts';
import type { Setting, Time } from './times.ts';

/** The last day that the items of a list have told, and of which list. */
export interface LastDated {
  readonly block: string;
  readonly time?: Time;
}

/**
 * 1. 2025年2月底前……, 2. 6月30日前……: the sentences of a paragraph, in which an item tells no day before that of the item
 * above it, where the paper is older than it; and the day that counts for the next.
 */
export function inTurn(
  read: readonly Sentence[],
  paragraph: Paragraph,
  before: LastDated,
  { issued }: Setting,
): { readonly sentences: readonly Sentence[]; readonly dated: LastDated } {
  const block = blockOf(paragraph);
  const above = block === before.block ? before.time : undefined;
  const sentences = sameDays(above === undefined ? read : read.map((sentence) => moved(sentence, above, issued)));
  const time = sentences.flatMap(({ times }) => times).findLast(({ kind }) => kind === 'date') ?? above;
  return { sentences, dated: { block, ...(time && { time }) } };
}

/** 11日18时前转移。名册当晚22时前报: the day of the sentence before, where its own tells none. */
function sameDays(sentences: readonly Sentence[]): Sentence[] {
  let day: Day | undefined;
  return sentences.map((sentence) => {
    const [first, ...others] = sentence.times;
    const words = first ? sentence.text.slice(first.start, first.end) : '';
    const step = /^[次翌]日/.test(words) ? 1 : /^[当同][日天晚]/.test(words) ? 0 : undefined;
    const times =
      first && step !== undefined && day !== undefined
        ? [onDay(first, addDays(day, step), words), ...others]
        : sentence.times;
    day = times.findLast(({ kind }) => kind === 'date')?.deadline ?? day;
    return { ...sentence, times };
  });
}

function onDay({ start, end }: Time, deadline: Day, words: string): Time {
  return { start, end, kind: 'date', deadline, value: words, hints: [`“${words}”按前一句的日子，是 ${deadline}`] };
}

function moved(sentence: Sentence, above: Time, issued: Setting['issued']): Sentence {
  const times = sentence.times.map((time) => (isLoose(time) ? afterEarlier(time, above, issued) : time));
  return { ...sentence, times };
}

/** A day whose year nothing told. */
function isLoose({ kind, hints }: Time): boolean {
  return kind === 'date' && hints.some((hint) => hint.startsWith('没有写年份'));
}

/** The clause above an item. */
function blockOf({ clause }: Paragraph): string {
  return clause.replace(/(?:（[^（）]{1,3}）|[①-⑳⑴-⒇]|\d{1,3})$/, '');
}
