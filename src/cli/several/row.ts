import { parseMoment } from '../../calendar/moment.ts';
import type { NamedRow, NamedTable } from '../../intake/sheet/named.ts';
import type { CellValue } from '../../intake/sheet/sheet.ts';
import { whenOf } from '../../intake/sheet/when.ts';
import { type Filed, idOf, recordsOf } from '../../ledger/ledger.ts';
import type { Numbered } from '../../records/kind.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { findRecord } from '../asking/find.ts';
import { timeMeant } from '../asking/time-meant.ts';
import { findUnit } from '../asking/units.ts';
import { isStop, refusal, type Stop, stop, tryTo } from '../contract/outcome.ts';
import { nameOf, type OptionSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';
import { type Columns, UNIT_TITLES } from './columns.ts';
import type { Aim, FieldColumns, Typed, Work } from './work.ts';

/** The record that a row of a table names, with what its other cells tell of it. */
export async function targetOf<R extends Numbered, I extends Typed>(
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
  if (work.fields) return correctedBy(row, since1904, { name, filed, input }, work.fields(), open);
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

/** What the cells of a row correct in its record, as --set would; those of the command line hold where a cell is blank. */
function correctedBy<R extends Numbered, I extends Typed>(
  { cells }: NamedRow,
  since1904: boolean,
  aim: Aim<R, I> & { readonly filed: Filed<R> },
  { sorts, lists, isWorkedOut }: FieldColumns<R>,
  open: OpenLedger,
): Aim<R, I> {
  const { filed, input } = aim;
  const told = new Map<string, string>();
  const hints: string[] = [];
  for (const [key, cell] of cells) {
    if (key === words.id || /^[-—–/]+$/.test(textOf(cell))) continue;
    const spoken = sorts.get(key);
    const said = lists.has(key) ? namesIn(cell) : cell;
    const meant = meantIn(said, { flags: '--set <>', help: '', ...(spoken && { spoken }) }, since1904, open);
    if (isStop(meant)) return { ...aim, filed: ofRow(meant, key) };
    if (isWorkedOut?.(filed, key, meant.text, open)) continue;
    if (meant.told !== undefined) hints.push(`${key}：${meant.told}`);
    told.set(key, meant.text);
  }
  const { set = [], ...options } = input.options as { readonly set?: readonly string[] };
  const rest = set.filter((typed) => !told.has(typed.split('=')[0]?.trim() ?? ''));
  const all = [...rest, ...Array.from(told, ([key, text]) => `${key}=${text}`)];
  return { ...aim, hints, input: { ...input, options: { ...options, set: all } } };
}

/** Names one under the other, or with a comma between, as the ledger writes them. */
function namesIn(cell: CellValue): string {
  const names = String(cell).split(/[、，,；;\n]/);
  return names.flatMap((name) => name.trim() || []).join('、');
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
  { kind, known, fields, unitsOf, othersOf }: Work<R, I>,
  columns: Columns,
  open: OpenLedger,
): Promise<Filed<R>> {
  if (trouble !== undefined) return stop('as-found', { message: trouble, remedy: '改好这一格' });
  const text = (title: string) => (cells.has(title) ? textOf(cells.get(title) as CellValue) : undefined);
  const isCorrected = fields !== undefined && cells.has(words.id);
  const told = [...known].flatMap(([title, of]) => {
    const value = columns.options.has(title) || isCorrected ? undefined : text(title);
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
  const checked = isCorrected ? [] : UNIT_TITLES.filter((title) => !columns.options.has(title));
  for (const title of checked) await refuseOther(filed, title);
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
    if (others.length === 0) return only;
    const ids = [only, ...others].map(idOf);
    const some = `${ids.slice(0, 3).join('、')}${ids.length > 3 ? '等' : ''}`;
    return stop('row-ambiguous', { value, count: ids.length, some });
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
