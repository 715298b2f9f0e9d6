import type { Moment } from '../calendar/moment.ts';
import type { Kept, Ledger, LedgerFile } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/read.ts';
import type { Terms } from '../records/terms.ts';
import { checkLedger, errorsIn } from '../rules/check.ts';
import type { Item } from '../rules/overdue.ts';
import { allOwed, stillOwed } from '../rules/owed.ts';
import { type Standing, standings } from '../rules/standing.ts';
import { underSuccessors } from '../rules/succession.ts';
import type { Problem } from '../views/problem.ts';
import type { World } from '../world/world.ts';
import { type Cards, cardsFor } from './cards.ts';
import { filesOf } from './folder.ts';

/** A ledger that has been read, with the folder it lies in. */
export interface OpenLedger {
  readonly world: World;
  readonly folder: string;
  readonly ledger: Ledger;
  readonly terms: Terms;
  /** How many files were looked at. */
  readonly files: number;
  /** Everything `check` has to say. */
  problems(): readonly Problem[];
  /** The errors, without the warnings: they make an answer incomplete. */
  errors(): readonly Problem[];
  standings(): readonly Standing[];
  /** Everything that anybody owes, met or not. */
  owed(): readonly Item[];
  /** The same without what tasks have met or need not meet any more. */
  stillOwed(): readonly Item[];
  /** Keeps for the next run what has been concluded in this one. */
  keep(): void;
}

/** How a folder is to be read. */
export interface Occasion {
  /** Nobody is kept from changing the ledger meanwhile. */
  readonly unguarded: boolean;
  /** Every task is going to be asked about more than its card says. */
  readonly everyTask: boolean;
}

/** Opens the ledger in a folder, with what is known of its files from before. */
export function openFolder(world: World, folder: string, asOf: Moment, { unguarded, everyTask }: Occasion): OpenLedger {
  const walk = world.files.walk(folder);
  const cards = cardsFor(world, folder, walk.entries);
  const files = filesOf(world, folder, walk, {
    unguarded,
    remembered: (entry) => (everyTask ? withoutCard(cards?.of(entry)) : cards?.of(entry)),
  });
  return openLedger(world, folder, asOf, files, cards);
}

function withoutCard(kept: Kept | undefined): Kept | undefined {
  return kept?.card ? undefined : kept;
}

/** A ledger made of files, wherever they come from. */
export function openLedger(
  world: World,
  folder: string,
  asOf: Moment,
  files: readonly LedgerFile[],
  cards?: Cards,
): OpenLedger {
  const read = readLedger(files);
  const ledger: Ledger = { ...read, directory: read.directory.at(asOf.day) };
  const terms: Terms = { asOf, calendar: ledger.calendar, rules: ledger.rules };
  let errors: readonly Problem[] | undefined;
  let all: readonly Standing[] | undefined;
  let held: readonly Standing[] | undefined;
  const doing = <T>(what: string, work: () => T): T => {
    world.terminal.progress(`${what}……`);
    return work();
  };
  const own = () => (all ??= doing('算期限', () => standings(ledger.tasks, terms)));
  const known = () => (held ??= underSuccessors(own(), ledger.directory, asOf.day));
  return {
    world,
    folder,
    ledger,
    terms,
    files: files.length,
    problems: () => doing('查错误', () => checkLedger(ledger, terms)),
    errors: () => (errors ??= doing('查错误', () => errorsIn(ledger, terms))),
    standings: known,
    owed: () => allOwed(ledger, known(), terms),
    stillOwed: () => stillOwed(ledger, known(), terms),
    keep: () => {
      if (all && errors) cards?.keep({ ledger, terms, standings: all, errors });
    },
  };
}
