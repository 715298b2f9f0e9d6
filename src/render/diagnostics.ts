import type { Problem } from '../views/view/problem.ts';
import { type Paper, type Style, styleOf } from './style.ts';
import { pad, printable, wrap } from './width.ts';

/** Problems as a compiler shows them: place, line, caret under the very characters, what is wrong, what to do. */
export function renderProblems(problems: readonly Problem[], paper: Paper): string {
  const style = styleOf(paper);
  return problems.map((problem) => `${block(problem, style).join('\n')}\n`).join('\n');
}

function block(problem: Problem, style: Style): string[] {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  const level = style.tone(problem.level === 'error' ? '错误' : '警告', problem.level === 'error' ? 'bad' : 'warn');
  const texts = [`${problem.message}（${problem.code}）`, `改法：${problem.remedy}`];
  const lines = texts.flatMap((text) => text.split('\n'));
  const wrapped = lines.flatMap((text) => wrap(printable(text), Math.max(20, style.columns - 2), style.widthOf));
  return [`${printable(place)}  ${level}`, ...excerptLines(problem, style), ...wrapped.map((line) => `  ${line}`)];
}

/** The line with its number; a long one is shown around the caret, with … where it goes on, and none that ends before it. */
function excerptLines({ line, column, width, excerpt }: Problem, style: Style): string[] {
  if (excerpt === undefined || line === 0) return [];
  const characters = [...excerpt];
  if (column > characters.length + 1) return [];
  const number = String(line);
  const marked = { from: column - 1, to: Math.min(characters.length, column - 1 + width) };
  const { from, to } = frame(characters, marked, style.columns - number.length - FURNITURE, style);
  const start = from > 0 ? '…' : '';
  const before = start + characters.slice(from, marked.from).join('');
  const under = characters.slice(marked.from, Math.min(to, marked.to)).join('');
  const shown = start + characters.slice(from, to).join('') + (to < characters.length ? '…' : '');
  const caret = '^'.repeat(Math.max(1, style.widthOf(under)));
  const margin = ' '.repeat(number.length);
  return [
    `  ${number} | ${shown}`,
    `  ${margin} | ${pad('', style.widthOf(before), style.widthOf)}${style.tone(caret, 'bad')}`,
  ];
}

/** The indent, “ | ” and an … (wide or not) at each end. */
const FURNITURE = 9;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part of a line to show: 60 characters that hold the marked ones, and fewer where the screen is narrow. */
function frame(characters: readonly string[], marked: Range, room: number, { widthOf }: Style): Range {
  let from = marked.from >= 40 ? marked.from - 20 : 0;
  let to = Math.min(characters.length, from + 60);
  while (to - from > 1 && widthOf(characters.slice(from, to).join('')) > room) {
    const before = widthOf(characters.slice(from, marked.from).join(''));
    if (to > marked.to || before <= room / 2) to -= 1;
    else from += 1;
  }
  return { from, to };
}
