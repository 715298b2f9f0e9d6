import type { Day } from '../../calendar/day.ts';
import { closest } from '../../vocabulary/closest.ts';
import { type Ending, type Lineage, lineageOf } from './lineage.ts';
import { bare, folded, isFragment } from './naming.ts';
import { inOffice, maySign } from './office.ts';
import type { Leader, Register, Unit } from './schema.ts';

/** The units and leaders of a register, found by any name they go by, as they were on a day. */
export interface Directory {
  /** Those that are there or were: not those that are yet to be established. */
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
  /** When a unit ceased to be, and who took over from it. */
  endingOf(name: string): Ending | undefined;
  /** Who has on a day what a unit had: its only successor, else itself. */
  holder(name: string, day: Day): Unit | undefined;
  /** Whether a person might sign for a unit on a day; true where nobody knows who was its head then. */
  maySign(name: string, person: string, day: Day): boolean;
  /** The head of a unit on a day. */
  headOn(name: string, day: Day): string | undefined;
  /** The same as it was on a day: names, heads, leaders in charge, contacts. */
  at(day: Day): Directory;
  /** The same with each unit that had one successor by a day taken as that one (沿革口径). */
  chained(day: Day): Directory;
}

/** How a register is looked at: as it was on a day, and whether what a unit had is its successor's. */
interface Look {
  readonly day?: Day;
  readonly chained?: boolean;
}

export function createDirectory(register: Register = { units: [] }, { day, chained = false }: Look = {}): Directory {
  const { units: written, leaders = [] } = register;
  const named = namesIn(written);
  const own = (name: string) => named.spelt(name) ?? named(name)[0];
  const lineage = lineageOf(register, own);
  const then = shownAs(register, lineage, day);
  const holding = (unit: Unit) => (chained && day !== undefined ? lineage.holderOf(unit, day) : unit);
  const shown = (unit: Unit | undefined) => unit && then(holding(unit));
  const units = written.filter((unit) => isThere(unit, day) && holding(unit) === unit).map(then);
  const meant = (typed: string) => {
    const fitting = named(typed);
    const all =
      fitting.length > 0 ? fitting : written.filter((one) => namesOf(one).some((name) => isFragment(typed, name)));
    return [...new Set(all.map((one) => then(holding(one))))];
  };
  const find = (name: string) => shown(own(name));
  const byFullName = new Map(leaders.toReversed().map((leader) => [leader.fullName, leader]));
  const isLasting = (register.lineage ?? []).length === 0 && written.every(isUnchanged);
  const views = new Map<Day, Directory>();
  const directory: Directory = {
    units,
    leaders,
    find,
    meant,
    fullName: (name) => find(name)?.name ?? name,
    suggest: (name) => closest(name, written.flatMap(namesOf), 3) ?? only(meant(name))?.name,
    leader: (name) => byFullName.get(name),
    endingOf: (name) => {
      const unit = chained ? undefined : own(name);
      const ending = unit && lineage.endingOf(unit);
      return ending && { ...ending, successors: ending.successors.map(then) };
    },
    holder: (name, when) => {
      const unit = own(name);
      return unit && then(lineage.holderOf(unit, when));
    },
    maySign: (name, person, when) => {
      const unit = own(name);
      if (unit === undefined || maySign(lineage.holderOf(unit, when), person, when)) return true;
      return lineage.endingOf(unit)?.day === when && maySign(unit, person, when);
    },
    headOn: (name, when) => {
      const unit = own(name);
      return unit && inOffice(lineage.holderOf(unit, when), 'head', when)[0];
    },
    at: (when) => {
      if (chained || isLasting) return directory;
      const known = views.get(when) ?? createDirectory(register, { day: when });
      views.set(when, known);
      return known;
    },
    chained: (when) => createDirectory(register, { day: when, chained: true }),
  };
  return directory;
}

function isThere({ established }: Unit, day: Day | undefined): boolean {
  return established === undefined || day === undefined || established <= day;
}

function isUnchanged({ past, established }: Unit): boolean {
  return past === undefined && established === undefined;
}

/** Units as they were on a day; as they are written where no day is told. */
function shownAs({ lineage: reforms }: Register, lineage: Lineage, day: Day | undefined) {
  const known = new Map<Unit, Unit>();
  return (unit: Unit): Unit => {
    const abolished = lineage.endingOf(unit)?.day;
    if (unit.past === undefined && reforms === undefined) return unit;
    const made = known.get(unit) ?? { ...(day ? onDay(unit, lineage, day) : unit), ...(abolished && { abolished }) };
    known.set(unit, made);
    return made;
  };
}

/** A unit by its name of a day, with who answered for it then; nobody where that is not told. */
function onDay(unit: Unit, { nameOn }: Lineage, day: Day): Unit {
  const { head: _, leaderInCharge: __, contact: ___, ...lasting } = unit;
  const posts = (['head', 'leaderInCharge', 'contact'] as const).flatMap((post) => {
    const [holder] = inOffice(unit, post, day);
    return holder === undefined ? [] : [[post, holder] as const];
  });
  return { ...lasting, ...Object.fromEntries(posts), name: nameOn(unit, day) };
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

/** Somebody of the same surname whose name is nearly the same. */
export function namesake(name: string, people: readonly string[]): string | undefined {
  return closest(
    name,
    people.filter((other) => other[0] === name[0]),
  );
}
