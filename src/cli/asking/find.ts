import { isError } from '../../ledger/diagnostic.ts';
import { type Filed, idOf, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { registers, taskKind } from '../../records/index.ts';
import { isId, type Kind, type Numbered, type Register } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import { ANY_KIND } from '../../vocabulary/anatomy.ts';
import { stop } from '../contract/outcome.ts';
import type { ArgumentSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';

/** The place of a number on the command line of a register. */
export const ONE: ArgumentSpec = { name: '<编号>', help: '编号或其中不会弄错的一段' };

/** Where a number is looked for: the records of one kind, and what is said of them. */
interface Shelf<R extends Numbered> {
  readonly kind: Kind<R>;
  readonly records: readonly Filed<R>[];
  titleOf(record: R): string;
  /** The command that lists them. */
  readonly list: string;
}

/** The task meant by any unambiguous part of its number, in either case; one that could not be read counts as well. */
export function findTask({ whole }: OpenLedger, typed: string): Filed<Task> {
  return findOn(taskShelf(whole), whole, typed);
}

/** The record of a register meant by any unambiguous part of its number. */
export function findRecord<R extends Numbered>({ whole }: OpenLedger, kind: Register<R>, typed: string) {
  return findOn(registerShelf(whole, kind), whole, typed);
}

/** The number of a record of a kind, known by the kind's name, that is meant by a part of it. */
export function findNumber(open: OpenLedger, kindName: string, typed: string): string {
  const kind = kindName === ANY_KIND ? registerOf(open, typed) : registers.find(({ name }) => name === kindName);
  const found: Filed<Numbered> = kind ? findRecord(open, kind, typed) : findTask(open, typed);
  return found.record.id;
}

/** The register that has a record of such a number, where tasks have none. */
export function registerOf({ whole }: OpenLedger, typed: string): Register | undefined {
  const part = typed.trim().toUpperCase();
  const holds = (records: readonly Filed<Numbered>[]) => records.some((filed) => idOf(filed).includes(part));
  if (part === '' || holds(whole.tasks)) return undefined;
  return registers.find((kind) => holds(recordsOf(whole, kind)));
}

function taskShelf({ tasks }: Ledger): Shelf<Task> {
  return { kind: taskKind, records: tasks, titleOf: ({ title }) => title, list: 'xiaoneng list' };
}

function registerShelf<R extends Numbered>(ledger: Ledger, kind: Register<R>): Shelf<R> {
  return {
    kind,
    records: recordsOf(ledger, kind),
    titleOf: (record) => kind.titleOf(record),
    list: `xiaoneng ${kind.name} list`,
  };
}

function findOn<R extends Numbered>(shelf: Shelf<R>, ledger: Ledger, typed: string): Filed<R> {
  const part = typed.trim().toUpperCase();
  if (part === '') return stop('number-absent');
  const found = shelf.records.filter((filed) => idOf(filed).includes(part));
  const exact = found.filter((filed) => idOf(filed) === part);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first) return unknown(typed, part, shelf, ledger);
  const unread = exact.length > 0 ? [] : unreadIds(part, shelf, ledger);
  if (others.length + unread.length === 0) return first;
  const oneNumber = others.every(({ record }) => record.id === first.record.id);
  if (unread.length === 0 && oneNumber) return repeated([first, ...others]);
  const names = [first, ...others].map(({ record }) => `${record.id} ${shelf.titleOf(record)}`);
  names.push(...unread.map((id) => `${id}（读不出来）`));
  const more = names.length > 5 ? `等 ${names.length} 项` : '';
  return stop('number-ambiguous', { typed, some: names.slice(0, 5).join('\n'), more });
}

/** A copy of a file that still says the number of the original. */
function repeated(records: readonly Filed<Numbered>[]): never {
  const files = records.map(({ file }) => file).join('、');
  return stop('number-repeated', { id: records[0]?.record.id ?? '', count: records.length, files });
}

/** The numbers that stand only in the names of files that could not be read. */
function unreadIds(part: string, { kind, records }: Shelf<Numbered>, { unread }: Ledger): string[] {
  const known = new Set(records.map(idOf));
  const names = [...unread].map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, ''));
  return names.filter((name) => isId(kind, name) && name.includes(part) && !known.has(name));
}

/** A record whose file could not be read is there all the same, and may be in a folder that could not be read. */
function unknown(typed: string, part: string, { kind, list }: Shelf<Numbered>, { diagnostics, unread }: Ledger): never {
  const { word } = kind;
  const file = [...unread].find((path) => path.toUpperCase().includes(part));
  const folder = [...unread].find((path) => isFolderOf(kind, path));
  if (file === undefined && folder !== undefined) {
    return stop('number-unread', { typed, word, folder });
  }
  if (file === undefined) return stop('number-unknown', { typed, word, list });
  const [fault] = diagnostics.filter((found) => found.file === file && isError(found));
  const place = fault && fault.line > 0 ? `${file}:${fault.line}:${fault.column}` : file;
  return stop('record-faulty', {
    place,
    word,
    message: fault?.message ?? '',
    remedy: fault?.remedy ?? '运行 xiaoneng check 查看',
  });
}

/** Folders are among what could not be read when they are links or may not be listed. */
function isFolderOf({ folder }: Pick<Kind, 'folder'>, path: string): boolean {
  return path === folder || (path.startsWith(`${folder}/`) && !path.includes('.'));
}
