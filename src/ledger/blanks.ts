import type { Path } from '../vocabulary/messages.ts';
import { isPlainMap, type Plain, plainMap } from './text/plain.ts';
import { parseText } from './text/read/parse.ts';
import { quickly } from './text/read/quick.ts';

/** Blank values count as not filled in: keys without a value and empty items are left out. */
export function withoutBlanks(value: Plain): Plain {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter(isFilled).map(withoutBlanks);
  return plainMap(Object.entries(value).flatMap(([key, item]) => (isFilled(item) ? [[key, withoutBlanks(item)]] : [])));
}

/** A path in the value without blanks as it is in the file, where blank items count as well. */
export function inFile(text: string, path: Path): Path {
  if (path.every((step) => typeof step === 'string')) return path;
  let value: Plain | undefined = quickly(text) ?? parseText(text).value;
  return path.map((step) => {
    const place = typeof step === 'number' && Array.isArray(value) ? filledPlace(value, step) : step;
    value = inside(value, place);
    return place;
  });
}

function isFilled(value: Plain): boolean {
  return value !== '';
}

/** Where the item stands that has so many filled ones before it. */
function filledPlace(items: readonly Plain[], before: number): number {
  const places = items.flatMap((item, place) => (isFilled(item) ? [place] : []));
  return places[before] ?? before;
}

function inside(value: Plain | undefined, step: string | number): Plain | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return isPlainMap(value) ? value[String(step)] : undefined;
}
