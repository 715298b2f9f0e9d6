import { fault, type TextRange } from '../fault.ts';
import { lineEnd, nextLine } from '../lines.ts';
import type { Trap } from './traps.ts';

type Mark = '<' | '|' | '=' | '>';

interface MarkedLine extends TextRange {
  readonly mark: Mark;
  readonly line: number;
}

/** The lines git leaves where two people changed the same place: one fault for each conflict, saying which lines are whose. */
export function conflictTraps(text: string): Trap[] {
  if (!/^(?:<{7}|>{7}|={7}|\|{7})/m.test(text)) return [];
  return conflicts(markedLines(text)).flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return [];
    const told = fault('merge-conflict', first, { parts: parts(lines) });
    const theirs = lines.find(({ mark }) => mark === '=' || mark === '|') ?? last;
    return [
      { fault: told, repair: { ...first, by: ' ' } },
      { fault: told, repair: { start: theirs.start, end: last.end, by: ' ' } },
    ];
  });
}

/** How a line begins that says what another person wrote of the fact below it. */
export const DOUBT = '# 待核对：';

/** The lines that a merge leaves where two people wrote the same fact differently. */
export function doubtTraps(text: string): Trap[] {
  if (!text.includes(DOUBT)) return [];
  return Array.from(text.matchAll(/^ *(# 待核对：.*)$/gm), ({ index, 0: line, 1: said = '' }) => {
    const end = index + line.trimEnd().length;
    return { fault: fault('merge-doubt', { start: index + line.length - said.length, end }, {}) };
  });
}

function markedLines(text: string): MarkedLine[] {
  const found: MarkedLine[] = [];
  for (let at = 0, line = 1; at < text.length; at = nextLine(text, at), line += 1) {
    const end = lineEnd(text, at);
    const [marks] = /^(?:<{7}|>{7}|={7}|\|{7})(?= |$)/.exec(text.slice(at, end)) ?? [];
    if (marks) found.push({ start: at, end, line, mark: marks.charAt(0) as Mark });
  }
  return found;
}

/** Marked lines from one `<<<<<<<` to its `>>>>>>>`; marks that lost their partners stand together too. */
function conflicts(lines: readonly MarkedLine[]): MarkedLine[][] {
  const groups: MarkedLine[][] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    if (!current || line.mark === '<' || current.at(-1)?.mark === '>') groups.push([line]);
    else current.push(line);
  }
  return groups;
}

function parts(lines: readonly MarkedLine[]): string {
  const at = (mark: Mark) => lines.find((line) => line.mark === mark)?.line;
  const [ours, base, middle, theirs] = [at('<'), at('|'), at('='), at('>')];
  if (ours === undefined || middle === undefined || theirs === undefined) {
    return `第 ${lines.map(({ line }) => line).join('、')} 行留有冲突标记`;
  }
  return `第 ${ours}—${base ?? middle} 行之间是这边的，第 ${middle}—${theirs} 行之间是那边的`;
}
