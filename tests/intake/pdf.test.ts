import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/document.ts';
import { type Placed, pdfOf } from './pdf.ts';

const PAGE: readonly Placed[] = [
  [122, 690, 16, '一、区住建局于六月十日前完成摸底并且'],
  [90, 660, 16, '报区安委办。'],
  [122, 630, 16, '二、区教育局于八月十日前完成检查。'],
];
const LINES = ['一、区住建局于六月十日前完成摸底并且报区安委办。', '二、区教育局于八月十日前完成检查。'];
const TAKEN_TOGETHER = '按版面接成段落，接了 1 处换行。';

/** As on a page that lies on its side: the same places, turned with the text. */
const turned: Readonly<Record<number, (placed: Placed) => Placed>> = {
  90: ([left, base, size, text]) => [842 - base, left, size, text, 90],
  180: ([left, base, size, text]) => [595 - left, 842 - base, size, text, 180],
  270: ([left, base, size, text]) => [base - 300, 842 - left, size, text, 270],
};

describe('a page of PDF', () => {
  it.each([90, 180, 270])('is read along its text where that is turned by %d', async (by) => {
    const page = PAGE.map(turned[by] as (placed: Placed) => Placed);
    expect(await readDocument(pdfOf([page]))).toEqual({ lines: LINES, notes: [TAKEN_TOGETHER] });
  });

  it('leaves out what stands across it, and says so', async () => {
    const mark: Placed = [150, 640, 60, '内部资料', 45];
    expect(await readDocument(pdfOf([[...PAGE, mark]]))).toEqual({
      lines: LINES,
      notes: [TAKEN_TOGETHER, '斜着的文字（像是水印）没有算，1 处：“内部资料”。'],
    });
  });

  it.each(['— 2 —', '扫描全能王 创建'])('is told as a picture where nothing stands on it but “%s”', async (text) => {
    const read = await readDocument(pdfOf([PAGE, [[280, 50, 14, text]]]));
    expect(read).toMatchObject({
      lines: LINES,
      notes: ['第 2 页没有文字，像是扫描的或空白的，没有读。', TAKEN_TOGETHER],
    });
    expect(await readDocument(pdfOf([[[280, 50, 14, text]]]))).toMatchObject({
      trouble: '是扫描件或图片，里面没有文字',
    });
  });

  it.each(['UniGB-UCS2-H', 'GBK-EUC-H'])('is no scan where its characters need %s', async (encoding) => {
    expect(await readDocument(pdfOf([PAGE], encoding))).toEqual({
      trouble: 'PDF 里的中文字体没有嵌入，字读不出来',
      remedy: '用 WPS 打开，另存为 docx 再试；或打印成 PDF，再读打印的',
    });
  });
});
