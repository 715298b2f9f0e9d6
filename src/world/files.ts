import { chmodSync, constants, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { carryFile, digestOf } from './digest.ts';
import { heedMemory } from './memory.ts';
import { pruneFolder } from './prune.ts';
import { removeDrafts, removeFile, replaceFile } from './replace.ts';
import { settle } from './settle.ts';
import { beThrifty } from './thrift.ts';
import { attempt, trouble, troubleOf } from './trouble.ts';
import type { Entry, Files, Trouble } from './world.ts';

/** The files of this machine; relative paths start at `cwd`. */
export function nodeFiles(cwd: string): Files {
  const place = (path: string) => resolve(cwd, path);
  return {
    walk: (folder) => walk(place(folder)),
    read: (path) => {
      heedMemory();
      return attempt(path, () => {
        const bytes = readFileSync(place(path));
        heedMemory(bytes.length);
        return { ok: true, bytes };
      });
    },
    write: (path, content, expected, unsettled) => replaceFile(place(path), content, expected, unsettled),
    remove: (path, expected, unsettled) => removeFile(place(path), expected, unsettled),
    settle,
    digest: (path) => digestOf(place(path)),
    carry: (from, to, digest) => carryFile(place(from), place(to), digest),
    prune: (folder, isKept) => pruneFolder(place(folder), isKept),
    makeExecutable: (path) =>
      attempt(path, () => {
        chmodSync(place(path), 0o755);
        return { ok: true };
      }),
    sweep: (folder) => removeDrafts(place(folder)),
    exists: (path) => attempt(path, () => ({ ok: true, stats: lstatSync(place(path)) })).ok,
  };
}

const [OTHERS, WINDOWS] = [0o077, 'win32'];

/** Whether a file may be read by others than its owner, as far as its mode tells. */
export function mayOthersRead(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return process.platform !== WINDOWS && stats !== undefined && (stats.mode & OTHERS) !== 0;
}

/** How old a change must be, in milliseconds, before its time stamp tells it from a later one. */
const STEP_MS = 2500;

/** A ledger of so many files is worth sparing memory. */
const MANY = 50_000;

const DOT = '.'.charCodeAt(0);

/**
 * Names that begin with a dot are skipped, links are not followed. Of what lies below the folder the process was started
 * in the names are asked for from there: each name above it would be looked up for every file.
 */
function walk(folder: string): ReturnType<Files['walk']> {
  const below = relative(process.cwd(), folder);
  const root = below === '' ? '.' : below.startsWith('..') || isAbsolute(below) ? folder : below;
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  const traceable = Date.now() - STEP_MS;

  function visit(folder: string): void {
    const before = folder === '' ? '' : `${folder}/`;
    for (const name of listed(root, folder, troubles)) {
      const path = before + name;
      const stats = look(root, path, troubles);
      if (!stats) continue;
      const kind = kindOf(stats.mode);
      if (entries.push(entryOf(path, kind, stats, traceable)) === MANY) beThrifty();
      if (kind === 'folder') visit(path);
    }
  }

  visit('');
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), troubles };
}

function listed(root: string, folder: string, troubles: Trouble[]): readonly string[] {
  try {
    return readdirSync(folder === '' ? root : `${root}/${folder}`).filter((name) => name.charCodeAt(0) !== DOT);
  } catch (error) {
    troubles.push(unseen(folder, error));
    return [];
  }
}

function look(root: string, path: string, troubles: Trouble[]): Stats | undefined {
  try {
    return lstatSync(`${root}/${path}`);
  } catch (error) {
    troubles.push(unseen(path, error));
    return undefined;
  }
}

function entryOf(path: string, kind: Entry['kind'], stats: Stats, traceable: number): Entry {
  const { size, mode, ino, mtimeMs, ctimeMs } = stats;
  const isSettled = mtimeMs <= traceable && ctimeMs <= traceable;
  return isSettled ? { path, kind, size, stamp: [size, mode, ino, mtimeMs, ctimeMs] } : { path, kind, size };
}

/** Why a folder could not be listed, or something in it not looked at. */
function unseen(path: string, error: unknown): Trouble {
  if (path.includes('\uFFFD')) return trouble('missing', path, '文件名不是 UTF-8 编码');
  const { kind, message } = troubleOf(error, path);
  return { kind, path, message: kind === 'missing' ? '文件夹不存在' : message };
}

/** By the bits of the mode that say what a name stands for. */
function kindOf(mode: number): Entry['kind'] {
  const format = mode & constants.S_IFMT;
  if (format === constants.S_IFLNK) return 'symlink';
  if (format === constants.S_IFDIR) return 'folder';
  return format === constants.S_IFREG ? 'file' : 'other';
}
