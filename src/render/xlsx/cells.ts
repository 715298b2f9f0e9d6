import { dayCount } from '../../views/view/share.ts';
import { type Cell, cellValue, type Fill, isMarked, type Tone, textOf } from '../../views/view/view.ts';
import { printable } from '../width.ts';
import type { CellStyle } from './styles.ts';

/** A cell as it is written. */
export interface SheetCell {
  readonly value?: string | number;
  readonly style: CellStyle;
}

/** A row of cells, its height in points; `merged`: the first cell takes so many. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly height: number;
  readonly merged?: number;
}

/** Excel counts days from 1899-12-30. */
const BEFORE_1970 = 25_569;

/** Pale enough for black and white, where the words say it. */
const FILLS: Readonly<Record<Tone, string>> = { bad: 'F8CBAD', warn: 'FFF2CC', good: 'E2EFDA', quiet: 'EDEDED' };

export const HEAD_HEIGHT = 32;

export function titleCell(text: string): SheetCell {
  return asText(text, { font: 'title', align: 'center' });
}

export function headCell(text: string): SheetCell {
  return asText(text, { font: 'bold', fill: 'D9E1F2', ruled: true, align: 'center' });
}

export function noteCell(text: string, font?: 'bold'): SheetCell {
  return asText(text, font ? { font } : {});
}

/** A cell to be filled in; what is typed in one of a day is shown as a day, everywhere else as it was typed. */
export function openCell({ kind }: Fill): SheetCell {
  return {
    style: {
      ruled: true,
      format: kind === 'day' ? 'yyyy-mm-dd' : '@',
      align: kind === 'text' ? 'left' : 'center',
      open: true,
    },
  };
}

/** A cell that is locked, its text as it stands, days too. */
export function toldCell(text: string): SheetCell {
  return asText(text, { ruled: true, fill: FILLS.quiet });
}

/** What leads to a sheet. */
export function linkCell(text: string): SheetCell {
  return asText(text, { font: 'link' });
}

/** Days as days, numbers as numbers, everything else as text that is never run; tones as fills beside the words. */
export function bodyCell(cell: Cell | undefined, align?: 'left' | 'right'): SheetCell {
  const value = cellValue(cell);
  const text = textOf(cell);
  const tone = isMarked(cell) ? cell.tone : undefined;
  if (typeof value === 'number' && text === String(value)) return { value, style: bodyStyle('', tone, align) };
  const days = typeof value === 'string' ? dayCount(value) : undefined;
  // what is said after the day stays with it: 2022-03-10（暂定）
  if (days === undefined || typeof value !== 'string' || !text.startsWith(value) || /["\\]/.test(text))
    return text === ''
      ? { style: bodyStyle('', tone, align) }
      : { value: seen(text), style: bodyStyle('@', tone, align) };
  const suffix = printable(text.slice(value.length));
  const format = suffix === '' ? 'yyyy-mm-dd' : `yyyy-mm-dd"${suffix}"`;
  return { value: BEFORE_1970 + days, style: bodyStyle(format, tone, align ?? 'center') };
}

const bodyStyles = new Map<string, CellStyle>();

/** The same style each time, for there are few, and many cells. */
function bodyStyle(format: string, tone: Tone | undefined, align: CellStyle['align'] = 'general'): CellStyle {
  const key = `${align}${tone}${format}`;
  const known = bodyStyles.get(key);
  if (known) return known;
  const style = { ruled: true, format, align, ...(tone && { fill: FILLS[tone] }) };
  bodyStyles.set(key, style);
  return style;
}

/** The format of text: Excel takes such a cell as it stands. */
function asText(text: string, style: CellStyle): SheetCell {
  return text === '' ? { style } : { value: seen(text), style: { ...style, format: '@' } };
}

/** Tabs and line ends stay what they are. */
function seen(text: string): string {
  return /[\n\t]/.test(text) ? text.replace(/[^\n\t]+/g, printable) : printable(text);
}
