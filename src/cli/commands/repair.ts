import { isStop, stop } from '../contract/outcome.ts';
import { RECORD } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { readiness } from '../writing/commit.ts';
import { leftoversIn, recordLeftovers } from '../writing/leftovers.ts';
import { abandonOwnMerge } from '../writing/own-merge.ts';

/**
 * Puts right what programs that died have left in a ledger: an unfinished change, drafts, locks, files that git was only
 * told of, records outside history. What was done, in words.
 */
export function repair(session: Session): readonly string[] {
  const open = session.open();
  const clerk = session.clerk();
  const { world, folder } = open;
  const git = world.git(folder);
  world.files.sweep(folder);
  git.releaseStale();
  abandonOwnMerge(git, world);
  const ready = readiness({ world, folder, git });
  if (isStop(ready)) stop(ready);
  if ('why' in ready) stop('repair-no-history', { why: ready.why });
  world.interruption.defer();
  const announced = git.announced();
  git.unstage(announced);
  const recorded = leftoversIn(open, git).own.filter((path) => RECORD.test(path));
  recordLeftovers(recorded, open, git, clerk);
  return [
    ...(announced.length > 0 ? [`清掉了 git 里没有提交成的 ${announced.length} 个文件名`] : []),
    ...(recorded.length > 0 ? [`提交了原来没有提交的 ${recorded.length} 个文件：${recorded.join('、')}`] : []),
  ];
}
