import type { Period } from '../../calendar/period.ts';
import type { ScoringItem, ScoringPart } from '../../records/rule/scoring.ts';
import type { Unit } from '../../records/unit/schema.ts';
import type { EvaluationSource, Link, Unplaced } from '../../vocabulary/choices.ts';
import { compare, type Fraction, fraction, least, minus, over, plus, times, ZERO } from '../basis/fraction.ts';
import { isAbolished, type Place, placesOf, unplacedOf } from '../basis/ranking.ts';
import type { Sources } from '../burden/burden.ts';
import { countsIn } from '../lateness/counted-on.ts';
import { type Found, gatheringOf } from './gathering.ts';

/**
 * counted, or why its points can be neither won nor lost: nothing of it was owed; the evaluation has not been given yet;
 * it has, but others that this unit is compared with lack it.
 */
export type ItemState = 'counted' | 'nothing' | 'lacking' | 'leftOut';

/** What an item cost a unit, and every record that it comes from. */
export interface ItemScore extends Pick<Found, 'hits' | 'base'> {
  readonly item: ScoringItem;
  readonly part: string;
  readonly deducted: Fraction;
  readonly state: ItemState;
}

export interface PartScore {
  readonly part: ScoringPart;
  /** Full points without those that could be neither won nor lost. */
  readonly full: Fraction;
  readonly points: Fraction;
  readonly items: readonly ItemScore[];
}

/** 得分 of a unit, out of 100. */
export interface UnitScore {
  readonly unit: Unit;
  readonly parts: readonly PartScore[];
  /** 应办件次 of the period. */
  readonly base: number;
  /** None where there is nothing at all to go by: 0 of 0 is not full marks. */
  readonly total?: Fraction;
  /** Units with the same points have the same rank; none where a unit takes no part. */
  readonly rank?: number;
  /** How many have this rank. */
  readonly sharing?: number;
  readonly unplaced?: Unplaced;
}

const HUNDREDTHS = 100;

/**
 * The scores of the assessed units in a period: those that are ranked, the best first, then those that are not. They are
 * compared on what all of them have: an evaluation that one of the ranked lacks is left out for all.
 */
export function scoresOf(
  sources: Sources,
  period: Period,
  isChosen: (unit: Unit) => boolean = () => true,
): UnitScore[] {
  const parts = sources.ledger.ruleFile?.scoring ?? [];
  const all = foundOf(parts, sources, period).filter(({ unit }) => isChosen(unit));
  const common = leftOutOf(all);
  const scores = all.map(({ unit, base, unplaced, found }) => {
    const scored = parts.map((part) => partScore(part, found, common));
    const total = unplaced === 'nothing' ? undefined : totalOf(scored);
    const why = unplaced ?? (total === undefined ? 'nothing' : undefined);
    return { unit, parts: scored, base, ...(total && { total }), ...(why && { unplaced: why }) };
  });
  const placed = placedOf(scores);
  return [
    ...placed.map(({ one, rank, sharing }) => ({ ...one, rank, sharing })),
    ...scores.filter((score) => !isPlaced(score)),
  ];
}

type Totalled = UnitScore & { readonly total: Fraction };

function isPlaced(score: UnitScore): score is Totalled {
  return score.unplaced === undefined && score.total !== undefined;
}

/** The units that are ranked, with their places. */
export function placedOf(scores: readonly UnitScore[]): Place<Totalled>[] {
  return placesOf(scores.filter(isPlaced), (a, b) => compare(b.total, a.total));
}

interface FoundUnit {
  readonly unit: Unit;
  readonly base: number;
  readonly unplaced?: Unplaced | undefined;
  readonly found: ReadonlyMap<ScoringItem, Found>;
}

/** What there is of each assessed unit. One that was abolished is there as long as it has anything to answer for. */
function foundOf(parts: readonly ScoringPart[], sources: Sources, period: Period): FoundUnit[] {
  const { ledger, terms } = sources;
  const { find, owedBy } = gatheringOf(sources, period);
  const items = parts.flatMap((part) => part.items);
  return ledger.directory.units
    .filter(({ assessed }) => assessed === 'yes')
    .map((unit) => {
      const found = new Map(items.map((item) => [item, find(item, unit.name)]));
      const base = owedBy(unit.name).length;
      const bare = [...found.values()].every(isBare);
      const unplaced = isAbolished(unit, terms.asOf.day) || !bare ? unplacedOf(unit, base, terms) : 'nothing';
      return { unit, base, unplaced, found };
    })
    .filter(({ unit, base }) => base > 0 || !isAbolished(unit, terms.asOf.day));
}

function isBare({ hits, chances, won }: Found): boolean {
  return hits.length === 0 && !chances && won === undefined;
}

