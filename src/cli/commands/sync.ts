import { deedsOf } from '../../audit/life.ts';
import { DOUBT } from '../../ledger/text/traps/conflicts.ts';
import { withMoves } from '../../views/history/moved.ts';
import { type Incoming, syncView } from '../../views/history/sync.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { View } from '../../views/view/view.ts';
import { busyWords } from '../../world/git-busy.ts';
import type { Git, GitOutcome, Upstream } from '../../world/world.ts';
import { type Answer, exits, isStop, misuse, refuse, type Stop } from '../contract/outcome.ts';
import { movesSince } from '../past/then.ts';
import type { Run } from '../session/command.ts';
import { readFolder } from '../session/folder.ts';
import { filesIn, historyOf } from '../session/history.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { commitMessage } from '../writing/commit.ts';
import { recordLeftovers } from '../writing/leftovers.ts';
import { driverOf, prepareMerging } from '../writing/merge-driver.ts';
import { errorsOf, newErrors } from '../writing/new-errors.ts';
import { abandonOwnMerge } from '../writing/own-merge.ts';

/** How often it is tried again when others push at the same moment. */
const TRIES = 100;

interface Meeting {
  readonly open: OpenLedger;
  readonly git: Git;
  readonly clerk: string;
  readonly upstream: Upstream;
  /** The commit that was here before, and the errors that the ledger had then. */
  readonly start: string;
  readonly before: readonly Problem[];
}

/** Brings what others have recorded, puts it together with what was recorded here, looks it over, and shares it. */
export const sync: Run = (input, session) => {
  if (input.options['commit'] === false) return misuse('sync 要提交才能合并', '去掉 --no-commit');
  const open = session.open();
  if (isStop(open)) return open;
  const clerk = session.clerk();
  if (isStop(clerk)) return clerk;
  const git = open.world.git(open.folder);
  const abandoned = input.options['dryRun'] === true ? undefined : abandonOwnMerge(git, open.world);
  if (abandoned) return abandoned;
  const upstream = readiness(git);
  if (isStop(upstream)) return upstream;
  if (input.options['dryRun'] === true) return preview(open, git, upstream);
  const before = open.errors();
  session.world.interruption.defer();
  const leftover = recordLeftovers(open, git, clerk);
  if (isStop(leftover)) return leftover;
  const start = git.state().head;
  if (start === undefined) return refuse('仓库里还没有提交', '先提交一次，再 sync');
  return together({ open, git, clerk, upstream, start, before }, leftover, session);
};

/** Where to, or why nothing can be shared now. */
function readiness(git: Git): Upstream | Stop {
  const state = git.state();
  if (!state.available) return refuse('没有找到 git，不能同步', '装好 git 再试');
  if (state.trouble !== undefined) return refuse(`git 不能用：${state.trouble}`, '处理后再试');
  if (!state.repository) return refuse('账本不在 git 仓库里，不能同步', '在账本文件夹里运行 git init，再设好远程仓库');
  if (state.busy) return refuse(`仓库正在${busyWords(state.busy)}，还没有做完`, '先完成或放弃它（git status 会说明）');
  if (state.detached)
    return refuse('现在不在任何分支上（detached HEAD），不能同步', '运行 git switch 分支名，再试一次');
  if (git.isShallow())
    return refuse('这个仓库的历史不全（浅克隆），不能合并', '运行 git fetch --unshallow 取全，再试一次');
  const found = git.shared.upstream();
  return found ?? refuse('不知道和哪里同步', '运行 git remote add origin 地址；有几个远程仓库的，git branch -u 选一个');
}

function preview(open: OpenLedger, git: Git, upstream: Upstream): Answer | Stop {
  const fetched = git.shared.fetch(upstream);
  if (!fetched.ok) return failed(fetched, upstream);
  const there = git.shared.upstream()?.commit;
  const view = syncView({
    incoming: there === undefined ? [] : incomingOf(open, `HEAD..${there}`),
    outgoing: outgoing(git, there),
    doubts: [],
    notes: ['预演：没有合并，也没有推送。'],
  });
  return { kind: 'answer', view };
}

function outgoing(git: Git, there: string | undefined): number {
  return there === undefined ? git.countTo('HEAD') : (git.commits(`${there}..HEAD`)?.length ?? 0);
}

