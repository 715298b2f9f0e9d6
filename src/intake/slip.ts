/** A mechanical error in a paper: where, what, and how it should be. */
export interface Slip {
  /** From 1. */
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
  readonly width: number;
  readonly message: string;
  readonly remedy: string;
  /** How many it stands for, where not only for itself. */
  readonly stands?: number;
}

/** A rule of form; `find` looks at one line and may look around it. */
export interface FormRule {
  readonly name: string;
  /** The section of GB/T 9704—2012 or the standard it comes from. */
  readonly basis: string;
  find(line: string, index: number, lines: readonly string[]): readonly Found[];
}

export interface Found {
  /** Offset in the line, in UTF-16 units, and length. */
  readonly at: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
}

/** Everything that a pattern finds in a line. */
export function matches(
  line: string,
  pattern: RegExp,
  tell: (match: RegExpMatchArray) => Pick<Found, 'message' | 'remedy'> | undefined,
): Found[] {
  return Array.from(line.matchAll(pattern)).flatMap((match) => {
    const told = tell(match);
    return told ? [{ at: match.index, length: match[0].length, ...told }] : [];
  });
}
