import type { Paragraph } from './paragraph.ts';
import type { Sentence } from './sentence.ts';
import { afterEarlier } from './time/carry.ts';
import type { Setting, Time } from './times.ts';

/** The last day that the items of a list have told, and of which list. */
export interface Dated {
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
  before: Dated,
  { issued }: Setting,
): { readonly sentences: readonly Sentence[]; readonly dated: Dated } {
  const block = blockOf(paragraph);
  const above = block === before.block ? before.time : undefined;
  const sentences = above === undefined ? read : read.map((sentence) => moved(sentence, above, issued));
  const time = sentences.flatMap(({ times }) => times).findLast(({ kind }) => kind === 'date') ?? above;
  return { sentences, dated: { block, ...(time && { time }) } };
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
