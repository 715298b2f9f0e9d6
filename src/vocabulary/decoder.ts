import type * as z from 'zod';
import { declarationOf, type Shape, type TextDeclaration } from './lazily.ts';
import { words } from './words.ts';

/** Reads a plain value; undefined where it is not sure to be right. */
type Decode = (value: unknown) => unknown;

const decoders = new WeakMap<z.core.$ZodType, Decode>();

/**
 * What zod would make of a plain value, without it: undefined at the first doubt, so that zod decides and says what is
 * wrong. It is made from what was declared and reads each text of a kind once; what it gives must not be changed.
 */
export function decoded<T>(codec: z.ZodType<T, unknown>, value: unknown): T | undefined {
  return decoderOf(codec)(value) as T | undefined;
}

function decoderOf(codec: z.core.$ZodType): Decode {
  const known = decoders.get(codec);
  if (known) return known;
  const made = newDecoder(codec);
  decoders.set(codec, made);
  return made;
}

function newDecoder(codec: z.core.$ZodType): Decode {
  const form = declarationOf(codec);
  switch (form.form) {
    case 'text':
      return textDecoder(form);
    case 'list':
      return listDecoder(decoderOf(form.element));
    case 'record':
      return recordDecoder(form.shape);
    case 'optional':
      return decoderOf(form.inner);
  }
}

/** The same dates, units of time and words come again and again. */
function textDecoder({ parse }: TextDeclaration): Decode {
  if (!parse) return (value) => (typeof value === 'string' ? value : undefined);
  const known = new Map<string, unknown>();
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const before = known.get(value);
    if (before !== undefined) return before;
    const read = parse(value);
    if (read !== undefined) known.set(value, read);
    return read;
  };
}

function listDecoder(decode: Decode): Decode {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: unknown[] = [];
    for (const item of value) {
      const read = decode(item);
      if (read === undefined) return undefined;
      items.push(read);
    }
    return items;
  };
}

function recordDecoder(shape: Shape): Decode {
  const fields = Object.entries(shape).map(([word, codec]) => fieldOf(word as keyof Shape, codec));
  return (value) => {
    if (!isMapping(value)) return undefined;
    const record: Record<string, unknown> = {};
    let found = 0;
    for (const { word, key, optional, decode } of fields) {
      const item = value[key];
      if (item === undefined && optional) continue;
      const read = decode(item);
      if (read === undefined) return undefined;
      record[word] = read;
      found += 1;
    }
    return found === Object.keys(value).length ? record : undefined;
  };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(word: keyof Shape, codec: z.core.$ZodType) {
  return { word, key: words[word], optional: declarationOf(codec).form === 'optional', decode: decoderOf(codec) };
}
