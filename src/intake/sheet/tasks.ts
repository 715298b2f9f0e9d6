import type { Day } from '../../calendar/day.ts';
import { meantBy } from '../../records/unit/meant.ts';
import { madeOn, tableYear, titleOf } from './about.ts';
import type { Doubt } from './doubt.ts';
import { columnName, type Grid, gridOf } from './grid.ts';
import { type Header, headerOf, type Placing } from './header.ts';
import { meaningTitle, type Naming } from './meanings.ts';
import { tableParts } from './parts.ts';
import { type Proposal, proposalOf, type TaskDefaults } from './proposal.ts';
import { remarked } from './remarks.ts';
import { type Given, type Row, rowsOf, type Skipped } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { twiceFinder } from './twice.ts';
import { unitsIn } from './units.ts';

/** What the clerk has told about the tables; what is left out is looked for in them. */
export interface Told extends Pick<TaskDefaults, 'directory' | 'category'> {
  readonly naming: Naming;
  readonly placing: Placing;
  readonly year?: number;
  readonly received?: Day;
  readonly opening?: Day;
  readonly today: Day;
  readonly fillDown: boolean;
  /** The name of a sheet whose table has no column for it is the leading unit of all its rows. */
  readonly leadFromSheet?: boolean;
  /** Hears how far the reading has come: it may take long. */
  readonly heard?: (row: number, rows: number) => void;
}

/** A table with the tasks that it proposes. */
export interface TaskTable {
  readonly sheet: string;
  readonly header: Header;
  /** Columns that nobody sees in the sheet. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly title: string;
  readonly received: Day;
  /** Where `received` comes from. */
  readonly basis: '表里' | '填表时间' | '--received' | '今天' | '期初';
  /** What is said of all its rows. */
  readonly setting: TaskDefaults;
  /** When it was made (填表时间), if that is told and has come. */
  readonly made?: Day;
  readonly rows: readonly Row[];
  /** What each row proposes, one after another, made anew each time: there may be more than anybody wants to hold. */
  readonly proposals: () => Iterable<Proposal>;
  readonly skipped: readonly Skipped[];
  /** Of the table as a whole. */
  readonly doubts: readonly Doubt[];
}

/** Why the tasks of a sheet could not be found; `isStrange` where none of its columns was understood. */
export interface Unread extends Doubt {
  readonly isStrange: boolean;
}

/** The tables with tasks among the sheets of a book, and why others are none. */
export function tablesIn(sheets: readonly Sheet[], told: Told): { tables: TaskTable[]; unread: Unread[] } {
  const twice = twiceFinder();
  const read = sheets.flatMap((sheet) => tasksIn(sheet, told, twice));
  return {
    tables: read.filter((one): one is TaskTable => 'rows' in one),
    unread: read.filter((one): one is Unread => 'code' in one),
  };
}

/** The tables of a sheet, one under another; a doubt where nobody can tell what its columns mean; none of an empty sheet. */
function tasksIn(sheet: Sheet, told: Told, twice: Twice): (TaskTable | Unread)[] {
  const grid = gridOf(sheet);
  if (grid.height === 0 || allBlank(grid)) return [];
  const header = headed(grid, told);
  const parts = tableParts(grid, header, told.naming);
  const read = parts.map(({ rows, header: own }) => tableIn(rows, own, sheet, told));
  const tables = read.filter((one) => 'rows' in one);
  const { ofRows, ofTable } = remarked(tables, sheet);
  return [
    ...tables.map((table, i) => ({
      ...table,
      proposals: () => proposalsOf(table, { ofRows, twice, heard: told.heard }),
      doubts: i === 0 ? [...table.doubts, ...ofTable] : table.doubts,
    })),
    ...read.filter((one) => 'code' in one),
  ];
}

type Twice = ReturnType<typeof twiceFinder>;

/** What is said of the rows of a table beside what stands in each, and who hears how far the reading has come. */
interface Beside {
  readonly heard: Told['heard'];
  readonly ofRows: ReadonlyMap<number, readonly Doubt[]>;
  readonly twice: Twice;
}

function* proposalsOf({ rows, setting }: Read, { ofRows, twice, heard }: Beside): Generator<Proposal> {
  for (const [i, row] of rows.entries()) {
    heard?.(i + 1, rows.length);
    const proposal = proposalOf(row, setting);
    const more = [...(ofRows.get(row.row) ?? []), ...[twice(proposal) ?? []].flat()];
    yield more.length > 0 ? { ...proposal, doubts: [...proposal.doubts, ...more] } : proposal;
  }
}

/** A table before its rows are looked at. */
type Read = Omit<TaskTable, 'proposals'>;

