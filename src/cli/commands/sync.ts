import { deedsOf } from '../../audit/life.ts';
import { MARKER } from '../../ledger/marker.ts';
import { DOUBT } from '../../ledger/text/traps/conflicts.ts';
import { withMoves } from '../../views/history/moved.ts';
import { type Incoming, syncView } from '../../views/history/sync.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { View } from '../../views/view/view.ts';
import { busyWords, wayOutOf } from '../../world/git-busy.ts';
import type { Git, GitOutcome, Upstream } from '../../world/world.ts';
import { type Answer, exits, isStop, stop, tryTo } from '../contract/outcome.ts';
import { readable } from '../past/arrivals.ts';
import { movesSince } from '../past/then.ts';
import { command } from '../session/command.ts';
import { refuseBy } from '../session/demands.ts';
import { readFolder } from '../session/folder.ts';
import { filesIn, historyOf } from '../session/history.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { commitMessage } from '../writing/commit.ts';
import { recordLeftovers, strangersIn } from '../writing/leftovers.ts';
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
  /** The commit that was here before. */
  readonly start: string;
}

/** Brings what others have recorded, puts it together with what was recorded here, looks it over, and shares it. */
export const sync = command({
  name: 'sync',
  alias: '同步',
  summary: '和别的经办人同步：取回、按条目合并、检查、推送；两边都不丢',
  writes: true,
  examples: ['xiaoneng sync', 'xiaoneng sync --dry-run   # 只看别人登记了什么'],
  run: (input, session) => {
    if (input.options.commit === false) return stop('sync-uncommitted');
    const open = session.open();
    const clerk = session.clerk();
    const git = open.world.git(open.folder);
    if (input.options.dryRun !== true) abandonOwnMerge(git, open.world);
    const upstream = readiness(git);
    if (input.options.dryRun === true) return preview(open, git, upstream);
    session.world.interruption.defer();
    const strangers = strangersIn(git);
    const leftover = recordLeftovers(open, git, clerk, (path) => !strangers.has(path));
    const start = git.state().head;
    if (start === undefined) return stop('sync-no-commit');
    return together(
      { open, git, clerk, upstream, start },
      [...leftoverNotes(leftover), ...leftNotes(strangers)],
      session,
    );
  },
});

/** Where to, or why nothing can be shared now. */
function readiness(git: Git): Upstream {
  const state = git.state();
  if (!state.available) return stop('sync-no-git');
  if (state.trouble !== undefined) return stop('git-unusable', { why: state.trouble });
  if (!state.repository) return stop('sync-no-repository');
  if (state.busy) return stop('sync-busy', { busy: busyWords(state.busy), way: wayOutOf(state.busy) });
  if (state.detached) return stop('sync-detached');
  if (git.isShallow()) return stop('sync-shallow');
  const found = git.shared.upstream();
  return found ?? stop('sync-nowhere');
}

function preview(open: OpenLedger, git: Git, upstream: Upstream): Answer {
  const fetched = git.shared.fetch(upstream);
  if (!fetched.ok) return failed(fetched, upstream);
  const there = git.shared.upstream()?.commit;
  const view = syncView({
    incoming: there === undefined ? [] : incomingOf(open, `HEAD..${there}`),
    outgoing: outgoing(git, there),
    doubts: [],
    notes: ['预演：没有合并，也没有推送。', ...leftNotes(strangersIn(git))],
  });
  return { kind: 'answer', view };
}

function outgoing(git: Git, there: string | undefined): number {
  return there === undefined ? git.countTo('HEAD') : (git.commits(`${there}..HEAD`)?.length ?? 0);
}

function failed(outcome: GitOutcome, { remote }: Upstream): never {
  const [reason, detail] = outcome.ok ? ['', ''] : [outcome.reason, outcome.detail];
  return stop('sync-failed', { remote, reason, detail });
}

/** Fetches, merges, looks, and pushes, again when somebody was faster. */
function together(meeting: Meeting, before: readonly string[], session: Session): Answer {
  const { git, upstream } = meeting;
  const kept: string[] = [];
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const there = brought(meeting, kept);
    const looked = lookedOver(meeting, there, [...before, ...keptNotes(kept)], session);
    if (looked.exit === exits.refused || there.commit === git.state().head) return looked;
    const pushed = git.shared.push(upstream);
    if (pushed.ok) return looked;
    if (!('moved' in pushed)) return failed(pushed, upstream);
    session.world.pause(turn);
  }
  return stop('sync-overtaken');
}

