import { post } from '../../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { checkLineage } from './check-lineage.ts';
import { namesake } from './directory.ts';
import { bare } from './naming.ts';
import type { Register, Unit } from './schema.ts';

/** Names that mean two units, or nearly do, leaders that nobody registered, terms and reforms that do not fit. */
export function checkRegister(register: Register): Finding[] {
  return [...sharedNames(register), ...unknownLeaders(register), ...terms(register), ...checkLineage(register)];
}

/** Terms that end before they begin, or in which two had one post. */
function terms({ units }: Register): Finding[] {
  return units.flatMap(({ name, past = [] }, index) =>
    past.flatMap(({ post: held, fullName, from, to }, at) => {
      const path = [words.units, index, words.past, at];
      if (from !== undefined && from > to) return [finding('term-backwards', path, { from, to })];
      const other = past
        .slice(0, at)
        .find((one) => one.post === held && (one.from ?? '') <= to && (from ?? '') <= one.to);
      if (!other || held === 'deputies') return [];
      const params = { unit: name, post: post.words[held], person: fullName, other: other.fullName };
      return [finding('terms-overlap', path, params)];
    }),
  );
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
