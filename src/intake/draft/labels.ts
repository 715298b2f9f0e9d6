import { isOver } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { plainText } from './plain.ts';

const LABEL =
  /^(?:牵头|责任|主办|承办|配合|协办|参与|负责|实施|落实|督导|指导)(?:单位|部门|领导|人|科室)|^(?:完成|办结|整改|落实)?(?:时限|期限|时间)(?:要求)?：|^完成日期：/;
const TIME = /\d|[一二三四五六七八九十]+[月个]|季度|半年|年底|工作日/;

/** A paragraph, and the labels that were joined to it. */
type Labelled = Paragraph & { readonly labels?: string };

/** 责任单位：甲 and 完成时限：6月底 in lines of their own belong to the paragraph before, or, where that has its own time, together. */
export function withLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const done: Labelled[] = [];
  for (const paragraph of paragraphs) {
    const last = done.at(-1);
    if (!last || !isLabel(paragraph.text)) done.push(paragraph);
    else if (last.labels !== undefined || !isTimed(paragraph.text) || !isTimed(last.text))
      done[done.length - 1] = labelled(last, paragraph.text);
    else done.push({ ...paragraph, labels: paragraph.text });
  }
  return withClosing(done);
}

function labelled(last: Labelled, label: string): Labelled {
  const { text, labels } = last;
  return { ...last, text: joined(text, label, labels !== undefined), labels: labels ? `${labels}；${label}` : label };
}

/** What closes the items of a block charges all of them: 牵头单位：甲 below （1）, （2） and （3）. */
function withClosing(paragraphs: readonly Labelled[]): Paragraph[] {
  let [block, closing]: [string, string | undefined] = ['', undefined];
  const backwards = paragraphs.toReversed().map(({ labels, ...paragraph }) => {
    const isWithin = closing !== undefined && block !== '' && isOver(block, paragraph.clause);
    if (labels !== undefined) [block, closing] = [paragraph.clause.replace(ITEM, ''), labels];
    else if (!isWithin) closing = undefined;
    return labels === undefined && closing !== undefined ? { ...paragraph, closing } : paragraph;
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
  return TIME.test(text);
}

function joined(text: string, label: string, isOpen: boolean): string {
  const bare = label.replace(/[。；;]$/, '');
  return isOpen && text.endsWith('）') ? `${text.slice(0, -1)}；${bare}）` : `${text}（${bare}）`;
}
