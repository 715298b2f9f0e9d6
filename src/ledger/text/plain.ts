/** What a file says before anybody gives it types: every scalar is the text that was typed, '' where nothing was. */
export type Plain = string | Plain[] | PlainMap;

/** A mapping in the order of the file; only what is its own was said. */
export interface PlainMap {
  [key: string]: Plain;
}

export function isPlainMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A mapping of these entries, without a prototype. */
export function plainMap(entries: Iterable<readonly [string, Plain]>): PlainMap {
  const map: PlainMap = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** Whether two values say the same; the order of keys does not matter, that of items does. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || a === undefined || b === undefined) return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => samePlain(item, b[index]));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && samePlain(a[key], b[key]))
  );
}
