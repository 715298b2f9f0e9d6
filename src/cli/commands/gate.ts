import { receiptText } from '../../audit/received.ts';
import { MARKER } from '../../ledger/marker.ts';
import { readLedger } from '../../ledger/read.ts';
import { type Moved, movesBetween } from '../../rules/deadlines/moved.ts';
import { checkView } from '../../views/files/check.ts';
import { withMoves } from '../../views/history/moved.ts';
import { type Problem, refusedProblem } from '../../views/view/problem.ts';
import type { Git } from '../../world/world.ts';
import { exits, type Outcome, stop } from '../contract/outcome.ts';
import {
  arriving,
  BRANCH,
  forkOf,
  type Push,
  refusedAbove,
  refusedCommits,
  refusedContents,
  refusedDetached,
  refusedLosses,
  refusedRef,
} from '../past/arrivals.ts';
import { refusedDeeds } from '../past/pushed-deeds.ts';
import type { Run } from '../session/command.ts';
import { filesIn } from '../session/history.ts';
import type { Session } from '../session/session.ts';
import { errorsOf, newErrors } from '../writing/new-errors.ts';

/** As git's pre-commit hook: whether the next commit brings errors into the ledger that were not there. */
export const preCommit: Run = (_, session) => {
  const open = session.open();
  const prefix = session.world.git(open.folder).prefix();
  const git = session.world.git('.', 'hook');
  const tree = git.staged();
  if (tree === undefined || prefix === undefined) return stop('staged-unseen');
  const head = git.commitNamed('HEAD');
  return verdict(broughtIn(git, head, tree, prefix, session), movedIn(git, head, tree, prefix, session));
};

const NOBODY = /^0+$/;

/** As a server's pre-receive hook: whether any branch that is pushed has its history rewritten or brings what may not be. */
export const preReceive: Run = async (_, session) => {
  const pushes = await pushesIn(session);
  if (pushes.length === 0) return stop('push-unseen');
  const git = session.world.git('.', 'hook');
  const problems = pushes.flatMap((push) => objections(git, push, session));
  return verdict(problems, problems.length > 0 ? [] : pushes.flatMap((push) => movedOn(git, push, session)));
};

/** As its post-receive hook: fixes what came, and when, so that nobody can later make it another time. */
export const postReceive: Run = async (_, session) => {
  const { clock } = session.world;
  const git = session.world.git('.', 'hook');
  const pushes = (await pushesIn(session)).filter(({ ref }) => ref.startsWith(BRANCH));
  const done = pushes.map(({ ref, now }) =>
    now === undefined
      ? { ok: true as const }
      : git.shared.anchor(receiptText(ref.slice(BRANCH.length), now, clock.now(), git.countTo(now))),
  );
  const failed = done.find(({ ok }) => !ok);
  if (!failed || failed.ok) return { kind: 'text', text: '' };
  return stop('anchor-unwritten', { why: failed.reason });
};

async function pushesIn({ world }: Session): Promise<Push[]> {
  const input = await world.terminal.readStdin();
  if (!input.ok) return stop('input-unreadable', { file: '标准输入', why: input.trouble.message });
  const lines = new TextDecoder().decode(input.bytes).split('\n');
  const named = lines.map((line) => line.trim().split(' ')).filter((parts) => parts.length === 3);
  return named.map(([old = '', now = '', ref = '']) => ({
    ref,
    ...(!NOBODY.test(old) && { old }),
    ...(!NOBODY.test(now) && { now }),
  }));
}

function objections(git: Git, push: Push, session: Session): Problem[] {
  const { ref, now } = push;
  const refused = refusedRef(push, git);
  if (refused.length > 0 || now === undefined || !ref.startsWith(BRANCH)) return refused.map(refusedProblem);
  const commits = arriving(now, git);
  if (!commits) return [refusedProblem({ message: '读不出推送进来的提交', remedy: '运行 git fsck，再推' })];
  const wrong = refusedCommits(commits, git, git.branches().length === 0);
  return wrong.length > 0 ? wrong.map(refusedProblem) : inTree(git, { ...push, now }, session);
}

/** What is wrong with the ledgers as a push would have them; a new branch is compared with where it begins. */
function inTree(git: Git, { ref, old, now }: Push & { readonly now: string }, session: Session): Problem[] {
  const before = old ?? forkOf(now, git);
  const places = git.foldersWith(now, MARKER);
  const gone = before === undefined ? [] : git.foldersWith(before, MARKER).filter((place) => !places.includes(place));
  const isNew = old === undefined && before !== undefined;
  const refused = [
    ...gone.map((place) => ({ message: `${place}${MARKER} 没有了，账本认不出来`, remedy: '恢复这个文件再推' })),
    ...(isNew ? refusedLosses(git, before, now, ref.slice(BRANCH.length)) : []),
    ...places.flatMap((place) => refusedAbove(git, before, now, place)),
    ...places.flatMap((place) => refusedDetached(git, before, now, place)),
    ...refusedDeeds(git, { old, now }, places, session.asOf.day),
    ...places.flatMap((place) =>
      refusedContents(git, before && below(before, place), below(now, place), place, session.world.sha256),
    ),
  ];
  return [...refused.map(refusedProblem), ...places.flatMap((place) => broughtIn(git, before, now, place, session))];
}

/** The errors that a tree has and the one before had not. */
function broughtIn(git: Git, before: string | undefined, tree: string, prefix: string, session: Session): Problem[] {
  const after = errorsOf(filesIn(git, below(tree, prefix)), session);
  if (after.length === 0) return [];
  const known = before === undefined ? [] : errorsOf(filesIn(git, below(before, prefix)), session);
  return newErrors(known, after).map((error) => ({ ...error, file: `${prefix}${error.file}` }));
}

/** The deadlines that a push moves on a branch that was there and goes on. */
function movedOn(git: Git, { old, now }: Push, session: Session): Moved[] {
  if (old === undefined || now === undefined) return [];
  return git.foldersWith(now, MARKER).flatMap((place) => movedIn(git, old, now, place, session));
}

/** The deadlines that are other days in a tree than in the one before; where one has no ledger, none. */
function movedIn(git: Git, before: string | undefined, tree: string, prefix: string, { asOf }: Session): Moved[] {
  const [then, now] = [before, tree].map((one) => (one === undefined ? undefined : filesIn(git, below(one, prefix))));
  return then && now ? [...movesBetween(readLedger(then), readLedger(now), asOf).moved] : [];
}

function below(name: string, prefix: string): string {
  return prefix === '' ? name : `${name}:${prefix.slice(0, -1)}`;
}

function verdict(problems: readonly Problem[], moved: readonly Moved[]): Outcome {
  const view = {
    ...checkView(problems, { files: 0, tasks: 0 }, { loose: [], basis: [], notes: [] }),
    facts: {},
    notes: noteOf(problems),
  };
  return {
    kind: 'answer',
    ofTree: true,
    view: withMoves(view, { moved, settled: 0, unread: [] }, '这次提交'),
    problems,
    exit: problems.length > 0 ? exits.findings : exits.done,
  };
}

function noteOf(problems: readonly Problem[]): string[] {
  return problems.length === 0 ? [] : [`${problems.length} 个错误，没有收下；改好后再试。`];
}
