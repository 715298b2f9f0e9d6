import { type Doubt, placeOf } from '../../intake/sheet/doubt.ts';
import { columnName } from '../../intake/sheet/grid.ts';
import { meaningTitle } from '../../intake/sheet/meanings.ts';
import type { TaskTable, Told } from '../../intake/sheet/tasks.ts';
import { isError } from '../../ledger/diagnostic.ts';
import { MARKER } from '../../ledger/marker.ts';
import { applyEdits } from '../../ledger/text/edit/edit.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { type ImportRow, type ImportTable, importView } from '../../views/files/import.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { View } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { type TableFile, tableAt } from '../asking/table-file.ts';
import { exits, type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { checked } from './checked.ts';
import type { Item, Matching } from './item.ts';
import { type Gathered, gathered } from './items.ts';
import { lastSheets } from './last.ts';
import { openingAsked } from './opening.ts';
import type { Importing } from './options.ts';
import { wantedSheets } from './sheets.ts';
import { type Stood, standOfRow, stoodIn } from './stood.ts';
import { joined, strangerNote, strangersAmong } from './strangers.ts';
import { mappedBy, toldBy } from './told.ts';
import { answersAsked, changeRows, missingNotes, sheetKept } from './updating.ts';

/** Enters the rows of somebody's table, all in one commit; none while one of them is in doubt, unless those are left. */
export async function rowsEntered(input: Importing, session: Session): Promise<Outcome> {
  session.open();
  return rowsOfTable(await tableAt(input.args[0] ?? '', session), input, session);
}

/** The same of a table that has been read. */
export async function rowsOfTable(
  { file, book, pasted }: TableFile,
  input: Importing,
  session: Session,
): Promise<Outcome> {
  const open = session.open();
  const told = toldBy(input, open, session);
  const wanted = wantedSheets(book.sheets, file, input);
  const { again = false, update = false, dryRun = false } = input.options;
  const meeting: Matching = { again, update, lasts: await lastSheets(open), answers: new Map() };
  const read = (heard: Told, how: Matching, at: OpenLedger) => gathered(wanted.sheets, heard, how, at, session);
  const seen = read(told, meeting, open);
  const opening = await openingAsked(seen, input, session);
  const heard = opening === undefined ? told : { ...told, opening };
  const opened = opening === undefined ? seen : read(heard, meeting, open);
  const answers = await answersAsked(opened, dryRun, open, session);
  const how = answers ? { ...meeting, answers } : meeting;
  const first = answers ? read(heard, how, open) : opened;
  const strangers = strangersAmong(
    first.items.flatMap(({ told: said }) => said?.units ?? []),
    open,
  );
  const more = dryRun ? undefined : await joined(strangers, open, session);
  const found = more ? read({ ...heard, directory: more.open.ledger.directory }, how, more.open) : first;
  const { items, ledger } = found.isArchive
    ? checked(found.items, open, session, more?.file)
    : { items: found.items, ledger: (more?.open ?? open).ledger };
  const notes = [
    ...wanted.notes,
    ...(book.unseen === undefined ? [] : [book.unseen]),
    ...found.notes,
    ...(more ? [] : strangerNote(strangers)),
    ...unsourced(found.items),
    ...unsigned(found.items),
    ...(update ? missingNotes(found, open) : []),
  ];
  const now = { ...found, items };
  const kept = pasted ? undefined : sheetKept(now, how);
  const all = { ...now, file, notes, units: more?.file, stood: stoodIn(items, found.stands, ledger), kept };
  return outcomeOf(all, input, open, session);
}

/** A table that says nothing of where its tasks come from. */
function unsourced(items: readonly Item[]): string[] {
  const bare = items.filter(({ told, files }) => told?.isUnsourced === true && files.length > 0);
  return bare.length === 0 ? [] : [`${bare.length} 条没有写来源类别，没有记；要记就加 --source。`];
}

/** A table that tells of work that was done and not of who signed it: each such row is a miss of its unit. */
function unsigned(items: readonly Item[]): string[] {
  const passed = items.filter(({ told, files }) => told?.isUnsigned === true && files.length > 0);
  const remedy = '签批过的在表里补上签批日期；从前的事加 --opening 日期，以前的签批不欠';
  return passed.length === 0 ? [] : [`${passed.length} 条办结了而没有签批，各算一件签批缺办：${remedy}。`];
}

interface Found extends Gathered {
  readonly file: string;
  /** units.yaml with units that the sheet brought. */
  readonly units: FileChange | undefined;
  readonly stood: Stood;
  /** The sheet as it is kept for the next time. */
  readonly kept: FileChange | undefined;
}

/** The preview, or what is to be written where nothing speaks against it. */
async function outcomeOf(found: Found, input: Importing, open: OpenLedger, session: Session): Promise<Outcome> {
  const { file, items, tables, doubts, notes } = found;
  const all = [...doubts, ...items.flatMap((item) => item.doubts)];
  const view = importView({
    file,
    tables: tables.map((table) => tableOf(table, found.placed)),
    rows: rowsShown(items, found.stood),
    notes: [...besideRows(doubts), ...notes],
    ...(input.options.update === true && { changes: changeRows(items) }),
  });
  const problems = all.map((doubt) => problemOf(doubt, file));
  const isBad = all.some(isError);
  const isEmpty = items.every((item) => item.files.length === 0 || item.doubts.some(isError));
  const isKept = input.options.update === true && found.kept !== undefined;
  const isNothing = isEmpty && !isKept;
  const isRefused = isBad && (isEmpty || input.options.skipBad !== true);
  if (input.options.dryRun === true || isNothing || isRefused)
    return answered(view, problems, { isBad, isRefused }, input);
  const made = changeOf(file, items, input, open);
  const change = { ...made, files: [found.units ?? [], made.files, found.kept ?? []].flat() };
  const shown = { ...view, notes: [...(view.notes ?? []), ...leftOut(items)] };
  const { confirm } = await import('../writing/confirm.ts');
  return confirm({ kind: 'change', change, view: shown, showsFiles: true, told: problems, incomplete: isBad }, session);
}

function problemOf(doubt: Doubt, file: string): Problem {
  const { code, level, row, column, message, remedy } = doubt;
  const place = { file, line: row + 1, column: column + 1, width: 0 };
  return { ...place, code, level, message: `${placeOf(doubt)}：${message}`, remedy };
}

/** The preview; on paper only what keeps a row out is told below it, the rest stands beside the rows. */
function answered(
  view: View,
  problems: readonly Problem[],
  { isBad, isRefused }: { readonly isBad: boolean; readonly isRefused: boolean },
  input: Importing,
): Outcome {
  const isRehearsal = input.options.dryRun === true;
  const shown = input.options.json === true ? problems : problems.filter(({ level }) => level === 'error');
  const note = isRefused
    ? '一条也没有登记：改好表再导入，或加 --skip-bad 把有疑问的留下。'
    : isRehearsal
      ? '预演：没有写入，也没有提交。'
      : '没有要登记的，账本没有改动。';
  const exit = isRefused && !isRehearsal ? exits.refused : isBad ? exits.incomplete : exits.done;
  return { kind: 'answer', view: { ...view, notes: [...(view.notes ?? []), note] }, problems: shown, exit };
}

/** Notes that name the rows that were not entered. */
function leftOut(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    const [first] = item.doubts.filter(isError);
    return first ? [`没有登记 ${placeOf(item)}“${item.title}”：${first.message}`] : [];
  });
}

