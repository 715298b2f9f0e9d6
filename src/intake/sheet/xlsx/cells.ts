import type { Attributes } from '../../xml.ts';
import { MOST_CELLS } from '../extent.ts';
import type { Area, CellValue, Sheet } from '../sheet.ts';
import { cellValue, type Legend } from './values.ts';
import { tagsNamed } from './xml.ts';

/** What a worksheet holds (ECMA-376 §18.3.1): its cells, what is merged, and what is hidden. */
export function cellsIn(xml: string, legend: Legend): Pick<Sheet, 'rows' | 'merged' | 'hiddenRows' | 'hiddenColumns'> {
  const rows: CellValue[][] = [];
  const hiddenRows = new Set<number>();
  let [next, filled] = [0, 0];
  for (const { attributes, inside } of tagsNamed(xml, 'row')) {
    const row = attributes['r'] === undefined ? next : Number(attributes['r']) - 1;
    next = row + 1;
    if (isOn(attributes['hidden'])) hiddenRows.add(row);
    const cells = rowOf(inside, legend);
    if (cells.length > 0 && row >= 0 && row < LAST_ROW) rows[row] = cells;
    filled += cells.length;
    if (filled > MOST_CELLS) break;
  }
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  return {
    rows,
    merged: Array.from(tagsNamed(xml, 'mergeCell')).flatMap(areaOf),
    hiddenRows,
    hiddenColumns: hiddenIn(xml),
  };
}

/** The cells of a row up to the last that says anything. */
function rowOf(xml: string, legend: Legend): CellValue[] {
  const cells: CellValue[] = [];
  let next = 0;
  for (const tag of tagsNamed(xml, 'c')) {
    const column = columnIn(tag.attributes['r']) ?? next;
    next = column + 1;
    const value = cellValue(tag, legend);
    if (value === '' || column >= LAST_COLUMN) continue;
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
  return cells;
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function hiddenIn(xml: string): Set<number> {
  const columns = new Set<number>();
  for (const { attributes } of tagsNamed(xml.slice(0, xml.indexOf('<sheetData')), 'col')) {
    const [from, to] = [Number(attributes['min']) - 1, Math.min(Number(attributes['max']), LAST_COLUMN)];
    if (isOn(attributes['hidden'])) for (let column = from; column < to; column += 1) columns.add(column);
  }
  return columns;
}

/** XFD1048576 is the last cell of a sheet. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

function areaOf({ attributes }: { readonly attributes: Attributes }): Area[] {
  const [from, to] = (attributes['ref'] ?? '')
    .split(':')
    .map((one) => [Number(/\d+$/.exec(one)?.[0]) - 1, columnIn(one)] as const);
  if (from?.[1] === undefined || to?.[1] === undefined) return [];
  return [{ top: from[0], left: from[1], bottom: to[0], right: to[1] }];
}

/** A1 → 0, AA7 → 26. */
function columnIn(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
