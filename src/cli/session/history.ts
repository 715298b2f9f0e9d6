import { type Commit, trailersOf } from '../../audit/past.ts';
import type { LedgerFile } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { repositoriesWithin } from '../../ledger/repository-within.ts';
import { namedDigest } from '../../records/attachment.ts';
import type { Git, PastCommit, World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import { RECORD } from './folder.ts';
import type { OpenLedger } from './open-ledger.ts';

/** The history of a ledger, newest first: every commit with the files it changed, before and after. */
export function historyOf(
  { world, folder }: Pick<OpenLedger, 'world' | 'folder'>,
  {
    range = 'HEAD',
    signatures = false,
    only,
    path,
  }: {
    readonly range?: string;
    readonly signatures?: boolean;
    readonly only?: (path: string) => boolean;
    /** Only what became of this file, without looking at the rest. */
    readonly path?: string;
  } = {},
): readonly Commit[] {
  const git = world.git(folder);
  refuseWithoutHistory(git);
  world.terminal.progress('读版本历史……');
  const commits = git.commits(range, { signatures, ...(path !== undefined && { path }) });
  if (!commits) return stop('history-unreadable');
  const seen = only
    ? commits.map((commit) => ({
        ...commit,
        files: commit.files.filter(({ path, from }) => only(path) || (from !== undefined && only(from))),
      }))
    : commits;
  world.terminal.progress(`读版本历史：${seen.length} 次提交……`);
  const opened = seen.flatMap(({ files }) => files.filter(({ path }) => !isAttachment(path)));
  const names = opened.flatMap(({ before, after }) => [before ?? '', after ?? '']);
  const blobs = git.blobs(names.filter((name) => name !== ''));
  const lacking = lackingIn(seen, blobs);
  if (lacking.length > 0) return unreadHistory(lacking);
  return seen.filter(({ files }) => !only || files.length > 0).map((commit) => commitOf(commit, blobs));
}

/** The records of which a version is named in history and cannot be had: in a partial clone without its server. */
function lackingIn(commits: readonly PastCommit[], blobs: ReadonlyMap<string, Uint8Array>): string[] {
  const isThere = (name: string | undefined) => name === undefined || blobs.has(name);
  const files = commits.flatMap((commit) => commit.files).filter(({ path }) => RECORD.test(path));
  return files.filter(({ before, after }) => !isThere(before) || !isThere(after)).map(({ path }) => path);
}

export function unreadHistory(files: readonly string[]): never {
  const some = [...new Set(files)];
  return stop('history-partial', {
    count: files.length,
    some: some.slice(0, 3).join('、'),
    more: some.length > 3 ? ' 等' : '',
  });
}

/** Why there is no history to look at. */
function refuseWithoutHistory(git: Git): void {
  const state = git.state();
  if (!state.available) stop('history-no-git');
  if (state.trouble !== undefined) stop('git-unusable', { why: state.trouble });
  if (!state.repository) stop('history-no-repository');
  if (state.head === undefined) stop('history-empty');
}

function commitOf({ message, files, ...rest }: PastCommit, blobs: ReadonlyMap<string, Uint8Array>): Commit {
  return {
    ...rest,
    subject: message.split('\n')[0] ?? '',
    trailers: trailersOf(message),
    files: files.map(({ path, from, before, after }) => {
      const [old, now] = [before, after].map((name) => versionOf(path, name, blobs));
      return { path, ...(from !== undefined && { from }), ...(old && { before: old }), ...(now && { after: now }) };
    }),
  };
}

/** An attachment may be of any size, and is never looked into: by its name in git it is the same or another. */
export function versionOf(path: string, name: string | undefined, blobs: ReadonlyMap<string, Uint8Array>) {
  if (name === undefined) return undefined;
  return isAttachment(path) ? new TextEncoder().encode(name) : blobs.get(name);
}

/** Whether a path within a ledger is that of an attachment. */
export function isAttachment(path: string): boolean {
  return namedDigest(path) !== undefined;
}

type Place = Pick<OpenLedger, 'world' | 'folder'>;

/** A commit or a day that was typed, as the commit it means. */
export function commitMeant(typed: string, { world, folder }: Place): string {
  const git = world.git(folder);
  refuseWithoutHistory(git);
  const hash = git.commitNamed(typed);
  if (hash !== undefined) return hash;
  return /^\d{4}-\d\d-\d\d$/.test(typed) ? stop('commit-none-then', { typed }) : stop('commit-unknown', { typed });
}

/** The files of a ledger as they stood in a commit. */
export function filesAt(world: World, folder: string, typed: string): LedgerFile[] {
  const commit = commitMeant(typed, { world, folder });
  const files = filesIn(world.git(folder), commit);
  return files ?? stop('ledger-none-then', { typed });
}

/** The files of a ledger in a commit or a tree; undefined where it has none. */
export function filesIn(git: Git, tree: string): LedgerFile[] | undefined {
  const all = git.tree(tree) ?? [];
  const files = all.filter(({ path }) => RECORD.test(path) && !/(?:^|\/)\./.test(path));
  if (!files.some(({ path }) => path === MARKER)) return undefined;
  const blobs = git.blobs(files.map(({ blob }) => blob));
  const read = files.map(({ path, blob }): LedgerFile => {
    const bytes = blobs.get(blob);
    return bytes ? { path, kind: 'file', bytes } : { path, kind: 'file', trouble: '历史里的这一版取不到' };
  });
  return [...read, ...repositoriesWithin(all.map(({ path }) => path))];
}
