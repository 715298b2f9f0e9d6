import type { Plain } from '../../ledger/text/plain.ts';
import { action } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { Candidate } from './candidate.ts';
import type { Shelf } from './grammar.ts';
import { type Lookup, listAt, textsAt } from './lookup.ts';

/** A record as the name of its file tells it. */
export interface Numbered {
  readonly id: string;
  readonly path: string;
  readonly shelf: Shelf;
}

/** The most records whose files are opened for their titles; of the others only the numbers are offered. */
const READ = 200;

/** Records by a part of their numbers, else by words that tell what they are about; the newest first. */
export async function numbersLike(current: string, shelves: readonly Shelf[], lookup: Lookup): Promise<Candidate[]> {
  const all = shelves.flatMap((shelf) => recordsOn(shelf, lookup));
  if (current === '') return unfinishedFirst(all, lookup);
  const part = current.toUpperCase();
  const found = all.filter(({ id }) => id.includes(part));
  if (found.length > 0) return described(found, lookup);
  return /[^ -~]/.test(current) ? about(current, all, lookup) : [];
}

/** The records on a shelf, the newest first. */
export function recordsOn(shelf: Shelf, lookup: Lookup): Numbered[] {
  const name = new RegExp(`(${shelf.prefix}\\d{8}-[0-9A-Z]{4})\\.yaml$`);
  return lookup.names(shelf.folder).flatMap((path) => {
    const id = name.exec(path)?.[1];
    return id === undefined ? [] : [{ id, path, shelf }];
  });
}

async function described(records: readonly Numbered[], lookup: Lookup): Promise<Candidate[]> {
  const told = await Promise.all(records.slice(0, READ).map((one) => candidateOf(one, lookup)));
  return [...told, ...records.slice(READ).map(({ id }) => ({ value: id, about: '' }))];
}

async function candidateOf(one: Numbered, lookup: Lookup): Promise<Candidate> {
  return { value: one.id, about: aboutOf(one, await lookup.plain(one.path)) };
}

function aboutOf({ shelf }: Numbered, record: Plain): string {
  const told = shelf.keys.flatMap((key) => textsAt(record, key).slice(0, 1));
  return told.slice(0, 2).join('  ');
}

/** Records whose titles have these words, as many as may be offered. */
async function about(words: string, all: readonly Numbered[], lookup: Lookup): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const one of all) {
    const candidate = await candidateOf(one, lookup);
    if (candidate.about.includes(words)) found.push(candidate);
    if (found.length > READ) break;
  }
  return found;
}

/** 销号 and 撤销 end a task. */
const ENDS: readonly string[] = [action.words.clear, action.words.cancel];

function isFinished(record: Plain): boolean {
  return listAt(record, words.history).some((entry) => textsAt(entry, words.action).some((one) => ENDS.includes(one)));
}

/** All records; among the newest, those that are not finished come first. */
async function unfinishedFirst(all: readonly Numbered[], lookup: Lookup): Promise<Candidate[]> {
  const recent = all.slice(0, 5 * READ);
  const records = await Promise.all(recent.map(({ path }) => lookup.plain(path)));
  const told = recent.map((one, i) => ({ value: one.id, about: aboutOf(one, records[i] as Plain) }));
  const [done, open] = [true, false].map((state) => told.filter((_, i) => isFinished(records[i] as Plain) === state));
  return [...(open ?? []), ...(done ?? []), ...all.slice(5 * READ).map(({ id }) => ({ value: id, about: '' }))];
}
