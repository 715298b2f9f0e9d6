import { type PagePiece, paragraphsOf } from './laid-out.ts';
import { broken, type Lines, LOCKED_PAPER, type NoPaper, SCANNED } from './trouble.ts';
import { unreadOf } from './unread.ts';

/** More pages no official paper has. */
const MOST_PAGES = 500;

/** The paragraphs of a PDF that holds its text; a scan is told as such, and which pages are pictures. */
export async function pdfLines(bytes: Uint8Array): Promise<Lines | NoPaper> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES)
      return { trouble: `有 ${pdf.numPages} 页，太长`, remedy: '公文不会这么长；把要读的几页另存一份' };
    const pages: PagePiece[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await piecesOf(await pdf.getPage(number)));
    const bare = pages.flatMap((page, i) => (page.some(({ text }) => /[\p{L}\d]/u.test(text)) ? [] : [i + 1]));
    if (bare.length === pages.length) return SCANNED;
    const unread = unreadOf();
    if (bare.length > 0) unread.say(`第 ${bare.join('、')} 页没有文字，像是扫描的或空白的，没有读。`);
    const lines = paragraphsOf(pages, unread);
    const notes = unread.notes();
    return { lines, notes };
  } catch (error) {
    return /password/i.test(String(error)) ? LOCKED_PAPER : broken('PDF');
  }
}

/** What of a page of the library is asked. */
interface Page {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

async function piecesOf(page: Page): Promise<PagePiece[]> {
  const { items } = await page.getTextContent();
  const top = page.view[3] ?? 0;
  return (items as readonly { str?: string; transform?: readonly number[]; width?: number; height?: number }[]).flatMap(
    ({ str, transform, width = 0, height = 0 }): PagePiece[] => {
      const [, , , scale = 0, left = 0, base = 0] = transform ?? [];
      if (str === undefined) return [];
      return [{ text: str, left, base: top - base, width, size: height || Math.abs(scale) || 10 }];
    },
  );
}
