import { type FormField, formFields, type LockedField, lockedFields } from '../../records/collect.ts';
import { words } from '../../vocabulary/words.ts';
import type { Doubt } from '../sheet/doubt.ts';
import { cellName, type Grid, gridOf } from '../sheet/grid.ts';
import { bareTitle } from '../sheet/meanings.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { aboveIn, besideIn } from './around.ts';
import { cellAt, type FilledCell, type FormTable, type Why, warning } from './place.ts';
import { plain, short } from './texts.ts';
import { isTokenSheet, type Token, tokenIn } from './token.ts';

/** What was filled in for one task. */
export interface FilledRow {
  readonly id: string;
  readonly cells: ReadonlyMap<FormField, FilledCell>;
}

/** A form as it came back: what of it was filled in for which task, and by whom; what nobody can place; what is to be looked at. */
export interface FilledForm {
  readonly token: Token;
  /** The name of the sheet with the table. */
  readonly sheet: string;
  readonly filledBy?: FilledCell;
  readonly auditedBy?: FilledCell;
  readonly rows: readonly FilledRow[];
  readonly strays: readonly FilledCell[];
  readonly doubts: readonly Doubt[];
  readonly since1904: boolean;
}

/**
 * Reads the forms in a book, mostly one; of a sheet that was copied within the book each copy is one. None where the book
 * is no form of ours, or its table is gone. What stands on other sheets, and was added, is told with the first.
 */
export function formsIn(sheets: readonly Sheet[]): FilledForm[] {
  const token = tokenIn(sheets);
  if (!token) return [];
  const seen = sheets.filter((sheet) => !isTokenSheet(sheet));
  const forms = seen.flatMap((sheet) => tableIn(sheet, token) ?? []);
  const [first, ...copies] = forms;
  if (!first) return [];
  const others = seen.filter(({ name }) => !forms.some((form) => form.sheet === name));
  return [{ ...first, strays: [...first.strays, ...besideIn(others, token)] }, ...copies];
}

/** Whether a book has the table of a form, and not the sheet that tells whose it is. */
export function hasLostToken(sheets: readonly Sheet[]): boolean {
  return !tokenIn(sheets) && sheets.some((sheet) => headOf(gridOf(sheet)) !== undefined);
}

/** How far down a head is looked for. */
const LOOKED_AT = 30;
const FIELDS: readonly (FormField | LockedField)[] = [...lockedFields, ...formFields];

function tableIn(sheet: Sheet, token: Token): FilledForm | undefined {
  const grid = gridOf(sheet);
  const head = headOf(grid);
  return head && read({ grid, sheet, token, ...head });
}

/** The row of the titles, and which column is of what. */
function headOf(grid: Grid): Pick<FormTable, 'top' | 'columns'> | undefined {
  const titles = new Map(FIELDS.map((field) => [bareTitle(words[field]), field]));
  const fieldsIn = (row: number) =>
    columnsOf(grid).flatMap((column) => {
      const field = titles.get(bareTitle(grid.text(row, column)));
      return field ? [[field, column] as const] : [];
    });
  const rows = Array.from({ length: Math.min(grid.height, LOOKED_AT) }, (_, row) => row);
  const top = rows.find((row) => fieldsIn(row).length > formFields.length / 2);
  if (top === undefined) return undefined;
  // of two columns with one title the first is taken, and what stands in the other is told
  return { top, columns: new Map(fieldsIn(top).toReversed()) };
}

function columnsOf({ width }: Grid): number[] {
  return Array.from({ length: width }, (_, column) => column);
}

function read(place: FormTable): FilledForm {
  const { grid, token, top, columns, sheet } = place;
  const { strays: added, ...who } = aboveIn(place);
  const below = Array.from({ length: Math.max(0, grid.height - top - 1) }, (_, i) => top + 1 + i);
  const taken = new Set<string>();
  const rows: FilledRow[] = [];
  const strays: FilledCell[] = [...added];
  const doubts: Doubt[] = [...lostColumns(place), ...remarksOn(place)];
  for (const row of below.filter((one) => !grid.isBlank(one))) {
    const cells = filledIn(row, place);
    const whose = whoseIs(row, taken, place);
    doubts.push(...whose.doubts);
    strays.push(...strayIn(row, place));
    if (whose.id !== undefined) taken.add(whose.id);
    if (whose.why) strays.push(...[...cells.values()].map((cell) => ({ ...cell, why: whose.why as Why })));
    else if (whose.id !== undefined) rows.push({ id: whose.id, cells });
  }
  return {
    token,
    sheet: grid.name,
    ...who,
    rows,
    strays,
    doubts: [...doubts, ...goneFrom(taken, place), ...aboveIt(place)],
    since1904: sheet.since1904 === true,
  };

  function lostColumns({ grid: { name } }: FormTable): Doubt[] {
    const lost = FIELDS.filter((field) => !columns.has(field));
    return lost.map((field) =>
      warning(name, top, 0, `没有“${words[field]}”一栏了`, '栏目不要删；这一栏有要填的，请单位用原表重填'),
    );
  }
}

