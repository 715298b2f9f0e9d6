import { archived, unarchived } from '../../render/archive.ts';
import { type BundledFile, stop } from '../contract/outcome.ts';
import { absolute, ledgerAround } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { SUMS } from './sums.ts';
import { inFolder } from './unit-files.ts';

interface Target {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Writes the files of a bundle into a folder or a zip. What stands there goes only where it is a bundle of before in
 * which nothing has been changed since, which its sums tell; otherwise nothing is written.
 */
export function putBundle(files: readonly BundledFile[], { path, isFolder }: Target, session: Session): void {
  const { world } = session;
  const around = ledgerAround(world, isFolder ? inFolder(path, SUMS) : path);
  if (around !== undefined) stop('output-in-ledger', { path });
  if (isFolder) intoFolder(files, path, session);
  else intoArchive(files, path, session);
}

function intoFolder(files: readonly BundledFile[], folder: string, { world }: Session): void {
  clear(folder, world.files, world.sha256);
  for (const file of files) {
    const place = inFolder(folder, file.path);
    const done =
      'content' in file
        ? world.files.write(place, file.content, 'absent')
        : world.files.carry(absolute(world.cwd, file.from), place, file.digest);
    if (!done.ok) stop('output-unwritten', { path: place, why: done.trouble.message });
  }
}

/** Takes away a bundle of before; stops at the first file that is not as it was written. */
function clear(folder: string, files: Session['world']['files'], sha256: Session['world']['sha256']): void {
  if (!files.exists(folder)) return;
  const there = files.walk(folder).entries.filter(({ kind }) => kind !== 'folder');
  const contents = there.map(({ path }) => {
    const read = files.read(inFolder(folder, path));
    return read.ok ? ([path, read.bytes] as const) : stop('bundle-altered', { path: inFolder(folder, path) });
  });
  refuseAltered(new Map(contents), folder, sha256);
  for (const [path, bytes] of contents) {
    const gone = files.remove(inFolder(folder, path), bytes);
    if (!gone.ok) stop('output-unwritten', { path: inFolder(folder, path), why: gone.trouble.message });
  }
}

/** Everything in a bundle is told by a list of sums beside it or above it, and is as it says. */
function refuseAltered(
  contents: ReadonlyMap<string, Uint8Array>,
  place: string,
  sha256: Session['world']['sha256'],
): void {
  const sums = new Map([...contents].flatMap(([path, bytes]) => (isSums(path) ? sumsIn(path, bytes) : [])));
  const odd = [...contents].find(([path, bytes]) => !isSums(path) && sums.get(path) !== sha256(bytes));
  if (odd) stop('bundle-altered', { path: inFolder(place, odd[0]) });
}

function isSums(path: string): boolean {
  return path === SUMS || path.endsWith(`/${SUMS}`);
}

function sumsIn(path: string, bytes: Uint8Array): [string, string][] {
  const above = path.slice(0, -SUMS.length);
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, sum = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      return sum === '' ? [] : [[`${above}${name}`, sum]];
    });
}

/** In bytes: what a zip without extensions can hold, with room to spare. */
const MOST = 2 * 1024 ** 3;

function intoArchive(files: readonly BundledFile[], path: string, { world }: Session): void {
  const size = files.reduce((sum, file) => sum + ('content' in file ? file.content.length : file.digest.size), 0);
  if (size > MOST) stop('archive-heavy', { path });
  const there = world.files.exists(path) ? world.files.read(path) : undefined;
  if (there) {
    const before = there.ok ? unarchived(there.bytes) : undefined;
    if (!before || ![...before.keys()].some(isSums)) stop('bundle-altered', { path });
    refuseAltered(before, path, world.sha256);
  }
  const sets = files.map((file) => [[file.path, contentOf(file, world.files)] as const]);
  const done = world.files.write(path, archived(sets), 'anything');
  if (!done.ok) stop('output-unwritten', { path, why: done.trouble.message });
}

/** What a file holds, once it is its turn. */
function* contentOf(file: BundledFile, { read }: Session['world']['files']): Generator<Uint8Array> {
  if ('content' in file) return yield file.content;
  const found = read(file.from);
  yield found.ok ? found.bytes : stop('output-unwritten', { path: file.from, why: found.trouble.message });
}
