import type * as z from 'zod';
import { type Shape, shapeOf } from './record.ts';
import { words } from './words.ts';

/** Reads a plain value; undefined where it is not sure to be right. */
type Decode = (value: unknown) => unknown;

const decoders = new WeakMap<z.core.$ZodType, Decode>();

/**
 * What zod would make of a plain value, sooner: undefined at the first doubt, so that zod decides and says what is
 * wrong. It is made from the declared shapes and reads each text of a kind once; what it gives must not be changed.
 */
export function decoded<T>(codec: z.ZodType<T, unknown>, value: unknown): T | undefined {
  return decoderOf(codec)(value) as T | undefined;
}

function decoderOf(codec: z.core.$ZodType): Decode {
  const known = decoders.get(codec);
  if (known) return known;
  const made = newDecoder(codec as z.ZodType);
  decoders.set(codec, made);
  return made;
}

interface Definition {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
}

function newDecoder(codec: z.ZodType): Decode {
  const shape = shapeOf(codec);
  if (shape) return recordDecoder(shape);
  const { type, checks = [], element, in: input } = definitionOf(codec);
  if (checks.length > 0) return () => undefined;
  if (type === 'string') return (value) => (typeof value === 'string' ? value : undefined);
  if (type === 'array' && element) return listDecoder(decoderOf(element));
  const isText = input !== undefined && ['string', 'enum'].includes(definitionOf(input).type);
  return type === 'pipe' && isText ? textDecoder(codec) : () => undefined;
}

function definitionOf(codec: z.core.$ZodType): Definition {
  return (codec as unknown as { def: Definition }).def;
}

/** The same dates, units of time and words come again and again. */
function textDecoder(codec: z.ZodType): Decode {
  const known = new Map<string, unknown>();
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const before = known.get(value);
    if (before !== undefined) return before;
    const { data } = codec.safeParse(value);
    if (data !== undefined) known.set(value, data);
    return data;
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

function fieldOf(word: keyof Shape, codec: z.ZodType) {
  const { type, innerType } = definitionOf(codec);
  const optional = type === 'optional';
  return { word, key: words[word], optional, decode: decoderOf(optional && innerType ? innerType : codec) };
}
