import { parseMoment } from '../../calendar/moment.ts';
import { type NamedRow, type NamedTable, namedTable } from '../../intake/sheet/named.ts';
import type { CellValue } from '../../intake/sheet/sheet.ts';
import { whenOf } from '../../intake/sheet/when.ts';
import { type Filed, recordsOf } from '../../ledger/ledger.ts';
import type { Numbered } from '../../records/kind.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { findRecord } from '../asking/find.ts';
import { tableAt } from '../asking/table-file.ts';
import { timeMeant } from '../asking/time-meant.ts';
import { findUnit } from '../asking/units.ts';
import { flagIn } from '../contract/option-names.ts';
import { isStop, refusal, type Stop, stop, tryTo } from '../contract/outcome.ts';
import { nameOf, type OptionSpec, type Options } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { rowsOnce } from './alike.ts';
import { type Columns, columnsRead, UNIT_TITLES } from './columns.ts';
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
  const tables = seen.flatMap((sheet) => namedTable(sheet, columns.titles, keys) ?? []);
  if (tables.length === 0) stop('table-nameless', { file, keys: keys.join('、') });
  const twice = tables.flatMap((table) => table.twice);
  if (twice.length > 0) stop('table-column-twice', { file, names: [...new Set(twice)].join('、') });
  refuseUnread(file, tables, columns);
  if (!session.asker) refuseLacking(file, tables, columns, work, input);
  const targets: Aim<R, I>[] = [];
  for (const table of tables)
    for (const row of table.rows) targets.push(await targetOf(row, table, work, columns, input, open));
  const left = book.sheets.filter(({ name }) => !tables.some(({ sheet }) => sheet === name)).map(({ name }) => name);
  const once = rowsOnce(targets, columns, open.terms.asOf.day);
  return {
    manner: 'table',
    targets: once.targets,
    notes: [...notesOn(tables, left, book.unseen), ...once.notes],
  };
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
  const typed = input.options as Options;
  const isSaid = (option: OptionSpec) =>
    typed[nameOf(option)] !== undefined || (nameOf(option) === work.words && input.args.length > 0);
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

async function targetOf<R extends Numbered, I extends Typed>(
  row: NamedRow,
  { since1904 }: NamedTable,
  work: Work<R, I>,
  columns: Columns,
  input: I,
  open: OpenLedger,
): Promise<Aim<R, I>> {
  const name = `${row.sheet === '' ? '' : `工作表“${row.sheet}”`}第 ${row.row + 1} 行`;
  const filed = await tryTo(() => recordOf(row, work, columns, open));
  if (isStop(filed)) return { name, filed, input };
  const told: Record<string, string | readonly string[]> = {};
  const hints: string[] = [];
  for (const [title, cell] of row.cells) {
    const option = columns.options.get(title);
    if (!option || work.known.get(title)?.(filed.record) === textOf(cell)) continue;
    const meant = meantIn(cell, option, since1904, open);
    if (isStop(meant)) return { name, filed: ofRow(meant, title), input };
    if (meant.told !== undefined) hints.push(`${title}：${meant.told}`);
    told[nameOf(option)] = option.repeat ? [meant.text] : meant.text;
  }
  const args = work.words !== undefined && told[work.words] !== undefined ? [] : input.args;
  return { name, filed, hints, input: { ...input, args, options: { ...input.options, ...told } } };
}

function ofRow(reason: Stop, title: string): Stop {
  return { ...reason, message: `${title}：${reason.message}` };
}

function textOf(cell: CellValue): string {
  return String(cell).replace(/\s+/g, ' ').trim();
}

/** What can only be a day, with its hour or without. */
const DAYS: readonly SpokenSort[] = ['day', 'past', 'moment'];

/** What a cell says in the spelling of the option that it stands for. */
function meantIn(
  cell: CellValue,
  { spoken }: OptionSpec,
  since1904: boolean,
  { terms }: OpenLedger,
): { readonly text: string; readonly told?: string } | Stop {
  const serial = spoken !== undefined && spoken !== 'share' && typeof cell === 'number';
  const day = serial ? whenOf(cell, { since1904 }).day : undefined;
  const typed = day ?? textOf(cell);
  if (spoken === undefined) return { text: typed };
  const meant = timeMeant(typed, spoken, terms.asOf.day);
  if (!('text' in meant)) return refusal('as-found', { message: meant.doubt, remedy: meant.write });
  const isDayless = DAYS.includes(spoken) && parseMoment(meant.text) === undefined;
  return isDayless ? refusal('cell-dayless', { typed: typed.slice(0, 20) }) : meant;
}

/** The record that a row names; what else it says of it must be so. */
async function recordOf<R extends Numbered, I extends Typed>(
  { cells, trouble }: NamedRow,
  { kind, known, unitsOf, othersOf }: Work<R, I>,
  columns: Columns,
  open: OpenLedger,
): Promise<Filed<R>> {
  if (trouble !== undefined) return stop('as-found', { message: trouble, remedy: '改好这一格' });
  const text = (title: string) => (cells.has(title) ? textOf(cells.get(title) as CellValue) : undefined);
  const told = [...known].flatMap(([title, of]) => {
    const value = columns.options.has(title) ? undefined : text(title);
    return value === undefined ? [] : [{ title, value, of }];
  });
  const id = text(words.id);
  const [first] = told;
  if (id === undefined && !first) return stop('row-nameless');
  const filed = id === undefined && first ? await foundBy(first.value, first.of) : findRecord(open, kind, id ?? '');
  const differing = told.find(({ value, of }) => plain(of(filed.record)) !== plain(value));
  if (differing) {
    const { title, of, value } = differing;
    return stop('row-differs', { id: filed.record.id, title, there: of(filed.record) ?? '没有写', value });
  }
  for (const title of UNIT_TITLES) if (!columns.options.has(title)) await refuseOther(filed, title);
  return filed;

  /** Each unit that stands in a column must be one of the record's. */
  async function refuseOther(one: Filed<R>, title: string): Promise<void> {
    const { fullName } = open.ledger.directory;
    const own = unitsOf(one.record);
    const rightly = new Set([...own, ...(othersOf?.(one, open) ?? [])].map(fullName));
    for (const value of (text(title) ?? '').split(/[、，,；;/]/).filter(Boolean)) {
      const isOwn = rightly.has(fullName(value)) || rightly.has((await findUnit(open.ledger, value.trim())).name);
      if (!isOwn) stop('row-differs', { id: one.record.id, title, there: own.map(fullName).join('、'), value });
    }
  }

  async function foundBy(value: string, of: (record: R) => string | undefined): Promise<Filed<R>> {
    const found = recordsOf(open.whole, kind).filter(({ record }) => plain(of(record)) === plain(value));
    const [only, ...others] = await ofUnit(found);
    if (!only) return stop('row-unknown', { value, word: kind.word });
    return others.length === 0 ? only : stop('row-ambiguous', { value, count: others.length + 1 });
  }

  /** Of several those of the unit that the row names. */
  async function ofUnit(found: readonly Filed<R>[]): Promise<readonly Filed<R>[]> {
    const unit = UNIT_TITLES.flatMap((title) => text(title) ?? [])[0];
    if (unit === undefined || found.length < 2) return found;
    const { name } = await findUnit(open.ledger, unit);
    const { fullName } = open.ledger.directory;
    return found.filter(({ record }) => unitsOf(record).some((one) => fullName(one) === name));
  }
}

function plain(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, '');
}
