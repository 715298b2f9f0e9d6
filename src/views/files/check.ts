import type { Problem } from '../view/problem.ts';
import { labelled, type View } from '../view/view.ts';

/** The closing line of a check, before it what of 名录, 制度, 方案 and 历法 is not in history yet; the problems themselves are shown with their places. */
export function checkView(
  problems: readonly Problem[],
  counted: { readonly files: number; readonly tasks: number },
  {
    loose,
    basis,
    notes,
  }: { readonly loose: readonly string[]; readonly basis: readonly string[]; readonly notes: readonly string[] },
): View {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const found = problems.length === 0 ? '没有发现问题' : `${errors} 个错误，${warnings} 个警告`;
  return {
    facts: labelled({
      fileCount: counted.files,
      taskCount: counted.tasks,
      errorCount: errors,
      warningCount: warnings,
      uncommitted: [...loose],
    }),
    sections: [],
    notes: [
      ...(basis.length > 0
        ? [
            `改了还没有提交：${basis.join('、')}。期限、名单、分数都跟着它们变，核对后提交（git commit 或 xiaoneng sync）。`,
          ]
        : []),
      `检查了 ${counted.files} 个文件、${counted.tasks} 项任务：${found}。`,
      ...notes,
    ],
  };
}
