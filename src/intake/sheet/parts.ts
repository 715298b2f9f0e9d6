import { type Grid, rowsBetween } from './grid.ts';
import { type Header, headerOf, nextHead } from './header.ts';
import type { Naming } from './meanings.ts';
import { asideIn } from './rows.ts';

/** The rows of a sheet that belong to one table, with its title, and where its columns are named. */
export interface TablePart {
  readonly rows: Grid;
  readonly header: Header | undefined;
}

/** The tables of a sheet, one under another, `first` being where the first one names its columns. */
export function tableParts(grid: Grid, first: Header | undefined, naming: Naming): TablePart[] {
  const parts: TablePart[] = [];
  let [from, header] = [0, first];
  for (;;) {
    const next = header && nextHead(grid, header, naming);
    const to = next === undefined ? grid.height : topOf(grid, next);
    parts.push({ rows: parts.length === 0 && next === undefined ? grid : rowsBetween(grid, from, to), header });
    if (next === undefined) return parts;
    // letters of columns were said of the first table
    header = headerOf(rowsBetween(grid, to, grid.height), naming, new Map());
    from = to;
  }
}

/** The first of the lines right above the names of the columns that say what table it is. */
function topOf(grid: Grid, head: number): number {
  let top = head;
  while (grid.isHeadline(top - 1) && isTitle(grid, top - 1)) top -= 1;
  return top;
}

function isTitle(grid: Grid, row: number): boolean {
  const why = asideIn(grid, row)?.why;
  return why === undefined || why === '小标题';
}