function changeOf(file: string, items: readonly Item[], input: Importing, open: OpenLedger) {
  const files = items.flatMap((item) => (item.doubts.some(isError) ? [] : item.files));
  const saved = input.options.saveMap === true ? savedMap(input, open) : [];
  return {
    files: [...files, ...saved],
    subject: `导入：${file}（${files.length} 项）`,
    action: input.options.update === true ? '更新' : '登记',
  };
}

/** What is to be said of cells that belong to no row that is taken: nobody would hear of it otherwise. */
function besideRows(doubts: readonly Doubt[]): string[] {
  const told = doubts.filter((one) => !isError(one)).map((one) => `${placeOf(one)}：${one.message}。`);
  const left = told.length - MOST_BESIDE;
  return left > 0 ? [...told.slice(0, MOST_BESIDE), `……这样的还有 ${left} 处，加 --json 看全部。`] : told;
}

const MOST_BESIDE = 20;

/** The rows as they are shown, made each time that they are gone through. */
function rowsShown(items: readonly Item[], stood: Stood): Iterable<ImportRow> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield rowOf(item, stood);
    },
  };
}

function rowOf(item: Item, stood: Stood): ImportRow {
  const { told, doubts, kind, title, ids } = item;
  const bad = doubts.some(isError) || (item.files.length === 0 && !item.known);
  const { due, ...standing } = standOfRow(ids, stood) ?? {};
  return {
    fate: bad ? '有疑问' : !item.known ? '登记' : item.files.length > 0 ? '改动' : '已有',
    cell: placeOf(item),
    ids: bad ? [] : ids,
    kind: kind.word,
    title,
    units: told?.units ?? [],
    ...(!bad && { ...standing, ...(item.known && due !== undefined && { due }) }),
    ...(told?.when.day !== undefined && { due: told.when.day }),
    ...(told && { type: told.when.kind, value: told.when.value }),
    hints: [...new Set(doubts.map(({ message }) => message))],
  };
}

