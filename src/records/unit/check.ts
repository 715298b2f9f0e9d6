import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { namesake } from './directory.ts';
import { bare } from './naming.ts';
import type { Register, Unit } from './schema.ts';

/** Names that mean two units, or nearly do, and leaders that nobody registered. */
export function checkRegister(register: Register): Finding[] {
  return [...sharedNames(register), ...unknownLeaders(register)];
}

function sharedNames({ units }: Register): Finding[] {
  const owners = new Map<string, Named>();
  return units.flatMap((unit, index) =>
    placedNames(unit).flatMap(([name, path]) => {
      const owner = owners.get(bare(name)) ?? { unit, name };
      owners.set(bare(name), owner);
      if (owner.unit === unit) return [];
      const place = [words.units, index, ...path];
      return owner.name === name
        ? [finding('unit-duplicate', place, { name, other: owner.unit.name })]
        : [finding('unit-alike', place, { name, other: owner.name, unit: owner.unit.name })];
    }),
  );
}

/** A unit and a name that it goes by. */
interface Named {
  readonly unit: Unit;
  readonly name: string;
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
    const path = [words.units, index, words.leaderInCharge];
    return [finding('leader-unknown', path, { name, suggestion: namesake(name, names) })];
  });
}
