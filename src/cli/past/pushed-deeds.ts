import type { Day } from '../../calendar/day.ts';
import { handOf, PERMISSIONS } from '../../records/permission.ts';
import type { Git, PastCommit } from '../../world/world.ts';
import type { Objection } from '../contract/outcome.ts';
import { ARRIVING, readable } from './arrivals.ts';
import { type Held, judgingOf, oversteppedIn, permissionsAt } from './oversteps.ts';

/** What a branch was, and what somebody wants it to be. */
interface Pushed {
  readonly old: string | undefined;
  readonly now: string;
}

/**
 * What of a push oversteps what its people may do, by the permissions that stand here already: who may do more by what
 * is pushed may do it from the next push on.
 */
export function refusedDeeds(git: Git, { old, now }: Pushed, places: readonly string[], day: Day): Objection[] {
  const heads = [old, git.commitNamed('HEAD'), ...git.branches().map(({ commit }) => commit)];
  const standing = heads.filter((commit) => commit !== undefined);
  const held = places.flatMap((place) => {
    const found = permissionsAt(git, standing, place);
    return found ? [{ place, found }] : [];
  });
  if (held.length === 0) return [];
  const commits = git.commits(now, { ...ARRIVING, signatures: true }) ?? [];
  return held.flatMap(({ place, found }): Objection[] => {
    if (found.broken)
      return [{ message: `服务器上的 ${place}${PERMISSIONS} 或单位名录读不出来`, remedy: '管服务器的人先改好它' }];
    const refused = oversteppedIn(judgingOf(git, commits, place), found, day);
    const inside = refused.map(({ path, message, remedy }) => ({ message: `${place}${path}：${message}`, remedy }));
    return [...inside, ...strayIn(commits, places, found)];
  });
}

/** What people of units change beside the ledgers. */
function strayIn(commits: readonly PastCommit[], places: readonly string[], { permissions }: Held): Objection[] {
  return commits.flatMap(({ hash, committer, signer, files }) => {
    const hand = handOf(permissions, { email: committer, ...(signer !== undefined && { signer }) });
    const beside = files.find(({ path }) => !places.some((place) => path.startsWith(place)));
    if (hand.kind !== 'unit' || !beside) return [];
    const message = `${readable(beside.path)} 不在账本里，${hand.unit}的 ${committer} 不能改（提交 ${hash.slice(0, 8)}）`;
    return [{ message, remedy: '从提交里去掉它，再推' }];
  });
}
