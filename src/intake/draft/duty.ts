import type { Day } from '../../calendar/day.ts';
import type { TimeKind } from './times.ts';

/** Something that a document asks of somebody, and what of it is a guess. */
export interface Duty {
  readonly clause: string;
  readonly line: number;
  /** The part of the text that asks it. */
  readonly text: string;
  /** The whole sentence, and which it is of its paragraph. */
  readonly sentence: string;
  readonly at?: number;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly kind: TimeKind;
  readonly deadline?: Day;
  readonly value?: string | number;
  /** The words of the document that tell by when. */
  readonly timeWords?: string;
  /** The characters of the sentence that tell it; none where they stand in another. */
  readonly timeAt?: readonly [start: number, end: number];
  /** Which part of the paper names who is to do it. */
  readonly unitFrom?: string;
  readonly hints: readonly string[];
}
