import { markRules } from './marks.ts';
import { numberRules } from './numbers.ts';
import type { FormRule, Found, Slip } from './slip.ts';
import { structureRules } from './structure.ts';
import { wordRules } from './wording.ts';

/** Every rule of form that is looked at. */
export const formRules: readonly FormRule[] = [...numberRules, ...structureRules, ...markRules, ...wordRules];

/** So many are told of a line; of the rest how many there are. */
const TOLD = 20;

/** The mechanical errors of a paper, in the order of their places; nothing is judged that needs understanding. */
export function proofread(lines: readonly string[]): Slip[] {
  return lines.flatMap((line, index) => {
    const found = formRules.flatMap((rule) => rule.find(line, index, lines).map((one) => ({ rule, ...one })));
    found.sort((a, b) => a.at - b.at);
    const told = found.slice(0, TOLD);
    const next = found[TOLD];
    const columnOf = columnsOf(line);
    const slips = told.map((one) => slipOf(line, index, one, columnOf(one.at)));
    return next ? [...slips, more(index, columnOf(next.at), found.length - TOLD)] : slips;
  });
}

function slipOf(line: string, index: number, found: Found & { readonly rule: FormRule }, column: number): Slip {
  const { rule, at, length, message, remedy } = found;
  return {
    line: index + 1,
    column,
    width: [...line.slice(at, at + length)].length,
    message: `${rule.name}：${message}`,
    remedy: `${remedy}（${rule.basis}）`,
  };
}

function more(index: number, column: number, count: number): Slip {
  const message = `……还有 ${count} 处`;
  return { line: index + 1, column, width: 1, message, remedy: '这一行改好以后再查一遍', stands: count };
}

/** The columns of offsets in a line that are asked for in their order: characters are counted once. */
function columnsOf(line: string): (at: number) => number {
  let [counted, column] = [0, 1];
  return (at) => {
    column += [...line.slice(counted, at)].length;
    counted = at;
    return column;
  };
}
