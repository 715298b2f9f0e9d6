import type * as z from 'zod';
import { type Shape, shapeOf } from './record.ts';
import { type Word, words } from './words.ts';

/**
 * A value as it stands in a file: what its codec encodes, without being judged once more. For what has been read from a
 * file; ten times as fast, which is felt where whole ledgers are written out.
 */
export function filedAs(codec: z.core.$ZodType, value: unknown): unknown {
  return encoderFor(codec)(value);
}

type Encoder = (value: unknown) => unknown;

const encoders = new WeakMap<z.core.$ZodType, Encoder>();

function encoderFor(codec: z.core.$ZodType): Encoder {
  const known = encoders.get(codec);
  if (known) return known;
  const encoder = encoderOf(codec);
  encoders.set(codec, encoder);
  return encoder;
}

function encoderOf(codec: z.core.$ZodType): Encoder {
  const shape = shapeOf(codec);
  if (shape) return recordEncoder(shape);
  const { innerType: inner, element, reverseTransform } = (codec as unknown as { def: Definition }).def;
  if (inner) return (value) => (value === undefined ? undefined : filedAs(inner, value));
  if (element) return (value) => (value as readonly unknown[]).map((one) => filedAs(element, one));
  return reverseTransform ? (value) => reverseTransform(value, {}) : (value) => value;
}

interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly reverseTransform?: (value: unknown, context: object) => unknown;
}

function recordEncoder(shape: Shape): Encoder {
  const fields = Object.entries(shape).map(([name, codec]) => ({ name, key: words[name as Word], codec }));
  return (record) => {
    const mapping: Record<string, unknown> = {};
    for (const { name, key, codec } of fields) {
      const value = (record as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined) mapping[key] = filedAs(codec, value);
    }
    return mapping;
  };
}
