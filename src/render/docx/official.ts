import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';

import type { Official } from '../../views/view/view.ts';
import { aroundText, COPIES } from '../around.ts';
import { printable, wrap } from '../width.ts';
import {
  LETTER_FOOT,
  LETTER_LINE,
  LETTER_TOP,
  LETTER_WIDTH,
  LINE,
  MASTHEAD_DROP,
  type PageSize,
  PORTRAIT,
  RED_LINE_DROP,
  roomOf,
} from './measures.ts';
import { FOOTNOTE, type Stencil } from './stencil.ts';
import { styleId } from './styles.ts';
import { titleLines } from './title.ts';
import { blankLine, paragraph, textRuns, widthIn } from './type.ts';

/** 2号 characters in a line of 156 mm. */
export const TITLE_ROOM = 19;
/** 3号 characters in a line. */
const TEXT_ROOM = 28;
const RED = 'FF0000';

/** 紧急程度, 发文机关标志, 发文字号, red line (7.2); without a masthead, what there is of the others. */
export function headParagraphs(official: Official): Paragraph[] {
  const { masthead, number, urgency, format } = official;
  if (masthead === undefined)
    return [
      ...(urgency === undefined ? [] : [paragraph('urgency', urgency)]),
      ...(number === undefined ? [] : [paragraph('number', number, { alignment: AlignmentType.RIGHT })]),
    ];
  if (format === 'letter') return letterHead(masthead, number ?? '', urgency ?? '');
  const size = mastheadSize(masthead, LARGEST);
  const red = { style: BorderStyle.SINGLE, size: 12, space: RED_LINE_DROP, color: RED };
  return [
    urgency === undefined ? blankLine() : paragraph('urgency', urgency),
    blankLine(MASTHEAD_DROP - LINE),
    paragraph('masthead', textRuns(masthead, { size }), { line: size * 10 }),
    blankLine(),
    blankLine(),
    paragraph('number', number ?? '', { border: { bottom: red } }),
    blankLine(),
    blankLine(),
  ];
}

/** Half points: as large as it may be, as far as it fits into a line. */
function mastheadSize(masthead: string, most: number): number {
  return Math.min(most, Math.floor(440 / Math.max(1, widthIn(masthead)))) * 2;
}

/**
 * 信函格式 (10.1): the 发文机关标志 30 mm from the upper edge of the page, a red double line of 170 mm under it; then
 * 紧急程度 on the left and 发文字号 on the right of one line.
 */
function letterHead(masthead: string, number: string, urgency: string): Paragraph[] {
  const size = letterSize(masthead);
  const red = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: RED_LINE_DROP, color: RED };
  const top = paragraph('masthead', textRuns(masthead, { size }), {
    line: size * 10,
    border: { bottom: red },
    frame: edgeFrame(LETTER_TOP, size * 10 + LETTER_LINE),
  });
  const sides = paragraph(
    'number',
    [new TextRun(printable(urgency)), new TextRun({ children: ['\t', printable(number)] })],
    {
      alignment: AlignmentType.LEFT,
      tabStops: [{ type: TabStopType.RIGHT, position: roomOf(PORTRAIT) }],
    },
  );
  return [top, sides, blankLine(), blankLine()];
}

/** Half of the half points that a 发文机关标志 has at most, on a 文件 and on a 信函. */
const LARGEST = 48;
const LETTER_LARGEST = 36;

function letterSize(masthead: string): number {
  return mastheadSize(masthead, LETTER_LARGEST);
}

/** What of the type area the 发文机关标志 and its line take up. */
function belowLetterhead(size: number): number {
  return LETTER_TOP + size * 10 + LETTER_LINE - PORTRAIT.top;
}

/** What stands over the title: lines of text, blank ones too, and in twentieths of a point what has a height of its own. */
export function fixedHead({ masthead, number, urgency, format }: Official): { lines: number; height: number } {
  if (masthead === undefined) return { lines: Number(number !== undefined) + Number(urgency !== undefined), height: 0 };
  if (format === 'letter') return { lines: 3, height: belowLetterhead(letterSize(masthead)) };
  return { lines: 6, height: MASTHEAD_DROP - LINE + mastheadSize(masthead, LARGEST) * 10 + RED_LINE_DROP * 20 };
}

