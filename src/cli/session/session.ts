import { createCalendar } from '../../calendar/calendar.ts';
import { parseDay } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { readTyped } from '../../ledger/typed.ts';
import { moment } from '../../records/fields.ts';
import { createRulebook } from '../../records/rule/rulebook.ts';
import type { Terms } from '../../records/terms.ts';
import type { World } from '../../world/world.ts';
import { isStop, miswritten, stop, tryTo } from '../contract/outcome.ts';
import type { AnyInput, Group } from '../contract/spec.ts';
import { type Asker, askerOn } from './asker.ts';
import { findLedger, namesLedger } from './folder.ts';
import { filesAt } from './history.ts';
import { toSet } from './naming.ts';
import { type OpenLedger, openFolder, openLedger } from './open-ledger.ts';
import type { Hold } from './write-lock.ts';

export { type OpenLedger, openLedger } from './open-ledger.ts';

/** What a command has at hand: the world, the day, and the ledger once it asks for it. */
export interface Session {
  readonly world: World;
  readonly asOf: Moment;
  /** The commands among which that of this run was found: every one there is, unless it is one that comes often. */
  readonly catalogue: readonly Group[];
  /** Reads the ledger the first time. */
  open(): OpenLedger;
  /** The ledger if there is one to be found, for commands that can do without; one that was named must be there. */
  openIfFound(): OpenLedger | undefined;
  /** The ledger that was opened, if any. */
  opened(): OpenLedger | undefined;
  /** 历法与制度 of the ledger as `openIfFound` has it, else the built-in ones. */
  terms(): Terms;
  /** For questions, where there is a person to answer them. */
  readonly asker: Asker | undefined;
  /** Keeps others from writing in a folder that is no ledger yet; ends what somebody has begun there. */
  guard(folder: string): void;
  /** Lets others write while a person is busy; it is taken again before anything is written. */
  aside(): void;
  /** 经办人: --by, else git's user name. */
  clerk(): string;
}

/** What a session is wanted for: `hold` is that of a command that writes. */
export interface Purpose {
  readonly hold?: Hold | undefined;
}

export function createSession(
  world: World,
  options: AnyInput['options'],
  catalogue: readonly Group[],
  { hold }: Purpose = {},
): Session {
  const asOf = dayOfLooking(world, options);
  const known = knownThen(options);
  const [wanted] = options.ledger ?? [];
  let opened: OpenLedger | undefined;

  const openAt = (place: string): OpenLedger => {
    opened ??= openFolder(world, place, asOf);
    return opened;
  };

  const openIfFound = () => {
    if (opened) return opened;
    if (namesLedger(world, wanted)) return openAt(findLedger(world, wanted));
    const found = tryTo(() => findLedger(world, wanted));
    return isStop(found) ? undefined : openAt(found);
  };

  /** The ledger as it stood in a commit. */
  const openThen = (name: string): OpenLedger => {
    const found = findLedger(world, wanted);
    const files = filesAt(world, found, name);
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
      hold?.take(place);
      return openAt(place);
    },
    terms: () => {
      if (known !== undefined && !opened) openThen(known);
      const found = openIfFound();
      if (found) return found.terms;
      return { asOf, calendar: createCalendar(), rules: createRulebook([]) };
    },
    guard: (folder) => hold?.take(folder),
    aside: () => hold?.release(),
    clerk: () => clerkOf(world, options, opened?.folder ?? world.cwd),
  };
}

/** A program that reads JSON is not asked anything. */
function askerOf({ terminal }: World, options: AnyInput['options'], hold: Hold | undefined): Asker | undefined {
  const { ask } = terminal;
  if (!ask || options.json === true) return undefined;
  return askerOn({ ...terminal, ask }, () => hold?.release());
}

/** --today, else the day whose knowledge is asked for, else the clock. */
function dayOfLooking(world: World, options: AnyInput['options']): Moment {
  const [typed, known] = [options.today, knownThen(options)];
  const day = typeof typed === 'string' ? typed : known !== undefined && parseDay(known) ? known : undefined;
  if (day === undefined) return world.clock.now();
  const read = readTyped(moment, day);
  return 'value' in read ? read.value : stop(miswritten('--today', read));
}

/** --as-known, or --at: a commit, or a day whose last commit is meant. */
function knownThen(options: AnyInput['options']): string | undefined {
  const typed = options.asKnown ?? options['at'];
  return typeof typed === 'string' ? typed : undefined;
}

function clerkOf(world: World, options: AnyInput['options'], folder: string): string {
  const typed = options.by;
  if (typed !== undefined && typed.trim() !== '') return typed.trim();
  const git = world.git(folder);
  const name = git.userName();
  const why = name === undefined ? (git.state().trouble ?? git.identityTrouble()) : undefined;
  if (why !== undefined) return stop('clerk-unreadable', { why });
  return name ?? stop('clerk-unknown', { way: toSet(world, folder, 'user.name 姓名') });
}
