import { addDays } from '../../calendar/day.ts';
import { parsePeriod } from '../../calendar/period.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readLedger } from '../../ledger/read.ts';
import { type Moves, movesBetween } from '../../rules/deadlines/moved.ts';
import { isStop, stop, tryTo } from '../contract/outcome.ts';
import { RECORD } from '../session/folder.ts';
import { commitMeant, filesAt, unreadHistory } from '../session/history.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** A ledger as it stood in history. */
export interface Then {
  readonly ledger: Ledger;
  /** As it is said of a list: 2022-03-31（提交 3f2a1b0c）. */
  readonly name: string;
}

/**
 * The state of knowledge that is meant: a revision of git, the end of a day, or the end of a period that is over;
 * unless something is typed, the end of the day before the day of looking.
 */
export function thenMeant(typed: string | undefined, open: OpenLedger, session: Session): Then {
  const yesterday = addDays(session.asOf.day, -1);
  const period = typed === undefined || typed === '昨天' ? { to: yesterday } : parsePeriod(typed, session.asOf.day);
  if (period && period.to > session.asOf.day) return stop('then-ahead', { typed: typed ?? '' });
  return stateIn(period?.to ?? typed ?? '', open);
}

/** What has been changed and not committed moves; undefined where there is no history, or nothing of that kind. */
export function uncommittedMoves(open: OpenLedger): Moves | undefined {
  const git = open.world.git(open.folder);
  const { available, repository, head } = git.state();
  if (!available || !repository || head === undefined) return undefined;
  if (!git.unrecorded()?.some((path) => RECORD.test(path))) return undefined;
  return movesSince(head, open, open);
}

/** What has moved since a commit, as far as it had a ledger that can be had. */
export function movesSince(commit: string, place: Pick<OpenLedger, 'world' | 'folder'>, now: OpenLedger) {
  const then = tryTo(() => stateIn(commit, place));
  return isStop(then) ? undefined : movesBetween(then.ledger, now.whole, now.terms.asOf);
}

/** The ledger of a commit, or of the last one of a day. */
function stateIn(name: string, open: Pick<OpenLedger, 'world' | 'folder'>): Then {
  const commit = commitMeant(name, open);
  const files = filesAt(open.world, open.folder, name);
  const lacking = files.filter(({ trouble }) => trouble !== undefined).map(({ path }) => path);
  if (lacking.length > 0) return unreadHistory(lacking);
  const short = commit.slice(0, 8);
  return { ledger: readLedger(files), name: commit.startsWith(name) ? `提交 ${short}` : `${name}（提交 ${short}）` };
}
