import { ABOVE } from '../../ledger/above.ts';
import { readable } from '../../ledger/beside.ts';
import { type Content, objectionTo } from '../../ledger/contents.ts';
import { readDocument } from '../../ledger/document.ts';
import { MARKER } from '../../ledger/marker.ts';
import { attachedTo, namedDigest, storedPath } from '../../records/attachment.ts';
import { kinds } from '../../records/index.ts';
import { filePath, isId } from '../../records/kind.ts';
import type { Git, PastCommit, World } from '../../world/world.ts';
import type { Objection } from '../contract/outcome.ts';

/** What somebody wants a branch or a tag of the server to be; no `old` where there was none. */
export interface Push {
  readonly ref: string;
  readonly old?: string;
  readonly now?: string;
}

export const BRANCH = 'refs/heads/';
const TAG = 'refs/tags/';

/** What is wrong with where a push wants to put its names, before anything is read. */
export function refusedRef({ ref, old, now }: Push, git: Git): Objection[] {
  if (ref.startsWith(TAG)) return refusedTag({ ref, ...(old && { old }), ...(now && { now }) }, git);
  if (!ref.startsWith(BRANCH)) return [{ message: `不收 ${ref}`, remedy: '只推分支和新标签' }];
  const branch = ref.slice(BRANCH.length);
  if (now === undefined) return old === undefined ? [] : [{ message: `不能删除分支 ${branch}`, remedy: '历史要留着' }];
  if (old !== undefined && !git.isAncestor(old, now))
    return [{ message: `分支 ${branch} 的历史被改写了`, remedy: '不要强推；运行 xiaoneng sync 合并后再推' }];
  return [];
}

function refusedTag({ ref, old, now }: Push, git: Git): Objection[] {
  const tag = ref.slice(TAG.length);
  if (old !== undefined) return [{ message: `标签 ${tag} 不能移动，也不能删除`, remedy: '另起一个名字的标签' }];
  if (now === undefined || (git.commitNamed(now) !== undefined && git.commits(now, ARRIVING)?.length === 0)) return [];
  return [{ message: `标签 ${tag} 指的不是这里已有的提交`, remedy: '先把提交推到分支上，再推标签' }];
}

/** Commits that are in no branch or tag yet, with all their files. */
export const ARRIVING = { unseen: true, everywhere: true };

/** The commits that come with a push and are in no branch or tag yet. */
export function arriving(now: string, git: Git): readonly PastCommit[] | undefined {
  return git.commits(now, ARRIVING);
}

/** What is wrong with commits by themselves: those that begin another history, and those that would show as something else. */
export function refusedCommits(commits: readonly PastCommit[], git: Git, isFirst: boolean): Objection[] {
  const texts = git.blobs(commits.map(({ hash }) => hash));
  return commits.flatMap(({ hash, parents, files }) => {
    const name = `提交 ${hash.slice(0, 8)}`;
    const bytes = texts.get(hash);
    const hidden = files.find(({ path }) => /\p{Cc}/u.test(path));
    return [
      ...(parents.length === 0 && !isFirst
        ? [{ message: `${name} 另起了一段历史`, remedy: '在这里已有的历史上登记；重新克隆，再 sync' }]
        : []),
      ...(bytes && hasControls(bytes)
        ? [{ message: `${name} 的说明或姓名里有控制字符`, remedy: '改写说明（git commit --amend），再推' }]
        : []),
      ...(hidden
        ? [
            {
              message: `${name} 有名字里带控制字符的文件 ${JSON.stringify(hidden.path)}`,
              remedy: '改名，重新提交，再推',
            },
          ]
        : []),
    ];
  });
}

/** Control characters other than tabs and line ends, of ASCII and beyond, and those that turn the order of what is read. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;

function hasControls(bytes: Uint8Array): boolean {
  return CONTROLS.test(new TextDecoder().decode(bytes));
}

/** What a ledger in a tree has that may not stand there and did not before; the names from the top of the repository. */
export function refusedContents(
  git: Git,
  before: string | undefined,
  tree: string,
  prefix: string,
  sha256: World['sha256'],
): Objection[] {
  const known = new Set((before === undefined ? [] : (git.entries(before) ?? [])).map(spelled));
  const brought = (git.entries(tree) ?? []).filter((entry) => !known.has(spelled(entry)));
  return brought.flatMap((entry) => {
    let read: Uint8Array | undefined;
    const bytes = () => {
      read ??= git.blobs([entry.blob]).get(entry.blob) ?? new Uint8Array();
      return read;
    };
    const why = objectionTo(entry, {
      size: () => bytes().length,
      text: () => new TextDecoder().decode(bytes()),
      sha256: () => sha256(bytes()),
    });
    const message = `${readable(`${prefix}${entry.path}`)} ${why}，账本里不收`;
    return why === undefined ? [] : [{ message, remedy: '从提交里去掉它，再推；要留的放到账本文件夹以外' }];
  });
}

