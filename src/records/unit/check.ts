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

const UNKNOWN = '（没写姓名）';

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
      const params = {
        unit: name,
        post: post.words[held],
        person: fullName ?? UNKNOWN,
        other: other.fullName ?? UNKNOWN,
      };
      return [finding('terms-overlap', path, params)];
    }),
  );
}

function sharedNames({ units }: Register): Finding[] {
  const [spelt, alike] = [new Map<string, Named>(), new Map<string, Named>()];
  return units.flatMap((unit, index) =>
    placedNames(unit).flatMap(([name, path]) => {
      const [same, like] = [firstOf(spelt, name, { unit, name }), firstOf(alike, bare(name), { unit, name })];
      const place = [words.units, index, ...path];
      if (same.unit !== unit) return [finding('unit-duplicate', place, { name, other: same.unit.name })];
      if (like.unit === unit) return [];
      return [finding('unit-alike', place, { name, other: like.name, unit: like.unit.name })];
    }),
  );
}

/** Who had a name first; from now on this one, where nobody had. */
function firstOf(owners: Map<string, Named>, key: string, own: Named): Named {
  const first = owners.get(key) ?? own;
  owners.set(key, first);
  return first;
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
