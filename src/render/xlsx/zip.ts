import { strToU8, Zip, ZipDeflate } from 'fflate';
import { inChunks } from '../pieces.ts';

/** A file in an archive, its text in pieces. */
export type ZipPart = readonly [name: string, pieces: Iterable<string>];

/** The hour of writing is left out: the same answer is the same file. */
const MADE = '1980-01-01T00:00:00';
const LEVEL = 4;

/** An archive of these files, made as it is written; each is asked for when those before it are done. */
export function* zipped(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const [name, pieces] of parts) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = MADE;
    zip.add(file);
    for (const piece of inChunks(pieces)) {
      file.push(strToU8(piece));
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}
