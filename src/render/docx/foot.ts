import type { FileChild, Paragraph } from 'docx';
import type { Official } from '../../views/view/view.ts';
import { aroundText } from '../around.ts';
import { FOOTNOTE, type Stencil } from './stencil.ts';
import { blankLine, paragraph, widthIn } from './type.ts';

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
