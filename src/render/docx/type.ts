import { AlignmentType, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Tone } from '../../views/view/view.ts';
import { printable } from '../width.ts';
import { CHARACTER, CLOSER, LINE, SIZES } from './measures.ts';

/** The typefaces of official documents (GB/T 9704—2012 5.2.2); one face for figures too, so that the lines stay full. */
export const FACES = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  bold: '黑体',
  italic: '楷体_GB2312',
  number: '宋体',
} as const;

type Face = keyof typeof FACES;

/** How a piece of text is set. */
export interface TextStyle {
  readonly face?: Face;
  readonly size?: number;
  readonly tone?: Tone | undefined;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** A run of text; what cannot be seen is made visible. */
export function textRun(
  text: string,
  { face = 'text', size = SIZES.text, tone, colour, bold }: TextStyle = {},
): TextRun {
  const name = FACES[face];
  const shade = colour ?? (tone === 'bad' ? 'C00000' : undefined);
  const options: IRunOptions = {
    text: printable(text),
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size,
    ...(size === SIZES.text && { characterSpacing: CLOSER }),
    ...(shade && { color: shade }),
    ...((bold || tone === 'bad') && { bold: true }),
  };
  return new TextRun(options);
}

export interface ParagraphStyle extends Omit<IParagraphOptions, 'text' | 'children' | 'indent' | 'spacing'> {
  /** Characters before the first line, before and after all lines. */
  readonly first?: number;
  readonly before?: number;
  readonly after?: number;
  /** Twentieths of a point; that of the text where nothing is said. */
  readonly line?: number;
}

/** A paragraph of runs whose lines are exactly as high as the page wants them. */
export function paragraph(
  runs: readonly TextRun[],
  { first = 0, before = 0, after = 0, line = LINE, ...rest }: ParagraphStyle = {},
): Paragraph {
  return new Paragraph({
    ...rest,
    children: [...runs],
    indent: {
      ...(first !== 0 && { firstLine: Math.round(first * CHARACTER) }),
      left: Math.round(before * CHARACTER),
      right: Math.round(after * CHARACTER),
    },
    spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
    widowControl: false,
  });
}

/** 正文: begins two characters in, runs on flush left. */
export function textParagraph(text: string, keepNext = false): Paragraph {
  return paragraph([textRun(text)], { first: 2, alignment: AlignmentType.BOTH, keepNext });
}

/** 一、黑体 （一）楷体 1. and the rest 仿宋 (7.3.3); a heading without a number is 黑体. */
export function headingParagraph(text: string): Paragraph {
  const face: Face = /^（[一二三四五六七八九十]+）/.test(text) ? 'italic' : /^[0-9（]/.test(text) ? 'text' : 'bold';
  return paragraph([textRun(text, { face })], { first: 2, keepNext: true });
}

export function blankLine(line: number = LINE): Paragraph {
  return paragraph([], { line });
}

/** How wide text is in characters: a Latin letter or figure takes half of one. */
export function widthIn(text: string): number {
  return [...printable(text)].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0);
}
