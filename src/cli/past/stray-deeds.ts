import { readable } from '../../ledger/beside.ts';
import { handOf } from '../../records/permission.ts';
import type { Git, PastCommit } from '../../world/world.ts';
import type { Objection } from '../contract/outcome.ts';
import { aboutMerge } from './merges.ts';
import { asMerge, type Held, signatoryOf, strangerTold } from './oversteps.ts';

/** The permissions of a ledger, and where in the repository it lies: '' or ending in `/`. */
export interface PlacedHeld {
  readonly place: string;
  readonly found: Held;
}

/**
 * What people of units, and those whom nobody knows, do beside the ledgers: in folders that belong to none, in merges,
 * in a ledger of their own making. `places` are the ledgers that there are; `isPlanned`: before it is pushed.
 */
export function besideLedgers(
  commits: readonly PastCommit[],
  places: readonly string[],
  held: readonly PlacedHeld[],
  git: Git,
  isPlanned = false,
): Objection[] {
  const isWithin = (path: string) => places.some((place) => path.startsWith(place));
  return commits.flatMap((commit): Objection[] => {
    const who = isPlanned ? { email: commit.committer, isPlanned } : signatoryOf(commit);
    const hands = held.map(({ found }) => handOf(found.permissions, who));
    if (hands.some(({ kind }) => kind === 'office')) return [];
    const name = `提交 ${commit.hash.slice(0, 8)}`;
    const paths = touched(commit, git);
    const beside = paths.find((path) => !isWithin(path));
    const [unit] = hands.flatMap((hand) => (hand.kind === 'unit' ? [hand.unit] : []));
    if (unit === undefined) return paths.length === 0 || beside !== undefined ? [ofStranger(beside)] : [];
    return beside === undefined ? [] : [ofUnit(unit, beside)];

    // what somebody unknown does in a ledger is told there
    function ofStranger(path: string | undefined): Objection {
      const { message, remedy } = strangerTold(who, name, held[0]?.found.permissions ?? {});
      return { message: path === undefined ? message : `${readable(path)}：${message}`, remedy };
    }
    function ofUnit(own: string, path: string): Objection {
      const message = `${readable(path)} 不在账本里，${own}的 ${who.email} 不能改（${name}）`;
      return { message, remedy: '从提交里去掉它，再推' };
    }
  });
}

/** Everything that a commit has otherwise, under its old names too; of a merge what is of neither side. */
function touched(commit: PastCommit, git: Git): string[] {
  const own = commit.files.flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]));
  if (commit.parents.length < 2) return own;
  return [...own, ...aboutMerge(asMerge(commit), git).map(({ path }) => path)].filter((path) => path !== '');
}
