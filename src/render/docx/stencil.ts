import type { FileChild } from 'docx';

/** What a template calls the notes under an answer, 附件说明, 抄送 and 附注. */
export const NOTES = '提示';
export const ANNEXES = '附件说明';
export const COPIED = '抄送';
export const FOOTNOTE = '附注';

/** How a paper that is to be a template differs from one that is filled in. */
export interface Stencil {
  /** These blocks under the conditions that all these fields are filled; of `^抄送`, that it is not. */
  readonly where: (names: readonly string[], blocks: readonly FileChild[]) => FileChild[];
  /** What stands for 附件说明, and for 附件1 over an annex. */
  readonly annexes: string;
  readonly annexMark: (field: string) => string;
}
