import { type Day, dayOf } from './day.ts';

/** The calendar reaches from the first year with complete notices to the last with computed statutory days. */
export const FIRST_DAY = dayOf('2013-01-01');
export const LAST_DAY = dayOf('2040-12-31');

export function isCovered(day: Day): boolean {
  return FIRST_DAY <= day && day <= LAST_DAY;
}
