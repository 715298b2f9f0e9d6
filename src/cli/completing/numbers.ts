import { words } from '../../vocabulary/words.ts';
import type { Candidate } from './candidate.ts';
import type { Shelf } from './grammar.ts';
import { type Lookup, valueIn } from './lookup.ts';

/** A record as the name of its file tells it. */
export interface Numbered {
  readonly id: string;
  readonly path: string;
  readonly shelf: Shelf;
}

/** More than that nobody looks through; what these are about is read, of the others only the numbers are known. */
const READ = 200;

/** Records by a part of their numbers, else by words that tell what they are about; the newest first. */
export function numbersLike(current: string, shelves: readonly Shelf[], lookup: Lookup): Candidate[] {
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

function described(records: readonly Numbered[], lookup: Lookup): Candidate[] {
  return records.map((one, i) => ({ value: one.id, about: i < READ ? aboutOf(one, lookup.text(one.path)) : '' }));
}

function aboutOf({ shelf }: Numbered, text: string): string {
  const told = shelf.keys.flatMap((key) => valueIn(text, key) ?? []);
  return told.slice(0, 2).join('  ');
}

/** Looked for as long as there is room for more. */
function about(words: string, all: readonly Numbered[], lookup: Lookup): Candidate[] {
  const found: Candidate[] = [];
  for (const one of all) {
    const told = aboutOf(one, lookup.text(one.path));
    if (told.includes(words)) found.push({ value: one.id, about: told });
    if (found.length > READ) break;
  }
  return found;
}

const FINISHED = new RegExp(`${words.action}: *(?:销号|撤销)`);

/** Of the newest records those that something is still to be done about come before the others. */
function unfinishedFirst(all: readonly Numbered[], lookup: Lookup): Candidate[] {
  const recent = all.slice(0, 5 * READ).map((one) => ({ one, text: lookup.text(one.path) }));
  const [done, open] = [true, false].map((state) => recent.filter(({ text }) => FINISHED.test(text) === state));
  const first = [...(open ?? []), ...(done ?? [])].map(({ one, text }) => ({
    value: one.id,
    about: aboutOf(one, text),
  }));
  return [...first, ...all.slice(5 * READ).map(({ id }) => ({ value: id, about: '' }))];
}