/** The evaluations that some of those who are ranked lack. */
function leftOutOf(all: readonly FoundUnit[]): ReadonlySet<ScoringItem> {
  const placed = all.filter(({ unplaced }) => unplaced === undefined);
  const lacking = placed.flatMap(({ found }) =>
    [...found].filter(([item, { won }]) => item.evaluation !== undefined && won === undefined).map(([item]) => item),
  );
  return new Set(lacking);
}

/** Points won of points that could be won, as a share of 100; none where none could be won. */
function totalOf(parts: readonly PartScore[]): Fraction | undefined {
  const sum = (of: (part: PartScore) => Fraction) => parts.map(of).reduce(plus, ZERO);
  const full = sum((part) => part.full);
  if (compare(full, ZERO) === 0) return undefined;
  const won = sum(({ points }) => points);
  return over(times(won, fraction(100)), full);
}

function partScore(
  part: ScoringPart,
  found: ReadonlyMap<ScoringItem, Found>,
  leftOut: ReadonlySet<ScoringItem>,
): PartScore {
  const items = part.items.map((item) =>
    itemScore(item, part.name, found.get(item) ?? { hits: [] }, leftOut.has(item)),
  );
  const out = items.filter(({ state }) => state !== 'counted').map(({ item }) => shareOf(item));
  const full = without(pointsOf(part.full), out.reduce(plus, ZERO));
  const lost = items.map(({ deducted }) => deducted).reduce(plus, ZERO);
  return { part, full, points: without(full, lost), items };
}

/** What is left, never less than nothing. */
function without(all: Fraction, some: Fraction): Fraction {
  return compare(some, all) > 0 ? ZERO : minus(all, some);
}

function pointsOf(hundredths: number): Fraction {
  return fraction(hundredths, HUNDREDTHS);
}

/** What an item can cost at most, which is its share of the part. */
function shareOf({ cap, points }: ScoringItem): Fraction {
  return pointsOf(cap ?? points);
}

function itemScore(item: ScoringItem, part: string, found: Found, leftOut: boolean): ItemScore {
  const { hits, base } = found;
  const state = stateOf(item, found, leftOut);
  const deducted = state === 'counted' ? deductionOf(item, found) : ZERO;
  return { item, part, hits, ...(base !== undefined && { base }), deducted, state };
}

function stateOf({ evaluation }: ScoringItem, { chances, hits, won }: Found, leftOut: boolean): ItemState {
  if (evaluation !== undefined) return won === undefined ? 'lacking' : leftOut ? 'leftOut' : 'counted';
  return chances === 0 && hits.length === 0 ? 'nothing' : 'counted';
}

/**
 * 按件: the points × late ÷ owed, so that who has much to do loses no more for it. 按次: the points for each time.
 * Never more than 封顶. An evaluation costs what is lacking to full marks.
 */
function deductionOf(item: ScoringItem, { hits, base, won }: Found): Fraction {
  const points = pointsOf(item.points);
  if (won) return minus(points, won);
  const counted = fraction(Math.max(0, hits.length - (item.free ?? 0)));
  const share = base === undefined ? counted : base === 0 ? ZERO : over(counted, fraction(base));
  const deducted = times(points, share);
  return item.cap === undefined ? deducted : least(deducted, pointsOf(item.cap));
}

/** An evaluation that some of the ranked units have and others lack. */
export interface Uneven {
  readonly evaluation: EvaluationSource;
  readonly having: readonly string[];
  readonly lacking: readonly string[];
}

/** The evaluations that speak for some of the ranked units only: on these they cannot be compared. */
export function unevenOf(scores: readonly UnitScore[]): Uneven[] {
  const placed = scores.filter(({ rank }) => rank !== undefined);
  const all = placed.flatMap(({ unit, parts }) =>
    parts.flatMap(({ items }) => items.map(({ item, state }) => ({ unit: unit.name, item, state }))),
  );
  const sources = new Set(all.flatMap(({ item }) => item.evaluation ?? []));
  return [...sources].flatMap((evaluation) => {
    const own = all.filter(({ item }) => item.evaluation === evaluation);
    const lacking = own.filter(({ state }) => state === 'lacking').map(({ unit }) => unit);
    const having = own.filter(({ state }) => state !== 'lacking').map(({ unit }) => unit);
    return lacking.length > 0 && having.length > 0 ? [{ evaluation, having, lacking }] : [];
  });
}

/** The links that occurred in a period and stand in no item: they cost nobody anything. */
export function unscoredLinks({ ledger, owed }: Sources, period: Period): Link[] {
  const scored = (ledger.ruleFile?.scoring ?? []).flatMap(({ items }) => items.flatMap(({ link }) => link ?? []));
  const occurred = owed.flatMap(({ obligation }) => (countsIn(obligation, period) ? [obligation.link] : []));
  return [...new Set(occurred)].filter((link) => !scored.includes(link));
}
