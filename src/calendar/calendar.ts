import { type Arrangement, sourceOf } from './arrangement.ts';
import { type Day, dayFromNumber, dayNumber, dayOf, isWeekend, weekday, weekdayName, yearOf } from './day.ts';
import { announced } from './holidays.generated.ts';
import { type Mark, marksOf, provisionalMarks } from './marks.ts';

export type { Arrangement } from './arrangement.ts';

/** Whether the State Council has announced the year of a day, or the statutory days alone are known (暂定). */
export type CalendarStatus = 'official' | 'provisional';

/** What one day is and why; `reason` and `source` are Chinese, for the clerk. */
export interface DayFact {
  readonly day: Day;
  readonly working: boolean;
  readonly status: CalendarStatus;
  readonly reason: string;
  readonly source: string;
}

export interface YearCoverage {
  readonly year: number;
  readonly status: CalendarStatus;
  readonly workingDays: number;
  readonly sources: readonly string[];
}

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
  coverage(): readonly YearCoverage[];
}

export const FIRST_DAY = dayOf('2013-01-01');
export const LAST_DAY = dayOf('2040-12-31');

const OFFSET = dayNumber(FIRST_DAY);
const FIRST_WEEKDAY = weekday(FIRST_DAY);
const SIZE = dayNumber(LAST_DAY) - OFFSET + 1;
const YEARS = Array.from({ length: yearOf(LAST_DAY) - yearOf(FIRST_DAY) + 1 }, (_, i) => yearOf(FIRST_DAY) + i);
const WEEK = '国务院关于职工工作时间的规定';

export function isCovered(day: Day): boolean {
  return FIRST_DAY <= day && day <= LAST_DAY;
}

/**
 * The built-in calendar with `arrangements` over it. A national one makes its year official; of two that name one day,
 * that of the later year or the later in the list holds. Local ones lie on top and leave the status of a year alone.
 */
export function createCalendar(arrangements: readonly Arrangement[] = []): Calendar {
  const national = [...announced, ...arrangements.filter(({ kind }) => kind === 'national')];
  national.sort((a, b) => a.year - b.year);
  const local = arrangements.filter(({ kind }) => kind === 'local');
  return new DayTable(national, local);
}

class DayTable implements Calendar {
  readonly #national: readonly Arrangement[];
  readonly #marks: ReadonlyMap<Day, Mark>;
  readonly #officialYears: ReadonlySet<number>;
  /** The places of the working days, counted from FIRST_DAY. */
  readonly #workingDays: readonly number[];
  /** At each place, and one past the last, how many working days come before it. */
  readonly #before = new Uint16Array(SIZE + 1);

  constructor(national: readonly Arrangement[], local: readonly Arrangement[]) {
    this.#national = national;
    this.#officialYears = new Set(national.map(({ year }) => year));
    const provisionalYears = YEARS.filter((year) => !this.#officialYears.has(year));
    this.#marks = new Map([...provisionalYears.flatMap(provisionalMarks), ...[...national, ...local].flatMap(marksOf)]);
    const marked = new Map([...this.#marks].map(([day, { working }]) => [dayNumber(day) - OFFSET, working]));
    const workingDays: number[] = [];
    for (let place = 0; place < SIZE; place++) {
      this.#before[place] = workingDays.length;
      if (marked.get(place) ?? (place + FIRST_WEEKDAY - 1) % 7 < 5) workingDays.push(place);
    }
    this.#before[SIZE] = workingDays.length;
    this.#workingDays = workingDays;
  }

  at(day: Day): DayFact {
    placeOf(day);
    const { working, reason, source } = this.#markOf(day);
    return { day, working, status: this.#statusOf(yearOf(day)), reason, source };
  }

  isWorking(day: Day): boolean {
    return this.#countThrough(placeOf(day)) > this.#countThrough(placeOf(day) - 1);
  }

  workingDaysIn(after: Day, through: Day): number {
    return this.#countThrough(placeOf(through, -1)) - this.#countThrough(placeOf(after, -1));
  }

  addWorkingDays(after: Day, count: number): Day | undefined {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
    return count === 0 ? after : this.#workingDay(this.#countThrough(placeOf(after, -1)) + count - 1);
  }

  workingOnOrAfter(day: Day): Day | undefined {
    return this.#workingDay(this.#countThrough(placeOf(day) - 1));
  }

  workingOnOrBefore(day: Day): Day | undefined {
    return this.#workingDay(this.#countThrough(placeOf(day)) - 1);
  }

  isProvisional(from: Day, through: Day): boolean {
    placeOf(from);
    placeOf(through);
    for (let year = yearOf(from); year <= yearOf(through); year++) {
      if (this.#statusOf(year) === 'provisional') return true;
    }
    return false;
  }

  coverage(): readonly YearCoverage[] {
    return YEARS.map((year) => ({
      year,
      status: this.#statusOf(year),
      workingDays: this.workingDaysIn(dayOf(`${year - 1}-12-31`), dayOf(`${year}-12-31`)),
      sources: this.#national.filter((arrangement) => arrangement.year === year).map(sourceOf),
    }));
  }

  #markOf(day: Day): Mark {
    return this.#marks.get(day) ?? plainWeek(day);
  }

  #statusOf(year: number): CalendarStatus {
    return this.#officialYears.has(year) ? 'official' : 'provisional';
  }

  #countThrough(place: number): number {
    return this.#before[place + 1] ?? 0;
  }

  #workingDay(index: number): Day | undefined {
    const place = this.#workingDays[index];
    return place === undefined ? undefined : dayFromNumber(OFFSET + place);
  }
}

/** How many days a day comes after FIRST_DAY. */
function placeOf(day: Day, lowest = 0): number {
  const place = dayNumber(day) - OFFSET;
  if (place < lowest || place >= SIZE) throw new RangeError(`the calendar does not reach ${day}`);
  return place;
}

function plainWeek(day: Day): Mark {
  const working = !isWeekend(day);
  return { working, reason: working ? '工作日' : `周${weekdayName(day)}`, source: WEEK };
}
