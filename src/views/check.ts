import type { Problem } from './problem.ts';
import { labelled, type View } from './view.ts';

/** The closing line of a check; the problems themselves are shown with their places. */
export function checkView(
  problems: readonly Problem[],
  counted: { readonly files: number; readonly tasks: number },
  notes: readonly string[] = [],
): View {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const found = problems.length === 0 ? '没有发现问题' : `${errors} 个错误，${warnings} 个警告`;
  return {
    facts: labelled({ fileCount: counted.files, taskCount: counted.tasks, errorCount: errors, warningCount: warnings }),
    sections: [],
    notes: [`检查了 ${counted.files} 个文件、${counted.tasks} 项任务：${found}。`, ...notes],
  };
}
