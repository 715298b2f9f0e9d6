import { momentAt } from './clock.ts';
import { changeCountsIn, changesIn, filesFrom, type Pair, tokensOf } from './git-changes.ts';
import { type CommitText, objectsOf, readCommit } from './git-objects.ts';
import type { Answer, Door } from './git-run.ts';
import type { PastCommit, PastFile, PastOptions, SealTrouble } from './world.ts';

type Read = (...args: readonly string[]) => Answer;

/** A commit with its parents, as far as history goes here. */
interface Link {
  readonly hash: string;
  readonly parents: readonly string[];
}

/**
 * The commits that changed the folder, newest first, with the files each changed. Of a merge only files that are as in
 * none of its parents; it is there as soon as one of them has the folder otherwise. Every answer that is read here is
 * one for programs, in which what somebody has written cannot be taken for something else.
 */
export function commitsOf(door: Door, range: string, options: PastOptions = {}): PastCommit[] | undefined {
  const links = linksOf(door, range, options);
  const changes = links && changesIn(door, links.flatMap(pairsOf), withinOf(options));
  if (!links || !changes) return undefined;
  const met = links.map((link) => ({ ...link, sides: changes.splice(0, pairsOf(link).length) }));
  const kept = met.filter(({ sides }) => options.everywhere || sides.some((files) => files.length > 0));
  const texts = objectsOf(
    door,
    kept.map(({ hash }) => hash),
  );
  const read = kept.map((link) => ({ ...link, text: textOf(texts.get(link.hash)) }));
  const seals = options.signatures ? sealsOf(door, read) : new Map<string, Seal>();
  return read.map(({ hash, parents, sides, text: { author, email, committer, seconds, message, unclear } }) => ({
    hash,
    parents,
    author,
    email,
    committer,
    at: momentAt(seconds),
    message,
    signed: seals.get(hash)?.isGood ?? false,
    ...sealToldOf(seals.get(hash)),
    ...(unclear && { unclear }),
    files: commonTo(sides),
  }));
}

/** How many files each commit changed, counted another way; a merge is not in it. */
export function changeCountsOf(door: Door, range: string): Map<string, number> | undefined {
  const links = linksOf(door, range, {})?.filter(({ parents }) => parents.length < 2);
  const counts = links && changeCountsIn(door, links.flatMap(pairsOf), withinOf({}));
  return links && counts && new Map(links.map(({ hash }, i) => [hash, counts[i] ?? 0]));
}

function linksOf(door: Door, range: string, { path, unseen = false }: PastOptions): Link[] | undefined {
  const parents = path === undefined ? ['--parents'] : [];
  const args = [
    'rev-list',
    '--topo-order',
    '--full-history',
    ...parents,
    ...(unseen ? ['--not', '--all', '--not'] : []),
  ];
  if (range.startsWith('-')) return undefined;
  const listed = linesOf(door.bytes([...args, range, '--', ...(path === undefined ? [] : [`:(literal)${path}`])]));
  if (!listed || path === undefined) return listed?.map(linkOf);
  // where git leaves out commits it names other parents than theirs
  if (listed.length === 0) return [];
  const again = door.bytes(['rev-list', '--no-walk=unsorted', '--parents', '--stdin'], `${listed.join('\n')}\n`);
  return linesOf(again)?.map(linkOf);
}

function linesOf(bytes: Uint8Array | undefined): string[] | undefined {
  return (
    bytes &&
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter((line) => line !== '')
  );
}

function linkOf(line: string): Link {
  const [hash = '', ...parents] = line.split(' ');
  return { hash, parents };
}

function pairsOf({ hash, parents }: Link): Pair[] {
  return parents.length === 0 ? [{ commit: hash }] : parents.map((parent) => ({ commit: hash, parent }));
}

function withinOf({ path = '.', everywhere = false }: PastOptions): readonly string[] {
  return everywhere ? [] : ['--relative', '--', path === '.' ? path : `:(literal)${path}`];
}

/** Of several comparisons with parents, what is otherwise than in each of them. */
function commonTo([first = [], ...others]: readonly PastFile[][]): PastFile[] {
  if (others.length === 0) return first;
  const elsewhere = others.map((files) => new Set(files.flatMap(namesIn)));
  return first.filter(({ path }) => elsewhere.every((paths) => paths.has(path)));
}

function namesIn({ path, from }: PastFile): string[] {
  return from === undefined ? [path] : [path, from];
}

/** The text of a commit; empty where it cannot be read. */
function textOf(bytes: Uint8Array | undefined): CommitText & { readonly unclear?: true } {
  const read = bytes && readCommit(bytes);
  return read ?? { author: '', email: '', committer: '', seconds: 0, message: '', isSigned: false, unclear: true };
}

/** What git says of a signature. */
interface Seal {
  readonly isGood: boolean;
  readonly signers?: readonly string[];
  readonly trouble?: SealTrouble;
}