/** What it has come to; not to be shared where it has errors that the others have not, however often it is tried. */
function lookedOver(
  { open, git, start }: Meeting,
  { commit }: Upstream,
  notes: readonly string[],
  session: Session,
): Answer {
  const now = openLedger(open.world, open.folder, session.asOf, readFolder(open.world, open.folder));
  const errors = commit === undefined ? [] : unknownAt(commit, git, now.errors(), session);
  const told = {
    incoming: commit === undefined ? [] : incomingOf(open, `${start}..${commit}`),
    doubts: doubtful(now),
  };
  const moves = told.incoming.length > 0 ? movesSince(start, open, now) : undefined;
  const shown = (view: View) => (moves ? withMoves(view, moves, '合并进来的改动') : view);
  if (errors.length > 0) {
    const wrong = told.incoming.length > 0 ? '合并以后账本有错' : '账本有错，别人那里没有';
    const unshared = `${wrong}，先没有推送；改好这些，再运行 xiaoneng sync。`;
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

/** The errors that a ledger has not in a commit. */
function unknownAt(commit: string, git: Git, errors: readonly Problem[], session: Session): readonly Problem[] {
  return errors.length === 0 ? [] : newErrors(errorsOf(filesIn(git, commit), session), errors);
}

/** What the others have, merged into what is here. */
function brought({ git, clerk, upstream, open }: Meeting, kept: string[]): Upstream {
  const fetched = git.shared.fetch(upstream);
  if (!fetched.ok) return failed(fetched, upstream);
  const there = git.shared.upstream() ?? upstream;
  if (there.commit === undefined || git.isAncestor(there.commit, 'HEAD')) return there;
  refuseByTheirs(there.commit, git);
  const prepared = prepareMerging(open.world, open.folder);
  if (prepared) return stop(prepared);
  const message = commitMessage({ subject: `合并 ${there.remote}/${there.branch}`, action: '合并' }, clerk, []);
  const merged = git.shared.merge(there.commit, message, driverOf(open.world));
  if (!merged.ok) return stop('sync-unmerged', { reason: merged.reason, detail: merged.detail });
  kept.push(...merged.kept);
  return there;
}

/** Nothing is put together with what a newer program has written. */
function refuseByTheirs(commit: string, git: Git): void {
  const marker = git.tree(commit)?.find(({ path }) => path === MARKER);
  const bytes = marker && git.blobs([marker.blob]).get(marker.blob);
  if (bytes) refuseBy(new TextDecoder().decode(bytes), `别人那里的 ${MARKER}`);
}

function incomingOf(open: OpenLedger, range: string): Incoming[] {
  const commits = tryTo(() => historyOf(open, { range }));
  if (isStop(commits)) return [];
  return deedsOf(commits, open.terms.calendar);
}

/** Where two people wrote something different. */
function doubtful({ whole: { texts } }: OpenLedger): string[] {
  return texts.keys().filter((file) => texts.get(file)?.includes(DOUBT));
}

function leftoverNotes(paths: readonly string[]): string[] {
  return paths.length > 0 ? [`先提交了手工改动：${paths.join('、')}。`] : [];
}

/** As many names as somebody reads. */
const NAMED = 5;

function leftNotes(strangers: ReadonlySet<string>): string[] {
  if (strangers.size === 0) return [];
  const names = [...strangers].slice(0, NAMED).map(readable).join('、');
  const all = strangers.size > NAMED ? `${names}等 ${strangers.size} 个` : names;
  const way = '用不着的移到账本文件夹以外；材料用 xiaoneng attach 附到记录上；要留在账本里的，先 git add 再 sync';
  return [`账本文件夹里有不是账本的文件，没有提交，也没有送出：${all}。${way}。`];
}

function keptNotes(kept: readonly string[]): string[] {
  return kept.length > 0 ? [`一边删去、一边改了的，留着改了的：${kept.join('、')}。`] : [];
}