/** Across the page beyond the type area, so far from its upper edge. */
function edgeFrame(y: number, height: number) {
  return {
    type: 'absolute',
    position: { x: (PORTRAIT.width - LETTER_WIDTH) / 2, y },
    width: LETTER_WIDTH,
    height,
    rule: HeightRule.EXACT,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    // no text fits beside it: all programs go on below it, which they do not agree upon where text may run through
    wrap: FrameWrap.AROUND,
  } as const;
}

/** 标题: 2号小标宋, centred (7.3.1). */
export function titleParagraphs(title: string): Paragraph[] {
  return titleLines(title, TITLE_ROOM, widthIn).map((line) => paragraph('title', line));
}

/** Lines that the first page has, and how many of them must be left to the text. */
const PAGE_LINES = 22;
const TEXT_LINES = 2;

/**
 * Whether the 主送机关 must stand in the 版记, because the first page would have no text (7.3.2): by the lines that stand
 * above them.
 */
export function isCrowded(official: Official, title: string): boolean {
  const { masthead, format, addressee } = official;
  if (masthead === undefined || addressee === undefined) return false;
  const head = format === 'letter' ? 5 : 10;
  const titled = titleLines(title, TITLE_ROOM, widthIn).length * 1.25 + 1;
  return head + titled + Math.ceil(widthIn(addressee) / TEXT_ROOM) > PAGE_LINES - TEXT_LINES;
}

/** 附件说明: a line under the text, two characters in (7.3.4). */
export function annexNote(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const [first, ...rest] = names.length === 1 ? names : names.map((name, i) => `${i + 1}. ${name}`);
  return [
    blankLine(undefined, true),
    paragraph('annexNote', `附件：${first}`),
    ...rest.map((name) => paragraph('annexNote', name, { first: 5 })),
  ];
}

/** 署名 and 成文日期, with a seal or without (7.3.5); then the 附注 (7.3.6). */
export function footParagraphs(official: Official, where: Stencil['where']): FileChild[] {
  const { signer, date, footnote } = aroundText(official);
  const note = footnote === undefined ? [] : where([FOOTNOTE], [paragraph('footnote', footnote)]);
  if (signer === undefined || date === undefined) return note;
  const sealed = official.signature?.sealed ?? false;
  const [left, right] = signaturePlaces(widthIn(signer), widthIn(date), sealed);
  const gap = Array.from({ length: sealed ? 2 : 1 }, () => blankLine(undefined, true));
  return [...gap, paragraph('signer', signer, { after: left }), paragraph('date', date, { after: right }), ...note];
}

/**
 * Characters to the right of the signer and of the date. With a seal the date stands four characters from the right and
 * the signer above its middle; without one the signer stands two from the right and the date begins two further in.
 */
export function signaturePlaces(signer: number, date: number, sealed: boolean): [signer: number, date: number] {
  if (!sealed) {
    const right = signer - date;
    return right >= 0 ? [2, right] : [Math.max(2, date + 4 - signer), 2];
  }
  const over = 4 + (date - signer) / 2;
  return over >= 0 ? [over, 4] : [0, (signer - date) / 2];
}

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

/** — 1 —, on the outer side of odd and of even pages (7.5); the first page of a 信函 has a line in its place (10.1). */
export function footers({ format }: Official = {}) {
  const sides = { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) };
  return format === 'letter' ? { ...sides, first: new Footer({ children: [letterFoot()] }) } : sides;
}

function letterFoot(): Paragraph {
  const red = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 0, color: RED };
  return paragraph('gap', [], {
    line: 20,
    border: { top: red },
    frame: edgeFrame(PORTRAIT.height - LETTER_FOOT, 20),
  });
}

function footer(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = { left: 280, right: 280 };
  return new Footer({ children: [new Paragraph({ style: styleId('page'), alignment, indent, children: [number] })] });
}
