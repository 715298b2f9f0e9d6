import type { Answer } from './git-run.ts';
import { quotedGit } from './git-said.ts';

const noProgram = '没有找到 git 程序';
export const identityMissing = '还没有设置 git 的姓名和邮箱；怎么设，运行 xiaoneng doctor 看';

/** As when it was set in a terminal of another charset. */
export const identityUnread =
  'git 里的姓名或邮箱不是 UTF-8（在 GBK 的终端里设的）；用编辑器把 ~/.gitconfig 另存为 UTF-8，或在 UTF-8 的终端里重新设置';

export const spoiltIndex = 'git 的索引（.git/index）坏了；先把它改名移开，再运行 git reset 重建，账本的文件不会动';

/** How git begins to say what went wrong, and what a clerk is told; the first that fits counts. */
const known: readonly (readonly [RegExp, string | ((said: string) => string)])[] = [
  [
    /^fatal: .*\.lock': File exists/m,
    '另一个 git 程序正在使用这个仓库；等它结束再试，确认没有的话删除下面提到的 .lock 文件',
  ],
  [/^fatal: (?:unable to auto-detect|empty ident name|no (?:email|name) was given)/m, identityMissing],
  [/^spawnSync git E[MN]FILE|Too many open files/m, '打开的文件太多，系统不让再打开'],
  [/^(?:fatal|error): .*(?:No space left on device|Disk quota exceeded)/m, '磁盘已满'],
  [/^(?:fatal|error): .*Read-only file system/m, '磁盘只读'],
  [/^(?:fatal|error): .*(?:Permission denied|insufficient permission)/m, '没有权限写这个仓库'],
  [
    /index file (?:corrupt|smaller than expected|open failed)|^error: bad (?:signature|index)|index uses .* extension/m,
    spoiltIndex,
  ],
  [
    /^error: (?:gpg|ssh|.*sign|Load key)|^fatal: failed to write commit object/m,
    '提交没有签上名；请检查 git 的签名设置',
  ],
  [/^fatal: detected dubious ownership/m, untrusted],
  [
    /^(?:fatal|error): invalid date format/m,
    '环境变量 GIT_AUTHOR_DATE 或 GIT_COMMITTER_DATE 里写的日期 git 认不出来；运行 unset GIT_AUTHOR_DATE GIT_COMMITTER_DATE',
  ],
  [/^fatal: cannot do a partial commit during a merge/m, '仓库正在合并（merge），请先完成或放弃'],
  [/^(?:fatal|error): .*(?:unmerged files|unresolved conflict)/m, '仓库里有没解决的冲突，请先解决'],
  [/^fatal: .*beyond a symbolic link/m, '文件在符号链接指向的文件夹里，没有提交'],
  [/^(?:fatal|error): pathspec .* did not match/m, '要提交的文件不存在'],
  [/^fatal: cannot change to /m, '文件夹不存在'],
  [/^fatal: this operation must be run in a work tree/m, '这里没有 git 工作区'],
  [
    /^fatal: spoilt repository/m,
    '这里的 .git 坏了，git 不认（断电后 HEAD 会是空的）；请管仓库的人修好，不要运行 git init',
  ],
  [/^fatal: not a git repository/m, '这里不是 git 仓库'],
  [/^fatal: refusing to merge unrelated histories/m, '两边不是同一个账本的历史，不能合并'],
  [
    /^error: .*untracked working tree files would be overwritten/m,
    '这里有没提交的文件，别人那里有同名的，合并会盖掉它；先改个名，再试一次',
  ],
  [/^error: .*local changes.* would be overwritten by merge/m, '这里有没提交的改动和要合并的冲突，先提交'],
  [/\[rejected\].*refs\/xiaoneng\//, '服务器记下的锚被改写了（只许增加）；先查清是谁动了服务器，再同步'],
  [
    /Could not resolve host|Connection refused|Connection timed out|Network is unreachable|Operation timed out/,
    '连不上服务器；检查网络',
  ],
  [
    /Authentication failed|could not read (?:Username|Password)|Permission denied \(/,
    '服务器不认这个人；检查密钥或口令',
  ],
  [
    /does not appear to be a git repository|Repository not found|repository '.*' not found/,
    '服务器上没有这个仓库；检查 git remote -v 里的地址',
  ],
  [/\[remote rejected\]|pre-receive hook declined/, '服务器没有收下'],
  [/Could not read from remote repository|unable to access/, '读不到服务器上的仓库；检查地址、网络和权限'],
  [/^(?:nothing to commit|nothing added to commit|no changes added to commit)/m, '文件没有变化，不需要提交'],
];

/** Says in Chinese why git refused, and what it said itself. */
export function explain(answer: Answer): { readonly reason: string; readonly detail: string } {
  if (!answer.available) return { reason: noProgram, detail: '' };
  const said = plain(`${answer.err}${answer.out}`);
  const reason = known.find(([pattern]) => pattern.test(said))?.[1];
  const words = typeof reason === 'function' ? reason(said) : reason;
  return { reason: words ?? unknownReason(answer, said), detail: quotedGit(said) };
}

/** What to do about a folder that git does not trust: the command that git itself names. */
function untrusted(said: string): string {
  const command = /git config --global --add safe\.directory .+/.exec(said)?.[0];
  const cure = command ?? 'git config --global --add safe.directory 仓库的文件夹';
  return `仓库属于另一个系统用户，git 不信任它；确认是大家共用的，运行 ${cure}`;
}

/** A hook that refuses leaves git with status 1 and nothing to add in its own name. */
function unknownReason({ status }: Answer, said: string): string {
  if (status < 0) return 'git 被中断';
  return status === 1 && !/^fatal: /m.test(said) ? '仓库的钩子（hook）拒绝了这次提交' : 'git 没有做成';
}

/** Takes out colours and every other control character except line ends. */
function plain(text: string): string {
  return text
    .replaceAll(/\p{Cc}\[[0-?]*[ -/]*[@-~]/gu, '')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .trim();
}
