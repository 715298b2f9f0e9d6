import { Session } from 'node:inspector';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isDeferring } from './interruption.ts';
import { beThrifty } from './thrift.ts';

/** There is no room for more: V8 would end the program with a trace. Thrown where work comes in pieces. */
export class OutOfMemory extends Error {}

/** Of the most that the heap may take: what comes of a record when it is worked on needs room too. */
const FULL = 0.7;

/**
 * From there on the limit itself is watched: what is done with what was read does not come in pieces, and may need
 * several times as much: a board counts twelve months.
 */
const WATCHED = 0.15;

/** Looking takes microseconds, and so many pieces are small beside what is left. */
const EVERY = 64;

/** In bytes: from there on memory is worth more than time. */
const MUCH = 200 * 2 ** 20;

/** A file is so many pieces as it has of these bytes: a workbook comes in one. */
const PIECE = 2 ** 14;

let pieces = 0;

/** Called before each piece of a long work, with its size in bytes: stops it where the heap is nearly full of what is in use. */
export function heedMemory(size = 0): void {
  const before = Math.floor(pieces / EVERY);
  pieces += 1 + size / PIECE;
  if (Math.floor(pieces / EVERY) === before) return;
  if (oldSpace() > MUCH) beThrifty();
  if (size > EVERY * PIECE || inUse() > WATCHED) watchLimit();
  // what is half written is better ended than left
  if (inUse() <= FULL || isDeferring()) return;
  collect();
  if (inUse() > FULL) throw new OutOfMemory();
}

/** The share of the heap that is in use. The young part, of 48 MB at most, fills and empties all the time; what ends the program is the old one. */
function inUse(): number {
  return oldSpace() / (getHeapStatistics().heap_size_limit - YOUNG);
}

/** In bytes. */
function oldSpace(): number {
  const old = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('new_'));
  return old.reduce((sum, { space_used_size: size }) => sum + size, 0);
}

/** In bytes. */
const YOUNG = 48 * 2 ** 20;

/** What is not used any more counts until it has been looked for. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

let atLimit: (() => void) | undefined;
let watch: Session | undefined;

/** What is to be done where memory ends between two pieces; it must not come back. */
export function onOutOfMemory(act: () => void): void {
  atLimit = act;
}

/**
 * A debugger is told when the heap reaches its limit, and the limit raised for it, instead of ending the program with a
 * trace. A Node without one has no such last resort.
 */
function watchLimit(): void {
  if (watch) return;
  try {
    watch = new Session();
    watch.connect();
    watch.on('Debugger.paused', ({ params }) => {
      if (params.reason === 'OOM' && !isDeferring()) atLimit?.();
    });
    watch.post('Debugger.enable');
  } catch {
    atLimit = undefined;
  }
}
