import { syncView } from '../../views/history/sync.ts';
import { refusedProblem } from '../../views/view/problem.ts';
import { busyWords, wayOutOf } from '../../world/git-busy.ts';
import type { Git, Upstream } from '../../world/world.ts';
import { type Answer, exits, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type LyingLoose, leftoverFault, leftoversIn, recordLeftovers } from '../writing/leftovers.ts';
import { abandonOwnMerge } from '../writing/own-merge.ts';
import { type Meeting, meetTheirs, unshared, wayBarred } from './sync-bring.ts';
import { incomingOf, lookedOver, outgoing } from './sync-look.ts';

/** How often it is tried again when others push at the same moment. */
const TRIES = 100;

/** Brings what others have recorded, puts it together with what was recorded here, looks it over, and shares it. */
export const sync = command({
  name: 'sync',
  alias: '同步',
  summary: '和别的经办人同步：取回、按条目合并、检查、推送；两边都不丢',
  writes: true,
  examples: ['xiaoneng sync', 'xiaoneng sync --dry-run   # 只看别人登记了什么，这里会提交、留下什么'],
  run: (input, session) => {
    if (input.options.commit === false) return stop('sync-uncommitted');
    const open = session.open();
    const clerk = session.clerk();
    const git = open.world.git(open.folder);
    const isTried = input.options.dryRun === true;
    if (!isTried) abandonOwnMerge(git, open.world);
    const upstream = readiness(git);
    if (isTried) return preview(open, git, upstream);
    session.world.interruption.defer();
    // what a git that died has only announced
    git.unstage(git.announced());
    const left = leftoversIn(open, git);
    brought(git, upstream);
    // looked at before they are committed: what git cannot put together no person could then, either
    refuseBarred(open, git, left);
    recordLeftovers(left.own, open, git, clerk);
    const start = git.state().head;
    if (start === undefined) return stop('sync-no-commit');
    return together({ open, git, clerk, upstream, start }, left, session);
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

function brought(git: Git, upstream: Upstream): void {
  const fetched = git.shared.fetch(upstream);
  if (!fetched.ok) unshared(fetched, upstream);
}

function refuseBarred(open: OpenLedger, git: Git, left: LyingLoose): void {
  const barred = barredBy(open, git, left);
  if (barred) stop(barred);
}

function barredBy(open: OpenLedger, git: Git, { own }: LyingLoose) {
  const there = git.shared.upstream()?.commit;
  return there === undefined ? undefined : wayBarred(open, git, there, own);
}

/** What would be done and told; what would stop it is told with it. */
function preview(open: OpenLedger, git: Git, upstream: Upstream): Answer {
  brought(git, upstream);
  const there = git.shared.upstream()?.commit;
  const left = leftoversIn(open, git);
  const stops = [leftoverFault(left.own, open), barredBy(open, git, left)].flatMap((one) => one ?? []);
  const view = syncView({
    incoming: there === undefined ? [] : incomingOf(open, `HEAD..${there}`),
    outgoing: outgoingThen(git, there, left),
    doubts: [],
    strays: left.strays,
    notes: ['预演：没有合并，也没有推送。', ...leftoverNotes('会先提交手工改动', left)],
  });
  const answer: Answer = { kind: 'answer', view, tellsLoose: [...left.own, ...left.strays.map(({ path }) => path)] };
  if (stops.length === 0) return answer;
  return { ...answer, problems: [...stops.map(refusedProblem), ...open.errors()], exit: exits.refused };
}

/** With the commit of what was changed by hand, and that of the merge. */
function outgoingThen(git: Git, there: string | undefined, { own }: LyingLoose): number {
  const ahead = outgoing(git, there) + (own.length > 0 ? 1 : 0);
  const meets = there !== undefined && ahead > 0 && !git.isAncestor(there, 'HEAD');
  return ahead + (meets ? 1 : 0);
}

/** Merges what was fetched, looks, and pushes; fetches again when somebody was faster. */
function together(meeting: Meeting, left: LyingLoose, session: Session): Answer {
  const { git, upstream, open } = meeting;
  const kept: string[] = [];
  for (let turn = 1; turn <= TRIES; turn += 1) {
    const there = meetTheirs(meeting, kept);
    const notes = [...leftoverNotes('先提交了手工改动', left), ...keptNotes(kept)];
    const looked = lookedOver(meeting, there, { notes, strays: left.strays }, session);
    if (looked.exit === exits.refused || there.commit === git.state().head) return looked;
    const pushed = git.shared.push(upstream);
    if (pushed.ok) return looked;
    if (!('moved' in pushed)) return unshared(pushed, upstream);
    session.world.pause(turn);
    brought(git, upstream);
    refuseBarred(open, git, left);
  }
  return stop('sync-overtaken');
}

function leftoverNotes(what: string, { own }: LyingLoose): string[] {
  return own.length > 0 ? [`${what}：${own.join('、')}。`] : [];
}

function keptNotes(kept: readonly string[]): string[] {
  return kept.length > 0 ? [`一边删去、一边改了的，留着改了的：${kept.join('、')}。`] : [];
}