function failed(outcome: GitOutcome, { remote }: Upstream): Stop {
  const [reason, detail] = outcome.ok ? ['', ''] : [outcome.reason, outcome.detail];
  return refuse(`和 ${remote} 没有同步成：${reason}\n${detail}`.trim(), '这里的账本没有丢；处理后再运行 xiaoneng sync');
}

/** Fetches, merges, looks, and pushes, again when somebody was faster. */
function together(meeting: Meeting, leftover: readonly string[], session: Session): Answer | Stop {
  const { git, upstream } = meeting;
  const kept: string[] = [];
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const there = brought(meeting, kept);
    if (isStop(there)) return there;
    const looked = lookedOver(meeting, there, notesOn(leftover, kept), session);
    if (looked.exit === exits.refused || there.commit === git.state().head) return looked;
    const pushed = git.shared.push(upstream);
    if (pushed.ok) return looked;
    if (!('moved' in pushed)) return failed(pushed, upstream);
    session.world.pause(turn);
  }
  return refuse('别人一直在推送，这次没有轮上', '这里已经合并好，没有丢；过一会儿再运行 xiaoneng sync');
}

/** What it has come to; not to be shared where it has errors that neither side had. */
function lookedOver(
  { open, git, start, before }: Meeting,
  { commit }: Upstream,
  notes: readonly string[],
  session: Session,
): Answer {
  const now = openLedger(open.world, open.folder, session.asOf, readFolder(open.world, open.folder));
  const fresh = newErrors(before, now.errors());
  const theirs = fresh.length === 0 || commit === undefined ? [] : errorsOf(filesIn(git, commit), session);
  const errors = newErrors(theirs, fresh);
  const told = {
    incoming: commit === undefined ? [] : incomingOf(open, `${start}..${commit}`),
    doubts: doubtful(now),
  };
  const moves = told.incoming.length > 0 ? movesSince(start, open, now) : undefined;
  const shown = (view: View) => (moves ? withMoves(view, moves, '合并进来的改动') : view);
  if (errors.length > 0) {
    const unshared = '合并以后账本有错，先没有推送；改好这些，再运行 xiaoneng sync。';
    const view = shown(syncView({ ...told, notes: [...notes, unshared] }));
    return { kind: 'answer', view, problems: errors, exit: exits.refused };
  }
  const exit = now.errors().length > 0 ? exits.incomplete : exits.done;
  return {
    kind: 'answer',
    view: shown(syncView({ ...told, outgoing: outgoing(git, commit), notes })),
    problems: now.errors(),
    exit,
  };
}

/** What the others have, merged into what is here. */
function brought({ git, clerk, upstream, open }: Meeting, kept: string[]): Upstream | Stop {
  const fetched = git.shared.fetch(upstream);
  if (!fetched.ok) return failed(fetched, upstream);
  const there = git.shared.upstream() ?? upstream;
  if (there.commit === undefined || git.isAncestor(there.commit, 'HEAD')) return there;
  const prepared = prepareMerging(open.world, open.folder);
  if (prepared) return prepared;
  const message = commitMessage({ subject: `合并 ${there.remote}/${there.branch}`, action: '合并' }, clerk, []);
  const merged = git.shared.merge(there.commit, message, driverOf(open.world));
  if (!merged.ok)
    return refuse(
      `没有合并成，账本和合并前一样：${merged.reason}\n${merged.detail}`.trim(),
      '按提示处理；两边都改了同一个读不出来的文件时，先改好它再 sync',
    );
  kept.push(...merged.kept);
  return there;
}

function incomingOf(open: OpenLedger, range: string): Incoming[] {
  const commits = historyOf(open, { range });
  if (isStop(commits)) return [];
  return deedsOf(commits, open.terms.calendar);
}

/** Where two people wrote something different. */
function doubtful({ whole: { texts } }: OpenLedger): string[] {
  return texts.keys().filter((file) => texts.get(file)?.includes(DOUBT));
}

function notesOn(leftover: readonly string[], kept: readonly string[]): string[] {
  return [
    ...(leftover.length > 0 ? [`先提交了手工改动：${leftover.join('、')}。`] : []),
    ...(kept.length > 0 ? [`一边删去、一边改了的，留着改了的：${kept.join('、')}。`] : []),
  ];
}
