import { inSource } from '../../intake/draft/in-source.ts';
import { marksIn } from '../../intake/draft/marks.ts';
import { originsIn } from '../../intake/draft/origins.ts';
import type { PaperRead } from '../../intake/draft/reading.ts';
import { annotatedOf } from '../../views/files/annotated.ts';
import type { Asked } from '../../views/files/draft.ts';
import type { Annotated } from '../../views/view/annotated.ts';

/** A paper with what was read of it marked in its lines, for a page. */
export function annotatedFrom(paper: PaperRead, asked: readonly Asked[]): Annotated {
  const marks = marksIn(paper, paper.duties.map(originsIn(paper)));
  const source = inSource(paper);
  return annotatedOf(paper.source, source.marks(marks), asked, source);
}
