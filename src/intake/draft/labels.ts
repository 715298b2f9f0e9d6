import type { Paragraph } from './outline.ts';
import { plainText } from './plain.ts';

const LABEL =
  /^(?:牵头|责任|主办|承办|配合|协办|参与|负责|实施|落实|督导|指导)(?:单位|部门|领导|人|科室)|^(?:完成|办结|整改|落实)?(?:时限|期限|时间)(?:要求)?：|^完成日期：/;
const TIME = /\d|[一二三四五六七八九十]+[月个]|季度|半年|年底|工作日/;

/** 责任单位：甲 and 完成时限：6月底 in lines of their own belong to the paragraph before, or, where that has its own time, together. */
export function withLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  const done: Paragraph[] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const last = done.at(-1);
    if (!isLabel(paragraph.text) || !last) {
      done.push(paragraph);
      isOpen = false;
    } else if (isOpen || !isTimed(paragraph.text) || !isTimed(last.text)) {
      done[done.length - 1] = { ...last, text: joined(last.text, paragraph.text, isOpen) };
      isOpen = true;
    } else {
      done.push({ ...paragraph, text: `${paragraph.text}` });
      isOpen = true;
    }
  }
  return done;
}

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
