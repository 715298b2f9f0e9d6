import { type CellUnits, chargedInCell } from './cell-units.ts';
import { isPastCell, ownTime } from './cells.ts';
import type { TableColumn } from './columns.ts';
import type { Line } from './paragraph.ts';
import { type NumberedPart, numberedIn, sharedOut } from './parts.ts';
import { plainText } from './plain.ts';

/** A row as one line: what is asked, each part of it with the rest in a bracket; its number before it. */
export function rowLine(
  cells: readonly string[],
  columns: readonly TableColumn[],
  { line }: Pick<Line, 'line'>,
  hints: readonly string[] = [],
): Line {
  const told = (name: TableColumn) => cells.filter((cell, i) => (columns[i] ?? '事项') === name && cell !== '');
  const [number = ''] = told('序号');
  const asked = told('事项');
  const at = asked.findIndex((cell) => numberedIn(cell).length > 1);
  const parts = at < 0 ? [{ numbers: [], text: asked.join('，') }] : numberedIn(asked[at] ?? '');
  const before = at < 0 ? '' : asked.filter((_, i) => i !== at).join('，');
  const rest = {
    lead: told('责任单位'),
    support: told('配合单位'),
    due: told('完成时限')
      .filter((cell) => !isDone(cell))
      .join('、'),
  };
  const { sentences, doubts } = sentencesOf(parts, rest);
  const text = `${number === '' ? '' : `${bareNumber(number)}.`}${before === '' ? '' : `${before}，`}${sentences.join('。')}`;
  const all = [...hints, ...doubts];
  return { line, text, plain: plainText(text), ...(all.length > 0 && { hints: all }) };
}

/** 已于6月完成 where a column says by when. */
export function isDone(cell: string): boolean {
  return isPastCell(cell) && !ownTime(cell);
}

/** 1. and （1） as 1. */
function bareNumber(number: string): string {
  return number.replace(/[（()）.．、\s]/g, '');
}

interface Rest {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly due: string;
}

/** Each part with its own units and times, else those of the row. */
function sentencesOf(
  parts: readonly NumberedPart[],
  { lead, support, due }: Rest,
): { readonly sentences: readonly string[]; readonly doubts: readonly string[] } {
  const dues = sharedOut(due, parts);
  const leads = sharedOut(lead.join('；'), parts);
  const helping = sharedOut(support.join('；'), parts);
  const sentences = parts.map(({ text }, i) => {
    const charged = chargedInCell(leads.cells[i] ?? '', helping.cells[i] ?? '');
    const isOwn = parts.length > 1 && ownTime(text) && !dues.isNumbered;
    return `${wholeSentence(text)}${bracketOf(charged, isOwn ? '' : (dues.cells[i] ?? ''))}`;
  });
  return { sentences, doubts: dues.isByOrder ? ['几项和几个时间按先后对上的，核对原文'] : [] };
}

function bracketOf({ lead, support }: CellUnits, due: string): string {
  const told = [
    ['责任单位', lead.join('、')],
    ['配合单位', support.join('、')],
    ['完成时限', due.replace(/[。；，\s]+$/, '').replaceAll('。', '；')],
  ].flatMap(([name, said]) => (said === '' ? [] : [`${name}：${said}`]));
  return told.length === 0 ? '' : `（${told.join('；')}）`;
}

/** What stands in one cell is asked as a whole, unless each of its sentences has its own time. */
function wholeSentence(text: string): string {
  const bare = text.replace(/[。；，\s]+$/, '');
  return ownTime(bare) ? bare : bare.replace(/。(?!）)/g, '；');
}
