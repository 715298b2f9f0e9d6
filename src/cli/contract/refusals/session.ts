import { misusing, refusing } from './refusal.ts';

export const sessionRefusals = {
  'carry-year-absent': misusing(
    () => '没有写新账是哪一年的',
    () => '加 --year，如 --year 2023',
  ),
  'carried-already': refusing<{ day: string; to: string }>(
    ({ day, to }) => `这本账 ${day} 已经结转到 ${to}，没有再做`,
    () => '新登记的记进新账；要重新结转，先在这本账里 xiaoneng undo，再把新账文件夹删去',
  ),
  'carried-back': refusing<{ from: string }>(
    ({ from }) => `这本账是从 ${from} 开始的，不能结转到这一年或以前`,
    () => '核对 --year',
  ),
  'carried-early': refusing<{ first: string; today: string }>(
    ({ first, today }) => `今天是 ${today}，${first} 还没有到；到那天再结转，年底以前登记的都不会落下`,
    () => '先看看结转什么：加 --dry-run 和 --today 那一天',
  ),
  'carried-faulty': refusing<{ file: string; message: string }>(
    ({ file, message }) => `账本里有错误，结转会落下读不出来的：${file}：${message}`,
    () => '运行 xiaoneng check，改好再结转',
  ),
  'unit-ledger-unmeant': misusing(
    () => '没有写给哪个单位建账本',
    () => '加 --unit，如 xiaoneng export --unit 区应急局 --ledger-out ../应急局',
  ),
  'unit-ledger-narrowed': misusing(
    () => '给单位建账本，要的是它牵头的全部任务，不能再筛选，也不能另存为别的格式',
    () => '只写 --unit 和 --ledger-out',
  ),
  'unit-ledger-empty': refusing<{ unit: string }>(
    ({ unit }) => `${unit}没有牵头的任务`,
    () => '核对 --unit；登记了任务再建',
  ),
  'unit-ledger-loose': refusing<{ files: string }>(
    ({ files }) => `有没提交的改动（${files}），收回来时没有可比的`,
    () => '先 git commit，或用 xiaoneng sync，再建',
  ),
  'unit-ledger-faulty': refusing<{ file: string; message: string }>(
    ({ file, message }) => `账本里有错误：${file}：${message}`,
    () => '运行 xiaoneng check，改好再建',
  ),
  'unit-ledger-strange': refusing<{ folder: string; ledger: string }>(
    ({ folder, ledger }) => `${folder} 是从“${ledger}”分出去的，不是这本账的，或者分出去时的提交这里没有`,
    () => '核对文件夹和 --ledger；这里的历史不全就先 xiaoneng sync',
  ),
  'unit-ledger-others': refusing<{ folder: string; unit: string }>(
    ({ folder, unit }) => `${folder} 是给${unit}的账本`,
    () => '核对 --unit 和 --ledger-out',
  ),
  'unit-ledger-baseless': refusing<{ folder: string }>(
    ({ folder }) => `${folder} 建的时候督查室的账没有版本历史，看不出单位后来写了什么`,
    () => '收回以后（xiaoneng collect in）另建一本，换一个文件夹',
  ),
  'unit-ledger-unmerged': refusing<{ folder: string; file: string }>(
    ({ folder, file }) => `${folder} 里的 ${file} 读不出，没有更新`,
    ({ folder }) => `运行 xiaoneng check --ledger ${folder}，改好再更新`,
  ),
  'unit-ledger-mixed': misusing(
    () => '单位的账本和填报表不能一起收，账本也没有 --received（每一条记的是它自己的日期）',
    () => '分两次收；一次写几个账本文件夹可以',
  ),
  'ledger-newer': refusing<{ format: string; known: string }>(
    ({ format, known }) =>
      `账本是更新的程序建的（格式 ${format}），这个程序只认得格式 ${known}，能看，不能写；账本没有改动`,
    () => '升级 xiaoneng 再写',
  ),
  'program-older': refusing<{ wanted: string; version: string }>(
    ({ wanted, version }) =>
      `这本账要 xiaoneng ${wanted} 或更新的才能写（xiaoneng.yaml 的“最低程序”），这里的是 ${version}，能看，不能写；账本没有改动`,
    ({ wanted }) => `升级到 xiaoneng ${wanted} 再写`,
  ),
  'demand-unclear': refusing<{ where: string; line: number; text: string; key: string }>(
    ({ where, line, text, key }) =>
      `${where}:${line} 的“${text}”看不出${key === '版本' ? '账本是哪个格式' : '要哪一版程序'}，说不准这个程序能不能写：能看，不能写；账本没有改动`,
    ({ key }) =>
      key === '版本' ? '升级 xiaoneng 再写；是手误就改成一行 版本: 1' : '写成一行 最低程序: 0.9.0 这样的；不限就删掉它',
  ),
  'demands-unread': refusing<{ why: string }>(
    ({ why }) => `xiaoneng.yaml 读不出来（${why}），说不准这个程序能不能写；账本没有改动`,
    () => '运行 xiaoneng check 查看，改好再写',
  ),
  'ledger-faulty': refusing<{ errors: number; files: string; undone: string }>(
    ({ errors, files, undone }) => `账本有 ${errors} 个错误，发出去的会不全，${undone}：${files}`,
    () => '运行 xiaoneng check 看错在哪里，改好再发',
  ),
  'ledger-sparse': refusing<{ count: number; files: string; undone: string }>(
    ({ count, files, undone }) => `账本有 ${count} 处没有检出，发出去的会不全，${undone}：${files}`,
    () => '运行 git sparse-checkout disable 取全，再发',
  ),
  'ledger-there': refusing<{ folder: string }>(
    ({ folder }) => `${folder} 已经是账本`,
    () => '换一个文件夹，或直接使用',
  ),
  'folder-full': refusing<{ folder: string }>(
    ({ folder }) => `${folder} 里已经有文件`,
    () => '换一个空的或还没有的文件夹',
  ),
  'ledger-within': refusing<{ folder: string; around: string }>(
    ({ folder, around }) => `${folder} 在账本 ${around} 里面，账本里不能再建账本`,
    () => '换到账本外面的文件夹',
  ),
  'then-ahead': misusing<{ typed: string }>(
    ({ typed }) => `“${typed}”还没有过完，那时的账还没有`,
    () => '写已经过去的日子，如 2022-03-31、昨天、上周，或提交的编号',
  ),
  'ledger-not-there': misusing<{ named: string; marker: string; remedy: string }>(
    ({ named, marker }) => `${named} 里没有 ${marker}，不是账本`,
    ({ remedy }) => remedy,
  ),
  'ledger-absent': misusing(
    () => '这里没有账本',
    () => '到账本文件夹里运行，或加 --ledger 文件夹；新建账本运行 xiaoneng init',
  ),
  'history-unreadable': refusing(
    () => '读不出版本历史',
    () => '运行 git log 看看仓库是否完好',
  ),
  'history-partial': refusing<{ count: number; some: string; more: string }>(
    ({ count, some, more }) => `历史里有 ${count} 处旧版本取不到（${some}${more}），看到的不是全部`,
    () => '部分克隆要连得上服务器，或先运行 git fetch --refetch --no-filter origin 取全；仓库坏了的用 git fsck 查',
  ),
  'history-no-git': refusing(
    () => '没有找到 git，看不到版本历史',
    () => '装好 git 再试',
  ),
  'history-no-repository': refusing(
    () => '账本不在 git 仓库里，没有版本历史',
    () => '在账本文件夹里运行 git init，以后的改动就有历史了',
  ),
  'history-empty': refusing(
    () => '仓库里还没有提交，没有版本历史',
    () => '先提交一次',
  ),
  'commit-none-then': refusing<{ typed: string }>(
    ({ typed }) => `${typed} 那天还没有提交`,
    () => '换一个晚些的日子；xiaoneng log 看最早的一条',
  ),
  'commit-unknown': misusing<{ typed: string }>(
    ({ typed }) => `没有提交“${typed}”`,
    () => '写日期 2022-03-31，或提交的编号（xiaoneng log 里有）',
  ),
  'ledger-none-then': refusing<{ typed: string }>(
    ({ typed }) => `${typed} 那时这里还没有账本`,
    () => '换一个晚些的日子或提交',
  ),
  'lock-too-many': refusing<{ message: string }>(
    ({ message }) => `账本锁不上：${message}`,
    () => '关掉一些程序再试，或请管理员调大 ulimit -n',
  ),
  'lock-no-folder': refusing<{ path: string; message: string }>(
    ({ path, message }) => `${path} ${message}，账本没有改动`,
    () => '它应当是本程序自己建的文件夹：删去它，再试一次',
  ),
  'clerk-unreadable': misusing<{ why: string }>(
    ({ why }) => `不知道经办人是谁，因为 git 不能用：${why}`,
    () => '处理后再试，或加上 --by 姓名',
  ),
  'clerk-unknown': misusing<{ way: string | undefined }>(
    () => '不知道经办人是谁',
    ({ way }) => `加上 --by 姓名${way === undefined ? '' : `，或先运行 ${way}`}`,
  ),
  'ledgers-several': misusing(
    () => '这个命令一次只看一个账本',
    () => '只写一个 --ledger；几个账本一起看的有 overdue、summary、board',
  ),
  'ledgers-none': misusing(
    () => '没有账本可看',
    () => '写上 --ledger 文件夹',
  ),
  'settings-unreadable': misusing<{ path: string; message: string }>(
    ({ path, message }) => `${path} 读不出来：${message}`,
    () => '改好它，或删去再用 xiaoneng config 设',
  ),
  'ledger-busy': refusing<{ message: string }>(
    ({ message }) => message,
    () => '等一等，再试一次',
  ),
} as const;
