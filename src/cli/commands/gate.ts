import { MARKER } from '../../ledger/marker.ts';
import { readLedger } from '../../ledger/read.ts';
import { type Moved, movesBetween } from '../../rules/deadlines/moved.ts';
import { checkView } from '../../views/files/check.ts';
import { withMoves } from '../../views/history/moved.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { Git } from '../../world/world.ts';
import { exits, type Outcome, stop } from '../contract/outcome.ts';
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

/** As a server's pre-receive hook: whether any branch that is pushed has its history rewritten or brings errors. */
export const preReceive: Run = async (_, session) => {
  const input = await session.world.terminal.readStdin();
  const lines = input.ok ? new TextDecoder().decode(input.bytes).split('\n') : [];
  const pushed = lines.map((line) => line.trim().split(' ')).filter((parts) => parts.length === 3);
  if (pushed.length === 0) return stop('push-unseen');
  const git = session.world.git('.', 'hook');
  const problems = pushed.flatMap(([old = '', now = '', ref = '']) => objections(git, old, now, ref, session));
  return verdict(
    problems,
    problems.length > 0 ? [] : pushed.flatMap(([old = '', now = '']) => movedOn(git, old, now, session)),
  );
};

function objections(git: Git, old: string, now: string, ref: string, session: Session): Problem[] {
  if (!ref.startsWith('refs/heads/')) return [];
  const branch = ref.slice('refs/heads/'.length);
  if (NOBODY.test(now)) return NOBODY.test(old) ? [] : [refused(`不能删除分支 ${branch}`, '历史要留着')];
  const before = NOBODY.test(old) ? undefined : old;
  if (before !== undefined && !git.isAncestor(before, now))
    return [refused(`分支 ${branch} 的历史被改写了`, '不要强推；运行 xiaoneng sync 合并后再推')];
  const places = git.foldersWith(now, MARKER);
  const gone = before === undefined ? [] : git.foldersWith(before, MARKER).filter((place) => !places.includes(place));
  return [
    ...gone.map((place) => refused(`${place}${MARKER} 没有了，账本认不出来`, '恢复这个文件再推')),
    ...places.flatMap((place) => broughtIn(git, before, now, place, session)),
  ];
}

/** The errors that a tree has and the one before had not. */
function broughtIn(git: Git, before: string | undefined, tree: string, prefix: string, session: Session): Problem[] {
  const after = errorsOf(filesIn(git, below(tree, prefix)), session);
  if (after.length === 0) return [];
  const known = before === undefined ? [] : errorsOf(filesIn(git, below(before, prefix)), session);
  return newErrors(known, after).map((error) => ({ ...error, file: `${prefix}${error.file}` }));
}

/** The deadlines that a push moves on a branch that was there and goes on. */
function movedOn(git: Git, old: string, now: string, session: Session): Moved[] {
  if (NOBODY.test(now) || NOBODY.test(old)) return [];
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

function refused(message: string, remedy: string): Problem {
  return { file: '', line: 0, column: 0, width: 0, level: 'error', code: 'refused', message, remedy };
}

function verdict(problems: readonly Problem[], moved: readonly Moved[]): Outcome {
  const view = {
    ...checkView(problems, { files: 0, tasks: 0 }, { loose: [], notes: [] }),
    facts: {},
    notes: noteOf(problems),
  };
  return {
    kind: 'answer',
    view: withMoves(view, { moved, settled: 0, unread: [] }, '这次提交'),
    problems,
    exit: problems.length > 0 ? exits.findings : exits.done,
  };
}

function noteOf(problems: readonly Problem[]): string[] {
  return problems.length === 0 ? [] : [`${problems.length} 个错误，没有收下；改好后再试。`];
}
