import type * as z from 'zod';
import { decoded } from '../vocabulary/decoder.ts';
import type { Finding } from '../vocabulary/messages.ts';
import { shapeFindings } from './shape.ts';
import type { Plain } from './text/plain.ts';

/** Reads what somebody typed by hand as a field or a record; the first thing wrong is said as it would be of a file. */
export function readTyped<T>(schema: z.ZodType<T, unknown>, typed: Plain): { readonly value: T } | Finding {
  const value = decoded(schema, typed);
  if (value !== undefined) return { value };
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { value: parsed.data };
  return shapeFindings(parsed.error.issues, typed, typed)[0] as Finding;
}
