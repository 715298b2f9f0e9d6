import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { againstIndex, isFile } from './git-compare.ts';
import { checkedOut, type Head } from './git-head.ts';
import { openIndex } from './git-index.ts';
import { objectReader } from './git-object-files.ts';
import { type Inside, insideOf, isWithinGit, prefixIn, rootAround } from './git-place.ts';
import { stagedIn } from './git-staged.ts';
import { attempt } from './trouble.ts';
import type { Checkout, Entry, IndexDiff, IndexTrouble } from './world.ts';

/** What git's own files say of the files in a folder, read without starting git; undefined where it lies in no repository. */
export function checkoutAt(folder: string): Checkout | undefined {
  const root = rootAround(folder);
  if (root === undefined || isWithinGit(root, folder)) return undefined;
  const read = attempt(root, () => ({ ok: true, checkout: checkoutOf(insideOf(root), prefixIn(root, folder)) }));
  return read.ok
    ? read.checkout
    : { head: { kind: 'lost', name: '.git' }, compare: () => 'spoilt', isSame: () => false };
}

function checkoutOf(inside: Inside, prefix: string): Checkout {
  const algorithm = algorithmOf(inside);
  const head = checkedOut(inside);
  return {
    head,
    compare: (entries) => compare({ inside, prefix, head, hash: algorithm === 'sha256' ? 32 : 20 }, entries),
    isSame: ({ blob }, bytes) => blob === nameOf(bytes, algorithm) || blob === nameOf(withoutReturns(bytes), algorithm),
  };
}

interface Place {
  readonly inside: Inside;
  readonly prefix: string;
  readonly head: Head;
  /** How long the names of objects are, in bytes. */
  readonly hash: number;
}

/** Where there is no index, nothing is in it. */
function compare({ inside, prefix, head, hash }: Place, entries: readonly Entry[]): IndexDiff | IndexTrouble {
  const path = join(inside.own, 'index');
  const read = attempt(path, () => ({ ok: true, bytes: readFileSync(path), written: statSync(path).mtimeMs }));
  const isNone = !read.ok && read.trouble.kind === 'missing';
  if (isNone) return { unlike: entries.filter(isFile).map((entry) => ({ path: entry.path })), absent: [], staged: [] };
  const index = read.ok ? openIndex(read.bytes, hash) : undefined;
  const walked = read.ok && index ? againstIndex(index, prefix, read.written, entries) : 'spoilt';
  if (!index || typeof walked === 'string') return walked as IndexTrouble;
  const commit = head.kind === 'commit' ? head.commit : undefined;
  const place = join(inside.common, 'objects');
  const objects = objectReader(place);
  // what no longer unpacks is for git to tell; here it only cannot be said what is staged
  const staged = attempt(path, () => ({ ok: true, paths: commit && stagedIn(index, commit, prefix, objects) }));
  // what is borrowed from another repository is not looked for
  const isHere = !commit || !staged.ok || existsSync(join(place, 'info/alternates')) || objects(commit) !== undefined;
  return { ...walked, staged: (staged.ok && staged.paths) || [], ...(!isHere && { missing: commit }) };
}

function algorithmOf({ common }: Inside): 'sha1' | 'sha256' {
  const read = attempt(common, () => ({ ok: true, text: readFileSync(join(common, 'config'), 'utf8') }));
  return read.ok && /^\s*objectformat\s*=\s*"?sha256/im.test(read.text) ? 'sha256' : 'sha1';
}

function nameOf(bytes: Uint8Array, algorithm: string): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** As git keeps a text that stands in the folder with the line ends of Windows (core.autocrlf). */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
