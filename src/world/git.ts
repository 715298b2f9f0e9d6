import { resolve } from 'node:path';
import { charsetsOf } from './charset.ts';
import { announcedIn, unstage } from './git-announced.ts';
import { busyWith } from './git-busy.ts';
import { commitOnly } from './git-commit.ts';
import { checkedOut, spoiltHead } from './git-head.ts';
import {
  ancestryOf,
  branchesOf,
  changeCountsOf,
  changesOf,
  commitNamed,
  commitsOf,
  entriesOf,
  foldersWith,
  prefixOf,
  treeOf,
} from './git-history.ts';
import { objectsOf } from './git-objects.ts';
import { namedOrAll } from './git-paths.ts';
import { insideOf } from './git-place.ts';
import { explain, identityMissing, identityUnread } from './git-reason.ts';
import { type Answer, openDoor, type Where } from './git-run.ts';
import { sharedGit } from './git-shared.ts';
import { releaseStale } from './git-stale.ts';
import { tellHistory } from './git-tell.ts';
import { sleep } from './sleep.ts';
import type { Git, GitOutcome, GitState, Identity, World } from './world.ts';

type Run = (...args: readonly string[]) => Answer;

/** A command that has something to read. */
type Feed = (input: string | Uint8Array | undefined, ...args: readonly string[]) => Answer;

