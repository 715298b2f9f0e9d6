/** What a paper is known to ask, as somebody has written it down; where it may be read in more than one way, each of them. */
export interface KnownDuty {
  readonly wording: string;
  readonly kinds: readonly string[];
  /** Days of what is due by a day or lasts to one. */
  readonly deadlines: readonly (string | undefined)[];
  /** Of everything else what tells by when: 5, R/P1M@05. */
  readonly values: readonly string[];
  /** Whether these are the right units. */
  readonly isUnits: (said: readonly string[]) => boolean;
  /** It may be left out as well as be there. */
  readonly isOptional: boolean;
}

/** What a reader says that a paper asks; of kind none it asks back. */
export interface Claimed {
  readonly wording: string;
  readonly kind: string;
  readonly deadline?: string | undefined;
  readonly value?: string | undefined;
  readonly units: readonly string[];
}

/** How an answer is not as it ought to be: left out and told so, left out in silence, another time, other units, too much. */
export type Differing = 'missed' | 'silent' | 'time' | 'unit' | 'extra';

export interface ReadingDifference {
  readonly how: Differing;
  readonly expected?: KnownDuty;
  readonly claimed?: Claimed;
}

/** How one paper was read: what it must tell, what it says, and which of these are the same. */
export interface Scored {
  readonly required: readonly KnownDuty[];
  readonly matches: readonly { readonly expected: KnownDuty; readonly claimed: Claimed }[];
  /** Questions claim nothing, unless they are what was to be asked. */
  readonly claims: readonly Claimed[];
  readonly differences: readonly ReadingDifference[];
}

/**
 * Compares what was read with what is known: the same words, the same time, the right units. `told` are the sentences
 * of which the reader says that it did not understand them: what it leaves out of these is not lost in silence.
 */
export function scored(
  expected: readonly KnownDuty[],
  claimed: readonly Claimed[],
  told: readonly string[] = [],
): Scored {
  const left = new Set(claimed);
  const matches: { readonly expected: KnownDuty; readonly claimed: Claimed }[] = [];
  const open: KnownDuty[] = [];
  for (const one of expected) {
    const found = firstOf(left, (other) => isSame(other, one));
    if (found === undefined) open.push(one);
    else {
      left.delete(found);
      matches.push({ expected: one, claimed: found });
    }
  }
  const asked = new Set(matches.map((one) => one.claimed));
  const missed = open.filter(({ isOptional }) => !isOptional).map((one) => missing(one, left, told));
  const extra = [...left]
    .filter(({ kind }) => kind !== 'none')
    .map((one): ReadingDifference => ({ how: 'extra', claimed: one }));
  return {
    required: expected.filter(({ isOptional }) => !isOptional),
    matches,
    claims: claimed.filter((one) => one.kind !== 'none' || asked.has(one)),
    differences: [...missed, ...extra],
  };
}

/** How many a paper must tell and does; how many it claims, and how many of these are right; what it loses in silence. */
export interface ReadingFigures {
  readonly required: number;
  readonly hit: number;
  readonly claims: number;
  readonly right: number;
  readonly silent: number;
}

/** Of papers together; of one kind of time alone: what is known by its own kind, what is claimed by that of the claim. */
export function readingOf(scores: readonly Scored[], kind?: string): ReadingFigures {
  const isKnown = ({ kinds }: KnownDuty) => kind === undefined || kinds[0] === kind;
  const isClaimed = (one: Claimed) => kind === undefined || one.kind === kind;
  const sum = (of: (one: Scored) => number) => scores.reduce((total, one) => total + of(one), 0);
  return {
    required: sum(({ required }) => required.filter(isKnown).length),
    hit: sum(({ matches }) => matches.filter(({ expected }) => !expected.isOptional && isKnown(expected)).length),
    claims: sum(({ claims }) => claims.filter(isClaimed).length),
    right: sum(({ matches }) => matches.filter(({ claimed }) => isClaimed(claimed)).length),
    silent: sum(
      ({ differences }) =>
        differences.filter((one) => isSilent(one) && one.expected !== undefined && isKnown(one.expected)).length,
    ),
  };
}

function isSilent({ how }: ReadingDifference): boolean {
  return how === 'silent';
}

function firstOf(all: Iterable<Claimed>, isFit: (one: Claimed) => boolean): Claimed | undefined {
  for (const one of all) if (isFit(one)) return one;
  return undefined;
}

/** What is not told as it is known: with another time, for other units, or not at all; then whether anything says so. */
function missing(expected: KnownDuty, left: Set<Claimed>, told: readonly string[]): ReadingDifference {
  const near = [...left].filter(({ wording }) => areAlike(wording, expected.wording));
  const ofTime = near.find((one) => isSameTime(one, expected));
  const [other] = near;
  const claimed = ofTime ?? other;
  if (claimed) {
    left.delete(claimed);
    return { how: ofTime ? 'unit' : 'time', expected, claimed };
  }
  const isTold = told.some((sentence) => areAlike(sentence, expected.wording));
  return { how: isTold ? 'missed' : 'silent', expected };
}

function isSame(claimed: Claimed, expected: KnownDuty): boolean {
  return (
    isSameTime(claimed, expected) && expected.isUnits(claimed.units) && areAlike(claimed.wording, expected.wording)
  );
}

function isSameTime({ kind, deadline, value }: Claimed, { kinds, deadlines, values }: KnownDuty): boolean {
  if (!kinds.includes(kind)) return false;
  if (kind === 'none') return true;
  return kind === 'date' || kind === 'phase' ? deadlines.includes(deadline) : values.includes(value ?? '');
}

/** So many characters one after another are the same words. */
const ALIKE = 8;

function areAlike(wording: string, known: string): boolean {
  const least = Math.min(ALIKE, known.length);
  for (let i = 0; i + least <= known.length; i += 1) if (wording.includes(known.slice(i, i + least))) return true;
  return false;
}
