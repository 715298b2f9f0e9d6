import type { Charset } from './charset.ts';

/** What the bytes of a word can be: text of the locale's charset, UTF-8 of Chinese, both or neither. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly local?: string;
  readonly utf8?: string;
}

/** The words of a command line; `doubt` is the first of which the bytes do not tell in which charset they are. */
export interface WordsRead {
  readonly words: readonly string[];
  readonly doubt?: { readonly local: string; readonly utf8: string };
}

/** So many Chinese characters of UTF-8 (twelve bytes) no text of GBK is by chance: of 3,000,000 random words of six to eleven characters none was. */
const NO_CHANCE = 4;

/**
 * What was typed in a locale of this charset. A script that was saved in UTF-8 is run there too, and its bytes may be words
 * of that charset by chance, as `钱某` in GBK is `Ǯĳ` in UTF-8: UTF-8 is what can be nothing else, or is too long for chance;
 * and what stands beside it, where no word can only be of the locale.
 */
export function readWords(pieces: readonly Uint8Array[], charset: Charset): WordsRead {
  const all = pieces.map((bytes) => readingOf(bytes, charset));
  const foreign = all.filter(({ utf8 }) => utf8 !== undefined && HAN.test(utf8));
  const isSaved =
    !all.some(isLocalOnly) && chineseIn([...new Set(foreign.map(({ utf8 }) => utf8))].join('')) >= NO_CHANCE;
  const isUtf8 = ({ local, utf8 = '' }: Reading) => local === undefined || isSaved || chineseIn(utf8) >= NO_CHANCE;
  const doubted = all.find((one) => isEither(one) && !isUtf8(one) && !all.some(isLocalOnly));
  return {
    words: all.map((one) => (isEither(one) && isUtf8(one) ? (one.utf8 as string) : plainest(one, charset))),
    ...(doubted && { doubt: { local: doubted.local as string, utf8: doubted.utf8 as string } }),
  };
}

/** By itself: the locale's charset comes first. */
function plainest({ bytes, local, utf8 }: Reading, charset: Charset): string {
  return local ?? utf8 ?? new TextDecoder(decoderName(charset)).decode(bytes);
}

function readingOf(bytes: Uint8Array, charset: Charset): Reading {
  const [local, utf8] = [strictly(charset, bytes), strictly('utf-8', bytes)];
  return {
    bytes,
    ...(local !== undefined && !PRIVATE_USE.test(local) && { local }),
    ...(utf8 !== undefined && isChinese(utf8) && { utf8 }),
  };
}

function isEither({ local, utf8 }: Reading): boolean {
  return local !== undefined && utf8 !== undefined && local !== utf8;
}

function isLocalOnly({ local, utf8 }: Reading): boolean {
  return local !== undefined && utf8 === undefined;
}

/** ASCII, or Chinese and nothing else. */
function isChinese(text: string): boolean {
  return CHINESE_ALONE.test(text) && (HAN.test(text) || /^[\0-\x7f]*$/.test(text));
}

function chineseIn(text: string): number {
  return text.match(HANS)?.length ?? 0;
}

const HAN = /[\u3000-\u9fff\uff00-\uffef]/;
const HANS = new RegExp(HAN, 'g');
/** What Chinese papers are written in; of other letters UTF-8 has two bytes, and so has every character of GBK. */
const CHINESE_ALONE = /^[\0-\x7f·×\u2010-\u303f\u3400-\u9fff\uff00-\uffef\u{20000}-\u{3ffff}]*$/u;
const PRIVATE_USE = /[\ue000-\uf8ff]/;

function strictly(charset: Charset, bytes: Uint8Array): string | undefined {
  try {
    return decoderOf(charset).decode(bytes);
  } catch {
    return undefined;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<Charset, Decoder>();

function decoderOf(charset: Charset): Decoder {
  const name = decoderName(charset);
  const decoder = decoders.get(name) ?? new TextDecoder(name, { fatal: true, ignoreBOM: true });
  decoders.set(name, decoder);
  return decoder;
}

/** GBK is a part of GB 18030. */
function decoderName(charset: Charset): Charset {
  return charset === 'gbk' ? 'gb18030' : charset;
}
