import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Official } from '../../views/view/view.ts';
import { printable } from '../width.ts';
import {
  LETTER_LINE,
  LETTER_TOP,
  LETTER_WIDTH,
  LINE,
  MASTHEAD_DROP,
  PORTRAIT,
  RED_LINE_DROP,
  roomOf,
} from './measures.ts';
import { TITLE_ROOM, titleLines } from './title.ts';
import { blankLine, paragraph, textRuns, widthIn } from './type.ts';

/** 3号 characters in a line. */
const TEXT_ROOM = 28;
export const RED = 'FF0000';

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
export function edgeFrame(y: number, height: number) {
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
