import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** There is no room for more: V8 would end the program with a trace. Thrown where work comes in pieces. */
export class OutOfMemory extends Error {}

/** Of the most that the heap may take: what comes of a record when it is worked on needs room too. */
const FULL = 0.7;

/** Looking takes microseconds, and so many pieces are small beside what is left. */
const EVERY = 64;

let pieces = 0;

/** Called before each piece of a long work: stops it where the heap is nearly full of what is in use. */
export function heedMemory(): void {
  pieces += 1;
  if (pieces % EVERY !== 0 || !isFull()) return;
  collect();
  if (isFull()) throw new OutOfMemory();
}

/** The young part, of 48 MB at most, fills and empties all the time; what ends the program is the old one. */
function isFull(): boolean {
  const old = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('new_'));
  const used = old.reduce((sum, { space_used_size: size }) => sum + size, 0);
  return used > (getHeapStatistics().heap_size_limit - YOUNG) * FULL;
}

/** In bytes. */
const YOUNG = 48 * 2 ** 20;

/** What is not used any more counts until it has been looked for. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
