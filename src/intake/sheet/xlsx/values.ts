import { addDays, type Day } from '../../../calendar/day.ts';
import type { Element } from '../../xml.ts';
import { type CellValue, UNWORKED } from '../sheet.ts';
import type { Shown } from './styles.ts';
import { tagsNamed, textIn } from './xml.ts';

/** What the cells of a book refer to. */
export interface Legend {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  /** Days are counted from 1904 (workbookPr date1904), and not from 1900. */
  readonly since1904: boolean;
}

/** What a cell holds as it is seen: a number stays one unless it is shown as a day or a share. */
export function cellValue(
  { attributes, inside }: Pick<Element, 'attributes' | 'inside'>,
  { strings, styles, since1904 }: Legend,
): CellValue {
  const raw = /<(?:\w{1,99}:)?v(?:\s[^<>]*)?>([^<]*)</.exec(inside)?.[1];
  const type = attributes['t'] ?? 'n';
  if (type === 'inlineStr') return textIn(inside);
  if (raw === undefined) return /<(?:\w{1,99}:)?f[\s>/]/.test(inside) && type !== 'str' ? UNWORKED : '';
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type === 'd') return raw.replace(/T00:00.*$/, '');
  if (type !== 'n') return textIn(`<t>${raw}</t>`);
  return shown(Number(raw), styles[Number(attributes['s'] ?? 0)], since1904);
}

function shown(number: number, as: Shown, since1904: boolean): CellValue {
  if (Number.isNaN(number)) return '';
  if (as === 'percent') return `${Number((number * 100).toFixed(6))}%`;
  const day = as === undefined ? undefined : dayAt(Math.floor(number + 1e-9), since1904);
  if (day === undefined) return number;
  const [year, month] = day.split('-').map(Number);
  if (as === 'year') return `${year}年`;
  if (as === 'month') return `${year}年${month}月`;
  const minutes = Math.round((number + 1e-9 - Math.floor(number + 1e-9)) * 1440) % 1440;
  return minutes === 0 ? day : `${day} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Days from 30 December 1899, or 1 January 1904 (ECMA-376 §18.17.4.1); 2,958,465 is 9999-12-31. */
function dayAt(serial: number, since1904: boolean): Day | undefined {
  if (serial < 0 || serial > 2_950_000) return undefined;
  return addDays((since1904 ? '1904-01-01' : '1899-12-30') as Day, serial);
}

/** The shared strings, in their order. */
export function stringsIn(xml: string): string[] {
  return Array.from(tagsNamed(xml, 'si'), ({ inside }) => textIn(inside));
}
