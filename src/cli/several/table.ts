import { type NamedTable, namedTable } from '../../intake/sheet/named.ts';
import { isId, type Numbered } from '../../records/kind.ts';
import { words } from '../../vocabulary/words.ts';
import { tableAt } from '../asking/table-file.ts';
import { flagIn } from '../contract/option-names.ts';
import { stop } from '../contract/outcome.ts';
import { nameOf, type OptionSpec, type Options } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { rowsOnce } from './alike.ts';
import { type Columns, columnsRead } from './columns.ts';
import { targetOf } from './row.ts';
import type { Aim, Meant, Typed, Work } from './work.ts';

/** The records that a table names, one a row, with what its other columns tell of each beside what was typed for all. */
export async function ofTable<R extends Numbered, I extends Typed>(
  work: Work<R, I>,
  path: string,
  input: I,
  open: OpenLedger,
  session: Session,
): Promise<Meant<R, I>> {
  const { file, book } = await tableAt(path, session);
  const columns = columnsRead(work);
  const { keys } = columns;
  const seen = book.sheets.filter(({ hidden }) => hidden !== true);
  const found = seen.flatMap((sheet) => namedTable(sheet, columns.titles, keys, columns.others) ?? []);
  const first = found.find((table) => namesAny(table, work)) ?? found[0];
  const tables = found.filter((table) => first && headOf(table) === headOf(first));
  if (tables.length === 0) stop('table-nameless', { file, keys: keys.join('、') });
  const twice = tables.flatMap((table) => table.twice);
  if (twice.length > 0) stop('table-column-twice', { file, names: [...new Set(twice)].join('、') });
  refuseUnread(file, tables, columns);
  if (!session.asker) refuseLacking(file, tables, columns, work, input);
  const targets: Aim<R, I>[] = [];
  for (const table of tables)
    for (const row of table.rows) targets.push(await targetOf(row, table, work, columns, input, open));
  const others = found.filter((table) => !tables.includes(table)).map(({ sheet }) => sheet);
  const left = book.sheets.map(({ name }) => name).filter((name) => !found.some(({ sheet }) => sheet === name));
  const once = rowsOnce(targets, columns, open.terms.asOf.day);
  return {
    manner: 'table',
    targets: once.targets,
    notes: [
      ...notesOn(tables, left, book.unseen),
      ...othersLeft(tables, others),
      ...saidTwice(tables, columns, work, input),
      ...once.notes,
    ],
  };
}

/** Whether any row has a number of the kind: a book of several kinds has a sheet for each. */
function namesAny<R extends Numbered, I extends Typed>({ rows }: NamedTable, { kind }: Work<R, I>): boolean {
  return rows.some(({ cells }) => isId(kind, String(cells.get(words.id) ?? '').trim()));
}

/** The titles of a table: sheets of one list have the same, 办理经过 beside it has others. */
function headOf({ names, unused }: NamedTable): string {
  return JSON.stringify([names, unused].map((all) => all.toSorted()));
}

function othersLeft([first]: readonly NamedTable[], others: readonly string[]): string[] {
  if (others.length === 0) return [];
  const named = others.map((name) => `“${name}”`).join('、');
  return [`只读了栏目同“${first?.sheet}”一样的工作表；没有用${named}：要用就单独存成一个文件。`];
}

/** What was typed for all and stands in a column too holds only where its cell is blank. */
function saidTwice<R extends Numbered, I extends Typed>(
  tables: readonly NamedTable[],
  { options }: Columns,
  work: Work<R, I>,
  input: I,
): string[] {
  return [...options].flatMap(([word, option]) => {
    const typed = typedFor(option, work, input);
    if (typed === undefined || !tables.some(({ names }) => names.includes(word))) return [];
    return [`表里有“${word}”一栏：有字的照表里写，命令行的“${typed}”只用在空着的格子。`];
  });
}

/** What was typed for an option, also as the words behind the numbers. */
function typedFor<R extends Numbered, I extends Typed>(
  option: OptionSpec,
  { words: spoken }: Work<R, I>,
  { args, options }: I,
): string | undefined {
  const told = (options as Options)[nameOf(option)];
  if (told !== undefined) return [told].flat().join('、');
  return nameOf(option) === spoken && args.length > 0 ? args.join(' ') : undefined;
}

/** The day, the person or the share that somebody wrote is not left out. */
function refuseUnread(file: string, tables: readonly NamedTable[], { isDoubtful }: Columns): void {
  const unread = tables.flatMap(({ unused }) => unused.filter(isDoubtful));
  if (unread.length > 0) stop('table-column-unread', { file, names: [...new Set(unread)].join('、') });
}

/** What every row needs stands in a column, or was typed for all. */
function refuseLacking<R extends Numbered, I extends Typed>(
  file: string,
  tables: readonly NamedTable[],
  { options }: Columns,
  work: Work<R, I>,
  input: I,
): void {
  const isSaid = (option: OptionSpec) => typedFor(option, work, input) !== undefined;
  for (const { names, unused } of tables) {
    const lacking = [...options].filter(([word, one]) => one.must === true && !names.includes(word) && !isSaid(one));
    if (lacking.length === 0) continue;
    const flags = lacking.map(([, option]) => flagIn(option)).join('、');
    const absent = lacking.map(([word]) => word).join('、');
    stop('table-column-lacking', { file, names: absent, flags, unused: unused.join('、') });
  }
}

function notesOn(tables: readonly NamedTable[], left: readonly string[], unseen: string | undefined): string[] {
  const unused = [...new Set(tables.flatMap((table) => table.unused))];
  const hidden = tables.flatMap(({ rows }) => rows.filter(({ isHidden }) => isHidden).map(({ row }) => row + 1));
  return [
    ...(unused.length > 0 ? [`没有用上的栏目：${unused.join('、')}。`] : []),
    ...(hidden.length > 0 ? [`第 ${hidden.join('、')} 行是隐藏的，也读了。`] : []),
    ...asidesOf(tables),
    ...left.map((name) => `没有读工作表“${name}”。`),
    ...(unseen === undefined ? [] : [unseen]),
  ];
}

/** The rows that were taken for sums or remarks, and not for records. */
function asidesOf(tables: readonly NamedTable[]): string[] {
  const all = tables.flatMap(({ asides }) => asides);
  const told = all.slice(0, 5).map(({ row, text }) => `第 ${row + 1} 行“${text.slice(0, 20)}”`);
  const more = all.length > told.length ? `等 ${all.length} 行` : '';
  return all.length === 0 ? [] : [`没有当作一项：${told.join('、')}${more}。`];
}
