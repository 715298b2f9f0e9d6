import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Tone } from '../../views/view/view.ts';
import { printable } from '../width.ts';
import { CHARACTER } from './measures.ts';
import { type StyleName, styleId } from './styles.ts';
import { TITLE_ROOM, titleLines } from './title.ts';

/** How a piece of text differs from its paragraph's style. */
export interface TextStyle {
  readonly tone?: Tone | undefined;
  /** Half points, where it is fitted to its place. */
  readonly size?: number;
}

/** Runs of text, a line each; what cannot be seen is made visible. */
export function textRuns(text: string, { tone, size }: TextStyle = {}): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: printable(line),
        ...(i > 0 && { break: 1 }),
        ...(size !== undefined && { size }),
        ...(tone === 'bad' && { color: 'C00000', bold: true }),
      }),
  );
}

interface ParagraphStyle extends Omit<IParagraphOptions, 'text' | 'children' | 'indent' | 'spacing' | 'style'> {
  /** Characters before the first line, and after all lines, where it is not as the style has it. */
  readonly first?: number;
  readonly after?: number;
  /** Twentieths of a point. */
  readonly line?: number;
}

/** A paragraph of a named style, and what sets it apart from others of that style. */
export function paragraph(
  style: StyleName,
  content: string | readonly TextRun[],
  { first, after, line, ...rest }: ParagraphStyle = {},
): Paragraph {
  return new Paragraph({
    ...rest,
    style: styleId(style),
    children: typeof content === 'string' ? textRuns(content) : [...content],
    ...((first !== undefined || after !== undefined) && {
      indent: {
        ...(first !== undefined && { firstLine: Math.round(first * CHARACTER) }),
        ...(after !== undefined && { right: Math.round(after * CHARACTER) }),
      },
    }),
    ...(line !== undefined && { spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } }),
    widowControl: false,
  });
}

/** 正文: begins two characters in, runs on flush left; where an address is moved to a line of its own, the one before it is not spread. */
export function textParagraph(text: string, keepNext = false): Paragraph {
  const spread = longestWord(text) > SPREADING ? { alignment: AlignmentType.LEFT } : {};
  return paragraph('text', text, { keepNext, ...spread });
}

/** In characters: half a line. */
const SPREADING = 14;

/** What is not parted at the end of a line, the longest of it in characters: figures, dates, Latin words. */
export function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[\x21-\x7e]+/g) ?? []).map(widthIn));
}

/** 一、黑体 （一）楷体 1. and the rest 仿宋 (7.3.3); a heading without a number is 黑体. */
export function headingParagraph(text: string): Paragraph {
  const style = /^（[一二三四五六七八九十]+）/.test(text)
    ? 'heading2'
    : /^[0-9（]/.test(text)
      ? 'heading3'
      : 'heading1';
  return paragraph(style, text);
}

/** As high as a line of the text is, or so high in twentieths of a point. */
export function blankLine(line?: number, keepNext = false): Paragraph {
  return paragraph('gap', [], { ...(line !== undefined && { line }), ...(keepNext && { keepNext }) });
}

/** How wide text is in characters: a Latin letter or figure takes half of one. */
export function widthIn(text: string): number {
  return [...printable(text)].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0);
}

/** 标题: 2号小标宋, centred (7.3.1). */
export function titleParagraphs(title: string): Paragraph[] {
  return titleLines(title, TITLE_ROOM, widthIn).map((line) => paragraph('title', line));
}
