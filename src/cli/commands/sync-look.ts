import { deedsOf } from '../../audit/life.ts';
import type { Stray } from '../../ledger/beside.ts';
import { DOUBT } from '../../ledger/text/traps/conflicts.ts';
import { withMoves } from '../../views/history/moved.ts';
import { type Incoming, type Synced, syncView } from '../../views/history/sync.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { View } from '../../views/view/view.ts';
import type { Git, Upstream } from '../../world/world.ts';
import { type Answer, exits, isStop, tryTo } from '../contract/outcome.ts';
import { movesSince } from '../past/then.ts';
import { readFolder } from '../session/folder.ts';
import { filesIn, historyOf } from '../session/history.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { errorsOf, newErrors } from '../writing/new-errors.ts';
import type { Meeting } from './sync-bring.ts';

type Beside = Pick<Synced, 'notes' | 'strays'>;

/** What it has come to; not to be shared where it has errors that the others have not, however often it is tried. */
export function lookedOver(
  { open, git, start }: Meeting,
  { commit }: Upstream,
  { notes, strays }: Beside,
  session: Session,
): Answer {
  const now = openLedger(open.world, open.folder, session.asOf, readFolder(open.world, open.folder));
  const errors = commit === undefined ? [] : unknownAt(commit, git, ownErrors(now, strays, session), session);
  const told = {
    incoming: commit === undefined ? [] : incomingOf(open, `${start}..${commit}`),
    doubts: doubtful(now),
    strays,
  };
  const tellsLoose = strays.map(({ path }) => path);
  const moves = told.incoming.length > 0 ? movesSince(start, open, now) : undefined;
  const shown = (view: View) => (moves ? withMoves(view, moves, '合并进来的改动') : view);
  if (errors.length > 0) {
    const wrong = told.incoming.length > 0 ? '合并以后账本有错' : '账本有错，别人那里没有';
    const unpushed = `${wrong}，先没有推送；改好这些，再运行 xiaoneng sync。`;
    const view = shown(syncView({ ...told, notes: [...notes, unpushed] }));
    return { kind: 'answer', view, tellsLoose, problems: errors, exit: exits.refused };
  }
  const exit = now.errors().length > 0 ? exits.incomplete : exits.done;
  return {
    kind: 'answer',
    view: shown(syncView({ ...told, outgoing: outgoing(git, commit), notes })),
    tellsLoose,
    problems: now.errors(),
    exit,
  };
}

/** The errors of a ledger without what lies in its folder and is not shared. */
function ownErrors(now: OpenLedger, strays: readonly Stray[], session: Session): readonly Problem[] {
  const errors = now.errors();
  if (errors.length === 0 || strays.length === 0) return errors;
  const isStray = (file: string) =>
    strays.some(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));
  const own = readFolder(now.world, now.folder).filter(({ path }) => !isStray(path));
  return errorsOf(own, session);
}

/** The errors that a ledger has not in a commit. */
function unknownAt(commit: string, git: Git, errors: readonly Problem[], session: Session): readonly Problem[] {
  return errors.length === 0 ? [] : newErrors(errorsOf(filesIn(git, commit), session), errors);
}

export function outgoing(git: Git, there: string | undefined): number {
  return there === undefined ? git.countTo('HEAD') : (git.commits(`${there}..HEAD`)?.length ?? 0);
}

/** What others have recorded. */
export function incomingOf(open: OpenLedger, range: string): Incoming[] {
  const commits = tryTo(() => historyOf(open, { range }));
  if (isStop(commits)) return [];
  return deedsOf(commits, open.terms.calendar);
}

/** Where two people wrote something different. */
function doubtful({ whole: { texts } }: OpenLedger): string[] {
  return texts.keys().filter((file) => texts.get(file)?.includes(DOUBT));
}
