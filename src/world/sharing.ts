import { chmodSync, existsSync, lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rootAround } from './git-place.ts';
import { attempt } from './trouble.ts';
import type { Files, Unsettled } from './world.ts';

const GROUP = 0o660;
const EVERYBODY = 0o664;

/** What core.sharedRepository adds to the modes of files, as git reads it; a negative one stands in place of them. */
export function sharedBits(setting: string | undefined): number {
  const said = setting?.toLowerCase() ?? '';
  if (['group', 'true', 'yes', 'on', '1'].includes(said)) return GROUP;
  if (['all', 'world', 'everybody', '2'].includes(said)) return EVERYBODY;
  const octal = /^0?[0-7]{3,4}$/.test(said) ? Number.parseInt(said, 8) : 0;
  return (octal & 0o600) === 0o600 ? -(octal & 0o666) : 0;
}

/** The mode of something that is shared so: who may read a folder may enter it, and what is made in it is the group's. */
export function sharedMode(mode: number, bits: number, isFolder: boolean): number {
  if (bits === 0) return mode;
  const writable = (mode & 0o200) === 0 ? ~0o222 : ~0;
  const added = Math.abs(bits) & writable;
  const run = (mode & 0o100) === 0 ? 0 : (added & 0o444) >> 2;
  const shared = (bits < 0 ? mode & ~0o777 : mode) | added | run;
  if (!isFolder) return shared;
  return shared | ((shared & 0o444) >> 2) | ((shared & 0o060) === 0 ? 0 : 0o2000);
}

/**
 * Files of which others may have a share: what is written is theirs too as far as their repository says. In a folder in
 * which nobody has one, that is looked up once for all that is written together.
 */
export function sharing(files: Files, cwd: string, settingOf: (root: string) => string | undefined): Files {
  const own = new WeakMap<Unsettled, Set<string>>();
  return {
    ...files,
    write(path, content, expected, unsettled) {
      const place = resolve(cwd, path);
      const alone = unsettled && (own.get(unsettled) ?? new Set());
      if (alone?.has(dirname(place))) return files.write(path, content, expected, unsettled);
      const made = lackingFrom(dirname(place));
      const done = files.write(path, content, expected, unsettled);
      const isShared = done.ok && giveShare([...made, place], settingOf);
      if (unsettled && alone && done.ok && !isShared) own.set(unsettled, alone.add(dirname(place)));
      return done;
    },
  };
}

/** The folders that are not there yet. */
function lackingFrom(folder: string): string[] {
  return existsSync(folder) ? [] : [...lackingFrom(dirname(folder)), folder];
}

/** What is somebody else's stays as it is; false where nobody has a share. */
export function giveShare(paths: readonly string[], settingOf: (root: string) => string | undefined): boolean {
  const root = rootAround(dirname(paths.at(-1) ?? ''));
  const bits = root === undefined ? 0 : sharedBits(settingOf(root));
  if (bits === 0) return false;
  for (const path of paths) {
    attempt(path, () => {
      const stats = lstatSync(path);
      chmodSync(path, sharedMode(stats.mode & 0o7777, bits, stats.isDirectory()));
      return { ok: true };
    });
  }
  return true;
}
