import type { Attributes } from '../../xml.ts';
import { MOST_CELLS } from '../extent.ts';
import { type Area, type CellNote, type CellValue, type Sheet, WIDEST } from '../sheet.ts';
import { columnIn, placeIn } from './places.ts';
import { cellValue, type Legend } from './values.ts';
import { tagsNamed } from './xml.ts';

/** XFD1048576 is the last cell of a sheet. */
const LAST_ROW = 1_048_576;

/** A colour on more cells than these is no mark. */
const MOST_FILLED = 5000;

/** What a worksheet holds (ECMA-376 §18.3.1): its cells, what is merged, what is hidden, what is to be said of cells. */
export function cellsIn(xml: string, legend: Legend): Omit<Sheet, 'name'> {
  const rows: CellValue[][] = [];
  const hiddenRows = new Set<number>();
  const gathered: Gathered = { remarks: [], fills: new Map() };
  let [next, filled] = [0, 0];
  for (const { attributes, inside } of tagsNamed(xml, 'row')) {
    const row = attributes['r'] === undefined ? next : Number(attributes['r']) - 1;
    next = row + 1;
    if (!(row >= 0 && row < LAST_ROW)) continue;
    if (isOn(attributes['hidden'])) hiddenRows.add(row);
    const cells = rowOf(inside, row, legend, gathered);
    if (cells.length > 0) rows[row] = cells;
    filled += cells.length;
    if (filled > MOST_CELLS) break;
  }
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  return {
    rows,
    merged: Array.from(tagsNamed(xml, 'mergeCell')).flatMap(areaOf),
    hiddenRows,
    hiddenColumns: hiddenIn(xml),
    ...gathered,
  };
}

interface Gathered {
  readonly remarks: CellNote[];
  readonly fills: Map<string, number[]>;
}

/** The cells of a row up to the last that says anything. */
function rowOf(xml: string, row: number, legend: Legend, { remarks, fills }: Gathered): CellValue[] {
  const cells: CellValue[] = [];
  let next = 0;
  let column = 0;
  const say = (remark: Omit<CellNote, 'row' | 'column'>) => remarks.push({ row, column, ...remark });
  for (const tag of tagsNamed(xml, 'c')) {
    column = columnIn(tag.attributes['r']) ?? next;
    next = column + 1;
    if (column >= WIDEST) continue;
    const value = cellValue(tag, legend, say);
    if (value === '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = value;
    const fill = legend.styles[Number(tag.attributes['s'] ?? 0)]?.fill;
    if (fill !== undefined) addFilled(fills, fill, row * WIDEST + column);
  }
  return cells;
}

function addFilled(fills: Map<string, number[]>, fill: string, cell: number): void {
  const cells = fills.get(fill);
  if (!cells) fills.set(fill, [cell]);
  else if (cells.length < MOST_FILLED) cells.push(cell);
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function hiddenIn(xml: string): Set<number> {
  const columns = new Set<number>();
  for (const { attributes } of tagsNamed(xml.slice(0, xml.indexOf('<sheetData')), 'col')) {
    const [from, to] = [Number(attributes['min']) - 1, Math.min(Number(attributes['max']), WIDEST)];
    if (isOn(attributes['hidden'])) for (let column = from; column < to; column += 1) columns.add(column);
  }
  return columns;
}

function areaOf({ attributes }: { readonly attributes: Attributes }): Area[] {
  const [from, to] = (attributes['ref'] ?? '').split(':').map(placeIn);
  if (from === undefined || to === undefined) return [];
  return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
}
