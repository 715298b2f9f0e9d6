import { localOf, type OpenToken, tokensIn } from '../../tokens.ts';
import { MOST_CELLS } from '../extent.ts';
import { type Area, type CellNote, type CellValue, type Sheet, WIDEST } from '../sheet.ts';
import { columnIn, placeIn } from './places.ts';
import { type CellContent, cellValue, heldIn, type Legend } from './values.ts';

/** XFD1048576 is the last cell of a sheet. */
const LAST_ROW = 1_048_576;

/** A colour on more cells than these is no mark. */
const MOST_FILLED = 5000;

/** What a worksheet holds (ECMA-376 §18.3.1): its cells, what is merged, what is hidden, what is to be said of cells; undefined where a cell has no end. */
export function cellsIn(xml: string, legend: Legend): Omit<Sheet, 'name'> | undefined {
  const table = tableOf(legend);
  const merged: Area[] = [];
  const hiddenColumns = new Set<number>();
  const others: ReadonlyMap<string, (token: OpenToken) => void> = new Map([
    ['row', table.row],
    ['mergeCell', (token) => merged.push(...areaOf(token))],
    ['col', (token) => hideBy(token, hiddenColumns)],
  ]);
  const tokens = tokensIn(xml);
  for (const token of tokens) {
    if (token.kind !== 'open') continue;
    const name = localOf(token.name);
    if (name !== 'c') others.get(name)?.(token);
    else if (!table.cell(token, heldIn(token, tokens))) return undefined;
    if (table.isFull()) break;
  }
  return { merged, hiddenColumns, ...table.told() };
}

/** The rows as they come, each with its cells up to the last that says anything. */
function tableOf(legend: Legend) {
  const rows: CellValue[][] = [];
  const hiddenRows = new Set<number>();
  const remarks: CellNote[] = [];
  const fills = new Map<string, number[]>();
  let cells: CellValue[] = [];
  let [row, column, filled] = [-1, -1, 0];
  const say = (remark: Omit<CellNote, 'row' | 'column'>) => remarks.push({ row, column, ...remark });
  return {
    row: ({ attributes }: OpenToken) => {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      [cells, column] = [[], -1];
      if (isOn(attributes['hidden']) && isPlace(row)) hiddenRows.add(row);
    },
    /** Takes a cell; false where it has no end. */
    cell: ({ attributes }: OpenToken, held: CellContent | undefined): boolean => {
      if (!held) return false;
      column = columnIn(attributes['r']) ?? column + 1;
      if (column >= WIDEST || !isPlace(row)) return true;
      const value = cellValue(attributes, held, legend, say);
      if (value === '') return true;
      filled -= cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = value;
      filled += cells.length;
      rows[row] = cells;
      const fill = legend.styles[Number(attributes['s'] ?? 0)]?.fill;
      if (fill !== undefined) addFilled(fills, fill, row * WIDEST + column);
      return true;
    },
    isFull: () => filled > MOST_CELLS,
    told: () => ({ rows: Array.from(rows, (cells) => cells ?? []), hiddenRows, remarks, fills }),
  };
}

function isPlace(row: number): boolean {
  return row >= 0 && row < LAST_ROW;
}

function addFilled(fills: Map<string, number[]>, fill: string, cell: number): void {
  const cells = fills.get(fill);
  if (!cells) fills.set(fill, [cell]);
  else if (cells.length < MOST_FILLED) cells.push(cell);
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function hideBy({ attributes }: OpenToken, hidden: Set<number>): void {
  if (!isOn(attributes['hidden'])) return;
  const [from, to] = [Number(attributes['min']) - 1, Math.min(Number(attributes['max']), WIDEST)];
  for (let column = from; column < to; column += 1) hidden.add(column);
}

function areaOf({ attributes }: OpenToken): Area[] {
  const [from, to] = (attributes['ref'] ?? '').split(':').map(placeIn);
  if (from === undefined || to === undefined) return [];
  return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
}
