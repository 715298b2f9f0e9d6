import type { Author, Git, World } from '../../world/world.ts';
import { type FileChange, refusal } from '../contract/outcome.ts';
import { toBeNamed } from '../session/naming.ts';
import { gitIn } from '../session/shell-words.ts';
import { doneWith, type Failure, leftWords, takeBack } from './files.ts';
import { prepareMerging } from './merge-driver.ts';

/** What was done with a change, in a sentence, and the commit it made. */
export interface Delivery {
  readonly commit?: string;
  readonly note: string;
  /** Why a new ledger is in no history. */
  readonly why?: string;
}

/** Files that are written, and how history shall tell of them. */
export interface Recording {
  readonly files: readonly FileChange[];
  readonly message: string;
  /** Who made the change, where that is not who is at work now. */
  readonly author?: Author;
}

/** Where all of this is done. */
export interface LedgerPlace {
  readonly world: World;
  readonly folder: string;
  readonly git: Git;
}

/** Commits the files, or puts them back. */
export function commitFiles(
  { files, message, author }: Recording,
  { world, folder, git }: LedgerPlace,
): Delivery | Failure {
  const commit = git.commit(pathsOf(files), message, author);
  if (commit.ok) return { commit: commit.commit, note: `${doneWith(files)}${commit.isOld ? ALREADY : '，并提交。'}` };
  const stuck = takeBack(files, world, folder);
  const detail = commit.detail.trim() === '' ? '' : `\n${commit.detail.trim()}`;
  const told = { left: leftWords(stuck), reason: `${commit.reason}${detail}` };
  return { stop: refusal('commit-failed', told), stuck: stuck.length > 0 };
}

const ALREADY = '；版本历史里已经是这样，没有另外提交。';

/** Records a new ledger, in a repository of its own where it lies in none; each step that fails is told, with the rest to be done. */
export function found(recording: Recording, place: LedgerPlace): Delivery | Failure {
  const { git, world } = place;
  const state = git.state();
  const done = doneWith(recording.files);
  if (!state.available)
    return without(done, '没有找到 git，账本没有版本历史', '装好 git 后在账本文件夹里运行 git init');
  if (state.trouble !== undefined) return without(done, `没有提交，git 不能用：${state.trouble}`);
  const made = state.repository ? undefined : git.init();
  if (made && !made.ok) return without(done, `没有建成 git 仓库：${made.reason}`);
  const why = git.identityTrouble();
  if (why !== undefined) return without(done, `没有提交：${why}，再 ${firstCommit(place)}`);
  if (!git.identity())
    return without(
      done,
      '没有提交，因为 git 不知道提交人是谁',
      `${toBeNamed(world, place.folder)}，再 ${firstCommit(place)}`,
    );
  const delivery = made ? foundIn(recording, place) : commitFiles(recording, place);
  if ('stop' in delivery || delivery.commit === undefined) return delivery;
  return { ...delivery, note: `${delivery.note}${preparedFor(place)}` };
}

/** The first commit of a repository that was made for it; were it taken back, the repository would be left. */
function foundIn({ files, message, author }: Recording, place: LedgerPlace): Delivery {
  const done = doneWith(files);
  const first = place.git.commit(pathsOf(files), message, author);
  if (first.ok) return { commit: first.commit, note: `${done}，并提交。` };
  return without(done, `没有提交成功：${first.reason}`, `处理后 ${firstCommit(place)}`);
}

/** The commands by which a person makes the first commit of a new ledger. */
function firstCommit({ folder, world }: LedgerPlace): string {
  const git = gitIn(folder, world);
  return `${git} add . 和 ${git} commit -m 新建账本`;
}

function without(done: string, why: string, how?: string): Delivery {
  return { note: `${[done, why, ...(how === undefined ? [] : [how])].join('；')}。`, why };
}

/** Sets up merging; what to do where that failed. */
export function preparedFor({ world, folder }: LedgerPlace): string {
  const failed = prepareMerging(world, folder);
  return failed ? `但合并没有设置好：${failed.message}；运行 xiaoneng hook install。` : '';
}

function pathsOf(files: readonly FileChange[]): string[] {
  return files.map(({ path }) => path);
}
