import type { Arrangement, NamedDay } from '../../calendar/arrangement.ts';
import { addDays } from '../../calendar/day.ts';
import { announced } from '../../calendar/holidays.generated.ts';
import type { Holiday } from './schema.ts';

type Listed = NonNullable<Holiday['off']>[number];

/** A holiday file as the calendar takes it. */
export function arrangementOf(holiday: Holiday): Arrangement {
  const { name, category, year, number, issued, url, units, off = [], work = [], checked } = holiday;
  return {
    kind: category,
    year,
    name,
    ...(number !== undefined && { document: number }),
    ...(url !== undefined && { url }),
    ...(issued !== undefined && { issued }),
    ...(checked !== undefined && { confirmed: checked.date }),
    ...(units !== undefined && { units }),
    off: off.flatMap(daysIn),
    work: work.flatMap(daysIn),
  };
}

/** How many days one line may name. */
const LONGEST = 60;

/** The days of a line; none where it ends before it begins or goes on too long, which is a fault of its own. */
export function daysIn(listed: Listed): NamedDay[] {
  const { date, to = date, name } = listed;
  const days: NamedDay[] = [];
  for (let day = date; day <= to; day = addDays(day, 1)) {
    if (days.length === LONGEST) return [];
    days.push({ day, name });
  }
  return days;
}

/** A notice as it is filed. */
export function holidayOf({ kind, name, year, document, url, issued, off, work }: Arrangement): Holiday {
  const days = (list: Arrangement['off']) => list.map(({ day, name: label }) => ({ date: day, name: label }));
  return {
    name,
    category: kind,
    year,
    ...(document !== undefined && { number: document }),
    ...(issued !== undefined && { issued }),
    ...(url !== undefined && { url }),
    ...(off.length > 0 && { off: days(off) }),
    ...(work.length > 0 && { work: days(work) }),
  };
}

/** Whether the program has the notice of a year built in. */
export function isBuiltIn(year: number): boolean {
  return announced.some((notice) => notice.year === year);
}
