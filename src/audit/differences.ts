import { isPlainMap, type Plain, type PlainMap, samePlain } from '../ledger/text/plain.ts';

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

/** Entries that stay are matched in their order; of the rest one that was taken out and one put in its place belong together. */
function inLists(before: readonly Plain[], after: readonly Plain[], path: readonly (string | number)[]): Difference[] {
  const kept = matched(before, after);
  const gone = before.map((_, i) => i).filter((i) => !kept.some(([a]) => a === i));
  const come = after.map((_, i) => i).filter((i) => !kept.some(([, b]) => b === i));
  const found: Difference[] = [];
  for (const i of gone) {
    const [from, to] = gapOf(i, kept, after.length);
    const at = come.findIndex((j) => from < j && j < to);
    const [j] = at < 0 ? [] : come.splice(at, 1);
    found.push({
      path: [...path, j ?? i],
      before: before[i] as Plain,
      ...(j !== undefined && { after: after[j] as Plain }),
    });
  }
  return [...found, ...come.map((j) => ({ path: [...path, j], after: after[j] as Plain }))];
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
