import { beginsParagraph, endsParagraph } from './breaks.ts';
import type { Leftovers } from './unread.ts';

/** A piece of text where it stands on a page: its left edge and base line, from the top left, in any unit. */
export interface PagePiece {
  readonly text: string;
  readonly left: number;
  readonly base: number;
  readonly width: number;
  /** The height of a character. */
  readonly size: number;
}

interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Pieces far from one another, as in a table. */
  readonly isParted: boolean;
}

/** Pages as paragraphs: pieces of a height are a row, rows that reach the margin go on in the next, numbers of pages fall away. */
export function paragraphsOf(pages: readonly (readonly PagePiece[])[], unread: Leftovers): string[] {
  const lines: string[][] = [];
  let before: Row | undefined;
  let [parted, joins] = [0, 0];
  for (const page of pages) {
    const rows = withoutNumber(rowsOf(page));
    const margins = marginsOf(rows);
    for (const row of rows) {
      const isMore = before !== undefined && goesOn(before, row, margins);
      if (isMore) lines.at(-1)?.push(isLatin(before?.text, row.text) ? ' ' : '', row.text);
      else lines.push([row.text]);
      joins += Number(isMore);
      parted += Number(row.isParted);
      before = row;
    }
  }
  if (joins > 0) unread.say(`按版面接成段落，接了 ${joins} 处换行。`);
  if (parted > 1) unread.say(`有 ${parted} 行像是表格，认不出格子，按行读的：对着原件看，最好要一份 docx。`);
  return lines.map((parts) => parts.join(''));
}

/** Where the rows of a page begin and end. */
interface Margins {
  readonly left: number;
  readonly right: number;
  /** Its paragraphs begin further in. */
  readonly isIndented: boolean;
}

function marginsOf(rows: readonly Row[]): Margins {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) [left, right] = [Math.min(left, row.left), Math.max(right, row.right)];
  const further = rows.filter((row) => row.left > left + row.size).length;
  return { left, right, isIndented: further > rows.length * 0.15 };
}

/** A row that fills its line goes on in the next, unless that begins something. */
function goesOn(before: Row, row: Row, { left, right, isIndented }: Margins): boolean {
  if (before.isParted || row.isParted || before.right < right - before.size * 1.6) return false;
  const isSame = Math.abs(before.size - row.size) < row.size * 0.15 && row.left < left + row.size * 0.8;
  return isSame && !beginsParagraph(row.text) && (isIndented || !endsParagraph(before.text));
}

function isLatin(before = '', after = ''): boolean {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
}

/** — 3 —, 第3页: at the top or the bottom of a page. */
function withoutNumber(rows: readonly Row[]): Row[] {
  return rows.filter((row, i) => !(i === 0 || i === rows.length - 1) || !isPageNumber(row.text));
}

/** Whether a row of a page says which page it is, and nothing else. */
export function isPageNumber(text: string): boolean {
  return /^(?:[—–\-－·\s]*\d{1,4}[—–\-－·\s]*|第\s*\d{1,4}\s*页.{0,12})$/.test(text.trim());
}

function rowsOf(pieces: readonly PagePiece[]): Row[] {
  const rows: PagePiece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.base - b.base)) {
    const last = rows.at(-1);
    const top = last?.[0];
    if (last && top && piece.base - top.base < Math.min(top.size, piece.size) * 0.5) last.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => rowOf(row.toSorted((a, b) => a.left - b.left)));
}

function rowOf(pieces: readonly PagePiece[]): Row {
  let [text, isParted] = ['', false];
  let before: PagePiece | undefined;
  for (const piece of pieces) {
    const gap = before ? piece.left - before.left - before.width : 0;
    const isFar = gap > piece.size * 1.5;
    if (isFar) isParted = true;
    const isApart = gap > piece.size * 0.2 && isLatin(text, piece.text);
    text += `${isFar ? '  ' : isApart ? ' ' : ''}${tight(piece.text)}`;
    before = piece;
  }
  const [left, right] = [pieces[0]?.left ?? 0, before ? before.left + before.width : 0];
  return { text: text.trim(), left, right, size: Math.max(...pieces.map(({ size }) => size)), isParted };
}

/** Between Chinese characters and figures a page leaves room that is none in the text. */
function tight(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) +(?=\S)|(?<=\S) +(?=[\u3000-\u9fff\uff00-\uffef])/g, '');
}
