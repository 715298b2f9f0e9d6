import { createCalendar } from '../../calendar/calendar.ts';
import { parseDay } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { readTyped } from '../../ledger/typed.ts';
import { moment } from '../../records/fields.ts';
import { createRulebook } from '../../records/rule/rulebook.ts';
import type { Terms } from '../../records/terms.ts';
import type { World } from '../../world/world.ts';
import { isStop, misuse, miswritten, type Stop } from '../contract/outcome.ts';
import type { Group, Options } from '../contract/spec.ts';
import type { Asker } from './asker.ts';
import { findLedger, namesLedger } from './folder.ts';
import { filesAt } from './history.ts';
import { type OpenLedger, openFolder, openLedger } from './open-ledger.ts';
import type { Hold } from './write-lock.ts';

export { type OpenLedger, openLedger } from './open-ledger.ts';

/** What a command has at hand: the world, the day, and the ledger once it asks for it. */
export interface Session {
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
  /** Keeps others from writing in a folder that is no ledger yet; ends what somebody has begun there. */
  guard(folder: string): Stop | undefined;
  /** Lets others write while a person is busy; it is taken again before anything is written. */
  aside(): void;
  /** 经办人: --by, else git's user name. */
  clerk(): string | Stop;
}

/** What a session is wanted for: `hold` is that of a command that writes. */
export interface Purpose {
  readonly hold?: Hold | undefined;
  readonly everyTask?: boolean;
}

export function createSession(
  world: World,
  options: Options,
  catalogue: readonly Group[],
  { hold, everyTask = false }: Purpose = {},
): Session | Stop {
  const asOf = dayOfLooking(world, options);
  if (isStop(asOf)) return asOf;
  const known = knownThen(options);
  const wanted = typeof options['ledger'] === 'string' ? options['ledger'] : undefined;
  let opened: OpenLedger | undefined;

  const openIfFound = () => {
    if (opened) return opened;
    const found = findLedger(world, wanted);
    if (isStop(found)) return undefined;
    opened = openFolder(world, found, asOf, { unguarded: !hold, everyTask });
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
      const then = known !== undefined && !opened ? openThen(known) : undefined;
      if (isStop(then)) return then;
      const found = openIfFound();
      if (found) return found.terms;
      const missing = namesLedger(world, wanted) ? findLedger(world, wanted) : undefined;
      return isStop(missing) ? missing : { asOf, calendar: createCalendar(), rules: createRulebook([]) };
    },
    guard: (folder) => hold?.take(folder),
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

function clerkOf(world: World, options: Options, folder: string): string | Stop {
  const typed = options['by'];
  if (typeof typed === 'string' && typed.trim() !== '') return typed.trim();
  const name = world.git(folder).userName();
  return name ?? misuse('不知道经办人是谁', '加上 --by 姓名，或先运行 git config --global user.name 姓名');
}