/** Attachments that are gone though their records still tell of them; the names from the top of the repository. */
export function refusedDetached(git: Git, before: string | undefined, now: string, prefix: string): Objection[] {
  if (before === undefined) return [];
  const left = new Set((git.entries(treeIn(now, prefix)) ?? []).map(({ path }) => path));
  const gone = (git.entries(treeIn(before, prefix)) ?? []).filter(
    ({ path }) => namedDigest(path) !== undefined && !left.has(path),
  );
  return gone.flatMap(({ path }) => {
    const [, , id = ''] = path.split('/');
    const kind = kinds.find((one) => isId(one, id));
    const file = kind && filePath(kind, id);
    const bytes = file && git.blobs([`${now}:${prefix}${file}`]).get(`${now}:${prefix}${file}`);
    const record = bytes && kind && readDocument({ path: file, kind: 'file', bytes }, kind.schema).value;
    const isTold = record && attachedTo(record).some(({ attachment }) => storedPath(kind, id, attachment) === path);
    const message = `附件 ${prefix}${path} 没有了，${prefix}${file} 里还写着它`;
    return isTold ? [{ message, remedy: '恢复这个文件再推；附错的用 xiaoneng undo 撤回，记录和文件一起去掉' }] : [];
  });
}

function treeIn(commit: string, prefix: string): string {
  return prefix === '' ? commit : `${commit}:${prefix.slice(0, -1)}`;
}

/** What is said of a ledger's files by settings that lie above it in a commit and were not so before. */
export function refusedAbove(git: Git, before: string | undefined, now: string, prefix: string): Objection[] {
  const parts = prefix.split('/').slice(0, -1);
  const folders = parts.map((_, i) =>
    parts
      .slice(0, i)
      .map((part) => `${part}/`)
      .join(''),
  );
  return folders.flatMap((folder) =>
    Object.entries(ABOVE).flatMap(([name, judge]) => {
      const [text, old] = [now, before].map((commit) => textAt(git, commit, `${folder}${name}`));
      if (text === undefined || text === old) return [];
      const files = (git.entries(`${now}:${prefix.slice(0, -1)}`) ?? []).map(({ path }) => path);
      const why = judge(text, prefix.slice(folder.length), files);
      const remedy = '从提交里去掉它，再推；别的文件用的设置写明那些文件';
      return why === undefined ? [] : [{ message: `${folder}${name} ${why}，不收`, remedy }];
    }),
  );
}

function textAt(git: Git, commit: string | undefined, path: string): string | undefined {
  const place = `${commit}:${path}`;
  const bytes = commit === undefined ? undefined : git.blobs([place]).get(place);
  return bytes && new TextDecoder().decode(bytes);
}

function spelled({ path, mode, blob }: Content & { readonly blob: string }): string {
  return `${mode} ${blob} ${path}`;
}

/** Where a new branch begins on what is here: nowhere, where the two have nothing in common. */
export function forkOf(now: string, git: Git): string | undefined {
  const heads = git.branches().map(({ commit }) => commit);
  for (const head of heads) {
    const common = git.mergeBase(head, now);
    if (common !== undefined) return common;
  }
  return undefined;
}

/** Records that a new branch leaves out of those that stood where it begins. */
export function refusedLosses(git: Git, fork: string, now: string, branch: string): Objection[] {
  const left = new Set((git.entries(now) ?? []).map(({ path }) => path));
  const lost = (git.entries(fork) ?? []).filter(({ path }) => isRecord(path) && !left.has(path));
  return lost.map(({ path }) => ({
    message: `新分支 ${branch} 里少了 ${path}`,
    remedy: '在原来的分支上撤回或作废记录，不要另开分支去掉',
  }));
}

function isRecord(path: string): boolean {
  return (
    path.endsWith(MARKER) || kinds.some(({ folder }) => `/${path}`.includes(`/${folder}/`) && path.endsWith('.yaml'))
  );
}
