import type { Day } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { Ledger, LedgerFile } from '../../ledger/ledger.ts';
import { readLedger } from '../../ledger/read.ts';
import type { Terms } from '../../records/terms.ts';
import { type Known, knownLedger, termsOn } from '../../rules/basis/known.ts';
import { barredIn } from '../../rules/checking/barred.ts';
import { checkLedger, errorsIn } from '../../rules/checking/check.ts';
import { allOwed, stillOwed } from '../../rules/deadlines/owed.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { standings } from '../../rules/lateness/standings.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { World } from '../../world/world.ts';
import { type Pack, packOf } from '../pack/pack.ts';
import { absolute, filesOf } from './folder.ts';
import { NOTHING_OUTSIDE, type Outside, outsideHistory } from './outside-history.ts';

/** A ledger that has been read, with the folder it lies in. */
export interface OpenLedger {
  readonly world: World;
  readonly folder: string;
  /** What is known of it on the day of looking: what every answer is made from. */
  readonly ledger: Known;
  /** All of it, later days too: for finding, checking and changing records. */
  readonly whole: Ledger;
  readonly terms: Terms;
  /** How many files were looked at. */
  readonly files: number;
  /** Everything `check` has to say. */
  problems(): readonly Problem[];
  /** The errors, without the warnings: they make an answer incomplete. */
  errors(): readonly Problem[];
  /** That this program may not write in it; told beside every answer. */
  barred(): readonly Problem[];
  /** What of it is not in history, or in history and not here; of one that was not read from its folder nothing. */
  outside(): Outside;
  standings(): readonly Standing[];
  /** Everything that anybody owes, met or not. */
  owed(): readonly Item[];
  /** The same without what tasks have met or need not meet any more; of tasks only those that owe something by a day. */
  stillOwed(by?: Day): readonly Item[];
  /** Makes sure that nothing which is asked for later will turn out to be damaged in what was kept; throws if it would. */
  prove(): void;
  /** Keeps for the next run what has been concluded in this one. */
  keep(): void;
}

/** Opens the ledger in a folder, with what is known of its files from before. */
export function openFolder(world: World, folder: string, asOf: Moment): OpenLedger {
  const walk = world.files.walk(folder);
  const pack = world.cache && packOf(world.cache, absolute(world.cwd, folder), walk.entries);
  const files = filesOf(world, folder, walk, (entry) => pack?.of(entry));
  let outside: Outside | undefined;
  return {
    ...openLedger(world, folder, asOf, files, pack),
    outside: () => (outside ??= outsideHistory(world, folder, walk)),
  };
}

/** A ledger made of files, wherever they come from. */
export function openLedger(
  world: World,
  folder: string,
  asOf: Moment,
  files: readonly LedgerFile[],
  pack?: Pack,
): OpenLedger {
  const whole = readLedger(files);
  const terms = termsOn(whole, asOf);
  const ledger = knownLedger(whole, terms);
  let errors: readonly Problem[] | undefined;
  let all: readonly Standing[] | undefined;
  const doing = <T>(what: string, work: () => T): T => {
    world.terminal.progress(`${what}……`);
    return work();
  };
  const told = () => (errors ??= doing('查错误', () => errorsIn(whole, terms)));
  const known = () => (all ??= doing('算期限', () => standings(ledger)));
  return {
    world,
    folder,
    ledger,
    whole,
    terms,
    files: files.length,
    problems: () => doing('查错误', () => checkLedger(whole, terms)),
    errors: told,
    barred: () => barredIn(whole),
    outside: () => NOTHING_OUTSIDE,
    standings: known,
    owed: () => allOwed(ledger, known()),
    stillOwed: (by) => stillOwed(ledger, known(), by),
    prove: () => pack?.prove(),
    keep: () => pack?.keep(whole, { terms, standings: known, errors: told }),
  };
}
