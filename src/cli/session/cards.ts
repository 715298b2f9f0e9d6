import { type Kept, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { registers } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import type { Terms } from '../../records/terms.ts';
import { cardOf } from '../../rules/deadlines/card.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import type { Problem } from '../../views/view/problem.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import type { Entry, World } from '../../world/world.ts';
import { absolute } from './folder.ts';

/** What one run has concluded of the files of a ledger, for the next: a line for each file. */
export interface Cards {
  /** What is kept of a file, if it is as it was; to be asked in the order of the walk. */
  of(entry: Entry): Kept | undefined;
  /** Keeps what has been concluded now, if that is much more than what was kept. */
  keep(concluded: Concluded): void;
}

export interface Concluded {
  readonly ledger: Ledger;
  readonly terms: Terms;
  readonly standings: readonly Standing[];
  readonly errors: readonly Problem[];
}

/** What could not be read this time may be readable the next, and looks the same. */
const PASSING = 'file-unreadable';

/** So many files may change before what is kept is written anew: a few, or one in a hundred. */
const FEW = 16;
const SHARE = 0.01;

/** The cards of a ledger that lies in a folder and has just been walked; none where nothing may be kept. */
export function cardsFor({ cache, cwd }: World, folder: string, entries: readonly Entry[]): Cards | undefined {
  const basis = basisOf(entries);
  if (!cache || basis === undefined) return undefined;
  const name = absolute(cwd, folder);
  const known = () => keptIn(cache.get(name) ?? [], basis);
  const find = known();
  return {
    of: (entry) => {
      const kept = find(entry);
      return kept === undefined ? undefined : (JSON.parse(kept) as Kept);
    },
    keep: (concluded) => {
      if (concluded.ledger.diagnostics.some(({ code }) => code === PASSING)) return;
      const find = known();
      const lacking = entries.filter((entry) => entry.print !== undefined && find(entry) === undefined);
      const fresh = keptOf(concluded, new Set(lacking.map(({ path }) => path)));
      if (fresh.size > Math.max(FEW, SHARE * entries.length))
        cache.put(name, [basis, ...linesFor(entries, known(), fresh)]);
    },
  };
}

type Find = (entry: Entry) => string | undefined;

/** What is kept of one file after the other: lines and files are both in the order of paths. */
function keptIn(all: Iterable<string>, basis: string): Find {
  const lines = all[Symbol.iterator]();
  let [path = '', print = '', kept = '']: string[] = [];
  const next = () => {
    const line = lines.next();
    if (line.done) return false;
    [path = '', print = '', kept = ''] = line.value.split('\t');
    return true;
  };
  let isThere = lines.next().value === basis && next();
  return (entry) => {
    while (isThere && path < entry.path) isThere = next();
    return isThere && path === entry.path && print === entry.print ? kept : undefined;
  };
}

function linesFor(entries: readonly Entry[], find: Find, fresh: ReadonlyMap<string, Kept>): string[] {
  return entries.flatMap((entry) => {
    const { path, print } = entry;
    const kept = find(entry) ?? JSON.stringify(fresh.get(path));
    return kept === undefined || print === undefined || /[\t\n]/.test(path) ? [] : [`${path}\t${print}\t${kept}`];
  });
}

const SHARED = [MARKER, 'units.yaml', 'rules.yaml'];

/** What everything rests on besides the files themselves; undefined while any of it may change without a trace. */
function basisOf(entries: readonly Entry[]): string | undefined {
  const shared = entries.filter(({ path }) => SHARED.includes(path) || path.startsWith('calendar/'));
  if (shared.some(({ print }) => print === undefined) || !shared.some(({ path }) => path === MARKER)) return undefined;
  return JSON.stringify(shared.map(({ path, print }) => [path, print]));
}

/**
 * What is to be kept of these files: of tasks their cards, of registers the records. What may be in the ledger's own
 * files only is not kept elsewhere.
 */
function keptOf(
  { ledger, terms, standings, errors }: Concluded,
  files: ReadonlySet<string>,
): ReadonlyMap<string, Kept> {
  const faulty = new Set([...ledger.diagnostics, ...errors].map(({ file }) => file));
  const isWanted = (file: string) => files.has(file) && !faulty.has(file);
  const kept = new Map<string, Kept>();
  for (const standing of standings) {
    const card = isWanted(standing.file) ? cardOf(standing, terms) : undefined;
    if (card) kept.set(standing.file, { card });
  }
  for (const { record, file } of registers.filter(isPublic).flatMap((kind) => recordsOf(ledger, kind)))
    if (isWanted(file)) kept.set(file, { record });
  return kept;
}

function isPublic({ schema }: Register): boolean {
  const secret = (fields: readonly Field[]): boolean =>
    fields.some((field) => field.secret === true || secret(field.fields ?? []));
  return !secret(fieldsOf(schema));
}
