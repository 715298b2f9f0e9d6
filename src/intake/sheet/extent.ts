import { cellName, columnName } from './grid.ts';
import type { Area, CellNote, CellValue, Sheet } from './sheet.ts';

/** More than anybody's table: 300,000 rows of twelve columns. What is done with a sheet takes time by its cells, empty ones too. */
export const MOST_CELLS = 4_000_000;

/** More columns than anybody's table: finding out what they mean takes time by their number, and more. */
const MOST_COLUMNS = 1000;

/** So far from a table nobody looks, and so few cells are no table of their own. */
const GAP = { rows: 500, columns: 50 };
const FEW = 20;

/** A sheet without the few cells that somebody has typed far away from everything else; they are told by their places. */
export function withinReach(sheet: Sheet): Sheet {
  const height = reachOf(
    sheet.rows.map((row) => row.filter(isSaid).length),
    GAP.rows,
  );
  const near = sheet.rows.slice(0, height);
  const width = reachOf(filledIn(near), GAP.columns);
  const isFar = (row: number, column: number) => row >= height || column >= width;
  if (height === sheet.rows.length && near.every(({ length }) => length <= width)) return sheet;
  const far = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): CellNote[] =>
      isSaid(cell) && isFar(row, column) ? [farAway(row, column, cell)] : [],
    ),
  );
  const kept = (sheet.remarks ?? []).filter(({ row, column }) => !isFar(row, column));
  return { ...sheet, rows: near.map((row) => row.slice(0, width)), remarks: [...kept, ...far] };
}

function isSaid(cell: CellValue): boolean {
  return cell !== '';
}

/** How many cells say something in each column. */
function filledIn(rows: readonly (readonly CellValue[])[]): number[] {
  const filled: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      while (filled.length <= column) filled.push(0);
      if (isSaid(cell)) filled[column] = (filled[column] as number) + 1;
    }
  return filled;
}

/** Up to where lines that hold so many cells belong together: the first wide gap after which only a few come. */
function reachOf(filled: readonly number[], gap: number): number {
  let left = filled.reduce((sum, count) => sum + count, 0);
  let last = -1;
  for (const [i, count] of filled.entries()) {
    if (count === 0) continue;
    if (last >= 0 && i - last > gap && left <= FEW) break;
    left -= count;
    last = i;
  }
  return last + 1;
}

function farAway(row: number, column: number, cell: CellValue): CellNote {
  const message = `${cellName(row, column)}“${String(cell).slice(0, 20)}”离表太远，没有读`;
  return { row, column, about: 'beside', level: 'warning', message, remedy: '是表里的就挪过来，不是就删去' };
}

/** Why a sheet is not looked at, with the cell that makes it so large. */
export function tooLarge(sheet: Sheet): { readonly trouble: string; readonly remedy: string } | undefined {
  const { name, rows, merged } = sheet;
  const which = name === '' ? '表格' : `工作表“${name}”`;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > MOST_CELLS) {
    const last = cellName(rows.length - 1, width - 1);
    const remedy = '删去表外多出来的字和空的行、列，另存一份再试；或分成几个文件';
    return { trouble: `${which}太大：最后一格在 ${last}`, remedy };
  }
  if (width > MOST_COLUMNS) {
    const remedy = '删去表外多出来的字和空的列，另存一份再试';
    return { trouble: `${which}太宽：有 ${width} 栏，最后一栏是 ${columnName(width - 1)}`, remedy };
  }
  const spent = overspent(merged, rows.length, width);
  if (!spent) return undefined;
  const place = `${cellName(spent.top, spent.left)}:${cellName(spent.bottom, spent.right)}`;
  return { trouble: `${which}的合并单元格互相重叠：${place}`, remedy: '用 WPS 或 Excel 打开，取消合并，另存一份再试' };
}

/** Merged areas do not overlap, so that together they have no more cells than the sheet; the one that goes beyond. */
function overspent(merged: readonly Area[], height: number, width: number): Area | undefined {
  let left = MOST_CELLS;
  return merged.find((area) => {
    const rows = Math.min(area.bottom, height - 1) - area.top + 1;
    const columns = Math.min(area.right, width - 1) - area.left + 1;
    left -= 1 + Math.max(0, rows) * Math.max(0, columns);
    return left < 0;
  });
}
