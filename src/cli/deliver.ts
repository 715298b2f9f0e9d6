import type { Git, World } from '../world/world.ts';
import { type Change, type FileChange, isStop, refuse, type Stop } from './outcome.ts';

/** What was done with a change. */
export interface Delivery {
  readonly commit?: string;
  /** Said after the answer: why there is no history of it. */
  readonly note?: string;
}

export interface Delivering {
  readonly world: World;
  readonly folder: string;
  readonly clerk: string;
  /** --no-commit */
  readonly keepOut: boolean;
}

/** Writes the files of a change and commits exactly those; when anything fails, everything is as it was. */
export function deliver(change: Change, delivering: Delivering): Delivery | Stop {
  const { world, folder, keepOut } = delivering;
  const git = world.git(folder);
  const history = keepOut ? { note: '已写入，按 --no-commit 没有提交。' } : change.founding ? 'commit' : historyOf(git);
  if (isStop(history)) return history;
  const written = writeAll(change.files, world, folder);
  if (isStop(written)) return written;
  if (history !== 'commit') return history;
  const founded = change.founding ? found(git) : undefined;
  return founded ?? record(change, written, git, delivering);
}

function record(
  change: Change,
  written: readonly FileChange[],
  git: Git,
  { world, folder, clerk }: Delivering,
): Delivery | Stop {
  const commit = git.commit(
    change.files.map(({ path }) => path),
    commitMessage(change, clerk),
  );
  if (commit.ok) return { commit: commit.commit };
  const undone = takeBack(written, world, folder);
  const detail = commit.detail.trim() === '' ? '' : `\n${commit.detail.trim()}`;
  return refuse(`没有提交成功：${commit.reason}${detail}`, `${undone}处理后重试；或加 --no-commit 只写文件`);
}

/** Makes a repository of a new ledger that lies in none; a note says why its first commit has to wait. */
function found(git: Git): { readonly note: string } | undefined {
  const state = git.state();
  if (!state.available) return { note: '没有找到 git，账本没有版本历史；装好 git 后在账本文件夹里运行 git init。' };
  if (!state.repository) {
    const made = git.init();
    if (!made.ok) return { note: `没有建成 git 仓库：${made.reason}` };
  }
  if (git.state().identity) return undefined;
  return {
    note: '已写入，没有提交：git 不知道提交人是谁；先运行 git config --global user.name 姓名 和 user.email 邮箱，再 git add . 和 git commit。',
  };
}

/** Whether a commit can be made; asked before anything is written. */
function historyOf(git: Git): 'commit' | { readonly note: string } | Stop {
  const state = git.state();
  if (!state.available) return { note: '已写入；没有找到 git，这次改动没有版本历史。' };
  if (state.trouble !== undefined)
    return refuse(`git 不能用：${state.trouble}`, '处理后重试；或加 --no-commit 只写文件');
  if (!state.repository) return { note: '已写入；这个文件夹不是 git 仓库，这次改动没有版本历史。' };
  if (state.busy)
    return refuse(`仓库正在进行 ${state.busy}，没有做完`, '先完成或放弃它（git status 会说明），再试一次');
  if (state.identity) return 'commit';
  return refuse(
    'git 不知道提交人是谁',
    '运行 git config --global user.name 姓名 和 git config --global user.email 邮箱，再试一次',
  );
}

function writeAll(files: readonly FileChange[], world: World, folder: string): readonly FileChange[] | Stop {
  const done: FileChange[] = [];
  for (const file of files) {
    const path = `${folder}/${file.path}`;
    const outcome = world.files.write(path, file.after, file.before ?? 'absent');
    if (outcome.ok) done.push(file);
    else return refuse(`写不了 ${file.path}：${outcome.trouble.message}`, `${takeBack(done, world, folder)}处理后重试`);
  }
  return done;
}

/** Puts the files back; says so, or names those that could not be. */
function takeBack(files: readonly FileChange[], world: World, folder: string): string {
  const stuck = files.filter(({ path, before, after }) => {
    const place = `${folder}/${path}`;
    const outcome =
      before === undefined ? world.files.remove(place, encode(after)) : world.files.write(place, before, encode(after));
    return !outcome.ok;
  });
  if (stuck.length === 0) return '账本没有改动；';
  return `${stuck.map(({ path }) => path).join('、')} 已写入而没能撤回，请核对；`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** 登记：事项（编号）, then trailers that the audit reads. */
function commitMessage({ subject, action, id }: Change, clerk: string): string {
  const trailers = [...(id === undefined ? [] : [`编号: ${id}`]), `动作: ${action}`, `经办人: ${clerk}`];
  return `${subject}\n\n${trailers.join('\n')}\n`;
}
