import type * as z from 'zod';
import type { Path } from '../vocabulary/messages.ts';
import { isPlainMap, type Plain, plainMap } from './text/plain.ts';

type Issue = z.core.$ZodIssue;

/**
 * What is left of a record without the keys that are wrong, so that the rest can be looked through as well; nothing
 * where what must be there is wrong. Never an answer to anything but the question what else is wrong.
 */
export function salvage<T>(value: Plain, issues: readonly Issue[], schema: z.ZodType<T, unknown>): T | undefined {
  const wrong = issues.flatMap(pathsOf);
  if (wrong.some((path) => typeof path.at(-1) !== 'string')) return undefined;
  return schema.safeParse(wrong.reduce(without, value)).data;
}

function pathsOf(issue: Issue): Path[] {
  const path = issue.path as Path;
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

function without(value: Plain, [step, ...rest]: Path): Plain {
  if (step === undefined || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? without(item, rest) : item));
  const kept = Object.entries(value).filter(([key]) => key !== step || rest.length > 0);
  return plainMap(kept.map(([key, item]) => [key, key === step && isPlain(item) ? without(item, rest) : item]));
}

function isPlain(value: Plain): boolean {
  return Array.isArray(value) || isPlainMap(value);
}
