import { readFileSync } from 'node:fs';

/** `2022-03-01`; a moment has a time of day behind it: `2022-03-01 08:20`. */
export type Day = string;
export type Moment = string;
/** From the first day through the last. */
export type Span = readonly [Day, Day];

export const FOREVER: Day = '9999-12-31';

const dayMilliseconds = 86_400_000;
const kinds = new Map([...announced(), ...statutory()]);

/** The days on which the State Council's notices depart from Monday to Friday: off, or work. */
function announced(): [Day, string][] {
  return lines('oracle.csv').map(([day = '', kind = '']) => [day, kind]);
}

/** Of years without a notice yet only the statutory days off are known. */
function statutory(): [Day, string][] {
  return lines('statutory_2027_2030.csv').flatMap((cells) =>
    cells.filter(isDay).map((day): [Day, string] => [day, 'off']),
  );
}

function lines(name: string): string[][] {
  const text = readFileSync(new URL(`../calendar/data/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

const tomorrows = new Map<Day, Day>();

export function step(day: Day, days: number): Day {
  if (days !== 1) return stepped(day, days);
  const next = tomorrows.get(day) ?? stepped(day, 1);
  tomorrows.set(day, next);
  return next;
}

function stepped(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

export function isWorkday(day: Day): boolean {
  const kind = kinds.get(day);
  return kind === undefined ? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) : kind === 'work';
}

/** The nth working day after a day, which itself does not count; days within the pauses do not count either. */
export function workdaysAfter(day: Day, count: number, pauses: readonly Span[] = []): Day {
  let at = dayOf(day);
  for (let left = count; left > 0; ) {
    at = step(at, 1);
    if (pauses.some(([first, last]) => first <= at && last === FOREVER)) return FOREVER;
    if (isWorkday(at) && !within(at, pauses)) left -= 1;
  }
  return at;
}

/** The days after one through another that no pause takes away. */
export function daysBetween(after: Day, through: Day, pauses: readonly Span[] = []): Day[] {
  const days: Day[] = [];
  if (after === FOREVER) return days;
  for (let at = step(dayOf(after), 1); at <= dayOf(through); at = step(at, 1)) if (!within(at, pauses)) days.push(at);
  return days;
}

function within(day: Day, spans: readonly Span[]): boolean {
  return spans.some(([first, last]) => first <= day && day <= last);
}

/** The same day so many months on, the month's last where there is none. */
export function sameDayAfter(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = dayOf(day).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** So many months on, rolled to the next working day. */
export function monthsAfter(day: Day, count: number): Day {
  let at = sameDayAfter(day, count);
  while (!isWorkday(at)) at = step(at, 1);
  return at;
}

export function minutesAfter(moment: Moment, count: number): Moment {
  const at = Date.parse(`${moment.replace(' ', 'T')}:00Z`) + count * 60_000;
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

export function later(...days: readonly Day[]): Day {
  return days.toSorted().at(-1) ?? FOREVER;
}

export function earlier(...days: readonly Day[]): Day {
  return days.toSorted()[0] ?? FOREVER;
}
