import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, Paragraph, TabStopType, TextRun } from 'docx';
import type { Official } from '../../views/view/view.ts';
import { aroundText, COPIES } from '../around.ts';
import { printable, wrap } from '../width.ts';
import { type PageSize, PORTRAIT, roomOf } from './measures.ts';
import { styleId } from './styles.ts';
import { widthIn } from './type.ts';

/** What stands in the 版记, a row each; a row of the same kind as that before it has no line above. */
interface ColophonRow {
  readonly text: string;
  readonly style: 'copies' | 'issuer';
}

/** 版记: 主送 (where the first page has no room for them), 抄送 and 印发 between lines, the last of which lies on the lower edge of the type area (7.4). */
export function colophon(official: Official, moved: string | undefined, sheet: PageSize = PORTRAIT): Paragraph[] {
  const isLetter = official.format === 'letter';
  const rows = colophonRows(official, moved);
  const heights = rows.map((row) => linesIn(row, sheet) * COLOPHON_LINE);
  const below = (i: number) => heights.slice(i).reduce((sum, height) => sum + height, 0);
  return rows.map((row, i) => {
    const top = i === 0 ? THICK : row.style === rows[i - 1]?.style ? undefined : THIN;
    const border = { ...(top && { top }), ...(i === rows.length - 1 && { bottom: THICK }) };
    return colophonLine(row, below(i), heights[i] ?? 0, isLetter ? {} : border, sheet);
  });
}

/** What of a page standing upright the 版记 takes, in twentieths of a point. */
export function colophonHeight(official: Official): number {
  return colophonRows(official, undefined).reduce((sum, row) => sum + linesIn(row, PORTRAIT) * COLOPHON_LINE, 0);
}

function colophonRows(official: Official, moved: string | undefined): ColophonRow[] {
  const { copies, issuer, issued } = aroundText(official);
  const isLetter = official.format === 'letter';
  const printed = issued === undefined ? issuer : `${issuer}\t${issued}`;
  return [
    ...(moved === undefined ? [] : [{ text: `${ADDRESSEES}${moved}。`, style: 'copies' } as const]),
    ...(copies === undefined ? [] : [{ text: copies, style: 'copies' } as const]),
    // 信函格式 bears neither 印发机关 nor lines (10.1)
    ...(printed === undefined || isLetter ? [] : [{ text: printed, style: 'issuer' } as const]),
  ];
}

const ADDRESSEES = '主送：';
/** Of the 版记, in twentieths of a point. */
const COLOPHON_LINE = 560;
/** A character of 4号, in twentieths of a point. */
const SMALL = 280;

/** The lines that a text takes; those of 抄送 that follow the first are shorter by what they stand further in. */
function linesIn({ text, style }: ColophonRow, sheet: PageSize): number {
  const isCopies = style === 'copies';
  const room = roomOf(sheet) / SMALL - 2 - (isCopies ? widthIn(COPIES) : 0);
  const names = isCopies ? text.slice(COPIES.length) : text;
  return wrap(printable(names), Math.floor(room) * 2, (piece) => widthIn(piece) * 2).length;
}

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 };

/** In a frame that stands at the foot of the page wherever the text ends. */
function colophonLine(
  { text, style }: ColophonRow,
  rise: number,
  height: number,
  border: { readonly top?: typeof THIN; readonly bottom?: typeof THIN },
  sheet: PageSize,
): Paragraph {
  const runs = text
    .split('\t')
    .map((piece, i) => new TextRun({ children: i === 0 ? [printable(piece)] : ['\t', printable(piece)] }));
  // lines of 抄送 that follow stand under the first name
  const indent =
    style === 'copies' ? { left: SMALL * 4, hanging: SMALL * 3, right: SMALL } : { left: SMALL, right: SMALL };
  return new Paragraph({
    style: styleId(style),
    children: runs,
    indent,
    keepNext: true,
    frame: {
      type: 'absolute',
      position: { x: sheet.left, y: sheet.height - sheet.bottom - rise },
      width: roomOf(sheet),
      height,
      // where a face that stands in is wider, rather below the edge than cut
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
    border,
    tabStops: [{ type: TabStopType.RIGHT, position: roomOf(sheet) - SMALL }],
  });
}
