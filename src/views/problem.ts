import type { Diagnostic } from '../ledger/diagnostic.ts';
import type { Value } from './view.ts';

/** What a report shows of a fault in the ledger. */
export type Problem = Diagnostic;

/** A problem as the JSON contract has it. */
export function problemValue(problem: Problem): Value {
  return {
    文件: problem.file,
    行: problem.line,
    列: problem.column,
    级别: problem.level === 'error' ? '错误' : '警告',
    代码: problem.code,
    说明: problem.message,
    改法: problem.remedy,
  };
}
