import { busyWords, wayOutOf } from '../../world/git-busy.ts';
import type { Commit, Git, Outcome, TroubleKind, World } from '../../world/world.ts';
import { type Change, type FileChange, isStop, refuse, type Stop } from '../contract/outcome.ts';
import { prepareMerging } from './merge-driver.ts';

/** What was done with a change, in a sentence, and the commit it made. */
export interface Delivery {
  readonly commit?: string;
  readonly note: string;
}

export interface Delivering {
  readonly world: World;
  readonly folder: string;
  readonly clerk: string;
  /** --no-commit */
  readonly keepOut: boolean;
}

/** Why there will be no commit. */
interface Without {
  readonly why: string;
}

/** Writes the files of a change and commits exactly those; when anything fails, everything is as it was. */
export async function deliver(change: Change, delivering: Delivering): Promise<Delivery | Stop> {
  const { world, folder, keepOut } = delivering;
  if (change.files.every(isSame)) return { note: '内容没有变化，没有写入。' };
  const git = world.git(folder);
  const history = keepOut ? { why: '按 --no-commit 没有提交' } : change.founding ? 'commit' : historyOf(git);
  if (isStop(history)) return history;
  const byHand = history === 'commit' && !change.founding ? alteredBefore(change, git) : [];
  const trouble = await writeAll(change.files, world, folder);
  if (trouble) return trouble;
  if (change.founding && history === 'commit') return found(change, git, delivering);
  if (history === 'commit') return record(change, git, delivering, byHand);
  return { note: `${doneWith(change.files)}；${history.why}。` };
}

function isSame({ before, after }: FileChange): boolean {
  if (after === undefined) return before === undefined;
  const bytes = encode(after);
  return before !== undefined && before.length === bytes.length && before.every((byte, i) => byte === bytes[i]);
}

function namesOf(files: readonly FileChange[]): string {
  return files.length > 2 ? `${files.length} 个文件` : files.map(({ path }) => path).join('、');
}

function doneWith(files: readonly FileChange[]): string {
  return `${files.every(({ after }) => after === undefined) ? '已删去' : '已写入'} ${namesOf(files)}`;
}

/** The files that somebody has changed by hand since the last commit: what they did goes with this commit. */
function alteredBefore({ files }: Change, git: Git): readonly string[] {
  return git.altered(files.filter(({ before }) => before !== undefined).map(({ path }) => path));
}

function commitOf(change: Change, git: Git, clerk: string, byHand: readonly string[]): Commit {
  const paths = change.files.map(({ path }) => path);
  return git.commit(paths, commitMessage(change, clerk, byHand));
}

function record(
  change: Change,
  git: Git,
  { world, folder, clerk }: Delivering,
  byHand: readonly string[],
): Delivery | Stop {
  const { files } = change;
  const commit = commitOf(change, git, clerk, byHand);
  const also = byHand.length > 0 ? `注意：${byHand.join('、')} 原有没提交的改动，随这次一并提交，请核对。` : '';
  if (commit.ok) return { commit: commit.commit, note: `${doneWith(files)}，并提交。${also}` };
  const left = takeBack(files, world, folder);
  const detail = commit.detail.trim() === '' ? '' : `\n${commit.detail.trim()}`;
  return refuse(`没有提交成功，${left}：${commit.reason}${detail}`, '处理后重试；或加 --no-commit 只写文件');
}

const IDENTIFY = 'git config --global user.name 姓名 和 git config --global user.email 邮箱';

/** Records a new ledger, in a repository of its own where it lies in none; each step that fails is told, with the rest to be done. */
function found(change: Change, git: Git, delivering: Delivering): Delivery | Stop {
  const state = git.state();
  const done = doneWith(change.files);
  if (!state.available)
    return { note: `${done}；没有找到 git，账本没有版本历史；装好 git 后在账本文件夹里运行 git init。` };
  if (state.trouble !== undefined) return { note: `${done}；没有提交，git 不能用：${state.trouble}。` };
  const made = state.repository ? undefined : git.init();
  if (made && !made.ok) return { note: `${done}；没有建成 git 仓库：${made.reason}。` };
  const why = git.identityTrouble();
  if (why !== undefined) return { note: `${done}；没有提交：${why}，再 git add . 和 git commit。` };
  if (!git.identity())
    return { note: `${done}；没有提交，因为 git 不知道提交人是谁；运行 ${IDENTIFY}，再 git add . 和 git commit。` };
  if (made) return foundIn(change, git, delivering);
  const delivery = record(change, git, delivering, []);
  return isStop(delivery) ? delivery : { ...delivery, note: `${delivery.note}${preparedFor(delivering)}` };
}

