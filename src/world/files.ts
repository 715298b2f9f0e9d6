import { chmodSync, type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { removeDrafts, removeFile, replaceFile } from './replace.ts';
import { attempt, trouble, troubleOf } from './trouble.ts';
import type { Entry, Files, Trouble } from './world.ts';

/** The files of this machine; relative paths start at `cwd`. */
export function nodeFiles(cwd: string): Files {
  const place = (path: string) => resolve(cwd, path);
  return {
    walk: (folder) => walk(place(folder)),
    read: (path) => attempt(path, () => ({ ok: true, bytes: readFileSync(place(path)) })),
    write: (path, content, expected) => replaceFile(place(path), content, expected),
    remove: (path, expected) => removeFile(place(path), expected),
    makeExecutable: (path) => {
      attempt(path, () => {
        chmodSync(place(path), 0o755);
        return { ok: true };
      });
    },
    sweep: (folder) => removeDrafts(place(folder)),
    exists: (path) => attempt(path, () => ({ ok: true, stats: lstatSync(place(path)) })).ok,
  };
}

interface Walk {
  readonly entries: Entry[];
  readonly troubles: Trouble[];
}

function walk(root: string): Walk {
  const found: Walk = { entries: [], troubles: [] };
  visit(root, '', found);
  found.entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

function visit(root: string, prefix: string, found: Walk): void {
  const folder = `${root}/${prefix}`;
  const listing = attempt(folder, () => ({ ok: true, names: readdirSync(folder, { withFileTypes: true }) }));
  if (!listing.ok) {
    const { kind, message } = listing.trouble;
    found.troubles.push({ kind, path: prefix.slice(0, -1), message: kind === 'missing' ? '文件夹不存在' : message });
    return;
  }
  for (const name of listing.names) {
    if (name.name.startsWith('.')) continue;
    const path = prefix + name.name;
    note(root, path, name, found);
    if (name.isDirectory()) visit(root, `${path}/`, found);
  }
}

function note(root: string, path: string, name: Dirent, found: Walk): void {
  try {
    found.entries.push({ path, kind: kindOf(name), size: lstatSync(`${root}/${path}`).size });
  } catch (error) {
    const misnamed = path.includes('\uFFFD');
    found.troubles.push(misnamed ? trouble('missing', path, '文件名不是 UTF-8 编码') : troubleOf(error, path));
  }
}

function kindOf(name: Dirent): Entry['kind'] {
  if (name.isSymbolicLink()) return 'symlink';
  if (name.isDirectory()) return 'folder';
  return name.isFile() ? 'file' : 'other';
}
