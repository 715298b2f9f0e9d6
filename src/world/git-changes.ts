import type { Door } from './git-run.ts';
import type { PastFile } from './world.ts';

/** Two commits of which the files are compared; no parent, where a commit is looked at as the beginning. */
export interface Pair {
  readonly commit: string;
  readonly parent?: string;
}

/** Looked at for renames: at most so many files on either side, whatever anybody has set. */
const RENAMES = ['-M', '-l1000'];
const COMPARE = ['diff-tree', '--stdin', '--always', '--root', '-r', '-z', '--ignore-submodules=none'];

/** What changed from the one to the other in each pair, in their order; undefined where git does not answer to each. */
export function changesIn(door: Door, pairs: readonly Pair[], within: readonly string[]): PastFile[][] | undefined {
  const all: PastFile[][] = [];
  const answer = compared(door, pairs, [...COMPARE, '--raw', '--no-abbrev', ...RENAMES, ...within]);
  if (!answer) return undefined;
  for (let at = 0; at < answer.length; ) {
    if (answer[at] !== pairs[all.length]?.commit) return undefined;
    const { files, end } = filesFrom(answer, at + 1);
    all.push(files);
    at = end;
  }
  return all.length === pairs.length ? all : undefined;
}

/** How many files changed in each pair, counted without looking at what they are; renamed ones under both names. */
export function changeCountsIn(door: Door, pairs: readonly Pair[], within: readonly string[]): number[] | undefined {
  const answer = compared(door, pairs, [...COMPARE, '--name-status', '--no-renames', ...within]);
  if (!answer) return undefined;
  const counts: number[] = [];
  for (let at = 0; at < answer.length; at += 1) {
    if (answer[at] === pairs[counts.length]?.commit) counts.push(0);
    else {
      // a letter, and the name after it, whatever that is
      at += 1;
      counts.push((counts.pop() ?? 0) + 1);
    }
  }
  return counts.length === pairs.length ? counts : undefined;
}

/** What a command says, cut at each NUL; undefined when it fails. */
function compared(door: Door, pairs: readonly Pair[], args: readonly string[]): string[] | undefined {
  if (pairs.length === 0) return [];
  const lines = pairs.map(({ commit, parent }) => (parent === undefined ? commit : `${commit} ${parent}`));
  return tokensOf(door.bytes(args, `${lines.join('\n')}\n`));
}

export function tokensOf(bytes: Uint8Array | undefined): string[] | undefined {
  if (!bytes) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}

const NOTHING = /^0+$/;

/** From `:100644 100644 <blob> <blob> M` on, the path, and after a renaming the new path, until something else comes. */
export function filesFrom(tokens: readonly string[], start: number): { files: PastFile[]; end: number } {
  const files: PastFile[] = [];
  let at = start;
  while (tokens[at]?.startsWith(':')) {
    const [, , before = '', after = '', how = ''] = (tokens[at] as string).split(' ');
    const isMoved = /^[RC]/.test(how);
    files.push({
      path: tokens[at + (isMoved ? 2 : 1)] ?? '',
      ...(isMoved && { from: tokens[at + 1] ?? '' }),
      ...(!NOTHING.test(before) && { before }),
      ...(!NOTHING.test(after) && { after }),
    });
    at += isMoved ? 3 : 2;
  }
  return { files, end: at };
}
