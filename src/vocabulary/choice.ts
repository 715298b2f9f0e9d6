import * as z from 'zod';
import { lazily } from './lazily.ts';

/** A closed set of values: English in the code, Chinese in files, tables and messages. */
export interface Choice<K extends string> {
  /** What is chosen, in Chinese: 难易程度. */
  readonly subject: string;
  readonly words: Readonly<Record<K, string>>;
  readonly keys: readonly K[];
  readonly codec: z.ZodType<K, string>;
  readonly parse: (text: string) => K | undefined;
}

/** Declares a choice; the order of `words` is the order in which it is offered, but that what is all digits (12345) comes first. */
export function choice<const W extends Readonly<Record<string, string>>>(
  subject: string,
  words: W,
): Choice<keyof W & string> {
  type K = keyof W & string;
  const keys = Object.keys(words) as K[];
  const byWord = new Map(keys.map((key) => [words[key] as string, key]));
  const parse = (text: string) => byWord.get(text);
  const format = (key: K) => words[key] as string;
  const choices = Object.keys(Object.fromEntries(keys.map((key) => [words[key], key])));
  const make = () =>
    z.codec(z.enum(choices as [string, ...string[]]), z.enum(keys as [K, ...K[]]), {
      decode: (word) => parse(word) as K,
      encode: format,
    });
  const codec = lazily(make, { form: 'text', parse, format, choices });
  return { subject, words, keys, codec: codec as unknown as z.ZodType<K, string>, parse };
}
