import { addDays, type Day, dayNumber, parseDay } from './day.ts';

/** A day, with the minute of that day (0 to 1439) where one was recorded; the wall clock of Shanghai. */
export interface Moment {
  readonly day: Day;
  readonly minute?: number;
}

const DAY_MINUTES = 24 * 60;

/** Reads 2022-02-14, 2022-02-14 09:30 or 2022-02-14T09:30; undefined for anything else. */
export function parseMoment(text: string): Moment | undefined {
  const [, date = '', hour, minute] = /^(\S{10})(?:[ T]([01]\d|2[0-3]):([0-5]\d))?$/.exec(text) ?? [];
  const day = parseDay(date);
  if (day === undefined) return undefined;
  return hour === undefined ? { day } : { day, minute: Number(hour) * 60 + Number(minute) };
}

/** 2022-02-14, or 2022-02-14 09:30 when the time of day is known. */
export function formatMoment({ day, minute }: Moment): string {
  if (minute === undefined) return day;
  return `${day} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** The moment so many minutes later. Without a time of day, counting starts as the day begins. */
export function addMinutes(moment: Moment, count: number): Moment {
  const minutes = (moment.minute ?? 0) + count;
  const days = Math.floor(minutes / DAY_MINUTES);
  return { day: addDays(moment.day, days), minute: minutes - days * DAY_MINUTES };
}

/** Minutes from `from` to `to`; negative when `to` comes first. Without a time of day, a day begins at 00:00. */
export function minutesBetween(from: Moment, to: Moment): number {
  return (dayNumber(to.day) - dayNumber(from.day)) * DAY_MINUTES + (to.minute ?? 0) - (from.minute ?? 0);
}

/** Negative, zero or positive, for sorting; within one day, what has no time of day stands with 00:00. */
export function compareMoments(a: Moment, b: Moment): number {
  return minutesBetween(b, a);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