/** The rows under one header, or why there are none. */
function tableIn(grid: Grid, header: Header | undefined, sheet: Sheet, told: Told): Read | Unread {
  const given: Given = new Map(isLedBySheet(header, told) ? [['lead', sheet.name.trim()]] : []);
  const lacking = lackingIn(header, given);
  if (!header?.columns.has('title')) return { ...unnamed(sheet, header, lacking, told), isStrange: !header };
  const title = titleOf(grid, header);
  const { rows, skipped } = rowsOf(grid, header, told.fillDown, given);
  const made = madeOn(grid, header, skipped);
  const [received, basis] = receiptOf(header, made, told);
  const year = told.year ?? tableYear(title, made, sheet.name);
  const setting: TaskDefaults = {
    directory: told.directory,
    ...(told.category !== undefined && { category: told.category }),
    received,
    ...(told.opening !== undefined && { opening: told.opening }),
    ...(title !== '' && { source: title }),
    times: {
      ...(year !== undefined && { year }),
      ...((basis === '--received' || (basis === '填表时间' && year !== undefined)) && { day: received }),
      ...(sheet.since1904 && { since1904: true }),
    },
  };
  const doubts = [
    ...(lacking.length > 0 ? [unnamed(sheet, header, lacking, told)] : []),
    ...columnDoubts(sheet, header),
  ];
  return {
    sheet: sheet.name,
    header,
    hiddenColumns: grid.hiddenColumns,
    title,
    received,
    basis,
    setting,
    ...(made !== undefined && made <= told.today && { made }),
    rows,
    skipped,
    doubts,
  };
}

function isLedBySheet(header: Header | undefined, { leadFromSheet }: Told): boolean {
  return leadFromSheet === true && header !== undefined && !header.columns.has('lead');
}

/** A row of a table whose columns are known by their letters alone is none of names where it names a unit. */
function headed(grid: Grid, { naming, placing, directory }: Told): Header | undefined {
  const header = headerOf(grid, naming, placing);
  const lead = header?.columns.get('lead');
  if (!header?.isGuess || lead === undefined) return header;
  const names = unitsIn(grid.text(header.top, lead), directory).lead;
  const isRow = names.some((name) => meantBy(name, directory).length > 0);
  return isRow ? { ...header, top: header.top - 1, bottom: header.top - 1, unused: [] } : header;
}

/** Columns of which nobody can tell, or need not be told, which is meant. */
function columnDoubts({ name }: Sheet, { bottom, columns, unused }: Header): Doubt[] {
  return unused.flatMap(({ column, title, like, clashes, isUnclear }): Doubt[] => {
    const other = columnName(column);
    const taken = like && columnName(columns.get(like) ?? 0);
    const place = { code: 'sheet-header', level: 'error', sheet: name, row: Math.max(bottom, 0), column } as const;
    if (isUnclear) {
      const message = `看不出“${title}”是办结的时限，还是实际办结的日子`;
      return [{ ...place, message, remedy: `用 --map 办结时限=${other} 或 --map 办结日期=${other} 指明` }];
    }
    if (!clashes || !like) return [];
    const message = `${taken}、${other} 两栏都叫“${title}”，写的不一样，看不出用哪一栏`;
    return [{ ...place, message, remedy: `用 --map ${meaningTitle(like)}=${taken} 指明` }];
  });
}

function allBlank(grid: Grid): boolean {
  return Array.from({ length: grid.height }, (_, row) => grid.isBlank(row)).every(Boolean);
}

function lackingIn(header: Header | undefined, given: Given): string[] {
  const need = [
    ['title', '事项'],
    ['lead', '责任单位'],
  ] as const;
  return need.filter(([meaning]) => !header?.columns.has(meaning) && !given.has(meaning)).map(([, name]) => name);
}

function unnamed({ name }: Sheet, header: Header | undefined, lacking: readonly string[], told: Told): Doubt {
  const titles = header?.unused.map(({ title }) => title).join('、') ?? '';
  const read = [...(header?.columns ?? [])].map(
    ([meaning, column]) => `${meaningTitle(meaning)}←${columnName(column)}`,
  );
  const known = read.length > 0 ? `；认出来的：${read.join('，')}` : '';
  return {
    code: 'sheet-header',
    level: 'error',
    sheet: name,
    row: header?.top ?? 0,
    column: 0,
    message: `没有找到哪一栏是${lacking.join('、哪一栏是')}${known}${titles === '' ? '' : `；没认出来的栏目：${titles}`}`,
    remedy: remedyFor(name, header, told),
  };
}

function remedyFor(sheet: string, header: Header | undefined, { directory }: Told): string {
  const isUnit = header?.columns.has('title') && meantBy(sheet.trim(), directory).length > 0;
  return isUnit
    ? `表名“${sheet}”是责任单位就加 --lead-from-sheet；不是就用 --map 指明，如 --map 责任单位=C`
    : '用 --map 指明，如 --map 事项=考核内容 --map 责任单位=C';
}

function receiptOf({ columns }: Header, made: Day | undefined, told: Told): readonly [Day, TaskTable['basis']] {
  if (told.received) return [told.received, '--received'];
  const guess = made !== undefined && made <= told.today ? made : told.today;
  const isOpened = told.opening !== undefined && told.opening < guess;
  const taken = isOpened ? (told.opening as Day) : guess;
  if (columns.has('received')) return [taken, '表里'];
  return [taken, isOpened ? '期初' : guess === made ? '填表时间' : '今天'];
}
