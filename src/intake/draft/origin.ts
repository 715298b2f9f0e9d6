import type { Stretch } from './stretches.ts';

/** Why a field of a duty is as it is: the part of the paper that tells it, and where that stands. */
export interface FieldOrigin {
  readonly field: 'title' | 'due' | 'year' | 'unit' | 'support';
  /** 本句, 前一句, 上级标题, 成文日期: as a clerk would say it. */
  readonly part: string;
  /** The words of the paper that tell it. */
  readonly words?: string;
  /** Where they stand letter for letter, one for each of several names. */
  readonly stretches: readonly Stretch[];
  /** 1-based; none where it is not known. */
  readonly line?: number;
}
