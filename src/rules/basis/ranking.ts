import type { Day } from '../../calendar/day.ts';
import type { Terms } from '../../records/terms.ts';
import type { Unit } from '../../records/unit/schema.ts';
import type { Unplaced } from '../../vocabulary/choices.ts';

/** One among others, with its place and how many share it. */
export interface Place<T> {
  readonly one: T;
  readonly rank: number;
  readonly sharing: number;
}

/** Who stands at one end of a ranking. */
export interface End<T> {
  readonly named: readonly Place<T>[];
  /** So many share the next place that there is no room for all of them: nobody of them is named. */
  readonly crowded?: Pick<Place<T>, 'rank' | 'sharing'>;
}

/** Why a unit that has so much to answer for has no place among the others; none where it takes part. */
export function unplacedOf(
  unit: Pick<Unit, 'abolished' | 'assessed'> | undefined,
  base: number,
  { rules, asOf }: Terms,
): Unplaced | undefined {
  if (isAbolished(unit, asOf.day)) return 'abolished';
  if (unit?.assessed !== 'yes') return 'unassessed';
  return base < rules.get('rankedFrom', asOf.day).value ? 'few' : undefined;
}

export function isAbolished(unit: Pick<Unit, 'abolished'> | undefined, day: Day): boolean {
  return unit?.abolished !== undefined && unit.abolished <= day;
}

/** In order, the first first; what compares as equal shares a place. */
export function placesOf<T>(list: readonly T[], compare: (a: T, b: T) => number): Place<T>[] {
  const sorted = list.toSorted(compare);
  return sorted.map((one) => {
    const sharing = sorted.filter((other) => compare(one, other) === 0).length;
    return { one, rank: 1 + sorted.findIndex((other) => compare(one, other) === 0), sharing };
  });
}

/**
 * The first places, as many as there is room for. Whole ties only: one that begins within the room is named to its end,
 * one that is larger than all the room is not named at all. Never more than half of those ranked, so that nobody can be
 * at both ends.
 */
export function endOf<T>(places: readonly Place<T>[], room: number, ranked = places.length): End<T> {
  const half = Math.floor(ranked / 2);
  const named: Place<T>[] = [];
  for (const group of ties(places)) {
    if (named.length >= Math.min(room, half)) break;
    const [{ rank }] = group as [Place<T>];
    if (group.length > room || named.length + group.length > half)
      return { named, crowded: { rank, sharing: group.length } };
    named.push(...group);
  }
  return { named };
}

function ties<T>(places: readonly Place<T>[]): Place<T>[][] {
  const ranks = [...new Set(places.map(({ rank }) => rank))];
  return ranks.map((rank) => places.filter((place) => place.rank === rank));
}
