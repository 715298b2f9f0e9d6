import { type Day, step } from './days.ts';

/** A month, a quarter or a year, as in `2022-03`, `2022Q1`, `2022`. */
export interface Period {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

export type Frequency = '每月' | '每季' | '每年';

const MONTHS: Readonly<Record<Frequency, number>> = { 每月: 1, 每季: 3, 每年: 12 };

/** The period in which a day lies. */
function periodOf(day: Day, frequency: Frequency): Period {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const index = Math.floor((month - 1) / MONTHS[frequency]);
  const first = dayAt(year, index * MONTHS[frequency]);
  const last = step(dayAt(year, (index + 1) * MONTHS[frequency]), -1);
  return { name: nameOf(year, index, frequency), first, last };
}

function dayAt(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function nameOf(year: number, index: number, frequency: Frequency): string {
  if (frequency === '每年') return String(year);
  return frequency === '每季' ? `${year}Q${index + 1}` : `${year}-${String(index + 1).padStart(2, '0')}`;
}

/** The periods that lie wholly or partly between two days. */
export function periodsBetween(first: Day, last: Day, frequency: Frequency): Period[] {
  const periods: Period[] = [];
  for (let at = periodOf(first, frequency); at.first <= last; at = periodOf(step(at.last, 1), frequency))
    periods.push(at);
  return periods;
}
