import type { Duty } from './duty.ts';
import type { PaperMark } from './marks.ts';
import type { FieldOrigin } from './origin.ts';
import type { PaperRead } from './reading.ts';
import type { Stretch } from './stretches.ts';

/** What was read of a paper by the lines in which somebody wrote it: where lines were joined, each in its own. */
export interface InSource extends Pick<PaperRead, 'account' | 'unused' | 'repairs' | 'dropped'> {
  /** The line (1-based) in which what a duty is read from begins. */
  readonly lineOf: (duty: Duty) => number;
  readonly origin: (origin: FieldOrigin) => FieldOrigin;
  readonly marks: (marks: readonly PaperMark[]) => PaperMark[];
}

/** Tells each place of a paper by the lines as they were written. */
export function inSource({ written, stretches, ...paper }: PaperRead): InSource {
  const first = (stretch: Stretch | undefined, line: number) => (stretch && written(stretch)[0]?.line) ?? line;
  return {
    repairs: paper.repairs,
    dropped: paper.dropped,
    account: paper.account.map((sign) => ({ ...sign, ...written(sign)[0] })),
    unused: paper.unused.map((one) => ({ ...one, line: first(stretches.within(one, one.unit), one.line) })),
    lineOf: (duty) => first(stretches.within(duty, duty.text) ?? stretches.of(duty, 0, 1), duty.line),
    origin: (origin) => {
      const line = origin.line === undefined ? undefined : first(origin.stretches[0], origin.line);
      return line === undefined ? origin : { ...origin, line };
    },
    marks: (marks) => marks.flatMap((mark) => written(mark).map((stretch) => ({ ...mark, ...stretch }))),
  };
}
