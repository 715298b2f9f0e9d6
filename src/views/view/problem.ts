import type { Diagnostic } from '../../ledger/diagnostic.ts';
import { severity } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { column, columns, labelled, type Section, type Value } from './view.ts';

/** What a report shows of a fault: one in the ledger, or why a command did not do what was asked. */
export type Problem = Omit<Diagnostic, 'code'> & {
  readonly code: Diagnostic['code'] | 'refused' | 'usage' | 'provisional' | 'slip' | `sheet-${string}`;
};

/** Why something was refused, as a problem that belongs to no file. */
export function refusedProblem({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): Problem {
  return ofNoFile({ message, remedy }, 'refused');
}

/** The same of another kind: what was typed wrong, what an answer rests on. */
export function ofNoFile({ message, remedy }: Pick<Problem, 'message' | 'remedy'>, code: Problem['code']): Problem {
  return { file: '', line: 0, column: 0, width: 0, level: 'error', code, message, remedy };
}

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

/** Problems as a table, for a form without room for their lines. */
export function problemsSection(problems: readonly Problem[]): Section {
  const rows = problems.map(({ level, file, line, column: at, message, remedy }) => ({
    severity: severity.words[level],
    file,
    line,
    column: at,
    note: message,
    remedy,
  }));
  return {
    heading: words.problems,
    layout: 'list',
    titled: true,
    columns: [...columns(['severity', 'file', 'line', 'column', 'note']), column('remedy', { grow: true })],
    rows,
  };
}
