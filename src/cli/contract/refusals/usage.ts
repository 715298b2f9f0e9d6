import { halving, misusing, refusing } from './refusal.ts';

export const usageRefusals = {
  'command-absent': misusing<{ command: string }>(
    () => '没有写要做什么',
    ({ command }) => `运行 ${command} --help 看有哪些命令`,
  ),
  'subcommand-absent': misusing<{ name: string; names: string; example: string }>(
    ({ name }) => `“${name}”后面还要写做什么`,
    ({ names, example }) => `可写：${names}；如 ${example}`,
  ),
  'option-unknown': misusing<{ named: string; near: string | undefined; help: string }>(
    ({ named }) => `没有选项“${named}”`,
    ({ near, help }) => (near ? `是不是 ${near}？` : help),
  ),
  'argument-absent': misusing<{ named: string; help: string }>(
    ({ named }) => `还要写“${named}”`,
    ({ help }) => help,
  ),
  'option-empty': misusing<{ named: string; help: string }>(
    ({ named }) => `选项“${named}”后面要写内容`,
    ({ help }) => help,
  ),
  'argument-surplus': misusing<{ surplus: string; help: string }>(
    ({ surplus }) => `“${surplus}”是多余的`,
    ({ help }) => `去掉它；一段文字里有空格的，整段加引号；${help}`,
  ),
  'usage-unclear': misusing<{ message: string; help: string }>(
    ({ message }) => `命令没有看懂：${message}`,
    ({ help }) => help,
  ),
  'command-unknown': misusing<{ command: string; named: string; near: string | undefined }>(
    ({ command, named }) => `${command} 没有命令“${named}”`,
    ({ command, near }) => (near ? `是不是 ${command} ${near}？` : `运行 ${command} --help 看有哪些命令`),
  ),
  'shell-unknown': misusing<{ name: string; how: string }>(
    ({ name }) => (name === '' ? '不知道用的是哪种外壳' : `不知道“${name}”怎样补全`),
    ({ how }) => how,
  ),
  'shell-by-hand': refusing<{ line: string }>(
    () => 'PowerShell 的启动文件在哪里，只有 PowerShell 自己知道，没有写',
    ({ line }) => `在 PowerShell 里运行 notepad $PROFILE，加上一行：${line}`,
  ),
  'home-unknown': refusing(
    () => '不知道家目录在哪里',
    () => '设好 HOME 再试',
  ),
  'file-unwritten': refusing<{ path: string; why: string }>(
    ({ path, why }) => `写不了 ${path}：${why}`,
    () => '检查文件夹和权限，再试一次',
  ),
  'completion-half-installed': halving<{ script: string; path: string; why: string; line: string }>(
    ({ script, path, why }) => `补全脚本已写好（${script}），但写不了 ${path}：${why}`,
    ({ line }) => `自己在里面加上一行：${line}`,
  ),
  'completion-half-removed': halving<{ file: string; script: string; why: string }>(
    ({ file, script, why }) => `${file} 里的一行已去掉，补全脚本删不掉：${script}：${why}`,
    () => '自己删去它；留着也不再起作用',
  ),
  'completion-unknown': misusing<{ name: string }>(
    ({ name }) => `没有“${name}”的补全`,
    () => '可写：bash、zsh、fish、powershell',
  ),
  'setting-unknown': misusing<{ key: string; choices: string }>(
    ({ key }) => `没有“${key}”这项设置`,
    ({ choices }) => `可写：${choices}`,
  ),
  'setting-empty': misusing<{ key: string }>(
    ({ key }) => `没有写${key}是什么`,
    ({ key }) => `如 xiaoneng config ${key} …，不要了加 --unset`,
  ),
  'archive-narrowed': misusing(
    () => '--all 是全部记录，不能再挑选',
    () => '去掉挑选的选项，或去掉 --all',
  ),
  'columns-narrowed': misusing(
    () => '导出 parquet 要的是整个账本，不能挑选，也不能看以前登记的',
    () => '只写 --format parquet、-o 和 --ledger；以前哪一天的，在 views.sql 里问“截至”',
  ),
  'columns-nowhere': misusing(
    () => '导出 parquet 是一个文件夹，没有写是哪个',
    () => '写 -o 文件夹，如 -o 数据',
  ),
  'columns-name-taken': refusing<{ name: string; folder: string; other: string }>(
    ({ name, folder, other }) => `${folder} 和 ${other} 的单位名称都是“${name}”，会互相盖掉，没有写`,
    () => '在 xiaoneng.yaml 里改一个的名称；同一个账本挪了地方的，写到新的文件夹',
  ),
  'columns-index-unreadable': refusing<{ path: string }>(
    ({ path }) => `${path} 读不出来，不知道里面是哪些账本，没有写`,
    () => '换一个新的文件夹',
  ),
  'schema-unknown': misusing<{ kind: string; choices: string }>(
    ({ kind }) => `没有种类“${kind}”`,
    ({ choices }) => `可写：${choices}`,
  ),
  'control-character-typed': misusing<{ marred: string }>(
    ({ marred }) => `“${marred}”里有看不见的控制字符`,
    () => '删掉它，重新手打这几个字；账本没有改动',
  ),
  'unread-character-typed': misusing<{ unread: string }>(
    ({ unread }) => `“${unread}”里有认不出的字：打字用的编码和语言环境说的不一样`,
    () => '终端是 GBK 的，前面加 LC_ALL=zh_CN.GBK；是 UTF-8 的，加 LC_ALL=zh_CN.UTF-8；账本没有改动',
  ),
  'ending-unknown': misusing<{ ending: string; known: string }>(
    ({ ending }) => `不知道“.${ending}”是什么格式`,
    ({ known }) => `文件名用这些结尾：${known}；或加 --format`,
  ),
  'format-unknown': misusing<{ typed: string; known: string }>(
    ({ typed }) => `没有格式“${typed}”`,
    ({ known }) => `可写：${known}`,
  ),
  'format-not-for-screen': misusing<{ name: string; ending: string }>(
    ({ name }) => `${name} 不能显示在屏幕上`,
    ({ ending }) => `加 -o 文件名.${ending}`,
  ),
  'option-twice': misusing<{ option: string; first: string; second: string }>(
    ({ option, first, second }) => `${option} 写了两次：“${first}”和“${second}”`,
    ({ option }) => `${option} 只能写一个，留下要的那个`,
  ),
  'output-nameless': misusing(
    () => '-o 后面没有文件名',
    () => '写上文件名，如 -o 逾期.xlsx；在脚本里看看那个变量是不是空的',
  ),
  'output-no-file': misusing<{ path: string }>(
    ({ path }) => `${path} 不是文件名`,
    () => '写上结尾，如 .docx、.xlsx；这个命令不能一个单位一个文件',
  ),
  'output-unwritten': refusing<{ path: string; why: string }>(
    ({ path, why }) => `写不了 ${path}：${why}`,
    () => '检查文件夹和权限，或换一个地方',
  ),
} as const;
