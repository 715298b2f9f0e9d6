import { dayCount } from '../../views/view/share.ts';
import { type Cell, cellValue, isMarked, type Tone, textOf } from '../../views/view/view.ts';
import { printable } from '../width.ts';

/** A cell as it is written; nothing under a merged one. */
export type SheetCell = {
  readonly value?: string | number;
  readonly type?: typeof String | typeof Number;
  readonly format?: string;
  readonly columnSpan?: number;
  readonly height?: number;
  readonly [style: string]: unknown;
} | null;

/** Excel counts days from 1899-12-30. */
const BEFORE_1970 = 25_569;

/** Pale enough for black and white, where the words say it. */
const FILLS: Readonly<Record<Tone, string>> = { bad: '#F8CBAD', warn: '#FFF2CC', good: '#E2EFDA', quiet: '#EDEDED' };

const RULED = { borderStyle: 'thin', borderColor: '#7F7F7F', wrap: true, alignVertical: 'center' } as const;

export function titleCell(text: string, height: number): NonNullable<SheetCell> {
  return {
    ...asText(text),
    fontWeight: 'bold',
    fontSize: 16,
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    height,
  };
}

export function headCell(text: string): NonNullable<SheetCell> {
  return { ...asText(text), ...RULED, fontWeight: 'bold', align: 'center', backgroundColor: '#D9E1F2', height: 32 };
}

export function noteCell(text: string, height: number): NonNullable<SheetCell> {
  return { ...asText(text), wrap: true, alignVertical: 'center', height };
}

/** Days as days, numbers as numbers, everything else as text that is never run; tones as fills beside the words. */
export function bodyCell(cell: Cell | undefined, height: number, align?: 'right'): NonNullable<SheetCell> {
  const fill = isMarked(cell) && cell.tone ? { backgroundColor: FILLS[cell.tone] } : {};
  return { ...RULED, ...contentOf(cell), ...fill, ...(align && { align }), height };
}

function contentOf(cell: Cell | undefined): NonNullable<SheetCell> {
  const value = cellValue(cell);
  const text = textOf(cell);
  if (typeof value === 'number' && text === String(value)) return { value, type: Number };
  const days = typeof value === 'string' ? dayCount(value) : undefined;
  // what is said after the day stays with it: 2022-03-10（暂定）
  if (days === undefined || typeof value !== 'string' || !text.startsWith(value) || /["\\]/.test(text))
    return asText(text);
  const suffix = printable(text.slice(value.length));
  return {
    value: BEFORE_1970 + days,
    type: Number,
    format: suffix === '' ? 'yyyy-mm-dd' : `yyyy-mm-dd"${suffix}"`,
    align: 'center',
  };
}

/** The format of text: Excel takes such a cell as it stands. */
function asText(text: string): NonNullable<SheetCell> {
  const seen = text.replace(/[^\n\t]+/g, printable);
  return text === '' ? {} : { value: seen, type: String, format: '@' };
}
