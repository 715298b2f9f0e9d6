import type { Git, World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';

/**
 * Gives up a merge that a `sync` which died has left; that of a person stays. What was read of the ledger before holds no
 * more then, so that is a stop: the same command typed again goes on.
 */
export function abandonOwnMerge(git: Git, { files }: World): void {
  if (git.state().busy !== 'merge') return;
  const place = git.insidePath('MERGE_MSG');
  const read = place === undefined ? undefined : files.read(place);
  const isOurs = read?.ok && /^动作: 合并$/m.test(new TextDecoder().decode(read.bytes));
  if (isOurs && git.shared.abandon().ok) stop('merge-abandoned');
}
