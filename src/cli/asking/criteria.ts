import type { Day } from '../../calendar/day.ts';
import { parsePeriod } from '../../calendar/period.ts';
import { passing } from '../../views/view/rows.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { findUnit } from './units.ts';

/** Whether something of a list is among what was asked for. */
type Filter<T> = (one: T) => boolean;

/** What an option asks for by what was typed after it; a stop where that means nothing. */
export type Criterion<T, V = string> = (typed: V, open: OpenLedger, session: Session) => Filter<T> | Promise<Filter<T>>;

/** A criterion for each option that a list has, in the order in which they are tried. */
export type Criteria<T, O> = { readonly [N in keyof O]-?: Criterion<T, NonNullable<O[N]>> };

/** How a list is searched, narrowed down and put in order. */
export interface Search<T, O> {
  readonly criteria: Criteria<T, O>;
  /** All that may be sought in one of it. */
  text(one: T): string;
  /** What comes before what, as text; asked for once. */
  order(one: T): string;
}

/** What of a list has all these words in it and is what the options ask for. */
export async function matching<T extends object, O extends object>(
  all: readonly T[],
  { criteria, text, order }: Search<T, O>,
  { args, options }: { readonly args: readonly string[]; readonly options: O },
  open: OpenLedger,
  session: Session,
): Promise<readonly T[]> {
  const words = args.map((word) => word.toLowerCase());
  const filters: Filter<T>[] = [];
  if (words.length > 0) filters.push((one) => words.every((word) => text(one).toLowerCase().includes(word)));
  for (const [name, criterion] of Object.entries(criteria) as [keyof O, Criterion<T, O[keyof O]>][]) {
    const typed = options[name];
    if (typed === undefined || typed === false) continue;
    const filter = await criterion(typed, open, session);
    filters.push(filter);
  }
  const wanted: { readonly one: T; readonly place: string }[] = [];
  for (const one of passing<T & { release?(): void }>(all))
    if (filters.every((filter) => filter(one))) wanted.push({ one, place: order(one) });
  return wanted.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ one }) => one);
}

/** Of a unit, by any of the names that it has or had. */
export function ofUnit<T>(unitsOf: (one: T, open: OpenLedger) => readonly string[]): Criterion<T> {
  return async (typed, open) => {
    const { ledger } = open;
    const { name } = await findUnit(ledger, typed);
    const { fullName } = ledger.directory;
    return (one) => unitsOf(one, open).some((each) => fullName(each) === name);
  };
}

/** Of a day in the period that the option `name` says; what has no such day is in none. */
export function inPeriod<T>(name: string, dayOf: (one: T) => Day | undefined): Criterion<T> {
  return (typed, _, { asOf }) => {
    const period = parsePeriod(typed, asOf.day) ?? stop('period-option-wrong', { name, typed });
    return (one) => {
      const day = dayOf(one);
      return day !== undefined && period.from <= day && day <= period.to;
    };
  };
}

/** Of one of the values that were typed, all of them among `choices`. */
export function ofChoice<T>(
  subject: string,
  choices: readonly string[],
  valuesOf: (one: T, open: OpenLedger) => readonly string[],
): Criterion<T, readonly string[]> {
  return (typed, open) => {
    const wrong = typed.find((each) => !choices.includes(each));
    if (wrong !== undefined) {
      const near = closest(wrong, choices);
      return stop('choice-unknown', { subject, wrong, near, choices: choices.join('、') });
    }
    return (one) => valuesOf(one, open).some((value) => typed.includes(value));
  };
}
