import type { Paragraph } from './paragraph.ts';
import { plainText } from './plain.ts';

const ASKED =
  /^(?:(?:督办|督查|交办|承办|办理|立项|转办)?(?:事项|任务|事由)(?:名称|内容)?|(?:建议|提案|议案)(?:标题|名称|题目|案由)|案由)：[^：]{4,}/;
const LABEL =
  /^(?:(?:办结|完成|办理|反馈|整改|落实)(?:时限|期限|日期|时间)(?:要求)?|(?:承办|主办|牵头|责任|协办|配合|会办)(?:单位|部门)|(?:承办|经办|责任)人)：/;
const TIME = /^.{2}(?:时限|期限|日期|时间)/;
/** The head of a form has no more fields. */
const MOST = 16;

/**
 * The fields of a form with who has it and by when directly behind what is asked, wherever they stand in it: 办结时限 may be
 * behind 事项来源, or before 督办事项. Several forms below one another stay as they are.
 */
export function withFormHead(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = paragraphs.findIndex(({ clause }, i) => clause !== '' || i >= MOST);
  const head = paragraphs.slice(0, end < 0 ? paragraphs.length : end);
  const at = head.findIndex(({ text }) => ASKED.test(plainText(text)));
  const fields = head.filter(({ text }) => LABEL.test(plainText(text)));
  const names = fields.map(({ text }) => plainText(text).replace(/：.*$/, ''));
  const isOne =
    new Set(names).size === names.length && head.filter(({ text }) => ASKED.test(plainText(text))).length === 1;
  if (!isOne || !fields.some(({ text }) => TIME.test(plainText(text)))) return [...paragraphs];
  const rest = paragraphs.filter((paragraph) => !fields.includes(paragraph));
  const behind = rest.indexOf(head[at] as Paragraph) + 1;
  return [...rest.slice(0, behind), ...fields, ...rest.slice(behind)];
}
