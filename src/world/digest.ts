import { createHash, type Hash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { replaceFile } from './replace.ts';
import { attempt, trouble } from './trouble.ts';
import type { Digest, Outcome } from './world.ts';

/** The SHA-256 of bytes, as `World.sha256` promises. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the file at an absolute path holds, as `Files.digest` promises. */
export function digestOf(path: string): Outcome<Digest> {
  return attempt(path, () => {
    const hash = createHash('sha256');
    const outcome = passing(path, hash);
    return outcome.ok ? { ok: true, size: outcome.size, sha256: hash.digest('hex') } : outcome;
  });
}

/** Copies the file at one absolute path to another, as `Files.carry` promises. */
export function carryFile(from: string, to: string, digest: Digest): Outcome {
  const there = digestOf(to);
  if (there.ok) return isSame(there, digest) ? { ok: true } : { ok: false, trouble: trouble('exists', to) };
  if (there.trouble.kind !== 'missing') return there;
  try {
    return replaceFile(to, pieces(from, digest), 'anything');
  } catch (error) {
    if (error instanceof Unlike) return { ok: false, trouble: trouble('changed', from) };
    throw error;
  }
}

function isSame(one: Digest, other: Digest): boolean {
  return one.size === other.size && one.sha256 === other.sha256;
}

/** What was to be copied is not what it was. */
class Unlike extends Error {}

const PIECE = 1 << 20;

/** The content of a file, piece by piece; throws at its end if it has another digest. */
function* pieces(path: string, { sha256: expected }: Digest): Generator<Uint8Array> {
  const hash = createHash('sha256');
  const handle = openSync(path, FLAGS);
  try {
    for (let piece = next(handle); piece.length > 0; piece = next(handle)) {
      hash.update(piece);
      yield piece;
    }
  } finally {
    closeSync(handle);
  }
  if (hash.digest('hex') !== expected) throw new Unlike();
}

function next(handle: number): Uint8Array {
  const piece = new Uint8Array(PIECE);
  return piece.subarray(0, readSync(handle, piece, 0, PIECE, null));
}

/** Nothing is followed, and nothing waited for: a pipe without a writer would be waited for without end. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a plain file to its end; refuses what is none, and what is otherwise afterwards. */
function passing(path: string, hash: Hash): Outcome<{ readonly size: number }> {
  const named = lstatSync(path);
  if (named.isSymbolicLink()) return { ok: false, trouble: trouble('symlink', path) };
  if (!named.isFile()) return { ok: false, trouble: trouble('not-a-file', path) };
  const handle = openSync(path, FLAGS);
  try {
    const before = fstatSync(handle);
    let size = 0;
    for (let piece = next(handle); piece.length > 0; piece = next(handle)) {
      size += piece.length;
      hash.update(piece);
    }
    if (size === before.size && isUntouched(before, fstatSync(handle))) return { ok: true, size };
    return { ok: false, trouble: trouble('changed', path, '读的时候文件还在变') };
  } finally {
    closeSync(handle);
  }
}

function isUntouched(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino;
}
