import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold } from './held.ts';
import { type Holder, SPOILED } from './lock-holder.ts';
import { errorCode } from './trouble.ts';

/**
 * Puts a lock in its place unless one is there. It appears with its content in it: nobody sees one that does not say
 * whose it is. Where the disk has no hard links it is a folder, which replaces no file and no folder with something in it.
 */
export function claim(place: string, self: Holder): boolean {
  const draft = `${place}-${self.token}`;
  try {
    writeFileSync(draft, JSON.stringify(self));
    linkSync(draft, place);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!LINKLESS.has(errorCode(error) ?? '')) throw error;
    return claimFolder(place, self);
  } finally {
    removeQuietly(draft);
  }
}

const LINKLESS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

function claimFolder(place: string, self: Holder): boolean {
  const draft = `${place}-${self.token}.d`;
  mkdirSync(draft);
  writeFileSync(join(draft, HOLDER), JSON.stringify(self));
  try {
    renameSync(draft, place);
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (lstatSync(place, { throwIfNoEntry: false })) return false;
    throw error;
  }
}

/** What a lock that is a folder has in it. */
const HOLDER = 'holder';

/** Whose lock it is; nobody's where there is none. */
export function holderOf(place: string): Holder | undefined {
  try {
    return JSON.parse(textOf(place)) as Holder;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return SPOILED;
    throw error;
  }
}

/** Windows lets nobody look at what is just being taken away. */
function textOf(place: string): string {
  try {
    return hold(() => readFileSync(place, 'utf8'));
  } catch (error) {
    if (errorCode(error) !== 'EISDIR') throw error;
    return readFileSync(join(place, HOLDER), 'utf8');
  }
}

/** Takes a lock away; a folder in one step too. */
export function removeQuietly(place: string): void {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    const gone = `${place}-gone-${process.pid}-${Date.now()}`;
    quietly(() => hold(() => renameSync(place, gone)));
    hold(() => rmSync(gone, { recursive: true, force: true }));
  } else if (found) quietly(() => hold(() => unlinkSync(place)));
}

function quietly(deed: () => void): void {
  try {
    deed();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
