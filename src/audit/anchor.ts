import { type Day, parseDay } from '../calendar/day.ts';

/** A line that fixes history up to a day: whoever has it on paper can tell whether anything before was rewritten. */
export interface Anchor {
  readonly day: Day;
  readonly commit: string;
  /** Commits that led there. */
  readonly count: number;
}

const WORD = '效能锚';

export function anchorLine({ day, commit, count }: Anchor): string {
  return `${WORD} ${day} ${commit} ${count}个提交`;
}

/** The anchors in a text; lines that are something else are passed over, `broken` are those that begin as one and are none. */
export function anchorsIn(text: string): { readonly anchors: readonly Anchor[]; readonly broken: readonly string[] } {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(WORD));
  const read = lines.map((line) => ({ line, anchor: anchorIn(line) }));
  return {
    anchors: read.flatMap(({ anchor }) => anchor ?? []),
    broken: read.flatMap(({ line, anchor }) => (anchor ? [] : [line.trim()])),
  };
}

function anchorIn(line: string): Anchor | undefined {
  const [, date = '', commit = '', count] =
    new RegExp(`${WORD} +(\\d{4}-\\d\\d-\\d\\d) +([0-9a-f]{40}) +(\\d+)个提交`).exec(line) ?? [];
  const day = parseDay(date);
  return day && { day, commit, count: Number(count) };
}
