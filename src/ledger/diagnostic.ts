import type { Code, Finding } from '../vocabulary/messages.ts';

/** A finding with its place in a file: what every report and `check` show. */
export interface Diagnostic {
  /** Path within the ledger, with forward slashes. */
  readonly file: string;
  /** 1-based; 0 where the file as a whole is meant. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  /** Characters that the caret underlines. */
  readonly width: number;
  readonly level: Finding['level'];
  readonly code: Code;
  readonly message: string;
  readonly remedy: string;
  /** The line itself, safe to print. */
  readonly excerpt?: string;
}

export function isError(diagnostic: Pick<Diagnostic, 'level'>): boolean {
  return diagnostic.level === 'error';
}

type Place = Pick<Diagnostic, 'file' | 'line' | 'column'>;

/** By file, then by line and column. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
