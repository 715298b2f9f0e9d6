import { explain } from './git-reason.ts';
import type { Answer } from './git-run.ts';
import { inTheWay } from './git-way.ts';
import { sleep } from './sleep.ts';
import { ANCHORS, type GitOutcome, type MergedFiles, type SharedGit, type Upstream } from './world.ts';

type Run = (...args: readonly string[]) => Answer;

/** A command that has something to read. */
type Feed = (input: string | undefined, ...args: readonly string[]) => Answer;

/** Bringing together what several people have of one history, with git's own means of transport. */
export function sharedGit(read: Run, write: Run, feed: Feed): SharedGit {
  return {
    upstream: () => upstreamOf(read),
    fetch: ({ remote }) => outcome(write(...noting(remote), 'fetch', '--no-prune', '--', remote)),
    anchor: (text) => anchor(read, feed, text),
    inTheWay: (commit) => inTheWay(read, commit),
    merge: (commit, message, driver) => merge(read, write, commit, message, driver),
    abandon: () => outcome(write('merge', '--abort')),
    push({ remote, branch }) {
      const answer = write('push', '--quiet', '--set-upstream', '--', remote, `HEAD:refs/heads/${branch}`);
      const moved = /\[rejected\]|fetch first|non-fast-forward|cannot lock ref|stale info/.test(answer.err);
      return !answer.ok && moved ? { ok: false, moved } : outcome(answer);
    },
    mergeLines(files) {
      const answer = read('merge-file', '-p', '-q', ...pathsOf(files));
      return answer.ok ? answer.out : undefined;
    },
    markLines: (files) => {
      write('merge-file', '-q', '-L', '这边', '-L', '原来', '-L', '那边', ...pathsOf(files));
    },
  };
}

/** Beside what is fetched anyway, what the server has noted; it only ever grows, and is refused where it does not. */
function noting(remote: string): readonly string[] {
  return ['-c', `remote.${remote}.fetch=${ANCHORS}*:${ANCHORS}*`];
}

/** A commit of nothing but its message, on top of the last one; again when another push has been faster. */
function anchor(read: Run, feed: Feed, text: string): GitOutcome {
  const us = ['-c', 'user.name=xiaoneng', '-c', 'user.email=xiaoneng@localhost'];
  let moved: Answer | undefined;
  for (let turn = 0; turn < 20; turn += 1) {
    const last = read('rev-parse', '--verify', '--quiet', ANCHORS).out.trim();
    const tree = feed('', 'mktree');
    const parents = last === '' ? [] : ['-p', last];
    const made = tree.ok ? feed(text, ...us, 'commit-tree', ...parents, tree.out.trim()) : tree;
    if (!made.ok) return outcome(made);
    const commit = made.out.trim();
    moved = feed('', 'update-ref', ANCHORS, commit, last === '' ? '0'.repeat(commit.length) : last);
    if (moved.ok) return { ok: true };
    sleep(10 * turn);
  }
  return outcome(moved as Answer);
}

function pathsOf({ ours, base, theirs }: MergedFiles): string[] {
  return [ours, base, theirs];
}

function outcome(answer: Answer): GitOutcome {
  return answer.ok ? { ok: true } : { ok: false, ...explain(answer) };
}

/** What the branch is set up with; else the only other place there is, under the same name. */
function upstreamOf(read: Run): Upstream | undefined {
  const here = read('symbolic-ref', '--quiet', '--short', 'HEAD').out.trim();
  if (here === '') return undefined;
  const places = read('remote')
    .out.split('\n')
    .filter((name) => name !== '');
  const remote = read('config', `branch.${here}.remote`).out.trim() || (places.length === 1 ? places[0] : undefined);
  if (remote === undefined) return undefined;
  const branch = read('config', `branch.${here}.merge`).out.trim().replace('refs/heads/', '') || here;
  const commit = read('rev-parse', '--verify', '--quiet', `refs/remotes/${remote}/${branch}`).out.trim();
  return { remote, branch, ...(commit !== '' && { commit }) };
}

function merge(read: Run, write: Run, commit: string, message: string, driver: string): ReturnType<SharedGit['merge']> {
  const settings = ['-c', `merge.xiaoneng.driver=${driver}`, '-c', 'i18n.commitEncoding=UTF-8'];
  const answer = write(...settings, 'merge', '--quiet', '--ff', '--no-edit', '-m', message, commit);
  // killed when all was done, git has only not lived to say so
  if (answer.ok || isMerged(read, commit)) return { ok: true, kept: [] };
  const left = unmerged(read);
  const kept = left.filter(({ stages }) => !stages.includes('2') || !stages.includes('3'));
  if (left.length > 0 && kept.length === left.length) {
    const paths = kept.map(({ path }) => path);
    const settled = [() => write('add', '--', ...paths.map(fromTop)), () => write('commit', '--quiet', '--no-edit')];
    if (settled.every((step) => step().ok)) return { ok: true, kept: paths };
  }
  write('merge', '--abort');
  if (left.length === 0) return { ok: false, ...explain(answer) };
  const paths = left.map(({ path }) => path);
  return { ok: false, reason: `两边都改了 ${paths.join('、')}，合不到一起`, detail: '', unmerged: paths };
}

function isMerged(read: Run, commit: string): boolean {
  return read('merge-base', '--is-ancestor', commit, 'HEAD').ok;
}

/** From the top of the work tree, as `ls-files --full-name` gives them. */
function fromTop(path: string): string {
  return `:(top,literal)${path}`;
}

/** Files that git could not merge, with the sides on which there is something (2 ours, 3 theirs). */
function unmerged(read: Run): { readonly path: string; readonly stages: string }[] {
  const lines = read('ls-files', '--unmerged', '--full-name', '-z', ':/').out.split('\0');
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, stage = '', path] = /^[0-7]+ [0-9a-f]+ ([123])\t(.*)$/s.exec(line) ?? [];
    if (path !== undefined) found.set(path, (found.get(path) ?? '') + stage);
  }
  return [...found].map(([path, stages]) => ({ path, stages }));
}
