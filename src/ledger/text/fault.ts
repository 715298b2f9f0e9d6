import { type Code, type Finding, finding } from '../../vocabulary/messages.ts';

/** A stretch of text: offsets in UTF-16 units, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What is wrong at a stretch of text: a finding that knows its offsets instead of its path. */
export interface Fault extends Omit<Finding, 'path' | 'on'>, TextRange {}

/** States that the message `code` applies to a stretch of text. */
export function fault<C extends Code>(
  code: C,
  { start, end }: TextRange,
  params: Parameters<typeof finding<C>>[2],
): Fault {
  const { path, on, ...said } = finding(code, [], params);
  return { ...said, start, end };
}

/** In the order of the text; of two faults with the same code at the same offset only the first. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const sorted = faults.toSorted((a, b) => a.start - b.start);
  return sorted.filter(({ code, start }, index) => {
    for (let at = index - 1; sorted[at]?.start === start; at -= 1) if (sorted[at]?.code === code) return false;
    return true;
  });
}

/** The faults brought inside a text of this length: YAML's offsets may run past its end. */
export function within(length: number, faults: readonly Fault[]): Fault[] {
  return faults.map((told) => {
    const start = Math.max(0, Math.min(told.start, length - 1));
    return { ...told, start, end: Math.min(Math.max(told.end, start), length) };
  });
}
