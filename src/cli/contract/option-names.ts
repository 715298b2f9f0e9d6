import { type Word, words } from '../../vocabulary/words.ts';
import type { OptionSpec } from './spec.ts';

/**
 * The flags of options by their Chinese names: the word of the flag, and what stands for its value (`--to <主送>`) where
 * that means no other option.
 */
export function chineseNames(options: readonly OptionSpec[]): ReadonlyMap<string, string> {
  const all = options.map((option) => ({ flag: flagIn(option), word: wordOf(option), place: placeOf(option) }));
  const places = all.map(({ place }) => place);
  const byPlace = all.flatMap(({ flag, place }) =>
    place !== undefined && places.indexOf(place) === places.lastIndexOf(place) ? [[place, flag] as const] : [],
  );
  const byWord = all.flatMap(({ flag, word }) => (word === undefined ? [] : [[word, flag] as const]));
  return new Map([...byPlace, ...byWord]);
}

/** --output of `-o, --output <文件>`. */
export function flagIn({ flags }: OptionSpec): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

/** --as-known: the word asKnown; --no-pager: 不用 and the word pager. */
function wordOf(option: OptionSpec): string | undefined {
  if (option.chinese !== undefined) return option.chinese;
  const [, no, name = ''] = /^--(no-)?(.*)$/.exec(flagIn(option)) ?? [];
  const word = words[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Word];
  return word && no ? `不用${word}` : word;
}

function placeOf({ flags }: OptionSpec): string | undefined {
  return /<(\p{Script=Han}+)>/u.exec(flags)?.[1];
}
