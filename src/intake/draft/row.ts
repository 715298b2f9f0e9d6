import type { Line } from './paragraph.ts';
import { plainText } from './plain.ts';

/** What a column of a table tells; a column of any other name is what is asked. */
export type TableColumn = '完成时限' | '配合单位' | '责任单位' | '序号' | '备注' | '事项';

const COLUMNS: readonly (readonly [RegExp, TableColumn])[] = [
  [/时限|时间|期限|日期|进度安排|完成节点/, '完成时限'],
  [/配合|协办|参与|协助/, '配合单位'],
  [/单位|部门|牵头|主办|承办|负责科室|责任科室/, '责任单位'],
  [/^序号?$|^编号$/, '序号'],
  [/领导|责任人|联系|电话|备注/, '备注'],
];

export function columnOf(name: string): TableColumn {
  return COLUMNS.find(([pattern]) => pattern.test(name))?.[1] ?? '事项';
}

/** What the columns of these names tell; where one of them leads, whoever is charged beside it takes part. */
export function tableColumnsOf(names: readonly string[]): TableColumn[] {
  const leads = (name: string) => /牵头|主办/.test(name);
  const isLed = names.some(leads);
  return names.map((name) => {
    const column = columnOf(name);
    return isLed && column === '责任单位' && !leads(name) ? '配合单位' : column;
  });
}

/** Whether cells are the names of columns, of which one says who or by when. */
export function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(columnOf);
  return (
    cells.every((cell) => cell.length <= 12 && !/\d/.test(cell)) &&
    (['完成时限', '责任单位'] as const).some((one) => names.includes(one))
  );
}

/** A row as one line: what is asked, with the rest in a bracket; its number before it. */
export function rowLine(cells: readonly string[], columns: readonly TableColumn[], { line }: Pick<Line, 'line'>): Line {
  const told = (name: TableColumn) => cells.filter((cell, i) => (columns[i] ?? '事项') === name && cell !== '');
  const [number] = told('序号');
  const behind = (['责任单位', '配合单位', '完成时限'] as const).flatMap((name) => {
    const inside = told(name).join('、');
    return inside === '' ? [] : [`${name}：${inside}`];
  });
  const bracket = behind.length === 0 ? '' : `（${behind.join('；')}）`;
  const asked = told('事项').join('，').replace(/。$/, '');
  const text = `${number === undefined || number === '' ? '' : `${number}.`}${asked}${bracket}`;
  return { line, text, plain: plainText(text) };
}
