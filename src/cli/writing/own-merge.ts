import type { Git, World } from '../../world/world.ts';
import { refuse, type Stop } from '../contract/outcome.ts';

/**
 * Gives up a merge that a `sync` which died has left; that of a person stays. What was read of the ledger before holds no
 * more then, so that is a stop: the same command typed again goes on.
 */
export function abandonOwnMerge(git: Git, { files }: World): Stop | undefined {
  if (git.state().busy !== 'merge') return undefined;
  const place = git.insidePath('MERGE_MSG');
  const read = place === undefined ? undefined : files.read(place);
  const isOurs = read?.ok && /^动作: 合并$/m.test(new TextDecoder().decode(read.bytes));
  if (!isOurs || !git.shared.abandon().ok) return undefined;
  return refuse('上次 sync 的合并断在半路，已经放弃，账本和合并前一样', '再运行一次');
}
