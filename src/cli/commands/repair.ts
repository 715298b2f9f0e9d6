import { isStop, refuse, type Stop } from '../contract/outcome.ts';
import { RECORD } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { readiness } from '../writing/commit.ts';
import { recordLeftovers } from '../writing/leftovers.ts';
import { abandonOwnMerge } from '../writing/own-merge.ts';

/**
 * Puts right what programs that died have left in a ledger: an unfinished change, drafts, locks, files that git was only
 * told of, records outside history. What was done, in words.
 */
export function repair(session: Session): readonly string[] | Stop {
  const open = session.open();
  if (isStop(open)) return open;
  const clerk = session.clerk();
  if (isStop(clerk)) return clerk;
  const { world, folder } = open;
  const git = world.git(folder);
  world.files.sweep(folder);
  git.releaseStale();
  const abandoned = abandonOwnMerge(git, world);
  if (abandoned) return abandoned;
  const ready = readiness(git);
  if (isStop(ready)) return ready;
  if ('why' in ready) return refuse(ready.why, '账本放进 git 仓库才有可修的；运行 xiaoneng doctor 看看');
  world.interruption.defer();
  const announced = git.announced();
  const recorded = recordLeftovers(open, git, clerk, (path) => RECORD.test(path));
  if (isStop(recorded)) return recorded;
  return [
    ...(announced.length > 0 ? [`清掉了 git 里没有提交成的 ${announced.length} 个文件名`] : []),
    ...(recorded.length > 0 ? [`提交了原来没有提交的 ${recorded.length} 个文件：${recorded.join('、')}`] : []),
  ];
}
