import type { Day } from '../../calendar/day.ts';
import type { Reform, Register, Unit } from './schema.ts';

/** When a unit ceased to be, and who took over from it; nobody where it is not told. */
export interface Ending {
  readonly day: Day;
  readonly successors: readonly Unit[];
}

/** What became of the units of a register. */
export interface Lineage {
  endingOf(unit: Unit): Ending | undefined;
  /** What it was called on a day. */
  nameOn(unit: Unit, day: Day): string;
  /** Who has on a day what a unit had: from the day of the reform on its only successor, and so on; itself while it is there, or where there are several. */
  holderOf(unit: Unit, day: Day): Unit;
}

export function lineageOf(register: Register, find: (name: string) => Unit | undefined): Lineage {
  const reforms = (register.lineage ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const endings = endingsIn(register, reforms, find);
  const renames = reforms.filter(({ reform }) => reform === 'renamed').toReversed();
  const holderOf = (unit: Unit, day: Day, seen: readonly Unit[] = []): Unit => {
    const { day: ended = day, successors: [next, ...others] = [] } = endings.get(unit) ?? {};
    if (!next || others.length > 0 || ended > day || seen.includes(next)) return unit;
    return holderOf(next, day, [...seen, unit]);
  };
  return {
    endingOf: (unit) => endings.get(unit),
    nameOn: (unit, day) =>
      renames
        .filter(({ date, successors: [now = ''] = [] }) => date > day && find(now) === unit)
        .map(({ units: [before = ''] }) => before)
        .at(-1) ?? unit.name,
    holderOf,
  };
}

/** A unit ends by being merged, divided or closed, unless it is among those that go on. */
function endingsIn(register: Register, reforms: readonly Reform[], find: (name: string) => Unit | undefined) {
  const endings = new Map<Unit, Ending>();
  for (const { date, reform, units, successors = [] } of reforms) {
    const next = successors.map(find).filter((one) => one !== undefined);
    for (const unit of units.map(find)) {
      if (unit && reform !== 'renamed' && !next.includes(unit) && !endings.has(unit))
        endings.set(unit, { day: date, successors: next });
    }
  }
  for (const unit of register.units) {
    if (unit.abolished !== undefined && !endings.has(unit)) endings.set(unit, { day: unit.abolished, successors: [] });
  }
  return endings;
}
