import { halving, misusing, refusing } from './refusal.ts';

export const historyRefusals = {
  'anchor-absent': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”里没有锚`,
    () => '写 xiaoneng audit anchor 印出来的那一行，或存有这些行的文件',
  ),
  'staged-unseen': misusing(
    () => '看不到将要提交的内容',
    () => '--pre-commit 供 git 的 pre-commit 钩子调用',
  ),
  'push-unseen': misusing(
    () => '没有收到要推送的分支',
    () => '--pre-receive 供服务器上 git 的 pre-receive 钩子调用',
  ),
  'anchor-unwritten': refusing<{ why: string }>(
    ({ why }) => `推送已经收下，但没有记下锚：${why}`,
    () => '请服务器的管理员检查仓库的权限',
  ),
  'changes-uncounted': refusing(
    () => 'git 没有数出每个提交改了几个文件',
    () => '运行 git fsck 看看仓库是否完好',
  ),
  'hook-no-git': refusing(
    () => '没有找到 git，钩子装不上',
    () => '装好 git 再试；没有 git 也能用，只是没有版本历史',
  ),
  'repository-absent': refusing(
    () => '账本不在 git 仓库里',
    () => '在账本文件夹里运行 git init，再试一次',
  ),
  'server-no-repository': refusing<{ server: string }>(
    ({ server }) => `${server} 不是 git 仓库`,
    () => '写服务器上那个仓库的文件夹，如 /srv/git/台账.git',
  ),
  'hook-there': refusing<{ place: string; command: string }>(
    ({ place }) => `${place} 已经有了，没有改动`,
    ({ command }) => `在里面加上一行：${command} || exit 1`,
  ),
  'hook-unwritten': refusing<{ place: string; why: string }>(
    ({ place, why }) => `写不了 ${place}：${why}`,
    () => '检查权限，再试一次',
  ),
  'hook-half-installed': halving<{ place: string; message: string; remedy: string }>(
    ({ place, message }) => `${place} 已装好，合并没有设置好：${message}`,
    ({ remedy }) => remedy,
  ),
  'merging-unlocated': refusing(
    () => 'git 没有说清账本在仓库的哪里',
    () => '运行 git status 看看仓库是否完好，再试一次',
  ),
  'merging-unconfigured': refusing<{ reason: string }>(
    ({ reason }) => `git 没有设置成：${reason}`,
    () => '检查仓库的权限，再试一次',
  ),
  'hook-not-executable': refusing<{ place: string; why: string }>(
    ({ place, why }) => `${place} 不能设成可以执行：${why}`,
    () => '检查权限，再试一次',
  ),
  'merge-files-unread': misusing(
    () => '三个文件没有都读到',
    () => 'hook merge 供 git 合并时调用：%O %A %B %P',
  ),
  'merged-unwritten': refusing<{ path: string; why: string }>(
    ({ path, why }) => `写不了 ${path}：${why}`,
    () => '检查磁盘，再试一次',
  ),
  'since-wrong': misusing<{ message: string; remedy: string }>(
    ({ message }) => `--since：${message}`,
    ({ remedy }) => remedy,
  ),
  'moved-several': misusing(
    () => '一次只比一样：从什么时候起，或者有没有一个文件',
    () => '“[起]”、--with、--without 只写一个',
  ),
  'file-not-of-ledger': misusing<{ typed: string }>(
    ({ typed }) => `账本里没有“${typed}”`,
    () => '写账本里的一个文件，如 calendar/2027.yaml',
  ),
  'file-not-yaml': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”不是 .yaml 文件`,
    () => '通知的全文用 xiaoneng calendar import 文件 --dry-run 看变动',
  ),
  'file-unreadable': misusing<{ path: string; why: string }>(
    ({ path, why }) => `读不了 ${path}：${why}`,
    () => '核对文件名',
  ),
  'sync-uncommitted': misusing(
    () => 'sync 要提交才能合并',
    () => '去掉 --no-commit',
  ),
  'sync-no-commit': refusing(
    () => '仓库里还没有提交',
    () => '先提交一次，再 sync',
  ),
  'sync-no-git': refusing(
    () => '没有找到 git，不能同步',
    () => '装好 git 再试',
  ),
  'git-unusable': refusing<{ why: string }>(
    ({ why }) => `git 不能用：${why}`,
    () => '处理后再试',
  ),
  'commit-git-unusable': refusing<{ why: string }>(
    ({ why }) => `git 不能用：${why}`,
    () => '处理后重试；或加 --no-commit 只写文件',
  ),
  'commit-busy': refusing<{ busy: string; way: string }>(
    ({ busy }) => `仓库正在${busy}，还没有做完`,
    ({ way }) => `${way}，再试一次；是 sync 断在半路的，运行 xiaoneng doctor --repair`,
  ),
  'committer-unknown': refusing<{ way: string }>(
    () => 'git 不知道提交人是谁',
    ({ way }) => `${way}，再试一次；或加 --no-commit 只写文件`,
  ),
  'committer-unreadable': refusing<{ why: string }>(
    ({ why }) => `现在提交不了：${why}`,
    () => '处理后再试一次；或加 --no-commit 只写文件',
  ),
  'commit-failed': refusing<{ left: string; reason: string }>(
    ({ left, reason }) => `没有提交成功，${left}：${reason}`,
    () => '处理后重试；或加 --no-commit 只写文件',
  ),
  'merge-abandoned': refusing(
    () => '上次 sync 的合并断在半路，已经放弃，账本和合并前一样',
    () => '再运行一次',
  ),
  'repair-no-history': refusing<{ why: string }>(
    ({ why }) => why,
    () => '账本放进 git 仓库才有可修的；运行 xiaoneng doctor 看看',
  ),
  'journal-foreign': refusing<{ path: string }>(
    ({ path }) => `${path} 不是本程序写的，或者读不懂`,
    () => '核对账本里的文件，删去它，再试一次',
  ),
  'recovery-index': refusing<{ subject: string; why: string }>(
    ({ subject, why }) => `上次的改动“${subject}”没有做完，接着做时 git 不肯：${why}`,
    () => '等一等再试；还不行就按上面说的办',
  ),
  'recovery-file': refusing<{ subject: string; path: string; message: string }>(
    ({ subject, path, message }) => `上次的改动“${subject}”没有写完，接着写也写不了 ${path}：${message}`,
    () => '检查文件、权限和磁盘，再试一次',
  ),
  'writing-interrupted': refusing<{ left: string }>(
    ({ left }) => `写到一半停下了，${left}`,
    () => '要登记就再运行一次',
  ),
  'change-unwritten': refusing<{ path: string; left: string; message: string; remedy: string }>(
    ({ path, left, message }) => `写不了 ${path}，${left}：${message}`,
    ({ remedy }) => remedy,
  ),
  'sync-no-repository': refusing(
    () => '账本不在 git 仓库里，不能同步',
    () => '在账本文件夹里运行 git init，再设好远程仓库',
  ),
  'sync-busy': refusing<{ busy: string; way: string }>(
    ({ busy }) => `仓库正在${busy}，还没有做完`,
    ({ way }) => way,
  ),
  'sync-detached': refusing(
    () => '现在不在任何分支上（detached HEAD），不能同步',
    () => '运行 git checkout 分支名，再试一次',
  ),
  'sync-shallow': refusing(
    () => '这个仓库的历史不全（浅克隆），不能合并',
    () => '运行 git fetch --unshallow 取全，再试一次',
  ),
  'sync-nowhere': refusing(
    () => '不知道和哪里同步',
    () =>
      '向管服务器的人要台账仓库的地址（如 git@服务器:台账.git）和推送的权限，运行 git remote add origin 地址，再 sync；有几个远程仓库的，用 git branch -u 选一个',
  ),
  'sync-unclear': refusing(
    () => 'git 没有说清有没有没提交的改动',
    () => '运行 git status 看看仓库是否完好，再试一次',
  ),
  'sync-leftover-faulty': refusing<{ file: string; message: string; remedy: string; others: number }>(
    ({ file, message }) => `${file} 有没提交的改动，但里面有错：${message}`,
    ({ remedy, others }) => (others === 0 ? remedy : `${remedy}；另有 ${others} 处错，xiaoneng check 看全部`),
  ),
  'sync-in-the-way': refusing<{ names: string; commands: string }>(
    ({ names }) => `别人那里有同名的文件，这里的没有提交过，合并会盖掉它，没有合并：${names}`,
    ({ commands }) => `先把这里的改个名，再运行 xiaoneng sync；以后两份对照，留一份。改名：\n${commands}`,
  ),
  'sync-both-changed': refusing<{ names: string; commands: string }>(
    ({ names }) => `两边都改了 ${names}，不是账目，合不到一起；账本和合并前一样`,
    ({ commands }) => `这里的另存一份，换成别人那里的，再运行 xiaoneng sync；以后两份对照，留一份：\n${commands}`,
  ),
  'sync-leftover-uncommitted': refusing<{ reason: string; detail: string }>(
    ({ reason, detail }) => `没有提交成功：${reason}\n${detail}`.trim(),
    () => '处理后再试',
  ),
  'sync-failed': refusing<{ remote: string; reason: string; detail: string }>(
    ({ remote, reason, detail }) => `和 ${remote} 没有同步成：${reason}\n${detail}`.trim(),
    () => '这里的账本没有丢；处理后再运行 xiaoneng sync',
  ),
  'sync-overtaken': refusing(
    () => '别人一直在推送，这次没有轮上',
    () => '这里已经合并好，没有丢；过一会儿再运行 xiaoneng sync',
  ),
  'sync-unmerged': refusing<{ reason: string; detail: string }>(
    ({ reason, detail }) => `没有合并成，账本和合并前一样：${reason}\n${detail}`.trim(),
    () => '按提示处理；两边都改了同一个读不出来的文件时，先改好它再 sync',
  ),
  'undo-nothing': refusing<{ clerk: string }>(
    ({ clerk }) => `没有${clerk}用本程序做的、还能撤回的改动`,
    () => '撤回只管自己的；看历史用 xiaoneng log --by 姓名',
  ),
  'undo-changed': refusing<{ subject: string; path: string }>(
    ({ subject, path }) => `“${subject}”以后 ${path} 的同一处又改过，不能撤回`,
    ({ path }) => `用 xiaoneng edit 改；历史用 xiaoneng log ${path} 看`,
  ),
  'undo-breaking': refusing<{ file: string; message: string }>(
    ({ file, message }) => `撤回以后账本会有错：${file} ${message}`,
    () => '先处理靠着它的记录，再撤回',
  ),
} as const;
