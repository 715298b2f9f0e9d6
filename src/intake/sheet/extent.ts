import { cellName } from './grid.ts';
import type { Area, Sheet } from './sheet.ts';

/** More than anybody's table: 300,000 rows of twelve columns. What is done with a sheet takes time by its cells, empty ones too. */
export const MOST_CELLS = 4_000_000;

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
