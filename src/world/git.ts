import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { blobsOf, changesOf, commitNamed, commitsOf, foldersWith, treeOf } from './git-history.ts';
import { named, namedOrAll } from './git-paths.ts';
import { explain } from './git-reason.ts';
import { type Answer, runGit } from './git-run.ts';
import { sharedGit } from './git-shared.ts';
import { releaseStale } from './git-stale.ts';
import { sleep } from './sleep.ts';
import type { Commit, Git, GitOutcome, GitState, World } from './world.ts';

type Run = (...args: readonly string[]) => Answer;

/** A command that has something to read. */
type Feed = (input: string | undefined, ...args: readonly string[]) => Answer;

/** The git program of this machine, at work in `folder` (relative to `cwd`). */
export function nodeGit(cwd: string, folder: string, env: World['env'], where?: 'hook'): Git {
  const place = resolve(cwd, folder);
  const read: Run = (...args) => runGit(place, env, args, 'read', where);
  const write: Run = (...args) => patiently(() => runGit(place, env, args, 'write', where));
  const feed: Feed = (input, ...args) => patiently(() => runGit(place, env, args, 'write', where, input));
  return {
    state: () => stateOf(read),
    commit: (paths, message) => commitOnly(read, feed, paths, message),
    altered: (paths) => alteredOf(read, paths),
    userName: () => identityOf(read)?.name ?? (read('config', 'user.name').out.trim() || undefined),
    init() {
      const answer = write('init', '--quiet');
      return answer.ok ? { ok: true } : { ok: false, ...explain(answer) };
    },
    commits: (range, { signatures = false } = {}) => commitsOf(read, range, signatures),
    blobs: (names) => blobsOf(place, env, names, where),
    tree: (commit) => treeOf(read, commit),
    commitNamed: (name) => commitNamed(read, name),
    isAncestor: (older, newer) => read('merge-base', '--is-ancestor', older, newer).ok,
    countTo: (commit) => Number(read('rev-list', '--count', commit).out.trim() || 0),
    changes: (from, to) => changesOf(read, from, to),
    mergeBase: (one, other) => read('merge-base', one, other).out.trim() || undefined,
    staged: () => write('write-tree').out.trim() || undefined,
    foldersWith: (commit, name) => foldersWith(read, commit, name),
    unrecorded: () => unrecordedOf(read),
    insidePath(name) {
      const answer = read('rev-parse', '--git-path', name);
      return answer.ok ? resolve(place, answer.out.trim()) : undefined;
    },
    prefix: () => read('rev-parse', '--show-prefix').out.trim(),
    releaseStale() {
      const [root = '', folder = ''] = read('rev-parse', '--show-toplevel', '--absolute-git-dir').out.split('\n');
      const branch = read('symbolic-ref', '--quiet', 'HEAD').out.trim();
      if (folder !== '') releaseStale(folder, root, branch);
    },
    configure: (settings) => configure(write, settings),
    shared: sharedGit(read, write),
    isShallow: () => read('rev-parse', '--is-shallow-repository').out.trim() === 'true',
  };
}

function configure(write: Run, settings: Readonly<Record<string, string>>): GitOutcome {
  for (const [name, value] of Object.entries(settings)) {
    const answer = write('config', '--local', name, value);
    if (!answer.ok) return { ok: false, ...explain(answer) };
  }
  return { ok: true };
}

/** New files are named one by one, renamed ones under both names. */
function unrecordedOf(read: Run): string[] {
  const answer = read('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', '.');
  const prefix = read('rev-parse', '--show-prefix').out.trim();
  const lines = answer.out.split('\0').filter((line) => line !== '');
  return lines.map((line) => line.slice(3 + prefix.length));
}

/** Nothing is altered where there is no commit to compare with. */
function alteredOf(read: Run, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const wanted = new Set(paths);
  const options = ['--name-only', '--diff-filter=M', '--relative', '-z'];
  const answer = read('diff', ...options, 'HEAD', ...namedOrAll(paths));
  return answer.ok ? answer.out.split('\0').filter((path) => wanted.has(path)) : [];
}

