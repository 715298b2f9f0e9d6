import { isOver } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { plainText } from './plain.ts';
import { signsIn } from './signs.ts';

const LABEL =
  /^(?:牵头|责任|主办|承办|配合|协办|参与|负责|实施|落实|督导|指导)(?:单位|部门|领导|人|科室)|^(?:完成|办结|整改|落实)?(?:时限|期限|时间)(?:要求)?：|^完成日期：/;
/** 2025年抚育项目: a year alone is what something is of. */
const YEAR = /^20\d\d年度?的?$/;

/** A paragraph, the labels behind it, and whether any of it tells a time; one that is a label itself is the first of them. */
interface Labelled {
  readonly paragraph: Paragraph;
  readonly isLabel: boolean;
  readonly labels: string[];
  timed: boolean;
}

/** 责任单位：甲 and 完成时限：6月底 in lines of their own belong to the paragraph before, or, where that has its own time, together. */
export function withLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const done: Labelled[] = [];
  for (const paragraph of paragraphs) {
    const last = done.at(-1);
    const [isOwn, timed] = [isLabel(paragraph.text), isTimed(paragraph.text)];
    const isOpen = last !== undefined && (last.isLabel || last.labels.length > 0);
    if (last && isOwn && (isOpen || !timed || !last.timed)) {
      last.labels.push(paragraph.text.replace(/[。；;]$/, ''));
      last.timed ||= timed;
    } else done.push({ paragraph, isLabel: last !== undefined && isOwn, labels: [], timed });
  }
  return withClosing(done);
}

/** What closes the items of a block charges all of them: 牵头单位：甲 below （1）, （2） and （3）. */
function withClosing(paragraphs: readonly Labelled[]): Paragraph[] {
  let [block, closing]: [string, string | undefined] = ['', undefined];
  const backwards = paragraphs.toReversed().map(({ paragraph, isLabel: isOwn, labels }) => {
    const all = isOwn ? [paragraph.text, ...labels] : labels;
    const isWithin = closing !== undefined && block !== '' && isOver(block, paragraph.clause);
    if (all.length > 0) [block, closing] = [paragraph.clause.replace(ITEM, ''), all.join('；')];
    else if (!isWithin) closing = undefined;
    const text = labels.length === 0 ? paragraph.text : `${paragraph.text}（${labels.join('；')}）`;
    return all.length === 0 && closing !== undefined ? { ...paragraph, text, closing } : { ...paragraph, text };
  });
  return backwards.toReversed();
}

/** The number of an item, at the end of its clause. */
const ITEM = /(?:（\d{1,2}）|[①-⑳⑴-⒇]|(?<!\d)\d{1,2})$/;

function isLabel(text: string): boolean {
  const plain = plainText(text);
  return LABEL.test(plain) && /^[^。；]{2,12}：/.test(plain);
}

function isTimed(text: string): boolean {
  return signsIn(text).some(({ words }) => !YEAR.test(words));
}
