import { type Arrangement, isUnconfirmed, sourceOf } from './arrangement.ts';
import { type Day, dayFromNumber, dayNumber, dayOf, isWeekend, weekday, weekdayName, yearOf } from './day.ts';
import { isWholeYear } from './invariants.ts';
import { type Mark, type Marks, marksOf, provisionalMarks, reasonOf, restsOnUnconfirmed, ruleOf } from './marks.ts';
import { FIRST_DAY, LAST_DAY } from './range.ts';

/** Whether the State Council has announced the year of a day, or the statutory days alone are known (暂定). */
export type CalendarStatus = 'official' | 'provisional';

/** What one day is and why; `reason` and `source` are Chinese, for the clerk. */
export interface DayFact {
  readonly day: Day;
  readonly working: boolean;
  readonly status: CalendarStatus;
  /** 未核对: it rests on a notice that nobody has compared with its original. */
  readonly unconfirmed: boolean;
  readonly reason: string;
  readonly source: string;
  /** What set the day, in the order of 印发日期; the last one holds. */
  readonly setBy: readonly string[];
}

export interface YearCoverage {
  readonly year: number;
  readonly status: CalendarStatus;
  /** Any notice for it has not been compared with its original. */
  readonly unconfirmed: boolean;
  readonly workingDays: number;
  readonly sources: readonly string[];
}

const OFFSET = dayNumber(FIRST_DAY);
const FIRST_WEEKDAY = weekday(FIRST_DAY);
const SIZE = dayNumber(LAST_DAY) - OFFSET + 1;
const YEARS = Array.from({ length: yearOf(LAST_DAY) - yearOf(FIRST_DAY) + 1 }, (_, i) => yearOf(FIRST_DAY) + i);
/** At each place 1 where Monday to Friday is worked, else 0. */
const PLAIN_WEEKS = plainWeeks();
const WEEK = '国务院关于职工工作时间的规定';

/** The days of one state of knowledge in constant time. */
export class DayTable {
  readonly #national: readonly Arrangement[];
  readonly #marks: Marks;
  readonly #officialYears: ReadonlySet<number>;
  readonly #unconfirmedYears: ReadonlySet<number>;
  /** The places of the working days, counted from FIRST_DAY. */
  readonly #workingDays: readonly number[];
  /** At each place, and one past the last, how many working days come before it. */
  readonly #before = new Uint16Array(SIZE + 1);
  /** The same of days that are 未核对; none where none is. */
  readonly #doubtful: Uint16Array | undefined;

  /** From notices in the order in which they hold, and what places ordered over them. */
  constructor(national: readonly Arrangement[], local: readonly Arrangement[]) {
    this.#national = national;
    this.#officialYears = new Set(national.map(({ year }) => year));
    this.#unconfirmedYears = new Set(national.filter(isDoubtfulYear).map(({ year }) => year));
    const provisionalYears = YEARS.filter((year) => !this.#officialYears.has(year));
    const statutory = new Map(provisionalYears.flatMap((year) => [...provisionalMarks(year)]));
    this.#marks = marksOf([...national, ...local], statutory);
    const works = PLAIN_WEEKS.slice();
    for (const [day, { working }] of this.#marks) works[dayNumber(day) - OFFSET] = Number(working);
    const workingDays: number[] = [];
    for (let place = 0; place < SIZE; place++) {
      this.#before[place] = workingDays.length;
      if (works[place] === 1) workingDays.push(place);
    }
    this.#before[SIZE] = workingDays.length;
    this.#workingDays = workingDays;
    if (national.some(isUnconfirmed)) this.#doubtful = this.#countDoubtful();
  }

  at(day: Day): DayFact {
    placeOf(day);
    const mark = this.#marks.get(day) ?? plainWeek(day);
    return {
      day,
      working: mark.working,
      status: this.#statusOf(yearOf(day)),
      unconfirmed: this.isUnconfirmed(day, day),
      reason: reasonOf(mark),
      source: ruleOf(mark),
      setBy: mark.setBy.map(sourceOf),
    };
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

  isUnconfirmed(from: Day, through: Day): boolean {
    const [first, last] = [placeOf(from), placeOf(through)];
    if (this.#doubtful === undefined) return false;
    return (this.#doubtful[last + 1] ?? 0) > (this.#doubtful[first] ?? 0);
  }

  coverage(): readonly YearCoverage[] {
    return YEARS.map((year) => ({
      year,
      status: this.#statusOf(year),
      unconfirmed: this.#national.some((one) => one.year === year && isUnconfirmed(one)),
      workingDays: this.workingDaysIn(dayOf(`${year - 1}-12-31`), dayOf(`${year}-12-31`)),
      sources: this.#national.filter((arrangement) => arrangement.year === year).map(sourceOf),
    }));
  }

  #countDoubtful(): Uint16Array {
    const counts = new Uint16Array(SIZE + 1);
    for (let place = 0; place < SIZE; place++)
      counts[place + 1] = (counts[place] ?? 0) + Number(this.#isDoubtful(place));
    return counts;
  }

  /** A day of a year of which the notice is 未核对, unless something else set it; or a day that such a notice set. */
  #isDoubtful(place: number): boolean {
    const day = dayFromNumber(OFFSET + place);
    const mark = this.#marks.get(day);
    return mark && mark.setBy.length > 0 ? restsOnUnconfirmed(mark) : this.#unconfirmedYears.has(yearOf(day));
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

/** Whether a notice is the one for the whole of its year, and 未核对: then all the days of the year are. */
function isDoubtfulYear(notice: Arrangement): boolean {
  return isUnconfirmed(notice) && isWholeYear(notice);
}

/** How many days a day comes after FIRST_DAY. */
function placeOf(day: Day, lowest = 0): number {
  const place = dayNumber(day) - OFFSET;
  if (place < lowest || place >= SIZE) throw new RangeError(`the calendar does not reach ${day}`);
  return place;
}

function plainWeeks(): Uint8Array {
  const weeks = new Uint8Array(SIZE);
  for (let place = 0; place < 7; place++) weeks[place] = Number((place + FIRST_WEEKDAY - 1) % 7 < 5);
  for (let filled = 7; filled < SIZE; filled *= 2) weeks.copyWithin(filled, 0, filled);
  return weeks;
}

function plainWeek(day: Day): Mark {
  const working = !isWeekend(day);
  return { working, called: working ? '工作日' : `周${weekdayName(day)}`, rule: WEEK, setBy: [] };
}
