import { markRules } from './marks.ts';
import { numberRules } from './numbers.ts';
import type { FormRule, Slip } from './slip.ts';
import { structureRules } from './structure.ts';

/** Every rule of form that is looked at. */
export const formRules: readonly FormRule[] = [...numberRules, ...structureRules, ...markRules];

/** The mechanical errors of a paper, in the order of their places; nothing is judged that needs understanding. */
export function proofread(lines: readonly string[]): Slip[] {
  return lines
    .flatMap((line, index) =>
      formRules.flatMap((rule) =>
        rule.find(line, index, lines).map(
          ({ at, length, message, remedy }): Slip => ({
            line: index + 1,
            column: [...line.slice(0, at)].length + 1,
            width: [...line.slice(at, at + length)].length,
            message: `${rule.name}：${message}`,
            remedy: `${remedy}（${rule.basis}）`,
          }),
        ),
      ),
    )
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}
