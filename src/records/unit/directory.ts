import { closest } from '../../vocabulary/closest.ts';
import { bare, folded, isFragment } from './naming.ts';
import type { Leader, Register, Unit } from './schema.ts';

/** The units and leaders of a register, found by any name they go by. */
export interface Directory {
  readonly units: readonly Unit[];
  readonly leaders: readonly Leader[];
  /** By full, short or former name, however it is written. */
  find(name: string): Unit | undefined;
  /** The units that somebody may mean: those of that name; where there are none, those of which it is a fragment. */
  meant(typed: string): readonly Unit[];
  /** The full name of a unit; a name that is not in the register stays as it is. */
  fullName(name: string): string;
  suggest(name: string): string | undefined;
  leader(name: string): Leader | undefined;
}

export function createDirectory(register: Register | undefined): Directory {
  const units = register?.units ?? [];
  const leaders = register?.leaders ?? [];
  const named = namesIn(units);
  const byFullName = new Map(leaders.toReversed().map((leader) => [leader.fullName, leader]));
  const meant = (typed: string) => {
    const own = named(typed);
    return own.length > 0 ? own : units.filter((unit) => namesOf(unit).some((name) => isFragment(typed, name)));
  };
  const find = (name: string) => named.spelt(name) ?? named(name)[0];
  return {
    units,
    leaders,
    find,
    meant,
    fullName: (name) => find(name)?.name ?? name,
    suggest: (name) => closest(name, units.flatMap(namesOf), 3) ?? only(meant(name))?.name,
    leader: (name) => byFullName.get(name),
  };
}

/** The units of a name, as it is spelt, as it may be written, or with and without 区 before it: the closest that there are. */
function namesIn(units: readonly Unit[]) {
  const spelt = new Map(units.toReversed().flatMap((unit) => namesOf(unit).map((name) => [name, unit] as const)));
  const [same, alike] = [indexOf(units, folded), indexOf(units, bare)];
  const named = (name: string): readonly Unit[] => same.get(folded(name)) ?? alike.get(bare(name)) ?? [];
  return Object.assign(named, { spelt: (name: string) => spelt.get(name) });
}

function indexOf(units: readonly Unit[], keyOf: (name: string) => string): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const key of new Set(namesOf(unit).map(keyOf))) index.set(key, [...(index.get(key) ?? []), unit]);
  }
  return index;
}

/** The one of a list that has no other. */
export function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Every name a unit goes by, the full one first. */
export function namesOf(unit: Unit): string[] {
  return [unit.name, ...(unit.shortNames ?? []), ...(unit.formerNames ?? [])];
}

/** Whether a person may sign for a unit: its head, or a deputy registered for it (三（一）2, 五（一）). */
export function maySign(unit: Unit, person: string): boolean {
  return unit.head === undefined || unit.head === person || (unit.deputies ?? []).includes(person);
}

/** Somebody of the same surname whose name is nearly the same. */
export function namesake(name: string, people: readonly string[]): string | undefined {
  return closest(
    name,
    people.filter((other) => other[0] === name[0]),
  );
}
