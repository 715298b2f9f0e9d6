import { type Day, parseDay, yearOf } from '../../calendar/day.ts';
import { respellDate } from '../../calendar/respell.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header.ts';
import type { Skipped } from './rows.ts';

/** The first line above the names of the columns that says something; 填表须知 tells how it is filled in, not what it is. */
export function titleOf(grid: Grid, { top }: Header): string {
  for (let row = 0; row < top; row += 1)
    if (grid.isHeadline(row) && !NO_TITLE.test(lineOf(grid, row))) return lineOf(grid, row);
  return '';
}

const NO_TITLE = /[:：]|(?:须知|说明|注意事项)$/;

function lineOf(grid: Grid, row: number): string {
  const cells = Array.from({ length: grid.width }, (_, column) => grid.text(row, column));
  return [...new Set(cells.filter((cell) => cell !== ''))].join(' ').replace(/\s+/g, '');
}

/** 填表时间：2022年3月31日, above the table or below it; what a task tells is no such thing. */
export function madeOn(grid: Grid, { top }: Header, skipped: readonly Skipped[]): Day | undefined {
  const rows = [...Array.from({ length: Math.max(top, 0) }, (_, row) => row), ...skipped.map(({ row }) => row)];
  for (const row of rows) {
    const found =
      /(?:填表|填报|制表|统计|报送|更新|截至|截止)(?:时间|日期)?[:：]?(20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)/.exec(
        lineOf(grid, row),
      )?.[1];
    const day = found && parseDay(respellDate(found));
    if (day) return day;
  }
  return undefined;
}

/** The year of a table where one is told; none where its title and the day on which it was made differ. */
export function tableYear(title: string, made: Day | undefined, sheet: string): number | undefined {
  const [named, filled] = [yearIn(title), made && yearOf(made)];
  if (named !== undefined && filled !== undefined && named !== filled) return undefined;
  return named ?? filled ?? yearIn(sheet);
}

function yearIn(text: string): number | undefined {
  const found = /(20\d\d)年/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
