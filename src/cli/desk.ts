import { createCalendar } from '../calendar/calendar.ts';
import { parseDay } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Ledger, LedgerFile } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/read.ts';
import { readTyped } from '../ledger/typed.ts';
import { moment } from '../records/fields.ts';
import { createRulebook } from '../records/rule/rulebook.ts';
import type { Terms } from '../records/terms.ts';
import { checkLedger, errorsIn } from '../rules/check.ts';
import type { Item } from '../rules/overdue.ts';
import { allOwed, stillOwed } from '../rules/owed.ts';
import { type Standing, standings } from '../rules/standing.ts';
import type { Problem } from '../views/problem.ts';
import type { Entry, World } from '../world/world.ts';
import type { Asker } from './ask.ts';
import { type Cards, type Concluded, cardsFor } from './cards.ts';
import { filesOf, findLedger, namesLedger } from './folder.ts';
import { filesAt } from './history.ts';
import type { Hold } from './hold.ts';
import { isStop, misuse, miswritten, type Stop } from './outcome.ts';
import type { Group, Options } from './spec.ts';

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
  /** What has been concluded so far, if it is enough to be kept. */
  concluded(): Concluded | undefined;
}

/** What a command has at hand: the world, the day, and the ledger once it asks for it. */
export interface Desk {
  readonly world: World;
  readonly asOf: Moment;
  /** Every command there is. */
  readonly catalogue: readonly Group[];
  /** Reads the ledger the first time; a stop when there is none. */
  open(): OpenLedger | Stop;
  /** The ledger if there is one to be found, for commands that can do without. */
  openIfFound(): OpenLedger | undefined;
  /** The ledger that was opened, if any. */
  opened(): OpenLedger | undefined;
  /** 历法与制度 of the ledger, else the built-in ones; a stop when a ledger was named and is not there. */
  terms(): Terms | Stop;
  /** For questions, where there is a person to answer them. */
  readonly asker: Asker | undefined;
  /** Keeps for the next run what has been concluded in this one. */
  keep(): void;
  /** Lets others write while a person is busy; it is taken again before anything is written. */
  aside(): void;
  /** 经办人: --by, else git's user name. */
  clerk(): string | Stop;
}

/** `hold` is that of a command that writes. */
export function createDesk(world: World, options: Options, catalogue: readonly Group[], hold?: Hold): Desk | Stop {
  const asOf = dayOfLooking(world, options);
  if (isStop(asOf)) return asOf;
  const known = knownThen(options);
  const wanted = typeof options['ledger'] === 'string' ? options['ledger'] : undefined;
  let opened: OpenLedger | undefined;
  let cards: Cards | undefined;

  const openIfFound = () => {
    if (opened) return opened;
    const found = findLedger(world, wanted);
    if (isStop(found)) return undefined;
    const walk = world.files.walk(found);
    cards = cardsFor(world, found, walk.entries);
    const remembered = (entry: Entry) => cards?.of(entry);
    opened = openLedger(world, found, asOf, filesOf(world, found, walk, { remembered, unguarded: !hold }));
    return opened;
  };

  /** The ledger as it stood in a commit. */
  const openThen = (name: string): OpenLedger | Stop => {
    const found = findLedger(world, wanted);
    if (isStop(found)) return found;
    const files = filesAt(world, found, name);
    if (isStop(files)) return files;
    opened = openLedger(world, found, asOf, files);
    return opened;
  };

  return {
    world,
    asOf,
    catalogue,
    asker: askerOf(world, options, hold),
    opened: () => opened,
    openIfFound,
    open: () => {
      if (known !== undefined && !opened) return openThen(known);
      const place = findLedger(world, wanted);
      if (isStop(place)) return place;
      return hold?.take(place) ?? (openIfFound() as OpenLedger);
    },
    terms: () => {
      const found = openIfFound();
      if (found) return found.terms;
      const missing = namesLedger(world, wanted) ? findLedger(world, wanted) : undefined;
      return isStop(missing) ? missing : { asOf, calendar: createCalendar(), rules: createRulebook([]) };
    },
    keep: () => {
      const concluded = opened?.concluded();
      if (concluded) cards?.keep(concluded);
    },
    aside: () => hold?.release(),
    clerk: () => clerkOf(world, options, opened?.folder ?? world.cwd),
  };
}

/** A program that reads JSON is not asked anything. */
function askerOf({ terminal: { ask, out } }: World, options: Options, hold: Hold | undefined): Asker | undefined {
  if (!ask || options['json'] === true) return undefined;
  const letting: Asker['ask'] = (question) => {
    hold?.release();
    return ask(question);
  };
  return { ask: letting, say: out };
}

/** --today, else the day whose knowledge is asked for, else the clock. */
function dayOfLooking(world: World, options: Options): Moment | Stop {
  const [typed, known] = [options['today'], knownThen(options)];
  const day = typeof typed === 'string' ? typed : known !== undefined && parseDay(known) ? known : undefined;
  if (day === undefined) return world.clock.now();
  const read = readTyped(moment, day);
  return 'value' in read ? read.value : miswritten('--today', read);
}

/** --as-known, or --at: a commit, or a day whose last commit is meant. */
function knownThen(options: Options): string | undefined {
  const typed = options['asKnown'] ?? options['at'];
  return typeof typed === 'string' ? typed : undefined;
}

export function openLedger(world: World, folder: string, asOf: Moment, files: readonly LedgerFile[]): OpenLedger {
  const ledger = readLedger(files);
  const terms: Terms = { asOf, calendar: ledger.calendar, rules: ledger.rules };
  let errors: readonly Problem[] | undefined;
  let all: readonly Standing[] | undefined;
  const doing = <T>(what: string, work: () => T): T => {
    world.terminal.progress(`${what}……`);
    return work();
  };
  const known = () => (all ??= doing('算期限', () => standings(ledger.tasks, terms)));
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
    concluded: () => all && errors && { ledger, terms, standings: all, errors },
  };
}

function clerkOf(world: World, options: Options, folder: string): string | Stop {
  const typed = options['by'];
  if (typeof typed === 'string' && typed.trim() !== '') return typed.trim();
  const name = world.git(folder).userName();
  return name ?? misuse('不知道经办人是谁', '加上 --by 姓名，或先运行 git config --global user.name 姓名');
}
