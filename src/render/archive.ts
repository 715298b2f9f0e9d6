import { unzipSync, Zip, ZipDeflate } from 'fflate';

/** A file in an archive: its name, and its content in pieces. */
export type ArchivePart = readonly [name: string, pieces: Iterable<Uint8Array>];

/** The hour of writing is left out: the same files are the same archive. */
const MADE = '1980-01-01T00:00:00';

/** A zip of these files, made as it is written; names that are not ASCII carry the flag of UTF-8. */
export function* archived(parts: Iterable<ArchivePart>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const [name, pieces] of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MADE;
    zip.add(file);
    for (const piece of pieces) {
      file.push(piece);
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}

/** The files of a zip by their names; undefined where it is none. */
export function unarchived(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return undefined;
  }
}
