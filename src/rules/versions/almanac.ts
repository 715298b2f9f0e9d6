import { type Calendar, FIRST_DAY, LAST_DAY } from '../../calendar/calendar.ts';
import { addDays, type Day } from '../../calendar/day.ts';

/**
 * The calendars by which something is counted, each with a number: one for each state of knowledge, and for units that
 * have their own. Those of which each day is the same are one.
 */
export class Almanacs {
  readonly #numbers = new Map<Calendar, number>();
  readonly #byDays = new Map<string, number>();
  readonly #calendars: Calendar[] = [];

  numberOf(calendar: Calendar): number {
    const known = this.#numbers.get(calendar);
    if (known !== undefined) return known;
    const days = daysOf(calendar);
    const number = this.#byDays.get(days) ?? this.#calendars.push(calendar) - 1;
    this.#byDays.set(days, number);
    this.#numbers.set(calendar, number);
    return number;
  }

  /** Each with its number. */
  entries(): IterableIterator<[number, Calendar]> {
    return this.#calendars.entries();
  }
}

/** What each day is in a calendar, in a letter each: working or not, announced or not. */
export function daysOf(calendar: Calendar): string {
  let days = '';
  for (let day: Day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) days += calendar.isWorking(day) ? '1' : '0';
  const years = calendar.coverage().map(({ year, status }) => `${year}${status}`);
  return `${days} ${years.join(' ')}`;
}
