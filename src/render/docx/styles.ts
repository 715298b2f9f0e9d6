import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { CHARACTER, CLOSER, LINE, SIZES } from './measures.ts';

/** The typefaces of official documents (GB/T 9704—2012 5.2.2); one face for figures too, so that the lines stay full. */
export const FACES = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  bold: '黑体',
  italic: '楷体_GB2312',
  number: '宋体',
} as const;

export type Face = keyof typeof FACES;

const RED = 'FF0000';

/** What a named style says; what it leaves open is as in the text. */
interface Look {
  /** As it stands in the list of styles of Word and WPS. */
  readonly name: string;
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly line?: number;
  /** Characters before the first line. */
  readonly first?: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly keepNext?: boolean;
  /** Its depth in the outline of the document, from 0. */
  readonly outline?: number;
}

const { CENTER, RIGHT, BOTH } = AlignmentType;

/** Every kind of paragraph that a document is made of: an office gives one another look by changing its style. */
export const LOOKS = {
  urgency: { name: '紧急程度', face: 'bold' },
  masthead: { name: '发文机关标志', face: 'title', colour: RED, alignment: CENTER },
  number: { name: '发文字号', alignment: CENTER },
  title: { name: '公文标题', face: 'title', size: SIZES.title, line: 700, alignment: CENTER, keepNext: true },
  addressee: { name: '主送', keepNext: true },
  text: { name: '公文正文', first: 2, alignment: BOTH },
  heading1: { name: '一级标题', face: 'bold', first: 2, keepNext: true, outline: 0 },
  heading2: { name: '二级标题', face: 'italic', first: 2, keepNext: true, outline: 1 },
  heading3: { name: '三级标题', first: 2, keepNext: true, outline: 2 },
  annexNote: { name: '附件说明', first: 2, keepNext: true },
  annexMark: { name: '附件标识', face: 'bold', keepNext: true },
  signer: { name: '署名', alignment: RIGHT, keepNext: true },
  date: { name: '成文日期', alignment: RIGHT, keepNext: true },
  footnote: { name: '附注', first: 2, keepNext: true },
  copies: { name: '抄送', size: SIZES.small, line: 560 },
  issuer: { name: '印发', size: SIZES.small, line: 560 },
  columnTitle: { name: '表格栏名', face: 'bold', size: SIZES.note, line: 312, alignment: CENTER },
  cell: { name: '表格文字', size: SIZES.note, line: 312 },
  tableTitle: { name: '表格栏名（小）', face: 'bold', size: SIZES.table, line: 273, alignment: CENTER },
  tableCell: { name: '表格文字（小）', size: SIZES.table, line: 273 },
  fineTitle: { name: '表格栏名（密）', face: 'bold', size: SIZES.fine, line: 234, alignment: CENTER },
  fineCell: { name: '表格文字（密）', size: SIZES.fine, line: 234 },
  group: { name: '表格分组', face: 'bold', size: SIZES.note, line: 312, keepNext: true },
  note: { name: '说明', size: SIZES.note, line: 400 },
  page: { name: '页码', face: 'number', size: SIZES.small, line: 280 },
  pageTitle: { name: '一页标题', face: 'title', size: SIZES.small, line: 480, alignment: CENTER },
  pageHeading: { name: '一页小标题', face: 'bold', size: SIZES.table, line: 340, keepNext: true, outline: 0 },
  pageText: { name: '一页正文', size: SIZES.table, line: 320 },
  gap: { name: '公文空行' },
} as const satisfies Readonly<Record<string, Look>>;

export type StyleName = keyof typeof LOOKS;

/** By what a paragraph names its style. */
export function styleId(style: StyleName): string {
  return `GW-${style}`;
}

/** The styles of a document: what all text looks like, from line to line so far, and each kind of paragraph by its name. */
export function documentStyles(pitch: number = LINE): IStylesOptions {
  return {
    default: { document: { run: looksOf(LOOKS.gap, pitch).run } },
    paragraphStyles: Object.entries(LOOKS).map(([style, look]: [string, Look]): IParagraphStyleOptions => {
      const next = style === 'text' ? {} : { next: styleId('text') };
      return { id: styleId(style as StyleName), name: look.name, quickFormat: true, ...next, ...looksOf(look, pitch) };
    }),
  };
}

function looksOf({ face = 'text', size = SIZES.text, colour, line, first, alignment, ...look }: Look, pitch: number) {
  const name = FACES[face];
  return {
    run: {
      font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
      size,
      ...(size === SIZES.text && { characterSpacing: CLOSER }),
      ...(colour && { color: colour }),
    },
    paragraph: {
      spacing: { before: 0, after: 0, line: line ?? pitch, lineRule: LineRuleType.EXACT },
      ...(first && { indent: { firstLine: first * CHARACTER } }),
      ...(alignment && { alignment }),
      ...(look.keepNext && { keepNext: true }),
      ...(look.outline !== undefined && { outlineLevel: look.outline }),
    },
  };
}
