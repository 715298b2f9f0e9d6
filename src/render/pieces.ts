/** In characters: each written in one go. */
const CHUNK = 1 << 16;

/** Small pieces put together, so that few are written. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let [waiting, length]: [string[], number] = [[], 0];
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield waiting.join('');
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield waiting.join('');
}

/** A list in runs of neighbours that are alike. */
export function runsOf<T>(list: readonly T[], alike: (one: T, next: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    if (run && alike(run[0] as T, one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/**
 * The same for several readers, each of whom goes through it once: each thing is made once for all, and let go when the
 * last of them has passed it. As long as they go side by side only one is held.
 */
export function abreast<T>(made: () => Iterable<T>, readers: number): Iterable<T>[] {
  const source = made()[Symbol.iterator]();
  const held: T[] = [];
  const places = Array.from({ length: readers }, () => 0);
  let passed = 0;
  const at = (place: number): IteratorResult<T> => {
    if (place < passed + held.length) return { value: held[place - passed] as T };
    const next = source.next();
    if (next.done !== true) held.push(next.value);
    return next;
  };
  const letGo = () => {
    while (passed < Math.min(...places)) {
      held.shift();
      passed += 1;
    }
  };
  return places.map((_, reader) => ({
    *[Symbol.iterator](): Generator<T> {
      for (let next = at(0); next.done !== true; next = at(places[reader] as number)) {
        yield next.value;
        places[reader] = (places[reader] as number) + 1;
        letGo();
      }
    },
  }));
}
