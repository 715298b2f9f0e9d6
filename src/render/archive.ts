import { unzipSync, Zip, ZipDeflate } from 'fflate';

/** A file in an archive: its name, and its content in pieces. */
export type ArchivePart = readonly [name: string, pieces: Iterable<Uint8Array>];

/** The hour of writing is left out: the same files are the same archive. */
const MADE = '1980-01-01T00:00:00';

/**
 * A zip of these files, made as it is written; names that are not ASCII carry the flag of UTF-8. Files of one set are made
 * side by side, a piece of each in turn; of all but the first what has been compressed is held until those before are done.
 */
export function* archived(sets: Iterable<readonly ArchivePart[]>, level: 4 | 6 = 6): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const set of sets) {
    let open = set.map(([name, pieces]) => {
      const file = new ZipDeflate(name, { level });
      file.mtime = MADE;
      zip.add(file);
      return { file, pieces: pieces[Symbol.iterator]() };
    });
    while (open.length > 0) {
      open = open.filter(({ file, pieces }) => {
        const { done = false, value } = pieces.next();
        file.push(value ?? new Uint8Array(), done);
        return !done;
      });
      yield* ready;
      ready = [];
    }
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
