import { formatMoment, type Moment } from '../../calendar/moment.ts';
import type { Filed, FiledTask, Ledger } from '../../ledger/ledger.ts';
import type { Task } from '../../records/task/schema.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { knownLedger, termsOn } from '../basis/known.ts';
import { isAdrift, type Judged } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import { standings } from '../lateness/standings.ts';
import { type Cause, causesBetween, commonCauses } from './move-causes.ts';
import { allOwed } from './owed.ts';

/** A deadline that is another day in one state of knowledge than in another; on a side where it is not there, none. */
export interface Moved {
  readonly id: string;
  readonly title: string;
  readonly before?: Judged;
  readonly after?: Judged;
  /** What of the difference between the two states moves it. */
  readonly causes: readonly Cause[];
}

/** How the deadlines of two states of knowledge differ. */
export interface Moves {
  /** In the order of their numbers, links and units. */
  readonly moved: readonly Moved[];
  /** Deadlines of the same day that were provisional and are not any more. */
  readonly settled: number;
  /** Files that could not be used on one side: what they say is not compared. */
  readonly unread: readonly string[];
}

/**
 * Every deadline, met or not, that is another day in one state of a ledger than in another, looked at from the same day,
 * so that nothing moves by the mere passing of time.
 */
export function movesBetween(then: Ledger, now: Ledger, asOf: Moment): Moves {
  const unread = [...new Set([...then.unread, ...now.unread])].sort();
  const [old, fresh] = apart(then, now);
  const nameOf = (unit: string) => now.directory.fullName(then.directory.fullName(unit));
  const [before, after] = [deadlinesOf(old, asOf, nameOf), deadlinesOf(fresh, asOf, nameOf)];
  const causesOf = causesBetween(old, fresh, (ledger) => dueDays(deadlinesOf(ledger, asOf, nameOf)), asOf);
  const lost = (id: string) => unread.some((file) => file.endsWith(`/${recordOf(id)}.yaml`));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const pairs = keys.map((key) => ({ key, was: before.get(key), is: after.get(key) }));
  const moved = pairs.flatMap(({ key, was, is }): Moved[] => {
    const { id, title } = ((is ?? was) as Item).matter;
    if (dueDay(was) === dueDay(is) || lost(id)) return [];
    const [one, other] = [was?.obligation, is?.obligation];
    return [{ id, title, ...(one && { before: one }), ...(other && { after: other }), causes: causesOf(key, id) }];
  });
  const settled = pairs.filter(
    ({ was, is }) => dueDay(was) === dueDay(is) && was?.obligation.provisional && !is?.obligation.provisional,
  ).length;
  return { moved, settled, unread };
}

/** The record that a matter comes from: a cell is known by it and by its period. */
function recordOf(id: string): string {
  return id.split('/')[0] as string;
}

/** Every deadline by what it is, with the name of its unit as `nameOf` has it; of several of one kind each with its place. */
function deadlinesOf(ledger: Ledger, asOf: Moment, nameOf: (unit: string) => string): Map<string, Item> {
  const known = knownLedger(ledger, termsOn(ledger, asOf));
  const places = new Map<string, number>();
  return new Map(
    allOwed(known, standings(known)).map((item) => {
      const { link, unit } = item.obligation;
      const name = [item.matter.id, ORDER.get(link), nameOf(unit), whatOf(item)].join('\n');
      const place = (places.get(name) ?? 0) + 1;
      places.set(name, place);
      return [`${name}\n${place}`, item];
    }),
  );
}

/** Links in the order of the chain, so that names sort by it. */
const ORDER = new Map(links.keys.map((link, at) => [link, String(at).padStart(2, '0')]));

/** How often somebody was urged does not make it another response. */
function whatOf({ obligation: { link, detail = '' } }: Item): string {
  return link === 'response' ? '' : detail;
}

function dueDays(items: ReadonlyMap<string, Item>): ReadonlyMap<string, string> {
  return new Map([...items].map(([key, item]) => [key, dueDay(item) as string]));
}

/** The day, with the time where there is one; while the clock stands still it has none. */
function dueDay(item: Item | undefined): string | undefined {
  if (!item) return undefined;
  return isAdrift(item.obligation) ? 'still' : formatMoment(item.obligation.due);
}

/** Both states without the tasks that cannot have moved: nothing of theirs has changed, nor of what all rest on. */
function apart(then: Ledger, now: Ledger): readonly [Ledger, Ledger] {
  const all = commonCauses(then, now).length > 0;
  const leave = (own: Ledger, other: Ledger): Ledger => ({
    ...own,
    tasks: own.tasks.filter(({ file }) => all || !isSame(file, own, other)).map(opened),
  });
  return [leave(then, now), leave(now, then)];
}

function isSame(file: string, { texts }: Ledger, other: Ledger): boolean {
  return texts.has(file) && texts.get(file) === other.texts.get(file);
}

/** Without its card, which speaks of one calendar only. */
function opened(filed: FiledTask): Filed<Task> {
  return {
    get record() {
      return filed.record;
    },
    file: filed.file,
  };
}
