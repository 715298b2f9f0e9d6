import { chmodSync, type Dirent, lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { removeDrafts, removeFile, replaceFile } from './replace.ts';
import { survey } from './survey.ts';
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

function walk(root: string): ReturnType<Files['walk']> {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  const state = survey(root, {
    entry: (path, name, { size }) => entries.push({ path, kind: kindOf(name), size }),
    trouble: (path, error) => troubles.push(unseen(path, error)),
  });
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), troubles, state };
}

/** Why a folder could not be listed, or something in it not looked at. */
function unseen(path: string, error: unknown): Trouble {
  if (path.includes('\uFFFD')) return trouble('missing', path, '文件名不是 UTF-8 编码');
  const { kind, message } = troubleOf(error, path);
  return { kind, path, message: kind === 'missing' ? '文件夹不存在' : message };
}

function kindOf(name: Dirent): Entry['kind'] {
  if (name.isSymbolicLink()) return 'symlink';
  if (name.isDirectory()) return 'folder';
  return name.isFile() ? 'file' : 'other';
}
