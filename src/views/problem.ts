import type { Diagnostic } from '../ledger/diagnostic.ts';
import { severity } from '../vocabulary/choices.ts';
import { labelled, type Value } from './view.ts';

/** What a report shows of a fault: one in the ledger, or why a command did not do what was asked. */
export type Problem = Omit<Diagnostic, 'code'> & {
  readonly code: Diagnostic['code'] | 'refused' | 'usage' | 'provisional' | 'slip';
};

/** A problem as the JSON contract has it. */
export function problemValue(problem: Problem): Value {
  return labelled({
    file: problem.file,
    line: problem.line,
    column: problem.column,
    severity: severity.words[problem.level],
    code: problem.code,
    note: problem.message,
    remedy: problem.remedy,
  });
}
