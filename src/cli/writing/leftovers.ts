import type { Git } from '../../world/world.ts';
import { isStop, refuse, type Stop } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import { commitMessage } from './commit.ts';

/** What stands in the ledger's folder and not in history; what a git that died has only announced is taken back first. */
function leftoversIn(git: Git): readonly string[] | Stop {
  git.unstage(git.announced());
  return git.unrecorded() ?? refuse('git 没有说清有没有没提交的改动', '运行 git status 看看仓库是否完好，再试一次');
}

/** What has been changed by hand and not committed goes into history, if it is sound; which files that were. */
export function recordLeftovers(
  open: OpenLedger,
  git: Git,
  clerk: string,
  wanted: (path: string) => boolean = () => true,
): readonly string[] | Stop {
  const all = leftoversIn(git);
  if (isStop(all)) return all;
  const paths = all.filter(wanted);
  if (paths.length === 0) return [];
  const wrong = open.errors().find(({ file }) => paths.includes(file));
  if (wrong) return refuse(`${wrong.file} 有没提交的改动，但里面有错：${wrong.message}`, wrong.remedy);
  const message = commitMessage({ subject: '手工改动', action: '手工改动' }, clerk, paths);
  const done = git.commit(paths, message);
  return done.ok ? paths : refuse(`没有提交成功：${done.reason}\n${done.detail}`.trim(), '处理后再试');
}
