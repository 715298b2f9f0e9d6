import { compare, fraction } from '../basis/fraction.ts';
import { type End, endOf, type Place } from '../basis/ranking.ts';
import type { Sources } from '../burden/burden.ts';
import { byUnit } from '../lateness/overdue.ts';
import { reopeningsIn } from '../summary/reopenings.ts';
import { byPunctuality, type Named, type Summary } from '../summary/summary.ts';
import { vetoesOn } from './demonstration.ts';
import { placedOf, scoresOf, type UnitScore } from './scoring.ts';

/** A unit that stands among the first, and what speaks against naming it there. */
export interface HeldBack {
  readonly unit: string;
  readonly reasons: readonly string[];
}

/** Both ends of one ranking. */
export interface Ends<T> {
  readonly best: End<T>;
  readonly worst: End<T>;
  readonly heldBack: readonly HeldBack[];
}

/**
 * Who may be named as good and who as bad in a period, by links on time and by score. It is judged once, for the summary,
 * the circular and the lists: who is named as bad in one of them is named as good in none.
 */
export interface Honours {
  readonly links: Ends<Named>;
  readonly scores: Ends<UnitScore>;
  /** Every score that was compared. */
  readonly scored: readonly UnitScore[];
}

interface Ranking<T> {
  readonly places: readonly Place<T>[];
  readonly nameOf: (one: T) => string;
  readonly isGood: (one: T) => boolean;
  readonly isBad: (one: T) => boolean;
}

/** `sources` are as of the end of the summary. */
export function honoursOf(sources: Sources, summary: Summary): Honours {
  const { rules, asOf } = sources.terms;
  const [most, least] = [rules.get('listedBest', asOf.day).value, rules.get('listedWorst', asOf.day).value];
  const scored = scoresOf(sources, summary.period);
  const links: Ranking<Named> = {
    places: byPunctuality(summary.units),
    nameOf: ({ name }) => name,
    isGood: ({ figures }) => figures.late === 0,
    isBad: ({ figures }) => figures.late > 0,
  };
  const scores: Ranking<UnitScore> = {
    places: placedOf(scored),
    nameOf: ({ unit }) => unit.name,
    isGood: () => true,
    isBad: ({ total }) => total !== undefined && compare(total, fraction(100)) < 0,
  };
  const worst = { links: worstOf(links, least), scores: worstOf(scores, least) };
  const low = { links: namesIn(worst.links, links), scores: namesIn(worst.scores, scores) };
  const full = sources.ledger.directory.fullName;
  const late = byUnit(summary.overdue, full);
  const reopened = reopeningsIn(sources.standings, summary.period).map(({ unit }) => full(unit));
  const against = (unit: string): string[] => [
    ...(low.links.includes(unit) ? ['各环节按时率在末位'] : []),
    ...(low.scores.includes(unit) ? ['得分在末位'] : []),
    ...(late.has(unit) ? [`期末仍逾期${late.get(unit)?.length}件次`] : []),
    ...(reopened.includes(unit) ? [`销号后恢复${reopened.filter((one) => one === unit).length}件`] : []),
    ...vetoesOn(unit, sources, summary.period).map(({ name }) => name),
  ];
  return {
    links: { ...bestOf(links, most, against), worst: worst.links },
    scores: { ...bestOf(scores, most, against), worst: worst.scores },
    scored,
  };
}

function worstOf<T>({ places, isBad }: Ranking<T>, room: number): End<T> {
  return endOf(places.filter(({ one }) => isBad(one)).toReversed(), room, places.length);
}

function namesIn<T>({ named }: End<T>, { nameOf }: Ranking<T>): string[] {
  return named.map(({ one }) => nameOf(one));
}

/** The first that nothing speaks against, and those beside or before them that something does. */
function bestOf<T>(
  { places, isGood, nameOf }: Ranking<T>,
  room: number,
  against: (unit: string) => string[],
): Pick<Ends<T>, 'best' | 'heldBack'> {
  const good = places.map(({ one, rank, sharing }) => ({ one, rank, sharing, reasons: against(nameOf(one)) }));
  const wanted = good.filter(({ one }) => isGood(one));
  const free = wanted.filter(({ reasons }) => reasons.length === 0);
  const last = free[room - 1]?.rank ?? room;
  const heldBack = wanted
    .filter(({ rank, reasons }) => rank <= last && reasons.length > 0)
    .map(({ one, reasons }) => ({ unit: nameOf(one), reasons }));
  return { best: endOf(free, room, places.length), heldBack };
}
