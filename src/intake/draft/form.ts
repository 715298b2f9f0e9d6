import { columnOf } from './columns.ts';
import type { Line } from './paragraph.ts';
import { numberedIn } from './parts.ts';
import { plainText } from './plain.ts';

/** The label of a field of a form: 主办单位, 办理要求, 签发日期. */
const FIELD =
  /^[\u4e00-\u9fa5]{0,6}(?:单位|部门|科室|股室|事项|来源|内容|要求|时限|期限|时间|日期|编号|文号|密级|份号|缓急|程度|批示|意见|领导|责任人|联系人|电话|名称|标题|类别|类型|情况|措施|任务|目标|方式|结果|备注|依据|事由|签|人)$/;

/** Whether rows are a form, each label beside what it is about: 主办单位 | 甲 | 协办单位 | 乙. */
export function isForm(rows: readonly (readonly string[])[]): boolean {
  const fields = rows.map(fieldsOf);
  const labels = fields.flatMap((row) => row?.map(({ label }) => label) ?? []);
  const isOwned = labels.some((label) => columnOf(label) === '责任单位' || columnOf(label) === '配合单位');
  return isOwned && rows.length > 2 && fields.filter((row) => row !== undefined).length * 3 >= rows.length * 2;
}

/** Whether a line is nothing but the name of a field. */
export function isFieldName(text: string): boolean {
  return text.length <= 8 && FIELD.test(text);
}

/** Whether a field says who has what the form asks. */
export function tellsOwner(name: string): boolean {
  return columnOf(name) === '责任单位' && name !== '单位';
}

interface Field {
  readonly label: string;
  readonly value: string;
}

function fieldsOf(cells: readonly string[]): Field[] | undefined {
  const fields: Field[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    const [label, value] = [(cells[i] ?? '').replace(/[\s：:]/g, ''), cells[i + 1] ?? ''];
    if (label === '') {
      // goes on with the field above
      if (value !== '') fields.push({ label, value });
      continue;
    }
    if (!FIELD.test(label) || FIELD.test(value)) return undefined;
    fields.push({ label, value });
  }
  return fields.length === 0 ? undefined : fields;
}

/** A row of a form as lines 主办单位：甲; the numbered parts of what is asked as lines of their own. */
export function formLines(cells: readonly string[], line: Line): Line[] {
  const fields = fieldsOf(cells);
  const texts = fields === undefined ? [cells.filter((cell) => cell !== '').join('：')] : fields.flatMap(textsOf);
  return texts.map((text) => ({ ...line, text, plain: plainText(text) }));
}

function textsOf({ label, value }: Field): string[] {
  const parts = numberedIn(value);
  if (value === '') return [];
  if (label === '' || parts.length === 0) return [label === '' ? value : `${label}：${value}`];
  const numbered = parts.map(({ numbers, text }) => (/^[①-⑳⑴-⒇（(]/.test(text) ? text : `${numbers[0]}.${text}`));
  return [`${label}：`, ...numbered];
}
