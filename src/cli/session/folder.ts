import type { LedgerFile, Packed } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { repositoriesWithin } from '../../ledger/repository-within.ts';
import { FOLDERS } from '../../ledger/stray.ts';
import { MAX_BYTES } from '../../ledger/text/read/decode.ts';
import type { Entry, World } from '../../world/world.ts';
import { upwards } from './find-ledger.ts';

export { findLedger, namesLedger } from './find-ledger.ts';

/** What may be a record: YAML by its name, also where a text editor has put .txt behind it, and anything with a number for a name. */
export const RECORD = /\.ya?ml(?:\.txt)?$|(?:^|\/)[A-Z]{2}\d{8}-[0-9A-Z]{4}(?:\.txt)?$/i;

/** The ledger that a new folder would lie in, if any: one within another would be taken for stray files of it. */
export function ledgerAround(world: World, folder: string): string | undefined {
  const kept: string[] = [];
  for (const part of absolute(world.cwd, folder).replaceAll('\\', '/').split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.' && (part !== '' || kept.length === 0)) kept.push(part);
  }
  const above = upwards(kept.slice(0, -1).join('/'));
  return above.find((place) => world.files.exists(`${place}/${MARKER}`));
}

export function absolute(cwd: string, folder: string): string {
  return /^(?:[A-Za-z]:)?[\\/]/.test(folder) ? folder : `${cwd}/${folder}`;
}

/** What is known from before of a file that was walked; to be asked in the order of the walk. */
export type Find = (entry: Entry) => Packed | undefined;

/** Every file of a ledger, to be read when it is asked for; what could not be listed is there too, with the reason. */
export function readFolder(world: World, folder: string): LedgerFile[] {
  return filesOf(world, folder, world.files.walk(folder), () => undefined);
}

/** The same of a folder that has been walked. */
export function filesOf(world: World, folder: string, { entries, troubles }: Walk, find: Find): LedgerFile[] {
  const records = entries.filter(mayBeRecord);
  let [expected, done] = [0, 0];
  const read = (path: string) => {
    done += 1;
    world.terminal.progress(`读账本 ${done}/${Math.max(done, expected)}`);
    return world.files.read(`${folder}/${path}`);
  };
  const files = records.map((entry): LedgerFile => {
    const { path, kind, size } = entry;
    if (kind !== 'file') return { path, kind: kind === 'symlink' ? kind : 'other' };
    if (size > MAX_BYTES) return { path, kind, size };
    const packed = find(entry);
    if (!packed) expected += 1;
    return new FileToRead(path, packed, read);
  });
  const unlisted = troubles.map(({ path, message }): LedgerFile => {
    return { path: path === '' ? folder : path, kind: 'other', trouble: message };
  });
  return [...files, ...unlisted, ...repositoriesWithin(entries.map(({ path }) => path))];
}

type Walk = ReturnType<World['files']['walk']>;

/** A file that is read once, when it is asked for. */
class FileToRead implements LedgerFile {
  readonly path: string;
  readonly kind = 'file';
  readonly packed: Packed | undefined;
  readonly #read: (path: string) => Opened;
  #opened: Opened | undefined;

  constructor(path: string, packed: Packed | undefined, read: (path: string) => Opened) {
    this.path = path;
    this.packed = packed;
    this.#read = read;
  }

  get bytes(): Uint8Array | undefined {
    const opened = this.#open();
    return opened.ok ? opened.bytes : undefined;
  }

  get trouble(): string | undefined {
    const opened = this.#open();
    return opened.ok ? undefined : opened.trouble.message;
  }

  #open(): Opened {
    this.#opened ??= this.#read(this.path);
    return this.#opened;
  }
}

type Opened = ReturnType<World['files']['read']>;

/** A link that stands for a folder of records is not followed and must not go unseen. */
function mayBeRecord({ path, kind }: Entry): boolean {
  return (
    kind !== 'folder' && (RECORD.test(path) || (kind === 'symlink' && FOLDERS.includes(path.split('/')[0] as string)))
  );
}
