import { strToU8 } from 'fflate';
import { archived } from '../archive.ts';

/** A file in an archive, its text in pieces. */
export type ZipPart = readonly [name: string, pieces: Iterable<string>];

/** Less work, for a file a little larger. */
const LEVEL = 4;

/** An archive of these files, those of one set made side by side; each set is asked for when those before it are done. */
export function zipped(sets: Iterable<readonly ZipPart[]>): Generator<Uint8Array> {
  return archived(inBytes(sets), LEVEL);
}

function* inBytes(sets: Iterable<readonly ZipPart[]>) {
  for (const set of sets) yield set.map(([name, pieces]) => [name, encoded(pieces)] as const);
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield strToU8(piece);
}
