import { closest } from '../../vocabulary/closest.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Leader, Register, Unit } from './schema.ts';

/** The units and leaders of a register, found by any name they go by. */
export interface Directory {
  readonly units: readonly Unit[];
  readonly leaders: readonly Leader[];
  /** By full, short or former name. */
  find(name: string): Unit | undefined;
  /** The full name of a unit; a name that is not in the register stays as it is. */
  fullName(name: string): string;
  suggest(name: string): string | undefined;
  leader(name: string): Leader | undefined;
}

export function createDirectory(register: Register | undefined): Directory {
  const units = register?.units ?? [];
  const leaders = register?.leaders ?? [];
  const byName = new Map(units.toReversed().flatMap((unit) => namesOf(unit).map((name) => [name, unit] as const)));
  const byFullName = new Map(leaders.toReversed().map((leader) => [leader.fullName, leader]));
  return {
    units,
    leaders,
    find: (name) => byName.get(name),
    fullName: (name) => byName.get(name)?.name ?? name,
    suggest: (name) => closest(name, [...byName.keys()], 3),
    leader: (name) => byFullName.get(name),
  };
}

/** Every name a unit goes by, the full one first. */
export function namesOf(unit: Unit): string[] {
  return [unit.name, ...(unit.shortNames ?? []), ...(unit.formerNames ?? [])];
}

/** Whether a person may sign for a unit: its head, or a deputy registered for it (三（一）2, 五（一）). */
export function maySign(unit: Unit, person: string): boolean {
  return unit.head === undefined || unit.head === person || (unit.deputies ?? []).includes(person);
}

/** Names that mean two units, and leaders that nobody registered. */
export function checkRegister(register: Register): Finding[] {
  return [...sharedNames(register), ...unknownLeaders(register)];
}

function sharedNames({ units }: Register): Finding[] {
  const owners = new Map<string, Unit>();
  return units.flatMap((unit, index) =>
    placedNames(unit).flatMap(([name, path]) => {
      const owner = owners.get(name) ?? unit;
      owners.set(name, owner);
      const params = { name, other: owner.name };
      return owner === unit ? [] : [finding('unit-duplicate', [words.units, index, ...path], params)];
    }),
  );
}

/** The names of a unit, each with its place. */
function placedNames({ name, shortNames = [], formerNames = [] }: Unit): [string, Path][] {
  return [
    [name, [words.name]],
    ...shortNames.map((short, index): [string, Path] => [short, [words.shortNames, index]]),
    ...formerNames.map((former, index): [string, Path] => [former, [words.formerNames, index]]),
  ];
}

function unknownLeaders({ units, leaders = [] }: Register): Finding[] {
  const names = leaders.map(({ fullName }) => fullName);
  return units.flatMap(({ leaderInCharge: name }, index) => {
    if (name === undefined || names.includes(name)) return [];
    return [
      finding('leader-unknown', [words.units, index, words.leaderInCharge], {
        name,
        suggestion: namesake(name, names),
      }),
    ];
  });
}

/** Somebody of the same surname whose name is nearly the same. */
export function namesake(name: string, people: readonly string[]): string | undefined {
  return closest(
    name,
    people.filter((other) => other[0] === name[0]),
  );
}
