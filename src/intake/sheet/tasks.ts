import { type Day, parseDay } from '../../calendar/day.ts';
import { respellDate } from '../../calendar/respell.ts';
import type { Doubt } from './doubt.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Header, headerOf, type Placing } from './header.ts';
import type { Naming } from './meanings.ts';
import { type Proposal, proposalOf, type Setting } from './proposal.ts';
import { rowsOf, type Skipped } from './rows.ts';
import type { Sheet } from './workbook.ts';

/** What the clerk has told about the tables; what is left out is looked for in them. */
export interface Told extends Pick<Setting, 'directory' | 'category'> {
  readonly naming: Naming;
  readonly placing: Placing;
  readonly year?: number;
  readonly received?: Day;
  readonly today: Day;
  readonly fillDown: boolean;
}

/** A table with the tasks that it proposes. */
export interface TaskTable {
  readonly sheet: string;
  readonly header: Header;
  readonly title: string;
  readonly received: Day;
  /** Where `received` comes from. */
  readonly basis: '表里' | '填表时间' | '--received' | '今天';
  readonly proposals: readonly Proposal[];
  readonly skipped: readonly Skipped[];
  /** Of the table as a whole. */
  readonly doubts: readonly Doubt[];
}

/** The tasks of a sheet; a doubt where nobody can tell what its columns mean; undefined of an empty sheet. */
export function tasksIn(sheet: Sheet, told: Told): TaskTable | Doubt | undefined {
  const grid = gridOf(sheet);
  if (grid.height === 0 || allBlank(grid)) return undefined;
  const header = headerOf(grid, told.naming, told.placing);
  const lacking = lackingIn(header);
  if (!header?.columns.has('title')) return unnamed(sheet, header, lacking);
  const title = titleOf(grid, header);
  const { rows, skipped } = rowsOf(grid, header, told.fillDown);
  const made = madeOn(grid, header);
  const [received, basis] = receiptOf(header, made, told);
  const year = told.year ?? yearIn(title) ?? yearOf(made) ?? yearIn(sheet.name);
  const setting: Setting = {
    directory: told.directory,
    category: told.category,
    received,
    ...(title !== '' && { source: title }),
    times: { ...(year !== undefined && { year }), ...(sheet.since1904 && { since1904: true }) },
  };
  const proposals = rows.map((row) => proposalOf(row, setting));
  const doubts = lacking.length > 0 ? [unnamed(sheet, header, lacking)] : [];
  return { sheet: sheet.name, header, title, received, basis, proposals: withTwins(proposals), skipped, doubts };
}

function allBlank(grid: Grid): boolean {
  return Array.from({ length: grid.height }, (_, row) => grid.isBlank(row)).every(Boolean);
}

function lackingIn(header: Header | undefined): string[] {
  const need = [
    ['title', '事项'],
    ['lead', '责任单位'],
  ] as const;
  return need.filter(([meaning]) => !header?.columns.has(meaning)).map(([, name]) => name);
}

function unnamed({ name }: Sheet, header: Header | undefined, lacking: readonly string[]): Doubt {
  const titles = header?.unused.map(({ title }) => title).join('、') ?? '';
  return {
    code: 'sheet-header',
    level: 'error',
    sheet: name,
    row: header?.top ?? 0,
    column: 0,
    message: `没有找到哪一栏是${lacking.join('、哪一栏是')}${titles === '' ? '' : `；没认出来的栏目：${titles}`}`,
    remedy: '用 --map 指明，如 --map 事项=考核内容 --map 责任单位=C',
  };
}

/** The first line above the names of the columns that says something. */
function titleOf(grid: Grid, { top }: Header): string {
  for (let row = 0; row < top; row += 1)
    if (grid.isHeadline(row) && !/[:：]/.test(lineOf(grid, row))) return lineOf(grid, row);
  return '';
}

function lineOf(grid: Grid, row: number): string {
  const cells = Array.from({ length: grid.width }, (_, column) => grid.text(row, column));
  return [...new Set(cells.filter((cell) => cell !== ''))].join(' ').replace(/\s+/g, '');
}

/** 填表时间：2022年3月31日, above the table or below it. */
function madeOn(grid: Grid, header: Header): Day | undefined {
  for (let row = 0; row < grid.height; row += 1) {
    if (row >= header.top && row <= header.bottom) continue;
    const found =
      /(?:填表|填报|制表|统计|报送|更新|截至)(?:时间|日期)?[:：]?(20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)/.exec(
        lineOf(grid, row),
      )?.[1];
    const day = found && parseDay(respellDate(found));
    if (day) return day;
  }
  return undefined;
}

function receiptOf({ columns }: Header, made: Day | undefined, told: Told): readonly [Day, TaskTable['basis']] {
  if (told.received) return [told.received, '--received'];
  const guess = made !== undefined && made <= told.today ? made : told.today;
  if (columns.has('received')) return [guess, '表里'];
  return [guess, guess === made ? '填表时间' : '今天'];
}

function yearIn(text: string): number | undefined {
  const found = /(20\d\d)年/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function yearOf(day: Day | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

/** The same thing for the same units by the same day stands there twice. */
function withTwins(proposals: readonly Proposal[]): Proposal[] {
  const first = new Map<string, Proposal>();
  return proposals.map((one) => {
    const key = [one.title, one.leads.join('、'), one.when.limit ?? ''].join('\n');
    const twin = one.title === '' ? undefined : first.get(key);
    if (!twin) first.set(key, one);
    return twin ? { ...one, doubts: [...one.doubts, twice(one, twin)] } : one;
  });
}

function twice({ sheet, row, column }: Proposal, twin: Proposal): Doubt {
  const message = `和第 ${twin.row + 1} 行的事项、单位、时限都相同`;
  return { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy: '删去一行，或改得不同' };
}
