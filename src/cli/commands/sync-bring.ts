import { MARKER } from '../../ledger/marker.ts';
import type { Git, GitOutcome, Unmerged, Upstream } from '../../world/world.ts';
import { refusal, type Stop, stop } from '../contract/outcome.ts';
import { refuseBy } from '../session/demands.ts';
import type { OpenLedger } from '../session/session.ts';
import { copyingCommand, movingCommand, restoringCommand } from '../session/shell-words.ts';
import { commitMessage } from '../writing/commit.ts';
import { driverOf, prepareMerging } from '../writing/merge-driver.ts';

/** A ledger, its history, and with whom it is shared. */
export interface Meeting {
  readonly open: OpenLedger;
  readonly git: Git;
  readonly clerk: string;
  readonly upstream: Upstream;
  /** The commit that was here before. */
  readonly start: string;
}

export function unshared(outcome: GitOutcome, { remote }: Upstream): never {
  const [reason, detail] = outcome.ok ? ['', ''] : [outcome.reason, outcome.detail];
  return stop('sync-failed', { remote, reason, detail });
}

/** Why what the others have cannot be merged: files lie in its way that are in no history, but for those that will be, and that are merged by what they say. */
export function wayBarred(open: OpenLedger, git: Git, there: string, own: readonly string[]): Stop | undefined {
  const prefix = git.prefix() ?? '';
  const merged = new Set(own.filter((path) => path.endsWith('.yaml')).map((path) => `${prefix}${path}`));
  const paths = git.shared.inTheWay(there).filter((path) => !merged.has(path));
  if (paths.length === 0) return undefined;
  const root = git.state().root ?? open.folder;
  const commands = paths.map((path) => {
    return movingCommand(`${root}/${path}`, `${root}/${oursBeside(path, root, open)}`, open.world);
  });
  return refusal('sync-in-the-way', { names: paths.join('、'), commands: commands.join('\n') });
}

/** 说明（这边的）.md, or with a figure where there is one already. */
function oursBeside(path: string, root: string, { world: { files } }: OpenLedger): string {
  const [, head = path, ending = ''] = /^(.*[^/])(\.[^./]+)$/.exec(path) ?? [];
  for (let at = 1; ; at += 1) {
    const name = `${head}（这边的${at === 1 ? '' : at}）${ending}`;
    if (!files.exists(`${root}/${name}`)) return name;
  }
}

/** What the others have, fetched, merged into what is here. */
export function meetTheirs({ git, clerk, upstream, open }: Meeting, kept: string[]): Upstream {
  const there = git.shared.upstream() ?? upstream;
  if (there.commit === undefined || git.isAncestor(there.commit, 'HEAD')) return there;
  refuseByTheirs(there.commit, git);
  const prepared = prepareMerging(open.world, open.folder);
  if (prepared) return stop(prepared);
  const message = commitMessage({ subject: `合并 ${there.remote}/${there.branch}`, action: '合并' }, clerk, []);
  const done = git.shared.merge(there.commit, message, driverOf(open.world));
  if (!done.ok) return 'unmerged' in done ? apart(done, there, open, git) : stop('sync-unmerged', done);
  kept.push(...done.kept);
  return there;
}

/** Records are to be mended; of anything else a person keeps one copy, and looks at both. */
function apart({ unmerged, ...told }: Unmerged, { remote, branch }: Upstream, open: OpenLedger, git: Git): never {
  if (unmerged.some((path) => path.endsWith('.yaml'))) return stop('sync-unmerged', told);
  const root = git.state().root ?? open.folder;
  const commands = unmerged.flatMap((path) => [
    copyingCommand(`${root}/${path}`, `${root}/${oursBeside(path, root, open)}`, open.world),
    restoringCommand(`${remote}/${branch}`, `${root}/${path}`, open.world),
  ]);
  return stop('sync-both-changed', { names: unmerged.join('、'), commands: commands.join('\n') });
}

/** Nothing is put together with what a newer program has written. */
function refuseByTheirs(commit: string, git: Git): void {
  const marker = git.tree(commit)?.find(({ path }) => path === MARKER);
  const bytes = marker && git.blobs([marker.blob]).get(marker.blob);
  if (bytes) refuseBy(new TextDecoder().decode(bytes), `别人那里的 ${MARKER}`);
}
