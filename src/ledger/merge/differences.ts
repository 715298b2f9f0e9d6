import { isPlainMap, type Plain, type PlainMap, samePlain } from '../text/plain.ts';

/** One thing that is not as it was: where, and what it says before and after; absent where it was not there. */
export interface Difference {
  readonly path: readonly (string | number)[];
  readonly before?: Plain;
  readonly after?: Plain;
}

/** What is different between two states of a file, field by field and entry by entry. */
export function differences(before: PlainMap | undefined, after: PlainMap | undefined): Difference[] {
  return inMaps(before ?? {}, after ?? {}, []);
}

function inMaps(before: PlainMap, after: PlainMap, path: readonly (string | number)[]): Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => between(before[key], after[key], [...path, key]));
}

function between(
  before: Plain | undefined,
  after: Plain | undefined,
  path: readonly (string | number)[],
): Difference[] {
  if (samePlain(before, after)) return [];
  if (isPlainMap(before) && isPlainMap(after)) return inMaps(before, after, path);
  if (isListOfMaps(before) || isListOfMaps(after)) return inLists(entries(before), entries(after), path);
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function isListOfMaps(value: Plain | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainMap);
}

function entries(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? value : [];
}

function inLists(before: readonly Plain[], after: readonly Plain[], path: readonly (string | number)[]): Difference[] {
  const { pairs, gone, come } = paired(before, after);
  const changed = pairs.filter(([i, j]) => !samePlain(before[i], after[j]));
  return [
    ...[...changed.map(([i, j]) => ({ i, j })), ...gone.map((i) => ({ i, j: undefined }))]
      .toSorted((a, b) => a.i - b.i)
      .map(({ i, j }) => ({
        path: [...path, j ?? i],
        before: before[i] as Plain,
        ...(j !== undefined && { after: after[j] as Plain }),
      })),
    ...come.map((j) => ({ path: [...path, j], after: after[j] as Plain })),
  ];
}

/** Which items of a list became which: places before and after, those that were taken out, and those that are new. */
export interface Pairing {
  /** In the order of both lists. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

/** Items that stay are matched in their order; of the rest one that was taken out and one put in its place belong together. */
export function paired(before: readonly Plain[], after: readonly Plain[]): Pairing {
  const kept = matched(before, after);
  const come = after.map((_, j) => j).filter((j) => !kept.some(([, b]) => b === j));
  const pairs = [...kept];
  const gone: number[] = [];
  for (const i of before.keys()) {
    if (kept.some(([a]) => a === i)) continue;
    const [from, to] = gapOf(i, pairs, after.length);
    const at = come.findIndex((j) => from < j && j < to);
    const [j] = at < 0 ? [] : come.splice(at, 1);
    if (j === undefined) gone.push(i);
    else pairs.push([i, j]);
    pairs.sort(([a], [b]) => a - b);
  }
  return { pairs, gone, come };
}

/** The places in the new list between which an entry of the old one stood. */
function gapOf(i: number, kept: readonly (readonly [number, number])[], length: number): readonly [number, number] {
  const before = kept.findLast(([a]) => a < i)?.[1] ?? -1;
  const after = kept.find(([a]) => a > i)?.[1] ?? length;
  return [before, after];
}

/** The longest run of entries that stand in both, as pairs of places. */
function matched(before: readonly Plain[], after: readonly Plain[]): (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = samePlain(before[i], after[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (samePlain(before[i], after[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
