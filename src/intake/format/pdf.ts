import { isPageNumber, type PagePiece, paragraphsOf } from './laid-out.ts';
import { broken, type Lines, LOCKED_PAPER, type NoPaper, SCANNED } from './trouble.ts';
import { type Leftovers, unreadOf } from './unread.ts';

/** More pages no official paper has. */
const MOST_PAGES = 500;

/** The paragraphs of a PDF that holds its text; a scan is told as such, and which pages are pictures. */
export async function pdfLines(bytes: Uint8Array): Promise<Lines | NoPaper> {
  const { getDocumentProxy } = await import('unpdf');
  const lacking = lackingMaps();
  try {
    const options = { verbosity: 0, cMapPacked: false, BinaryDataFactory: lacking.Factory };
    const pdf = await getDocumentProxy(new Uint8Array(bytes), options);
    if (pdf.numPages > MOST_PAGES)
      return { trouble: `有 ${pdf.numPages} 页，太长`, remedy: '公文不会这么长；把要读的几页另存一份' };
    const unread = unreadOf();
    const pages: PagePiece[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(await piecesOf(await pdf.getPage(number), unread));
    if (lacking.isAsked()) return NOT_EMBEDDED;
    const bare = pages.flatMap((page, i) => (isBare(page) ? [i + 1] : []));
    const read = pages.filter((page) => !isBare(page));
    if (read.length === 0) return SCANNED;
    if (bare.length > 0) unread.say(`第 ${bare.join('、')} 页没有文字，像是扫描的或空白的，没有读。`);
    const lines = paragraphsOf(read, unread);
    if (IMAGE.test(new TextDecoder('latin1').decode(bytes)))
      unread.say('里面的图片没有读；图片上有要办的事，对着原件看。');
    return { lines, notes: unread.notes() };
  } catch (error) {
    return /password/i.test(String(error)) ? LOCKED_PAPER : broken('PDF');
  }
}

/** A picture is a stream of its own, whose dictionary is never packed (ISO 32000-1, 7.5.7 and 8.9.5). */
const IMAGE = /\/Subtype\s{0,9}\/Image\b/;

const NOT_EMBEDDED: NoPaper = {
  trouble: 'PDF 里的中文字体没有嵌入，字读不出来',
  remedy: '用 WPS 打开，另存为 docx 再试；或打印成 PDF，再读打印的',
};

/** Where the library looks for what a file leaves out: of a font that is not embedded, which codes are which characters. */
function lackingMaps() {
  const asked: string[] = [];
  class Factory {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<never> {
      if (kind === 'cMapUrl') asked.push(filename);
      throw new Error(filename);
    }
  }
  return { Factory, isAsked: () => asked.length > 0 };
}

/** What a program writes on every page that it has taken a picture of. */
const SCANNERS = /扫描全能王|CamScanner|创建|Scanned (?:by|with)/gi;

/** Nothing to be read stands on a page that says but its number, or what has scanned it. */
function isBare(page: readonly PagePiece[]): boolean {
  const text = page
    .map((piece) => piece.text)
    .join('')
    .replace(SCANNERS, '');
  return !/[\p{L}\d]/u.test(text) || isPageNumber(text);
}

/** What of a page of the library is asked. */
interface Page {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

/** A piece as the library has it: its matrix leads to a page whose origin is at the bottom left. */
interface Told {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

async function piecesOf(page: Page, unread: Leftovers): Promise<PagePiece[]> {
  const { items } = await page.getTextContent();
  const told = (items as readonly Told[]).filter(({ str = '' }) => str.trim() !== '');
  const turns = told.map(turnOf);
  const most = mostOf(told, turns);
  return told.flatMap((piece, i) => {
    if (turns[i] === most) return [placed(piece, most, page.view)];
    unread.leftOut('斜着的文字（像是水印）', piece.str ?? '');
    return [];
  });
}

/** How often a piece is turned by 90 degrees, against the clock; a half where it stands askew. */
function turnOf({ transform: [a = 1, b = 0] = [] }: Told): number {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.05 ? (whole + 4) % 4 : 0.5;
}

/** How most of the text of a page is turned: a table that lies on its side is read along its rows. */
function mostOf(told: readonly Told[], turns: readonly number[]): number {
  const lengths = [0, 1, 2, 3].map((turn) =>
    told.reduce((sum, { str = '' }, i) => sum + (turns[i] === turn ? str.length : 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

/** Where a piece stands as the page is read. */
function placed(
  { str = '', transform, width = 0, height = 0 }: Told,
  turn: number,
  view: readonly number[],
): PagePiece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform ?? [];
  const [, , right = 0, top = 0] = view;
  const [left, base] = [
    [x, top - y],
    [y, x],
    [right - x, y],
    [top - y, right - x],
  ][turn] as [number, number];
  return { text: str, left, base, width, size: height || Math.hypot(c, d) || 10 };
}
