import { chmodSync, type Dirent, lstatSync, readFileSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { removeDrafts, removeFile, replaceFile, settle } from './replace.ts';
import { printOfFile, STEP_MS, survey } from './survey.ts';
import { attempt, trouble, troubleOf } from './trouble.ts';
import type { Entry, Files, Trouble } from './world.ts';

/** The files of this machine; relative paths start at `cwd`. */
export function nodeFiles(cwd: string): Files {
  const place = (path: string) => resolve(cwd, path);
  return {
    walk: (folder) => walk(place(folder)),
    holds: (folder, { path, print }) => printNow(place(folder), path) === print,
    read: (path) => attempt(path, () => ({ ok: true, bytes: readFileSync(place(path)) })),
    write: (path, content, expected, unsettled) => replaceFile(place(path), content, expected, unsettled),
    remove: (path, expected, unsettled) => removeFile(place(path), expected, unsettled),
    settle,
    makeExecutable: (path) =>
      attempt(path, () => {
        chmodSync(place(path), 0o755);
        return { ok: true };
      }),
    sweep: (folder) => removeDrafts(place(folder)),
    exists: (path) => attempt(path, () => ({ ok: true, stats: lstatSync(place(path)) })).ok,
  };
}

function walk(root: string): ReturnType<Files['walk']> {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  const traceable = Date.now() - STEP_MS;
  const state = survey(root, {
    entry: (path, name, stats) => entries.push(entryOf(path, name, stats, traceable)),
    trouble: (path, error) => troubles.push(unseen(path, error)),
  });
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), troubles, state };
}

function printNow(root: string, path: string): string | undefined {
  const looked = attempt(path, () => ({ ok: true, print: printOfFile(path, lstatSync(`${root}/${path}`)) }));
  return looked.ok ? looked.print : undefined;
}

function entryOf(path: string, name: Dirent, stats: Stats, traceable: number): Entry {
  const { size, mtimeMs, ctimeMs } = stats;
  const entry = { path, kind: kindOf(name), size };
  return Math.max(mtimeMs, ctimeMs) > traceable ? entry : { ...entry, print: printOfFile(path, stats) };
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