/** The rows that were on it and are not any more. */
function goneFrom(taken: ReadonlySet<string>, { grid, token, top }: FormTable): Doubt[] {
  const gone = [...token.rows.keys()].filter((id) => !taken.has(id));
  if (gone.length === 0) return [];
  const message = `表里少了 ${gone.length} 行：${gone.join('、')}`;
  return [warning(grid.name, top, 0, message, '没有要填的就不用管；有就请单位用原表重填')];
}

/** A title that names no more whose form it is. */
function aboveIt({ grid, token: { told } }: FormTable): Doubt[] {
  const title = grid.text(0, 0);
  if (plain(title).startsWith(plain(told.unit))) return [];
  const message = `表题改成了“${short(title)}”，发给的是${told.unit}`;
  return [warning(grid.name, 0, 0, message, '核对是不是填错了别的单位的表')];
}

/** The cells of a row that were filled in, by what they are of. */
function filledIn(row: number, place: FormTable): Map<FormField, FilledCell> {
  const { grid, columns } = place;
  return new Map(
    formFields.flatMap((field) => {
      const column = columns.get(field);
      if (column === undefined || grid.text(row, column) === '') return [];
      return [[field, cellAt(row, column, words[field], place)] as const];
    }),
  );
}

interface Whose {
  readonly id?: string;
  /** Why nothing of the row is taken. */
  readonly why?: Why;
  readonly doubts: readonly Doubt[];
}

/** Which task a row is of; what was locked must say what it said when the form was sent. */
function whoseIs(row: number, taken: ReadonlySet<string>, { grid, token, columns }: FormTable): Whose {
  const text = (field: LockedField) => {
    const column = columns.get(field);
    return column === undefined ? '' : grid.text(row, column);
  };
  const at = (field: LockedField) => columns.get(field) ?? 0;
  const id = plain(text('id')).toUpperCase();
  const sent = token.rows.get(id);
  if (!sent) return strange();
  const altered = lockedFields.filter((field) => plain(text(field)) !== plain(sent[field]));
  const doubts = altered.map((field) =>
    warning(
      grid.name,
      row,
      at(field),
      `${words[field]}发出时是“${short(sent[field])}”，现在是“${short(text(field))}”`,
      ALTERED,
    ),
  );
  if (taken.has(id)) return { why: { message: `${id} 有两行，看不出哪一行作数`, remedy: ASK }, doubts };
  if (altered.includes('title') && text('title') !== '')
    return {
      id,
      why: { message: `${cellName(row, at('title'))} 的${words.title}改过，看不出填的是哪一件`, remedy: ASK },
      doubts,
    };
  return { id, doubts };

  function strange(): Whose {
    const same = [...token.rows].filter(([, one]) => text('title') !== '' && plain(one.title) === plain(text('title')));
    const [only] = same;
    const message =
      only && same.length === 1
        ? `${words.id}发出时是 ${only[0]}，现在是“${short(text('id'))}”`
        : `发出的表里没有这一行（${short(text('id') || text('title')) || '没有编号'}）`;
    const remedy = only ? ASK : '是别的任务就用 progress 等登记，新的事项用 add';
    return { why: { message, remedy }, doubts: [warning(grid.name, row, at('id'), message, remedy)] };
  }
}

const ALTERED = '锁定的格子没有取；要改账上的用 edit、extend';
const ASK = '问清单位，用 progress、complete 等登记';

/** What stands beside the table in a row, or under a title that is there twice or means nothing here. */
function strayIn(row: number, place: FormTable): FilledCell[] {
  const { grid, columns, top } = place;
  const known = new Set(columns.values());
  return columnsOf(grid)
    .filter((column) => !known.has(column) && grid.text(row, column) !== '')
    .map((column) => {
      const title = grid.text(top, column);
      const message = title === '' ? '上面没有栏名，不知道是什么' : `填报表里没有“${short(title)}”这一栏，或者有两栏`;
      return cellAt(row, column, title, place, { message, remedy: ASK });
    });
}

/** Comments and the like, which nobody takes for what was filled in and nobody leaves out. */
function remarksOn({ grid, sheet: { remarks = [] } }: FormTable): Doubt[] {
  return remarks
    .filter(({ level, about }) => level === 'warning' || about === 'beside')
    .map(({ row, column, message, remedy }) => warning(grid.name, row, column, message, remedy));
}