function tableOf(table: TaskTable, placed: Gathered['placed']): ImportTable {
  const { sheet, header, hiddenColumns, received, basis, skipped } = table;
  const letters = (column: number) => {
    const place = placed({ sheet, row: header.top, column });
    return `${place.sheet === sheet ? '' : `“${place.sheet}”`}${columnName(place.column)}`;
  };
  const told = basis === '表里' ? `按表里写的，没写的按 ${received}` : `${received}（${basis}）`;
  return {
    sheet,
    row: header.top + 1,
    columns: Object.fromEntries(
      [...header.columns].map(([meaning, column]) => {
        return [meaningTitle(meaning), letters(column) + (hiddenColumns.has(column) ? '（隐藏的）' : '')];
      }),
    ),
    unused: header.unused.map(
      ({ column, title, like }) => `${letters(column)} ${title}${like ? `（也像是${meaningTitle(like)}）` : ''}`,
    ),
    skipped: skipped.map(({ row, why, text }) => `第 ${row + 1} 行（${why}：${text.replace(/\n/g, '').slice(0, 20)}）`),
    received: told,
  };
}

/** xiaoneng.yaml with the names of columns that were told. */
function savedMap(input: Importing, { world, folder, ledger }: OpenLedger): FileChange[] {
  const mapped = mappedBy(input);
  const read = world.files.read(`${folder}/${MARKER}`);
  const decoded = read.ok ? decode(read.bytes) : undefined;
  if (!read.ok || !decoded || !('text' in decoded)) return stop('marker-unreadable', { marker: MARKER });
  const known = new Map((ledger.office?.headers ?? []).map(({ meaning, name }) => [meaning, name] as const));
  for (const [meaning, title] of mapped.titles)
    known.set(meaning, [...new Set([...(known.get(meaning) ?? []), title])]);
  const value = [...known].map(([meaning, name]) => ({ [words.meaning]: meaning, [words.name]: [...name] }));
  const edited = applyEdits(decoded.text, [{ op: 'set', path: [words.headers], value }]);
  if (!('text' in edited)) return stop('marker-unchangeable', { marker: MARKER });
  return [{ path: MARKER, before: read.bytes, after: (decoded.bom ? '\ufeff' : '') + edited.text }];
}
