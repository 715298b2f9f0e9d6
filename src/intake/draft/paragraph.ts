/** A paragraph and where it stands. */
export interface Paragraph {
  /** 1-based. */
  readonly line: number;
  /** 三（一）1, 第二十四条（一）; '' before the first heading. */
  readonly clause: string;
  readonly text: string;
  /** 牵头单位：甲 below the last item of the block in which it stands. */
  readonly closing?: string;
  /** What of it is a guess of whoever read the table in which it stands. */
  readonly hints?: readonly string[];
}

/** A line as it was written, without the marks of Markdown, and in one spelling. */
export interface Line {
  readonly line: number;
  readonly text: string;
  readonly plain: string;
  readonly hints?: readonly string[];
}
