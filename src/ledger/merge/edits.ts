import type { Edit } from '../text/edit/edit.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../text/plain.ts';
import { paired } from './differences.ts';

type Path = readonly (string | number)[];

/** The edits that make of what a file says what it shall say, each as small as can be. */
export function editsBetween(before: PlainMap, after: PlainMap): Edit[] {
  return inMaps(before, after, []);
}

function inMaps(before: PlainMap, after: PlainMap, path: Path): Edit[] {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...Object.keys(after).flatMap((key) => between(before[key], after[key] as Plain, [...path, key])),
    ...gone.map((key): Edit => ({ op: 'unset', path: [...path, key] })),
  ];
}

function between(before: Plain | undefined, after: Plain, path: Path): Edit[] {
  if (samePlain(before, after)) return [];
  if (isPlainMap(before) && isPlainMap(after) && Object.keys(before).length > 0) return inMaps(before, after, path);
  const isList = Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0;
  return isList ? inLists(before, after, path) : [{ op: 'set', path, value: after }];
}

/** What stays is changed in its place, then what is gone is taken out from the end, then what is new is put in. */
function inLists(before: readonly Plain[], after: readonly Plain[], path: Path): Edit[] {
  const { pairs, gone, come } = paired(before, after);
  if (pairs.length === 0) return [{ op: 'set', path, value: [...after] }];
  return [
    ...pairs.flatMap(([i, j]) => between(before[i], after[j] as Plain, [...path, i])),
    ...gone.toReversed().map((i): Edit => ({ op: 'unset', path: [...path, i] })),
    ...come.map((j): Edit => ({ op: 'append', path, value: after[j] as Plain, at: j })),
  ];
}
