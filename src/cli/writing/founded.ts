import { MARKER } from '../../ledger/marker.ts';
import type { World } from '../../world/world.ts';
import type { Change, Stop } from '../contract/outcome.ts';
import { commitMessage } from './commit.ts';
import { takeBack } from './files.ts';
import { standingIn } from './journal.ts';

/** A ledger that is made before a change to another one. */
export type Founded = NonNullable<Change['founds']>;

/** Takes it back after what failed, from history as well where that tells of it; what stays is for `leftOf` to say. */
export function withdraw(
  { files, folder, subject }: Pick<Founded, 'files' | 'folder' | 'subject'>,
  clerk: string,
  isTold: boolean,
  world: World,
): void {
  const stuck = takeBack(files, world, folder);
  if (stuck.length > 0 || !isTold) return;
  const paths = files.map(({ path }) => path);
  world.git(folder).commit(paths, commitMessage({ subject: `撤回：${subject}`, action: '撤回' }, clerk, []));
}

/** Whether something of it is still there, or is still to be ended. */
export function isStillFounded({ folder }: Pick<Founded, 'folder'>, world: World): boolean {
  return world.files.exists(`${folder}/${MARKER}`) || standingIn(folder, world) !== undefined;
}

/** Why the whole was not done, with what is left of the new ledger: the journal of the other one has it ended. */
export function leavingBehind(reason: Stop, { called }: Pick<Founded, 'called'>): Stop {
  return { ...reason, message: `${reason.message}；新账 ${called} 没能撤回，下一次写原来的账本时接着办完` };
}