function stateOf(read: Run): GitState {
  const place = read('rev-parse', '--show-toplevel', '--absolute-git-dir');
  if (!place.available) return { available: false, repository: false, detached: false };
  const identity = identityOf(read);
  const available = { available: true, ...(identity && { identity }) };
  if (!place.ok) {
    const isPlain = place.err.startsWith('fatal: not a git repository');
    return { ...available, repository: false, detached: false, ...(!isPlain && { trouble: explain(place).reason }) };
  }
  const [root = '', folder = ''] = place.out.split('\n');
  const head = read('rev-parse', '--verify', '--quiet', 'HEAD').out.trim();
  const detached = !read('symbolic-ref', '--quiet', 'HEAD').ok;
  const busy = busyWith(folder);
  return { ...available, repository: true, root, detached, ...(head && { head }), ...(busy && { busy }) };
}

/** The author that a commit would have; git refuses to make one up, and then there is none. */
function identityOf(read: Run): GitState['identity'] {
  const answer = read('var', 'GIT_AUTHOR_IDENT');
  const parts = /^(.*) <(.*)> \d+ [-+]\d+$/m.exec(answer.out);
  return answer.ok && parts?.[1] && parts[2] ? { name: parts[1], email: parts[2] } : undefined;
}

const marks = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
] as const;

function busyWith(gitFolder: string): GitState['busy'] {
  return marks.find(([name]) => existsSync(join(gitFolder, name)))?.[1];
}

const occupations: Readonly<Record<NonNullable<GitState['busy']>, string>> = {
  merge: '合并',
  rebase: '变基',
  'cherry-pick': '拣选',
  revert: '还原',
  bisect: '二分查找',
};

/** 合并（merge） */
export function busyWords(busy: NonNullable<GitState['busy']>): string {
  return `${occupations[busy]}（${busy}）`;
}

function commitOnly(read: Run, feed: Feed, paths: readonly string[], message: string): Commit {
  const place = read('rev-parse', '--absolute-git-dir');
  if (!place.ok) return { ok: false, ...explain(place) };
  const busy = busyWith(place.out.trim());
  if (busy) return { ok: false, reason: `仓库正在${busyWords(busy)}，请先完成或放弃`, detail: '' };
  const tracked = new Set(read('ls-files', '-z', ...namedOrAll(paths)).out.split('\0'));
  const fresh = paths.filter((path) => !tracked.has(path));
  const answer = announce(feed, fresh) ?? record(feed, paths, message);
  if (answer.ok) return { ok: true, commit: read('rev-parse', '--verify', 'HEAD').out.trim() };
  if (fresh.length > 0) feed(fresh.join('\0'), 'update-index', '--force-remove', '-z', '--stdin');
  return { ok: false, ...explain(answer) };
}

/** `commit --only` knows nothing of new files until they are announced; gives git's answer if it will not have them. */
function announce(feed: Feed, fresh: readonly string[]): Answer | undefined {
  if (fresh.length === 0) return undefined;
  const { args, input } = named(fresh);
  const answer = feed(input, 'add', '--intent-to-add', ...args);
  return answer.ok ? undefined : answer;
}

function record(feed: Feed, paths: readonly string[], message: string): Answer {
  const utf8 = ['-c', 'i18n.commitEncoding=UTF-8'];
  const options = ['--quiet', '--cleanup=whitespace', `--message=${message}`];
  const { args, input } = named(paths);
  return feed(input, ...utf8, 'commit', ...options, '--only', ...args);
}

/** Editors look at the repository all the time and hold its lock for a moment: tries again for about a second. */
function patiently(run: () => Answer): Answer {
  for (const pause of [50, 100, 200, 300, 400]) {
    const answer = run();
    if (answer.ok || !answer.err.includes(".lock': File exists")) return answer;
    sleep(pause);
  }
  return run();
}
