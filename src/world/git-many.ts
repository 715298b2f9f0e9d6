import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer } from './git-run.ts';
import { attempt } from './trouble.ts';

type Run = (...args: readonly string[]) => Answer;

/** A command that has something to read. */
type Feed = (input: string | Uint8Array | undefined, ...args: readonly string[]) => Answer;

/** Whether nothing is staged: then what is staged from now on is our own. A repository without commits does not say. */
export function isUnstaged(read: Run): boolean {
  return read('diff-index', '--cached', '--quiet', 'HEAD').ok;
}

/**
 * Stages paths, however many: git would compare each of them with each name of a list. Their contents go into packs
 * first, for a file of its own for each is what takes longest, and what git tidies up soon after.
 */
export function stageMany(feed: Feed, folder: string, paths: readonly string[], lasting: readonly string[]): Answer {
  for (const part of portions(folder, paths)) feed(part, ...lasting, 'fast-import', '--quiet');
  return feed(paths.join('\0'), ...lasting, 'update-index', '--add', '--remove', '-z', '--stdin');
}

/** Whether nothing else is staged than these. */
export function isStagedOnly(read: Run, paths: readonly string[]): boolean {
  const before = read('rev-parse', '--show-prefix').out.trim();
  const listed = read('diff-index', '--cached', '--name-only', '--no-renames', '-z', 'HEAD');
  const own = new Set(paths.map((path) => before + path));
  return listed.ok && listed.out.split('\0').every((path) => path === '' || own.has(path));
}

/** In bytes: so much of it is held at once. */
const PORTION = 2 ** 24;

/** The files as blobs for fast-import; one that is not there is removed, and has none. */
function* portions(folder: string, paths: readonly string[]): Generator<Uint8Array> {
  let [waiting, length]: [Uint8Array[], number] = [[], 0];
  for (const path of paths) {
    const read = attempt(path, () => ({ ok: true, bytes: readFileSync(resolve(folder, path)) }));
    if (!read.ok) continue;
    waiting.push(Buffer.from(`blob\ndata ${read.bytes.length}\n`), read.bytes, LINE_END);
    length += read.bytes.length;
    if (length < PORTION) continue;
    yield Buffer.concat(waiting);
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(waiting);
}

const LINE_END = Buffer.of(10);
