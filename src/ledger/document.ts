import type * as z from 'zod';
import type { Finding } from '../vocabulary/messages.ts';
import { finding } from '../vocabulary/messages.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LedgerFile } from './ledger.ts';
import { shapeFindings } from './shape.ts';
import { decode } from './text/decode.ts';
import { locate, placeOf } from './text/locate.ts';
import { parseText } from './text/parse.ts';
import type { Plain } from './text/plain.ts';

/** What became of one file. */
export interface Reading<T> {
  readonly value?: T;
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file: bytes, text, plain value, record. Whatever is wrong on the way is said; nothing is guessed. */
export function readDocument<T>(file: LedgerFile, schema: z.ZodType<T, unknown>): Reading<T> {
  if (file.kind === 'symlink') return refused(file, finding('file-symlink', [], { file: file.path }));
  if (!file.bytes)
    return refused(file, finding('file-unreadable', [], { file: file.path, trouble: file.trouble ?? '不是普通文件' }));
  const decoded = decode(file.bytes);
  if (!('text' in decoded)) return { diagnostics: decoded.findings.map((found) => whole(file.path, found)) };
  return { text: decoded.text, ...readText(file.path, decoded.text, schema) };
}

/** Reads the text of a file; for text that has just been edited as well as for files. */
export function readText<T>(path: string, text: string, schema: z.ZodType<T, unknown>): Reading<T> {
  const { value, faults } = parseText(text);
  const problems = faults.map((fault) => ({ ...placeOf(text, fault), ...strip(fault), file: path }));
  if (value === undefined) return { diagnostics: problems };
  const filled = withoutBlanks(value);
  const parsed = schema.safeParse(filled);
  if (parsed.success) return { value: parsed.data, diagnostics: problems };
  const findings = shapeFindings(parsed.error.issues, filled);
  return { diagnostics: [...problems, ...findings.map((found) => locateFinding(path, text, found))] };
}

function strip({ code, level, message, remedy }: Pick<Diagnostic, 'code' | 'level' | 'message' | 'remedy'>) {
  return { code, level, message, remedy };
}

/** Puts a finding at its place in the text of its file. */
export function locateFinding(path: string, text: string | undefined, found: Finding): Diagnostic {
  if (text === undefined || found.path.length === 0) return whole(path, found);
  const range = locate(text, found.path, found.on);
  return { ...placeOf(text, range), ...strip(found), file: path };
}

function whole(file: string, found: Finding): Diagnostic {
  return { file, line: 0, column: 0, width: 0, ...strip(found) };
}

function refused<T>(file: LedgerFile, found: Finding): Reading<T> {
  return { diagnostics: [whole(file.path, found)] };
}

/** Blank values count as not filled in: keys without a value and empty items are left out. */
export function withoutBlanks(value: Plain): Plain {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((item) => item !== '').map(withoutBlanks);
  const filled: { [key: string]: Plain } = Object.create(null);
  for (const [key, item] of Object.entries(value)) if (item !== '') filled[key] = withoutBlanks(item);
  return filled;
}
