import { words } from '../../vocabulary/words.ts';
import { isPlainMap, type Plain, type PlainMap, plainMap, samePlain } from '../text/plain.ts';
import { paired } from './differences.ts';

type Path = readonly (string | number)[];

/** A fact on which two people differ: what stands in the merged value, and what the other one says; absent: 删去. */
export interface Doubt {
  readonly path: Path;
  readonly other?: Plain;
}

export interface MergedValue {
  readonly value: PlainMap;
  readonly doubts: readonly Doubt[];
}

/**
 * Puts together what two people made of the same beginning. What only one of them changed is as they left it; entries
 * and names that either added are all there, in the order of their days; where both changed one fact differently ours
 * stands, what was changed by one and taken away by the other stays, and each such place is in the doubts.
 */
export function mergeValues(base: PlainMap, ours: PlainMap, theirs: PlainMap): MergedValue {
  const doubts: Doubt[] = [];
  const note = (path: Path, other: Plain | undefined) => {
    doubts.push({ path, ...(other !== undefined && { other }) });
  };
  return { value: mergeMaps(base, ours, theirs, { path: [], note }), doubts };
}

interface Place {
  readonly path: Path;
  readonly note: (path: Path, other: Plain | undefined) => void;
}

function below({ path, note }: Place, step: string | number): Place {
  return { path: [...path, step], note };
}

function mergeMaps(base: PlainMap, ours: PlainMap, theirs: PlainMap, place: Place): PlainMap {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return plainMap(
    keys.flatMap((key) => {
      const merged = mergeOne(base[key], ours[key], theirs[key], below(place, key));
      return merged === undefined ? [] : [[key, merged] as const];
    }),
  );
}

type Maybe = Plain | undefined;

function mergeOne(base: Maybe, ours: Maybe, theirs: Maybe, place: Place): Maybe {
  if (samePlain(ours, theirs) || samePlain(base, theirs)) return ours;
  if (samePlain(base, ours)) return theirs;
  if (isPlainMap(ours) && isPlainMap(theirs)) return mergeMaps(isPlainMap(base) ? base : {}, ours, theirs, place);
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const began = Array.isArray(base) ? base : [];
    const merge = [...began, ...ours, ...theirs].some(isPlainMap) ? mergeEntries : mergeNames;
    return merge(began, ours, theirs, place);
  }
  place.note(place.path, ours === undefined ? undefined : theirs);
  return ours ?? theirs;
}

/** Names stand once; those that either took away are gone. */
function mergeNames(base: readonly Plain[], ours: readonly Plain[], theirs: readonly Plain[]): Plain[] {
  const isIn = (list: readonly Plain[], one: Plain) => list.some((other) => samePlain(one, other));
  const kept = ours.filter((one) => !isIn(base, one) || isIn(theirs, one));
  return [...kept, ...theirs.filter((one) => !isIn(base, one) && !isIn(ours, one))];
}

/** Entries keep their order; what both added between the same two is put in the order of its days. */
function mergeEntries(base: readonly Plain[], ours: readonly Plain[], theirs: readonly Plain[], place: Place): Plain[] {
  const [here, there] = [fatesOf(base, ours), fatesOf(base, theirs)];
  const known = base.length === 0 ? [...ours] : here.added.flat();
  const merged: Plain[] = [];
  for (let gap = 0; gap <= base.length; gap += 1) {
    const fresh = (there.added[gap] ?? []).filter((entry) => !takeOut(known, entry));
    merged.push(...byDay(here.added[gap] ?? [], fresh));
    if (gap === base.length) break;
    const entry = mergeOne(base[gap], here.became[gap], there.became[gap], below(place, merged.length));
    if (entry !== undefined) merged.push(entry);
  }
  return merged;
}

interface Fates {
  /** What each entry of the beginning became, undefined where it was taken out. */
  readonly became: readonly Maybe[];
  /** What was added before each of them, and after the last. */
  readonly added: readonly Plain[][];
}

function fatesOf(base: readonly Plain[], now: readonly Plain[]): Fates {
  const { pairs, come } = paired(base, now);
  const became: Maybe[] = base.map(() => undefined);
  for (const [i, j] of pairs) became[i] = now[j];
  const added: Plain[][] = Array.from({ length: base.length + 1 }, () => []);
  for (const j of come) added[(pairs.findLast(([, b]) => b < j)?.[0] ?? -1) + 1]?.push(now[j] as Plain);
  return { became, added };
}

/** The same thing entered by both is one thing; entered twice by one of them it stays twice. */
function takeOut(known: Plain[], entry: Plain): boolean {
  const at = known.findIndex((other) => samePlain(entry, other));
  if (at >= 0) known.splice(at, 1);
  return at >= 0;
}

function byDay(ours: readonly Plain[], theirs: readonly Plain[]): Plain[] {
  const [mine, other] = [[...ours], [...theirs]];
  const merged: Plain[] = [];
  while (mine.length > 0 && other.length > 0) {
    const [next] = dayIn(mine[0]) <= dayIn(other[0]) ? mine.splice(0, 1) : other.splice(0, 1);
    merged.push(next as Plain);
  }
  return [...merged, ...mine, ...other];
}

function dayIn(entry: Maybe): string {
  const day = isPlainMap(entry) ? entry[words.date] : undefined;
  return typeof day === 'string' ? day : '';
}
