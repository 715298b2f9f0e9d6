import type { Plain } from '../../ledger/text/plain.ts';
import { bare, folded, isFragment } from '../../records/unit/naming.ts';
import { words } from '../../vocabulary/words.ts';
import type { Candidate } from './candidate.ts';
import type { Grammar, Shelf, Want } from './grammar.ts';
import { type Lookup, listAt, textsAt } from './lookup.ts';
import { numbersLike, recordsOn } from './numbers.ts';

/** Something that the ledger knows, and other words by which it is found. */
interface Known extends Candidate {
  readonly also?: readonly string[];
}

/** What the ledger has of what is wanted, as far as it goes with what is typed. */
export async function knownTo(lookup: Lookup, want: Want, current: string, { shelves }: Grammar): Promise<Candidate[]> {
  if (typeof want === 'object')
    return 'numbers' in want
      ? numbersLike(
          current,
          want.numbers.flatMap((kind) => shelves[kind] ?? []),
          lookup,
        )
      : [];
  if (want === 'anything') return [];
  const register = await lookup.plain('units.yaml');
  if (want === 'unit') return fitting(unitsIn(register), current);
  if (want === 'leader') return fitting(leadersIn(register), current);
  return fitting([...peopleIn(register), ...(await ownersIn(lookup, shelves['task']))].filter(isFirst), current);
}

function isFirst({ value }: Known, at: number, all: readonly Known[]): boolean {
  return all.findIndex((one) => one.value === value) === at;
}

/** By any of their names, or by the first letters of one; what it was found by is told. */
async function fitting(all: readonly Known[], current: string): Promise<Candidate[]> {
  const typed = current.toLowerCase();
  const [whole, short] = [folded(current), bare(current)];
  const fits = (name: string) =>
    folded(name).includes(whole) || bare(name).startsWith(short) || isFragment(current, name);
  const found = all.flatMap(({ value, about, also = [] }) => {
    if (fits(value)) return [{ value, about }];
    const name = also.find(fits);
    return name === undefined ? [] : [{ value, about: `${about} ${name}`.trim() }];
  });
  if (found.length > 0 || !/^[a-z]+$/.test(typed)) return found;
  const { initials } = await import('../asking/initials.ts');
  return all.flatMap(({ value, about, also = [] }) => {
    const letters = [value, ...also].flatMap((name) => [name, bare(name)]).map(initials);
    const spelled = letters.find((one) => one.startsWith(typed));
    return spelled === undefined ? [] : [{ value, about: `${about} ${spelled}`.trim() }];
  });
}

function unitsIn(register: Plain): Known[] {
  return listAt(register, words.units).flatMap((unit) => {
    const [value, ...also] = textsAt(unit, words.name, words.shortNames, words.formerNames);
    return value === undefined ? [] : [{ value, about: textsAt(unit, words.type).join(), also }];
  });
}

function leadersIn(register: Plain): Known[] {
  return listAt(register, words.leaders).flatMap((leader) => {
    return textsAt(leader, words.fullName).map((value) => ({ value, about: textsAt(leader, words.post).join() }));
  });
}

function peopleIn(register: Plain): Known[] {
  const named = listAt(register, words.units).flatMap((unit) => {
    const about = textsAt(unit, words.name).join();
    return textsAt(unit, words.head, words.deputies, words.contact).map((value) => ({ value, about }));
  });
  return [...leadersIn(register), ...named];
}

/** How many of the newest tasks are read for names of people. */
const RECENT = 1000;

async function ownersIn(lookup: Lookup, tasks: Shelf | undefined): Promise<Known[]> {
  const recent = tasks ? recordsOn(tasks, lookup).slice(0, RECENT) : [];
  const read = await Promise.all(recent.map(({ path }) => lookup.plain(path)));
  return read.flatMap((task) => {
    const about = textsAt(task, words.lead).join('、');
    return textsAt(task, words.owner, words.supervisor).map((value) => ({ value, about }));
  });
}
