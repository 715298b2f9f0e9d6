import type { Line } from './paragraph.ts';
import { plainText } from './plain.ts';

const COLUMNS: readonly (readonly [RegExp, string])[] = [
  [/时限|时间|期限|日期|进度安排|完成节点/, '完成时限'],
  [/配合|协办|参与|协助/, '配合单位'],
  [/单位|部门|牵头|主办|承办|负责科室/, '责任单位'],
  [/^序号?$|^编号$/, '序号'],
  [/领导|责任人|联系|电话|备注/, '备注'],
];

/** Rows of tables, each as one line: 任务（责任单位：甲；完成时限：6月底）. Cells stand between | or tabs, or one below the other. */
export function withoutTables(lines: readonly Line[]): Line[] {
  const done: Line[] = [];
  let columns: readonly string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const cells = cellsOf(line.text);
    const stacked = cells.length === 0 ? headerBelow(lines, i) : [];
    if (stacked.length > 0) {
      const { rows, next } = rowsBelow(lines, i + stacked.length, stacked);
      done.push(...rows);
      i = next - 1;
    } else if (cells.length < 2) done.push(line);
    else if (isHeader(cells)) columns = cells.map(columnOf);
    else if (!cells.every((cell) => /^:?-*:?$/.test(cell))) done.push(rowOf(cells, columns, line));
  }
  return done;
}

function cellsOf(text: string): string[] {
  if (/^\|.*\|$/.test(text))
    return text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return text.split('\t').length > 2 ? text.split('\t').map((cell) => cell.trim()) : [];
}

function columnOf(name: string): string {
  return COLUMNS.find(([pattern]) => pattern.test(name))?.[1] ?? '事项';
}

function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(columnOf);
  return (
    cells.every((cell) => cell.length <= 12 && !/\d/.test(cell)) &&
    ['完成时限', '责任单位'].some((one) => names.includes(one))
  );
}

/** 序号 | alone in its line: a cell of a table that was copied from a page, one cell below the other. */
function cellText(line: Line | undefined): string {
  const text = line?.text ?? '';
  const [, inside = text] = /^\|?\s*([^|\t]*?)\s*[|\t]?$/.exec(text) ?? [];
  return inside;
}

/** 序号, 整改任务, 牵头单位, 完成时限: the names of the columns, one below the other, and then a 1. */
function headerBelow(lines: readonly Line[], index: number): string[] {
  if (!/^(?:序号?|编号)$/.test(cellText(lines[index]))) return [];
  const names = lines.slice(index, index + 12).map(cellText);
  const end = names.findIndex((text) => /^[1一]$/.test(text));
  return end >= 3 && isHeader(names.slice(0, end)) ? names.slice(0, end).map(columnOf) : [];
}

function rowsBelow(lines: readonly Line[], from: number, columns: readonly string[]): { rows: Line[]; next: number } {
  const rows: Line[] = [];
  let at = from;
  while (/^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/.test(cellText(lines[at]))) {
    rows.push(rowOf(lines.slice(at, at + columns.length).map(cellText), columns, lines[at] as Line));
    at += columns.length;
  }
  return { rows, next: at };
}

/** What is asked, with the rest in a bracket; its number before it. */
function rowOf(cells: readonly string[], columns: readonly string[], { line }: Line): Line {
  const told = (name: string) => cells.filter((cell, i) => (columns[i] ?? '事项') === name && cell !== '');
  const [number] = told('序号');
  const behind = ['责任单位', '配合单位', '完成时限'].flatMap((name) => {
    const inside = told(name).join('、');
    return inside === '' ? [] : [`${name}：${inside}`];
  });
  const bracket = behind.length === 0 ? '' : `（${behind.join('；')}）`;
  const text = `${number === undefined || number === '' ? '' : `${number}.`}${told('事项').join('，')}${bracket}`;
  return { line, text, plain: plainText(text) };
}
