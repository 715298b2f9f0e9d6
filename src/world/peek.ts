import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { attempt } from './trouble.ts';
import type { World } from './world.ts';

/** A hasty look at files, for completing a word: whatever cannot be read is not there. */
export interface Peek extends Pick<World, 'env' | 'cwd'> {
  exists(path: string): boolean;
  read(path: string): string | undefined;
  /** The files below a folder, by their paths in it, sorted; links and names that begin with a dot are left out. */
  names(folder: string): readonly string[];
}

/** The files of this machine. */
export function nodePeek(): Peek {
  const cwd = process.cwd();
  return {
    env: process.env,
    cwd,
    exists: (path) => existsSync(resolve(cwd, path)),
    read: (path) => {
      const read = attempt(path, () => ({ ok: true, text: readFileSync(resolve(cwd, path), 'utf8') }));
      return read.ok ? read.text : undefined;
    },
    names: (folder) => namesBelow(resolve(cwd, folder), '').sort(),
  };
}

function namesBelow(root: string, prefix: string): string[] {
  return listed(`${root}/${prefix}`).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    if (entry.isFile()) return [prefix + entry.name];
    return entry.isDirectory() ? namesBelow(root, `${prefix}${entry.name}/`) : [];
  });
}

function listed(folder: string): readonly Dirent[] {
  const read = attempt(folder, () => ({ ok: true, entries: readdirSync(folder, { withFileTypes: true }) }));
  return read.ok ? read.entries : [];
}