/** The git program of this machine, at work in `folder` (relative to `cwd`). */
export function nodeGit(cwd: string, folder: string, env: World['env'], where?: Where): Git {
  const place = resolve(cwd, folder);
  const door = openDoor(place, env, where);
  const read: Run = (...args) => door.run('read', args);
  const isForeign = charsetsOf(env, process.platform).terminal !== 'utf-8';
  const write: Run = (...args) => patiently(() => door.run('write', args));
  const feed: Feed = (input, ...args) => patiently(() => door.run('write', args, input));
  const stale = (lingers?: number) => {
    const [root = '', inside = ''] = read('rev-parse', '--show-toplevel', '--absolute-git-dir').out.split('\n');
    const branch = read('symbolic-ref', '--quiet', 'HEAD').out.trim();
    if (inside !== '') releaseStale(inside, root, branch, lingers);
  };
  return {
    tell: (history) => tellHistory(history, read, feed),
    state: () => stateOf(read),
    commit: (paths, ...told) => commitOnly({ read, feed, folder: place, releaseStale: () => stale(0) }, paths, ...told),
    announced: () => announcedIn(read),
    unstage: (paths) => unstage(feed, paths),
    altered: (paths) => alteredOf(read, paths),
    identity: () => identityOf(read, isForeign),
    userName: () => identityOf(read, isForeign)?.name ?? nameSetIn(read, isForeign),
    version: () => door.version()?.text,
    init() {
      const answer = patiently(() => door.outside(['init', '--quiet']));
      return answer.ok ? { ok: true } : { ok: false, ...explain(answer) };
    },
    commits: (range, options) => commitsOf(door, range, options),
    changeCounts: (range) => changeCountsOf(door, range),
    blobs: (names) => objectsOf(door, names),
    entries: (commit) => entriesOf(door, commit),
    tree: (commit) => treeOf(door, commit),
    commitNamed: (name) => commitNamed(read, name),
    isAncestor: (older, newer) => read('merge-base', '--is-ancestor', older, newer).ok,
    countTo: (commit) => Number(read('rev-list', '--count', commit).out.trim() || 0),
    changes: (from, to) => changesOf(door, from, to),
    branches: () => branchesOf(read),
    lineage: (commits) => ancestryOf(door, commits),
    replaced: () =>
      read('replace', '--list')
        .out.split('\n')
        .filter((hash) => hash !== ''),
    mergeBase: (one, other) => read('merge-base', one, other).out.trim() || undefined,
    staged: () => write('write-tree').out.trim() || undefined,
    foldersWith: (commit, name) => foldersWith(door, commit, name),
    unrecorded: () => unrecordedOf(read),
    untracked: () => othersOf(read),
    ignored: () => othersOf(read, '--ignored'),
    insidePath(name) {
      const answer = read('rev-parse', '--git-path', name);
      return answer.ok ? resolve(place, answer.out.trim()) : undefined;
    },
    prefix: () => prefixOf(read),
    sharing: () => read('config', '--get', 'core.sharedRepository').out.trim() || undefined,
    identityTrouble: () => identityTroubleOf(read, isForeign),
    releaseStale: () => stale(),
    configure: (settings) => configure(write, settings),
    shared: sharedGit(read, write, feed),
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
function unrecordedOf(read: Run): string[] | undefined {
  const answer = read(
    // `status --no-renames` came with git 2.18
    ...['-c', 'status.renames=false', '-c', 'diff.renames=false'],
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--ignore-submodules=dirty',
    '--',
    '.',
  );
  const prefix = prefixOf(read);
  if (!answer.ok || prefix === undefined) return undefined;
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
  const place = placeOf(read);
  if (!place.available) return { available: false, repository: false, detached: false };
  if (!place.ok) {
    const isPlain = place.err.startsWith(NO_REPOSITORY);
    const trouble = isPlain ? {} : { trouble: explain(place).reason };
    return { available: true, repository: false, detached: false, ...trouble };
  }
  const [root = '', folder = '', head = '', branch] = place.out.split('\n');
  const busy = busyWith(folder);
  const trouble = head === '' ? headTrouble(root) : undefined;
  const detached = branch === 'HEAD';
  return {
    available: true,
    repository: true,
    root,
    detached,
    ...(head && { head }),
    ...(busy && { busy }),
    ...(trouble && { trouble }),
  };
}

/** Where there is no commit: why that is not because there is none yet. */
function headTrouble(root: string): string | undefined {
  const head = root === '' ? undefined : checkedOut(insideOf(root));
  if (head?.kind === 'spoilt') return spoiltHead(head.name);
  return head?.kind === 'lost' ? `HEAD 指向 ${head.name}，那里没有提交；用 git checkout 换到有提交的分支` : undefined;
}

const NO_REPOSITORY = 'fatal: not a git repository';

/** The top folder, that of git, the commit and the branch, a line each; the last two fail where there is no commit yet. */
function placeOf(read: Run): Answer {
  const folders = ['--show-toplevel', '--absolute-git-dir'];
  const all = read('rev-parse', ...folders, 'HEAD', '--symbolic-full-name', 'HEAD');
  return all.ok || !all.available || all.err.startsWith(NO_REPOSITORY) ? all : read('rev-parse', ...folders);
}

/** The author that a commit would have; git refuses to make one up, and then there is none. */
function identityOf(read: Run, isForeign: boolean): Identity | undefined {
  const answer = read('var', 'GIT_AUTHOR_IDENT');
  const parts = /^(.*) <(.*)> \d+ [-+]\d+$/m.exec(answer.out);
  return answer.ok && !isUnread(answer, isForeign) && parts?.[1] && parts[2]
    ? { name: parts[1], email: parts[2] }
    : undefined;
}

/** user.name, where no address is set beside it. */
function nameSetIn(read: Run, isForeign: boolean): string | undefined {
  const answer = read('config', 'user.name');
  return isUnread(answer, isForeign) ? undefined : answer.out.trim() || undefined;
}

/**
 * A name that is not UTF-8 would be lost in the record, and spoil the commit. Short names in GBK may be UTF-8 by chance: of
 * Latin, Greek or Cyrillic letters, where a locale is `isForeign`.
 */
function isUnread({ out }: Answer, isForeign: boolean): boolean {
  return out.includes('\ufffd') || (isForeign && /[\u0080-\u07ff]/.test(out));
}

/** Why git cannot say who commits, where it is not for want of a name. */
function identityTroubleOf(read: Run, isForeign: boolean): string | undefined {
  const answers = ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((name) => read('var', name));
  if (answers.some((answer) => isUnread(answer, isForeign))) return identityUnread;
  const failed = answers.find(({ ok }) => !ok);
  const reason = failed && explain(failed).reason;
  return reason === identityMissing ? undefined : reason;
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

/** Files that git does not know; or with --ignored those among them that it is to leave out. */
function othersOf(read: Run, ...which: readonly '--ignored'[]): string[] {
  return read('ls-files', '--others', ...which, '--exclude-standard', '-z')
    .out.split('\0')
    .filter((path) => path !== '');
}
