import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { attempt } from './trouble.ts';

/**
 * The nearest folder, from this one upwards, that has a repository in `.git` (a folder, or a file in a linked work tree
 * or a submodule). What merely looks like a repository (HEAD, objects/, refs/ among the files) is none: anybody can
 * push that, and its settings would run as whoever looks.
 */
export function rootAround(folder: string): string | undefined {
  for (let at = physical(folder); ; at = dirname(at)) {
    if (isRepository(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Above a folder that is reached through a link lies what is above the folder itself. */
function physical(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

function isRepository(place: string): boolean {
  const looked = attempt(place, () => ({ ok: true, stats: lstatSync(place) }));
  if (!looked.ok) return false;
  return looked.stats.isFile() || existsSync(join(place, 'HEAD'));
}

/** Where git keeps what belongs to one work tree (HEAD, the index), and what all work trees of a repository share. */
export interface Inside {
  readonly own: string;
  readonly common: string;
}

/** The same of a work tree: in `.git`, or where that file says (linked work trees, submodules). */
export function insideOf(root: string): Inside {
  const door = join(root, '.git');
  const own = statSync(door).isFile() ? resolve(root, lineOf(door)?.replace(/^gitdir: */, '') ?? '') : door;
  return { own, common: resolve(own, lineOf(join(own, 'commondir')) ?? '.') };
}

function lineOf(path: string): string | undefined {
  const read = attempt(path, () => ({ ok: true, text: readFileSync(path, 'utf8') }));
  return read.ok ? read.text.trim() : undefined;
}

/** Where a folder lies below the root, as git writes it: '' or ending in `/`. */
export function prefixIn(root: string, folder: string): string {
  const way = relative(root, physical(folder)).split(sep).join('/');
  return way === '' ? '' : `${way}/`;
}

/** Whether a folder lies in the `.git` of this root, where there are no files of anybody. */
export function isWithinGit(root: string, folder: string): boolean {
  return relative(root, physical(folder)).split(sep)[0] === '.git';
}