/** The first commit of a repository that was made for it; were it taken back, the repository would be left. */
function foundIn(change: Change, git: Git, delivering: Delivering): Delivery {
  const done = doneWith(change.files);
  const first = commitOf(change, git, delivering.clerk, []);
  if (!first.ok)
    return { note: `${done}；没有提交成功：${first.reason}；处理后在账本文件夹里 git add . 和 git commit。` };
  return { commit: first.commit, note: `${done}，并提交。${preparedFor(delivering)}` };
}

/** Sets up merging; what to do where that failed. */
function preparedFor({ world, folder }: Delivering): string {
  const failed = prepareMerging(world, folder);
  return failed ? `但合并没有设置好：${failed.message}；运行 xiaoneng hook install。` : '';
}

/** Whether a commit can be made; asked before anything is written. */
function historyOf(git: Git): 'commit' | Without | Stop {
  const state = git.state();
  if (!state.available) return { why: '没有找到 git，这次改动没有版本历史' };
  if (state.trouble !== undefined)
    return refuse(`git 不能用：${state.trouble}`, '处理后重试；或加 --no-commit 只写文件');
  if (!state.repository) return { why: '账本不在 git 仓库里，这次改动没有版本历史' };
  if (state.busy) return refuse(`仓库正在${busyWords(state.busy)}，还没有做完`, `${wayOutOf(state.busy)}，再试一次`);
  if (git.identity()) return 'commit';
  const trouble = git.identityTrouble();
  if (trouble !== undefined) return refuse(`现在提交不了：${trouble}`, '处理后再试一次；或加 --no-commit 只写文件');
  return refuse('git 不知道提交人是谁', `运行 ${IDENTIFY}，再试一次；或加 --no-commit 只写文件`);
}

/** What to do about a file that could not be written. */
const remedies: Partial<Record<TroubleKind, string>> = {
  denied: '检查文件和文件夹的权限，再试一次',
  'read-only': '换到能写的磁盘，或请管理员改成可写，再试一次',
  full: '腾出空间，再试一次',
  changed: '看看别人改了什么，再试一次',
  busy: '等一等，再试一次',
  symlink: '把它换成文件本身，再试一次',
};

/** Writes all files or none; who is told to stop on the way takes back what has been written. */
async function writeAll(files: readonly FileChange[], world: World, folder: string): Promise<Stop | undefined> {
  world.interruption.defer();
  for (const [index, { path, before, after }] of files.entries()) {
    world.terminal.progress(`写入 ${index + 1}/${files.length}`);
    if (await world.interruption.asked())
      return refuse(`写到一半停下了，${takeBack(files.slice(0, index), world, folder)}`, '要登记就再运行一次');
    const outcome = put(`${folder}/${path}`, before, after, world);
    if (!outcome.ok) {
      const left = takeBack(files.slice(0, index), world, folder);
      const { kind, message } = outcome.trouble;
      return refuse(`写不了 ${path}，${left}：${message}`, remedies[kind] ?? '检查文件和磁盘，再试一次');
    }
  }
  return undefined;
}

/** Makes of what stands there what shall; nothing where nothing shall. */
function put(
  place: string,
  before: Uint8Array | undefined,
  after: string | Uint8Array | undefined,
  { files }: World,
): Outcome {
  if (after !== undefined) return files.write(place, after, before ?? 'absent');
  return before === undefined ? { ok: true } : files.remove(place, before);
}

/** Puts the files back; says so, or names those that could not be. */
function takeBack(files: readonly FileChange[], world: World, folder: string): string {
  const stuck = files.filter(({ path, before, after }) => {
    const place = `${folder}/${path}`;
    return !put(place, after === undefined ? undefined : encode(after), before, world).ok;
  });
  if (stuck.length === 0) return '账本没有改动';
  return `但 ${stuck.map(({ path }) => path).join('、')} 已写入而没能撤回，请核对`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** 登记：事项（编号）, then trailers that the audit reads; each on a line of its own, whatever was typed. */
export function commitMessage(
  { subject, action, id, undone }: Pick<Change, 'subject' | 'action' | 'id' | 'undone'>,
  clerk: string,
  byHand: readonly string[],
): string {
  const trailers = [
    ...(id === undefined ? [] : [`编号: ${id}`]),
    `动作: ${action}`,
    `经办人: ${oneLine(clerk)}`,
    ...(undone === undefined ? [] : [`撤回提交: ${undone}`]),
  ];
  const also = byHand.length > 0 ? `含此前没有提交的改动：${byHand.join('、')}\n\n` : '';
  return `${oneLine(subject)}\n\n${also}${trailers.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
