import { AlignmentType, BorderStyle, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Official } from '../../views/view/view.ts';
import { edgeFrame, RED } from './head.ts';
import { LETTER_FOOT, PORTRAIT } from './measures.ts';
import { styleId } from './styles.ts';
import { paragraph } from './type.ts';

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
