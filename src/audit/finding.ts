import type { Calendar } from '../calendar/calendar.ts';
import type { Difference } from '../ledger/merge/differences.ts';
import { lineFinder } from '../ledger/text/lines.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { locate } from '../ledger/text/read/locate.ts';
import type { Rulebook } from '../records/rule/rulebook.ts';
import type { AuditKind } from '../vocabulary/choices.ts';
import { auditMessages } from '../vocabulary/messages/audit.ts';
import type { Commit, FileChange } from './past.ts';

/** Something in history that wants looking at, with what shows it. */
export interface AuditFinding {
  readonly kind: AuditKind;
  readonly commit?: Commit;
  readonly path: string;
  /** In the file as the commit left it, or found it where it took something away. */
  readonly line?: number;
  readonly text: string;
  /** It was done in the way in which it is to be done: told, and nothing to be asked about. */
  readonly hint?: boolean;
}

/** Whether a finding is only told: what is done in its proper way is no reason for a question. */
export function isHint({ kind, hint }: AuditFinding): boolean {
  return hint === true || auditMessages[kind].level === 'hint';
}

/** What the rules say of history. */
export interface AuditTerms {
  readonly calendar: Calendar;
  readonly rules: Rulebook;
}

/** The line in the file as the commit left it, or found it where something was taken away. */
export function lineOf({ path, after }: Difference, file: FileChange): { line?: number } {
  const bytes = after === undefined ? file.before : file.after;
  const decoded = bytes && decode(bytes);
  if (!decoded || !('text' in decoded)) return {};
  const { start } = locate(decoded.text, path, 'key');
  return { line: lineFinder(decoded.text)(start) };
}
