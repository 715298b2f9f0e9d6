import { closest } from '../../vocabulary/closest.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
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
  return {
    units,
    leaders,
    find: (name) => byName.get(name),
    fullName: (name) => byName.get(name)?.name ?? name,
    suggest: (name) => closest(name, [...byName.keys()], 3),
    leader: (name) => leaders.find(({ fullName }) => fullName === name),
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
  const owner = new Map<string, string>();
  const leaders = new Set((register.leaders ?? []).map(({ fullName }) => fullName));
  return register.units.flatMap((unit, index) => {
    const path = ['单位', index];
    const findings: Finding[] = [];
    for (const name of new Set(namesOf(unit))) {
      const other = owner.get(name);
      if (other !== undefined) findings.push(finding('unit-duplicate', [...path, '名称'], { name, other }));
      owner.set(name, unit.name);
    }
    const { leaderInCharge } = unit;
    if (leaderInCharge && !leaders.has(leaderInCharge)) {
      const suggestion = closest(leaderInCharge, [...leaders]);
      findings.push(finding('leader-unknown', [...path, '分管领导'], { name: leaderInCharge, suggestion }));
    }
    return findings;
  });
}
