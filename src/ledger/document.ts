import type * as z from 'zod';
import { decoded } from '../vocabulary/decoder.ts';
import type { Finding } from '../vocabulary/messages.ts';
import { finding } from '../vocabulary/messages.ts';
import { inFile, withoutBlanks } from './blanks.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LedgerFile } from './ledger.ts';
import { covered, coverOf, SECRET } from './privacy.ts';
import { salvage } from './salvage.ts';
import { shapeFindings } from './shape.ts';
import type { Plain } from './text/plain.ts';
import { decode, MAX_BYTES } from './text/read/decode.ts';
import { type Place, placeOf } from './text/read/locate.ts';
import { parseText } from './text/read/parse.ts';
import { locateToShow } from './text/read/place.ts';
import { quickly } from './text/read/quick.ts';

/** What became of one file. */
export interface Reading<T> {
  readonly value?: T;
  /** What is left of a record that is wrong without what is wrong in it: only for looking for what else is. */
  readonly rest?: T;
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file: bytes, text, plain value, record. Whatever is wrong on the way is said; nothing is guessed. */
export function readDocument<T>(file: LedgerFile, schema: z.ZodType<T, unknown>): Reading<T> {
  if (!file.bytes) return { diagnostics: [unread(file)] };
  const decoded = decode(file.bytes);
  if (!('text' in decoded)) return { diagnostics: decoded.findings.map((found) => whole(file.path, found)) };
  return { text: decoded.text, ...readText(file.path, decoded.text, schema) };
}

/** Why a file has no bytes. */
export function unread({ path, kind, size = 0, trouble }: LedgerFile): Diagnostic {
  if (kind === 'symlink') return whole(path, finding('file-symlink', [], { file: path }));
  if (kind === 'repository') return whole(path, finding('file-repository', [], { file: path }));
  if (size > MAX_BYTES) {
    return whole(path, finding('file-too-large', [], { size: mebibytes(size), limit: mebibytes(MAX_BYTES) }));
  }
  return whole(path, finding('file-unreadable', [], { file: path, trouble: trouble ?? '不是普通文件' }));
}

/** Rounded up, so that what is over the limit does not look like it. */
function mebibytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/** Reads the text of a file; for text that has just been edited as well as for files. */
export function readText<T>(path: string, text: string, schema: z.ZodType<T, unknown>): Reading<T> {
  const plain = quickly(text);
  const record = plain && recordIn(plain, schema);
  if (record !== undefined) return { value: record, diagnostics: [] };
  const { value, faults } = parseText(text);
  const problems = faults.map((fault) => covered({ ...placeOf(text, fault), ...strip(fault), file: path }, path, text));
  if (value === undefined) return { diagnostics: problems };
  const filled = withoutBlanks(value);
  const parsed = schema.safeParse(filled);
  if (parsed.success) return { value: parsed.data, diagnostics: problems };
  const findings = shapeFindings(parsed.error.issues, filled, value);
  const rest = salvage(filled, parsed.error.issues, schema);
  return {
    ...(rest !== undefined && { rest }),
    diagnostics: [...problems, ...findings.map((found) => locateFinding(path, text, found))],
  };
}

/** The record that a plain value is, if it is one. */
function recordIn<T>(plain: Plain, schema: z.ZodType<T, unknown>): T | undefined {
  return decoded(schema, plain) ?? schema.safeParse(plain).data;
}

function strip({ code, level, message, remedy }: Pick<Diagnostic, 'code' | 'level' | 'message' | 'remedy'>) {
  return { code, level, message, remedy };
}

/** Puts a finding at its place in the text of its file; its path is that in the value without blanks. */
export function locateFinding(path: string, text: string | undefined, found: Finding): Diagnostic {
  if (text === undefined) return whole(path, found);
  if (found.path.length === 0) return covered(whole(path, found), path, text);
  const range = locateToShow(text, inFile(text, found.path), found.on);
  const place = { ...placeOf(text, range), ...(found.code === 'password-written' && coverOn(found)) };
  return covered({ ...place, ...strip(found), file: path }, path, text);
}

/** What is shown of a line with a password. */
function coverOn({ path }: Finding) {
  return { excerpt: `${path.at(-1)}: ${SECRET}`, column: 1 };
}

/**
 * The same, its place found once somebody asks for it: for that the file is read again. What may have to be hidden by its
 * place is located at once.
 */
export function locatedWhenAsked(path: string, text: string | undefined, found: Finding): Diagnostic {
  if (text === undefined || found.path.length === 0 || coverOf(path, text)) return locateFinding(path, text, found);
  let place: Place | undefined;
  const at = () => (place ??= placeOf(text, locateToShow(text, inFile(text, found.path), found.on)));
  return {
    ...strip(found),
    file: path,
    get line() {
      return at().line;
    },
    get column() {
      return at().column;
    },
    get width() {
      return at().width;
    },
    get excerpt() {
      return at().excerpt;
    },
  };
}

/** A finding about a file as a whole. */
export function whole(file: string, found: Finding): Diagnostic {
  return { file, line: 0, column: 0, width: 0, ...strip(found) };
}
