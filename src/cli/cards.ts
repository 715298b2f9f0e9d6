import { type Kept, type Ledger, recordsOf } from '../ledger/ledger.ts';
import { MARKER } from '../ledger/read.ts';
import { registers } from '../records/index.ts';
import type { Terms } from '../records/terms.ts';
import { cardOf } from '../rules/card.ts';
import type { Standing } from '../rules/standing.ts';
import type { Problem } from '../views/problem.ts';
import type { Entry, World } from '../world/world.ts';

/** What one run has concluded of the files of a ledger, for the next: a line for each file. */
export interface Cards {
  /** What is kept of a file, if it is as it was. */
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

/** So many files may change before what is kept is written anew: a few, or one in a hundred. */
const FEW = 16;
const SHARE = 0.01;

/** The cards of a ledger that lies in a folder and has just been walked; none where nothing may be kept. */
export function cardsFor({ cache, cwd }: World, folder: string, entries: readonly Entry[]): Cards | undefined {
  const basis = basisOf(entries);
  if (!cache || basis === undefined) return undefined;
  const name = JSON.stringify([cwd, folder]);
  const known = linesIn(cache.get(name), basis);
  const lineFor = ({ path, print }: Entry) => (print === undefined ? undefined : known.get(`${path}\t${print}`));
  return {
    of: (entry) => {
      const line = lineFor(entry);
      return line === undefined ? undefined : (JSON.parse(line) as Kept);
    },
    keep: (concluded) => {
      const fresh = newlyKept(concluded);
      if (fresh.size <= Math.max(FEW, SHARE * entries.length)) return;
      const lines = entries.flatMap((entry) => {
        const { path, print } = entry;
        const kept = lineFor(entry) ?? JSON.stringify(fresh.get(path));
        return kept === undefined || print === undefined ? [] : [`${path}\t${print}\t${kept}`];
      });
      cache.put(name, [basis, ...lines].join('\n'));
    },
  };
}

/** What everything rests on besides the files themselves; undefined while any of it may change without a trace. */
function basisOf(entries: readonly Entry[]): string | undefined {
  const shared = entries.filter(
    ({ path, kind }) => kind !== 'folder' && (!path.includes('/') || path.startsWith('calendar/')),
  );
  if (shared.some(({ print }) => print === undefined) || !shared.some(({ path }) => path === MARKER)) return undefined;
  return JSON.stringify(shared.map(({ path, print }) => [path, print]));
}

/** Lines by file and print. */
function linesIn(text: string | undefined, basis: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  if (text === undefined || !text.startsWith(`${basis}\n`)) return lines;
  for (const line of text.slice(basis.length + 1).split('\n')) {
    const at = line.lastIndexOf('\t');
    lines.set(line.slice(0, at), line.slice(at + 1));
  }
  return lines;
}

/** What is to be kept of the files that have been opened: of tasks their cards, of registers the records. */
function newlyKept({ ledger, terms, standings, errors }: Concluded): ReadonlyMap<string, Kept> {
  const faulty = new Set([...ledger.diagnostics, ...errors].map(({ file }) => file));
  const kept = new Map<string, Kept>();
  for (const standing of standings) {
    if (ledger.unopened.has(standing.file) || faulty.has(standing.file)) continue;
    const card = cardOf(standing, terms);
    if (card) kept.set(standing.file, { card });
  }
  for (const { record, file } of registers.flatMap((kind) => recordsOf(ledger, kind)))
    if (!ledger.unopened.has(file) && !faulty.has(file)) kept.set(file, { record });
  return kept;
}
