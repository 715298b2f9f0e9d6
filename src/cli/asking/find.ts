import { isError } from '../../ledger/diagnostic.ts';
import { type Filed, idOf, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { isRegister, kinds, taskKind } from '../../records/index.ts';
import { isId, type Kind, type Numbered } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import { ANY_KIND } from '../../vocabulary/anatomy.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { ArgumentSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';

/** The place of a number on the command line of a register. */
export const ONE: ArgumentSpec = { name: '<编号>', help: '编号或其中不会弄错的一段' };

/** The task meant by any unambiguous part of its number. */
export function findTask(open: OpenLedger, typed: string): Filed<Task> {
  return findRecord(open, taskKind, typed);
}

/** Whether a word is a whole number of a kind, or the last four characters of one of the ledger; a year is a year. */
export function isNumberOf(kind: Kind, { whole }: OpenLedger, word: string): boolean {
  const part = plain(word);
  if (isId(kind, part)) return true;
  const isEnd = /^[0-9A-Z]{4}$/.test(part) && !/^(?:19|20)\d\d$/.test(part);
  if (called(part, kind, whole).length > 0) return true;
  return isEnd && recordsOf(whole, kind).some((filed) => idOf(filed).endsWith(`-${part}`));
}

/** Whether a word is written as the number of some kind is, rightly or with a slip in it: RW20220303-ZZZ. */
export function isNumberLike(word: string): boolean {
  const part = plain(word);
  return kinds.some(
    ({ prefix }) => part.startsWith(prefix) && /^\d{6,9}(?:-[0-9A-Z]*|[0-9A-Z]{3,5})?$/.test(part.slice(prefix.length)),
  );
}

/** The record of a kind meant by any unambiguous part of its number, in either case; one that could not be read counts as well. */
export function findRecord<R extends Numbered>({ whole }: OpenLedger, kind: Kind<R>, typed: string): Filed<R> {
  const part = plain(typed);
  if (part === '') return stop('number-absent');
  const byNumber = recordsOf(whole, kind).filter((filed) => idOf(filed).includes(part));
  const found = byNumber.length > 0 ? byNumber : called(part, kind, whole);
  const exact = found.filter((filed) => idOf(filed) === part);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first) return unknown(typed, part, kind, whole);
  const unread = exact.length > 0 ? [] : unreadIds(part, kind, whole);
  if (others.length + unread.length === 0) return first;
  const oneNumber = others.every(({ record }) => record.id === first.record.id);
  if (unread.length === 0 && oneNumber) return repeated([first, ...others]);
  const names = [first, ...others].map(({ record }) => `${record.id} ${kind.titleOf(record)}`);
  names.push(...unread.map((id) => `${id}（读不出来）`));
  const more = names.length > 5 ? `等 ${names.length} 项` : '';
  return stop('number-ambiguous', { typed, some: names.slice(0, 5).join('\n'), more });
}

/** The records of a kind that have another number, which was typed whole: 督办〔2022〕13号. */
function called<R extends Numbered>(part: string, kind: Kind<R>, whole: Ledger): readonly Filed<R>[] {
  const { calledBy } = kind;
  return calledBy ? recordsOf(whole, kind).filter(({ record }) => plain(calledBy(record)) === part) : [];
}

/** As numbers are written: in capitals, and half-width; every dash is one. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[‐-―−]+/g, '-');
}

/** The number of a record of a kind, known by the kind's name, that is meant by a part of it. */
export function findNumber(open: OpenLedger, kindName: string, typed: string): string {
  const kind = kindName === ANY_KIND ? kindMeant(open, typed) : kinds.find(({ name }) => name === kindName);
  return findRecord(open, kind ?? taskKind, typed).record.id;
}

/** The first kind that has a record of such a number: tasks before registers, and tasks where none has. */
export function kindMeant({ whole }: OpenLedger, typed: string): Kind {
  const part = plain(typed);
  const meant = kinds.find((kind) => recordsOf(whole, kind).some((filed) => idOf(filed).includes(part)));
  return meant ?? kinds.find((kind) => called(part, kind, whole).length > 0) ?? taskKind;
}

/** A copy of a file that still says the number of the original. */
function repeated(records: readonly Filed<Numbered>[]): never {
  const files = records.map(({ file }) => file).join('、');
  return stop('number-repeated', { id: records[0]?.record.id ?? '', count: records.length, files });
}

/** The numbers that stand only in the names of files that could not be read. */
function unreadIds(part: string, kind: Kind, whole: Ledger): string[] {
  const known = new Set(recordsOf(whole, kind).map(idOf));
  const names = [...whole.unread].map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, ''));
  return names.filter((name) => isId(kind, name) && name.includes(part) && !known.has(name));
}

/** A record whose file could not be read is there all the same, and may be in a folder that could not be read. */
function unknown(typed: string, part: string, kind: Kind, whole: Ledger): never {
  const { word } = kind;
  const { diagnostics, unread } = whole;
  const list = isRegister(kind) ? `xiaoneng ${kind.name} list` : 'xiaoneng list';
  const file = [...unread].find((path) => path.toUpperCase().includes(part));
  const folder = [...unread].find((path) => isFolderOf(kind, path));
  if (file === undefined && folder !== undefined) {
    return stop('number-unread', { typed, word, folder });
  }
  if (file === undefined)
    return stop('number-unknown', { typed, word, list, near: nearestTo(typed, part, kind, whole) });
  const [fault] = diagnostics.filter((found) => found.file === file && isError(found));
  const place = fault && fault.line > 0 ? `${file}:${fault.line}:${fault.column}` : file;
  return stop('record-faulty', {
    place,
    word,
    message: fault?.message ?? '',
    remedy: fault?.remedy ?? '运行 xiaoneng check 查看',
  });
}

/** The number of a kind that a mistyped whole one is most like; none for a part of one, which is like many. */
function nearestTo(typed: string, part: string, kind: Kind, whole: Ledger): string | undefined {
  return isNumberLike(typed) ? closest(part, recordsOf(whole, kind).map(idOf), 4) : undefined;
}

/** Folders are among what could not be read when they are links or may not be listed. */
function isFolderOf({ folder }: Pick<Kind, 'folder'>, path: string): boolean {
  return path === folder || (path.startsWith(`${folder}/`) && !path.includes('.'));
}
