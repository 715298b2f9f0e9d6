import type { Day } from '../../calendar/day.ts';
import { MARKER } from '../../ledger/marker.ts';
import { PERMISSIONS } from '../../records/permission.ts';
import type { Git, PastCommit } from '../../world/world.ts';
import type { Objection } from '../contract/outcome.ts';
import { ARRIVING } from './arrivals.ts';
import { judgingOf, oversteppedIn, permissionsAt } from './oversteps.ts';
import { besideLedgers, type PlacedHeld } from './stray-deeds.ts';

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
  const held = places.flatMap((place): PlacedHeld[] => {
    const found = permissionsAt(git, standing, place);
    return found ? [{ place, found }] : [];
  });
  if (held.length === 0) return [];
  const commits = git.commits(now, { ...ARRIVING, signatures: true });
  if (!commits) return [{ message: '读不出推送进来的提交', remedy: '运行 git fsck，再推' }];
  const inside = held.flatMap((one) => insideOf(one, commits, git, day));
  // a ledger that comes with the push is none yet: it is the office that founds one
  const known = git.foldersWith(standing[0] as string, MARKER);
  return [...inside, ...besideLedgers(commits, [...new Set([...known, ...held.map(({ place }) => place)])], held, git)];
}

function insideOf({ place, found }: PlacedHeld, commits: readonly PastCommit[], git: Git, day: Day): Objection[] {
  if (found.broken)
    return [{ message: `服务器上的 ${place}${PERMISSIONS} 或单位名录读不出来`, remedy: '管服务器的人先改好它' }];
  const refused = oversteppedIn(judgingOf(git, commits, place), found, day);
  return refused.map(({ path, message, remedy }) => ({ message: `${place}${path}：${message}`, remedy }));
}