function sealToldOf({ signers, trouble }: Seal = { isGood: false }): Pick<PastCommit, 'signers' | 'sealTrouble'> {
  return { ...(signers && { signers }), ...(trouble && { sealTrouble: trouble }) };
}

/** What git's letters mean beside a signature that holds (G, or U: nobody has said how far its key is to be trusted). */
const troubles: Readonly<Record<string, SealTrouble>> = { B: 'broken', X: 'expired', Y: 'expired', R: 'revoked' };

const FORMAT = '--format=tformat:commit %H%n%G? %GF %GP';

/**
 * What the signatures of commits are worth; only those that bear one are checked, for git starts a program for each. A
 * key of ssh has to be among those that are allowed here now: git says of any other that its signature holds, too.
 */
function sealsOf(door: Door, commits: readonly { hash: string; text: CommitText }[]): Map<string, Seal> {
  const asked = commits.filter(({ text }) => text.isSigned).map(({ hash }) => hash);
  if (asked.length === 0) return new Map();
  // rev-list reads before git 2.40 nothing of what is set about signatures, and so holds none of ssh for good
  const args = ['-c', 'log.showSignature=false', 'log', '--no-walk=unsorted', '--stdin', '--no-patch', FORMAT];
  const lines = linesOf(door.bytes(args, `${asked.join('\n')}\n`)) ?? [];
  return new Map(
    asked.map((hash): [string, Seal] => {
      const [letter = '', ...keys] = (lines[lines.indexOf(`commit ${hash}`) + 1] ?? '').split(' ');
      const signers = [...new Set(keys.filter((key) => key !== '' && !key.startsWith('%')))];
      // before git 2.20 it does not say whose key it is
      const isGood = (letter === 'G' || letter === 'U') && signers.length > 0;
      if (!isGood) return [hash, { isGood, trouble: troubles[letter] ?? 'unchecked' }];
      const isStrange = letter === 'U' && signers.some((key) => key.startsWith('SHA256:'));
      return [hash, isStrange ? { isGood, trouble: 'disallowed' } : { isGood, signers }];
    }),
  );
}

/** Where the folder lies in the work tree: '' or ending in `/`. */
export function prefixOf(read: Read): string | undefined {
  const answer = read('rev-parse', '--show-prefix');
  return answer.ok ? answer.out.replace(/\n$/, '') : undefined;
}

/** The branches that are here. */
export function branchesOf(read: Read): { readonly name: string; readonly commit: string }[] {
  const lines = read('for-each-ref', '--format=%(objectname) %(refname:strip=2)', 'refs/heads').out.split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ commit: line.split(' ')[0] ?? '', name: line.replace(/^\S+ /, '') }));
}

/** Commits and their parents, newest first, of everything that leads to one of these. */
export function ancestryOf(door: Door, commits: readonly string[]): Link[] {
  if (commits.length === 0) return [];
  return (
    linesOf(door.bytes(['rev-list', '--topo-order', '--parents', '--stdin'], `${commits.join('\n')}\n`)) ?? []
  ).map(linkOf);
}

/** What stands in a commit below the folder, links and modules too: `mode` tells them (120000, 160000). */
export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
}

export function entriesOf(door: Door, commit: string): TreeEntry[] | undefined {
  const lines = tokensOf(door.bytes(['ls-tree', '-r', '-z', commit, '--', '.']));
  return lines?.flatMap((line) => {
    const [, mode, blob, path] = /^([0-7]+) [a-z]+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return path !== undefined && blob !== undefined && mode !== undefined ? [{ mode, blob, path }] : [];
  });
}

/** The files of a commit below the folder: path and blob; links and modules are left out. */
export function treeOf(
  door: Door,
  commit: string,
): readonly { readonly path: string; readonly blob: string }[] | undefined {
  return entriesOf(door, commit)?.filter(({ mode }) => mode.startsWith('100'));
}

/** The commit that a name means, or that was current at the end of a day in Shanghai. */
export function commitNamed(read: Read, name: string): string | undefined {
  // what an option looks like is no name (--end-of-options came with git 2.24)
  if (name.startsWith('-')) return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(name);
  const answer = isDay
    ? read('rev-list', '-1', `--before=${name}T23:59:59+08:00`, 'HEAD')
    : read('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  const hash = answer.out.trim();
  return answer.ok && hash !== '' ? hash : undefined;
}

/** The files below the folder that differ between two commits. */
export function changesOf(door: Door, from: string, to: string): PastFile[] {
  const args = ['diff-tree', '-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--relative', from, to, '--', '.'];
  return filesFrom(tokensOf(door.bytes(args)) ?? [], 0).files;
}

/** The folders of a commit, seen from its top ('' is the top itself), in which a file of this name lies. */
export function foldersWith(door: Door, commit: string, name: string): string[] {
  const files = tokensOf(door.bytes(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])) ?? [];
  return files.filter((path) => path === name || path.endsWith(`/${name}`)).map((path) => path.slice(0, -name.length));
}
