import type { Arrangement } from './arrangement.ts';
import type { Day } from './day.ts';
import { type DayFact, DayTable, type YearCoverage } from './day-table.ts';
import { announced } from './holidays.generated.ts';
import { FIRST_DAY } from './range.ts';
import { successionOf } from './succession.ts';

export type { Arrangement } from './arrangement.ts';
export type { DayFact, YearCoverage } from './day-table.ts';
export { FIRST_DAY, isCovered, LAST_DAY } from './range.ts';

/**
 * Working days between FIRST_DAY and LAST_DAY, in constant time. A day outside that range is a bug of the caller, who
 * asks `isCovered` first: RangeError. `after` may also be the day before FIRST_DAY.
 */
export interface Calendar {
  at(day: Day): DayFact;
  isWorking(day: Day): boolean;
  /** Working days in (after, through]; negative when `through` comes first. */
  workingDaysIn(after: Day, through: Day): number;
  /** The `count`-th working day after `after`, itself for 0; undefined when that is past LAST_DAY. */
  addWorkingDays(after: Day, count: number): Day | undefined;
  /** Undefined when no working day is left up to LAST_DAY. */
  workingOnOrAfter(day: Day): Day | undefined;
  /** Undefined when there is no working day since FIRST_DAY. */
  workingOnOrBefore(day: Day): Day | undefined;
  /** Whether any day from `from` to `through`, both included, is in a year that has not been announced. */
  isProvisional(from: Day, through: Day): boolean;
  /** Whether any day from `from` to `through`, both included, rests on a notice that nobody has compared with its original. */
  isUnconfirmed(from: Day, through: Day): boolean;
  coverage(): readonly YearCoverage[];
  /** The same as far as it was known at the end of a day: what was issued or confirmed later is not in it. */
  asKnown(day: Day): Calendar;
  /** The same with what places ordered for one unit alone. */
  forUnit(unit: string): Calendar;
  /** The last day on which anything in it became known; from then on every day of looking finds it the same. */
  readonly settled: Day | undefined;
}

/** The built-in table: compared with the notices day by day. */
const builtIn: readonly Arrangement[] = announced.map((notice) => ({ ...notice, confirmed: notice.issued }));

/**
 * The built-in calendar with `arrangements` over it, in whatever order they are given. A national one for a whole year
 * makes it official, revisions change the days they name (see `successionOf`). Local ones lie on top and leave the status
 * of a year alone; those for units hold only for these, by the name that `nameOf` makes of any they go by.
 */
export function createCalendar(
  arrangements: readonly Arrangement[] = [],
  nameOf: (unit: string) => string = (unit) => unit,
): Calendar {
  if (arrangements.length > 0) return new Almanac(builtIn, arrangements, nameOf).table(undefined, undefined);
  plain ??= new Almanac(builtIn, [], nameOf).table(undefined, undefined);
  return plain;
}

/** The built-in calendar with nothing over it: most ledgers have this one, and units have no other. */
let plain: Calendar | undefined;

/** The calendar that some notices make by themselves, without the built-in ones. */
export function calendarOf(notices: readonly Arrangement[]): Calendar {
  return new Almanac([], notices, (unit) => unit).table(undefined, undefined);
}

/** Everything from which calendars are made: one for each state of knowledge, and within it one for each unit that has its own. */
class Almanac {
  readonly settled: Day | undefined;
  readonly #base: readonly Arrangement[];
  readonly #added: readonly Arrangement[];
  readonly #nameOf: (unit: string) => string;
  readonly #units: ReadonlySet<string>;
  /** The days on which something became known, in order. */
  readonly #turns: readonly Day[];
  readonly #tables = new Map<string, Calendar>();

  constructor(base: readonly Arrangement[], added: readonly Arrangement[], nameOf: (unit: string) => string) {
    this.#base = base;
    this.#added = added;
    this.#nameOf = nameOf;
    this.#units = new Set(added.flatMap(({ units = [] }) => units.map(nameOf)));
    const days = added.flatMap(({ issued, confirmed }) => [issued, confirmed]).filter((day) => day !== undefined);
    this.#turns = [...new Set(days)].sort();
    this.settled = this.#turns.at(-1);
  }

  /** The state of knowledge on a day, named by the last day on which it changed; undefined when all is known. */
  stateOn(day: Day): Day | undefined {
    if (this.settled === undefined || day >= this.settled) return undefined;
    return this.#turns.findLast((turn) => turn <= day) ?? FIRST_DAY;
  }

  /** The name of a unit for which anything was ordered; undefined for all others. */
  unitWithOwn(unit: string): string | undefined {
    if (this.#units.size === 0) return undefined;
    const name = this.#nameOf(unit);
    return this.#units.has(name) ? name : undefined;
  }

  table(known: Day | undefined, unit: string | undefined): Calendar {
    const key = `${known ?? ''} ${unit ?? ''}`;
    const table = this.#tables.get(key) ?? this.#make(known, unit);
    this.#tables.set(key, table);
    return table;
  }

  #make(known: Day | undefined, unit: string | undefined): Calendar {
    const added = known === undefined ? this.#added : this.#added.flatMap((one) => asKnownOn(one, known));
    const isFor = ({ units }: Arrangement) => !units || units.some((one) => this.#nameOf(one) === unit);
    const local = added.filter((one) => one.kind === 'local' && isFor(one)).sort(byIssue);
    return new Version(successionOf(this.#base, added).inForce, local, this, { known, unit });
  }
}

function asKnownOn(arrangement: Arrangement, day: Day): Arrangement[] {
  const { issued, confirmed } = arrangement;
  if (issued !== undefined && issued > day) return [];
  return [confirmed !== undefined && confirmed > day ? { ...arrangement, confirmed: undefined } : arrangement];
}

/** What was issued later holds; what is for units comes after what is for all. */
function byIssue(a: Arrangement, b: Arrangement): number {
  const turn = ({ units, issued, document, name }: Arrangement) =>
    [units ? 1 : 0, issued ?? '', document ?? '', name].join(' ');
  return turn(a) < turn(b) ? -1 : 1;
}

/** What is known on a day, for one unit or for all. */
interface Place {
  readonly known: Day | undefined;
  readonly unit: string | undefined;
}

class Version extends DayTable implements Calendar {
  readonly #almanac: Almanac;
  readonly #place: Place;

  constructor(national: readonly Arrangement[], local: readonly Arrangement[], almanac: Almanac, place: Place) {
    super(national, local);
    this.#almanac = almanac;
    this.#place = place;
  }

  get settled(): Day | undefined {
    return this.#almanac.settled;
  }

  asKnown(day: Day): Calendar {
    return this.#almanac.table(this.#almanac.stateOn(day), this.#place.unit);
  }

  forUnit(unit: string): Calendar {
    const own = this.#almanac.unitWithOwn(unit);
    return own === this.#place.unit ? this : this.#almanac.table(this.#place.known, own);
  }
}
