import type { Arrangement, NamedDay } from './arrangement.ts';
import type { Day } from './day.ts';
import { isWholeYear } from './invariants.ts';

/** National notices of which nobody can say which one holds. */
export type Dispute =
  /** A revision without 印发日期, beside the notice that it revises. */
  | { readonly kind: 'undated'; readonly one: Arrangement; readonly other: Arrangement }
  /** Two for the whole of one year, without 印发日期 or with the same. */
  | { readonly kind: 'two-years'; readonly one: Arrangement; readonly other: Arrangement }
  /** A day off by one and worked by another of the same 印发日期. */
  | { readonly kind: 'both-ways'; readonly one: Arrangement; readonly other: Arrangement; readonly day: Day };

/** What holds of a number of notices, in the order of 印发日期, without the days in dispute; and what is in dispute. */
export interface Succession {
  readonly inForce: readonly Arrangement[];
  readonly disputes: readonly Dispute[];
}

/**
 * The last word on every day, in whatever order notices are given. Of a year the whole-year notice issued last holds and
 * nothing of what was issued for that year before it; revisions over it change the days that they name. A year without a
 * notice for the whole of it has none; where it is disputed which one that is, the one of `base`, if any, stays.
 */
export function successionOf(base: readonly Arrangement[], added: readonly Arrangement[]): Succession {
  const all = [...base, ...added].filter(({ kind }) => kind === 'national');
  const years = [...new Set(all.map(({ year }) => year))].map((year) =>
    ofYear(
      all.filter((one) => one.year === year).sort((a, b) => compareTexts(identity(a), identity(b))),
      base,
    ),
  );
  const events = years.flatMap(({ events }) => events).sort(byTurn);
  const clashes = clashesIn(events.map(({ notice }) => notice));
  return {
    inForce: events.map(({ notice }) => withoutDays(notice, clashes)),
    disputes: [...years.flatMap(({ disputes }) => disputes), ...clashes],
  };
}

/** A notice with what decides its turn: a notice for the whole year comes before what revises it. */
interface Event {
  readonly notice: Arrangement;
  readonly turn: string;
}

function ofYear(notices: readonly Arrangement[], base: readonly Arrangement[]) {
  const { whole, disputes } = lastWhole(notices.filter(isWholeYear), base);
  if (whole === undefined) return { events: [], disputes };
  const revisions = notices.filter((notice) => !isWholeYear(notice));
  const undated = revisions.filter(({ issued }) => issued === undefined);
  const later = revisions.filter(({ issued }) => issued !== undefined && issued >= (whole.issued ?? ''));
  const turns = later.map((notice) => ({ notice, turn: `${notice.issued} 1` }));
  const first = [`${whole.year}-00-00`, ...turns.map(({ turn }) => turn.slice(0, 10))].sort()[0];
  return {
    events: [{ notice: whole, turn: `${whole.issued ?? first} 0` }, ...turns],
    disputes: [...disputes, ...undated.map((one) => ({ kind: 'undated' as const, one, other: whole }))],
  };
}

/** The notice for the whole of a year that was issued last. */
function lastWhole(wholes: readonly Arrangement[], base: readonly Arrangement[]) {
  const undated = wholes.filter(({ issued }) => issued === undefined);
  const last = wholes
    .map(({ issued }) => issued ?? '')
    .sort()
    .at(-1);
  const rivals = undated.length > 0 ? wholes : wholes.filter(({ issued }) => issued === last);
  if (rivals.length < 2) return { whole: rivals[0], disputes: [] };
  const [other, ...others] = rivals as [Arrangement, ...Arrangement[]];
  const disputes = others.map((one): Dispute => ({ kind: 'two-years', one, other }));
  return { whole: wholes.find((one) => base.includes(one)), disputes };
}

function clashesIn(notices: readonly Arrangement[]): Extract<Dispute, { kind: 'both-ways' }>[] {
  return notices.flatMap((one, index) =>
    notices.slice(0, index).flatMap((other) => {
      if (one.issued === undefined || one.issued !== other.issued) return [];
      const contrary = [...common(one.off, other.work), ...common(one.work, other.off)];
      return contrary.map((day) => ({ kind: 'both-ways' as const, one, other, day }));
    }),
  );
}

function common(some: readonly NamedDay[], others: readonly NamedDay[]): Day[] {
  return some.map(({ day }) => day).filter((day) => others.some((one) => one.day === day));
}

/** A notice as far as it is not contradicted; the same one where it is not. */
function withoutDays(notice: Arrangement, clashes: ReturnType<typeof clashesIn>): Arrangement {
  const own = clashes.filter(({ one, other }) => one === notice || other === notice).map(({ day }) => day);
  if (own.length === 0) return notice;
  const kept = (list: readonly NamedDay[]) => list.filter(({ day }) => !own.includes(day));
  return { ...notice, off: kept(notice.off), work: kept(notice.work) };
}

function byTurn(a: Event, b: Event): number {
  return compareTexts(a.turn, b.turn) || a.notice.year - b.notice.year;
}

/** What tells notices apart, so that their order in the ledger makes no difference. */
function identity({ document, name, off, work }: Arrangement): string {
  return JSON.stringify([document ?? '', name, off, work]);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
