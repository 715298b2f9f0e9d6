import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  LineRuleType,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';

import type { Official } from '../../views/view/view.ts';
import { aroundText, COPIES } from '../around.ts';
import { printable, wrap } from '../width.ts';
import { LINE, MASTHEAD_DROP, PORTRAIT, RED_LINE_DROP, roomOf, SIZES } from './measures.ts';
import { titleLines } from './title.ts';
import { blankLine, FACES, paragraph, textRun, widthIn } from './type.ts';

const RED = 'FF0000';
/** Of the 版记, in twentieths of a point. */
const COLOPHON_LINE = 560;
/** 2号 characters in a line of 156 mm. */
const TITLE_ROOM = 19;

/** 紧急程度, 发文机关标志, 发文字号, red line (7.2); without a masthead, what there is of the others. */
export function headParagraphs({ masthead, number, urgency }: Official): Paragraph[] {
  if (masthead === undefined)
    return [
      ...(urgency === undefined ? [] : [paragraph([textRun(urgency, { face: 'bold' })])]),
      ...(number === undefined ? [] : [paragraph([textRun(number)], { alignment: AlignmentType.RIGHT })]),
    ];
  const size = Math.min(48, Math.floor(440 / Math.max(1, widthIn(masthead)))) * 2;
  const centred = { alignment: AlignmentType.CENTER };
  const red = { style: BorderStyle.SINGLE, size: 12, space: RED_LINE_DROP, color: RED };
  return [
    urgency === undefined ? blankLine() : paragraph([textRun(urgency, { face: 'bold' })]),
    blankLine(MASTHEAD_DROP - LINE),
    paragraph([textRun(masthead, { face: 'title', size, colour: RED })], { ...centred, line: size * 10 }),
    blankLine(),
    blankLine(),
    paragraph([textRun(number ?? '')], { ...centred, border: { bottom: red } }),
    blankLine(),
    blankLine(),
  ];
}

/** 标题: 2号小标宋, centred (7.3.1). */
export function titleParagraphs(title: string): Paragraph[] {
  return titleLines(title, TITLE_ROOM, widthIn).map((line) =>
    paragraph([textRun(line, { face: 'title', size: SIZES.title })], {
      alignment: AlignmentType.CENTER,
      line: 700,
      keepNext: true,
    }),
  );
}

/** 附件说明: a line under the text, two characters in (7.3.4). */
export function annexNote(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const [first, ...rest] = names.length === 1 ? names : names.map((name, i) => `${i + 1}. ${name}`);
  return [
    paragraph([], { keepNext: true }),
    paragraph([textRun(`附件：${first}`)], { first: 2, keepNext: true }),
    ...rest.map((name) => paragraph([textRun(name)], { first: 5, keepNext: true })),
  ];
}

/** 署名 and 成文日期, with a seal or without (7.3.5); then the 附注 (7.3.6). */
export function footParagraphs(official: Official): Paragraph[] {
  const { signer, date, footnote } = aroundText(official);
  const note = footnote === undefined ? [] : [paragraph([textRun(footnote)], { first: 2 })];
  if (signer === undefined || date === undefined) return note;
  const sealed = official.signature?.sealed ?? false;
  const [left, right] = signaturePlaces(widthIn(signer), widthIn(date), sealed);
  const kept = () => paragraph([], { keepNext: true });
  const placed = (text: string, after: number) =>
    paragraph([textRun(text)], { alignment: AlignmentType.RIGHT, after, keepNext: text === signer });
  const gap = sealed ? [kept(), kept()] : [kept()];
  return [...gap, placed(signer, left), placed(date, right), ...note];
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

/** 版记: 抄送 and 印发 between lines, the last of which lies on the lower edge of the type area (7.4). */
export function colophon(official: Official): Paragraph[] {
  const { copies, issuer, issued } = aroundText(official);
  const printed = issued === undefined ? issuer : `${issuer}\t${issued}`;
  const rows = [copies, printed].filter((row) => row !== undefined);
  const heights = rows.map((text) => linesIn(text) * COLOPHON_LINE);
  const below = (i: number) => heights.slice(i).reduce((sum, height) => sum + height, 0);
  return rows.map((text, i) =>
    colophonLine(text, below(i), heights[i] ?? 0, { first: i === 0, last: i === rows.length - 1 }),
  );
}

/** A character of 4号, in twentieths of a point. */
const SMALL = 280;

/** The lines that a text takes; those of 抄送 that follow the first are shorter by what they stand further in. */
function linesIn(text: string): number {
  const isCopies = text.startsWith(COPIES);
  const room = roomOf(PORTRAIT) / SMALL - 2 - (isCopies ? widthIn(COPIES) : 0);
  const names = isCopies ? text.slice(COPIES.length) : text;
  return wrap(printable(names), Math.floor(room) * 2, (piece) => widthIn(piece) * 2).length;
}

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 };

/** In a frame that stands at the foot of the page wherever the text ends. */
function colophonLine(text: string, rise: number, height: number, end: { first: boolean; last: boolean }): Paragraph {
  const { left, bottom, height: sheet } = PORTRAIT;
  const name = FACES.text;
  const font = { ascii: name, hAnsi: name, eastAsia: name, cs: name };
  const children = text
    .split('\t')
    .map(
      (piece, i) =>
        new TextRun({ children: i === 0 ? [printable(piece)] : ['\t', printable(piece)], font, size: SIZES.small }),
    );
  // lines of 抄送 that follow stand under the first name
  const indent = text.startsWith(COPIES)
    ? { left: SMALL * 4, hanging: SMALL * 3, right: SMALL }
    : { left: SMALL, right: SMALL };
  return new Paragraph({
    children,
    indent,
    frame: {
      type: 'absolute',
      position: { x: left, y: sheet - bottom - rise },
      width: roomOf(PORTRAIT),
      height,
      // where a face that stands in is wider, rather below the edge than cut
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
    border: { top: end.first ? THICK : THIN, ...(end.last && { bottom: THICK }) },
    tabStops: [{ type: TabStopType.RIGHT, position: roomOf(PORTRAIT) - SMALL }],
    spacing: { before: 0, after: 0, line: COLOPHON_LINE, lineRule: LineRuleType.EXACT },
  });
}

/** — 1 —, on the outer side of odd and of even pages (7.5). */
export function footers(): { default: Footer; even: Footer } {
  return { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) };
}

/** A page without a number, as that of the 版记 alone. */
export function noFooters(): { default: Footer; even: Footer } {
  return {
    default: new Footer({ children: [new Paragraph({})] }),
    even: new Footer({ children: [new Paragraph({})] }),
  };
}

function footer(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const name = FACES.number;
  const font = { ascii: name, hAnsi: name, eastAsia: name, cs: name };
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: SIZES.small });
  const indent = { left: 280, right: 280 };
  return new Footer({
    children: [new Paragraph({ alignment, indent, children: [number], spacing: { line: 280, before: 0, after: 0 } })],
  });
}
