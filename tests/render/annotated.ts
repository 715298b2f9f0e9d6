import { annotatedFrom } from '../../src/cli/draft/annotated.ts';
import { askedIn } from '../../src/cli/draft/asked.ts';
import { readPaper } from '../../src/intake/draft/reading.ts';
import { renderHtml } from '../../src/render/html.ts';
import { draftView } from '../../src/views/files/draft.ts';
import { whole } from './whole.ts';

/** The page of a notice with these paragraphs. */
export function pageOf(...paragraphs: readonly string[]): string {
  const lines = [
    '关于检查的通知',
    '云政办〔2022〕8号',
    '各镇：',
    ...paragraphs,
    '云山区人民政府办公室',
    '2022年2月20日',
  ];
  const paper = readPaper(lines, ['区教育局', '区住建局'], false);
  const asked = askedIn(paper, undefined);
  return whole(renderHtml({ ...draftView(paper.outline, asked, paper), annotated: annotatedFrom(paper, asked) }));
}
