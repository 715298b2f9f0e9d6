import { misusing, refusing } from './refusal.ts';

/** Why a file is not attached, and why a dossier is not made. */
export const attachmentRefusals = {
  'attachment-unnamed': misusing(
    () => '没有写要附哪个文件',
    () => '编号后面写文件，可以写几个，如 xiaoneng attach 7k3q 照片.jpg 验收单.pdf',
  ),
  'attachment-unread': refusing<{ file: string; why: string }>(
    ({ file, why }) => `${file} ${why}，没有附上`,
    () => '核对文件名和路径；要的是文件本身，不是文件夹、快捷方式；正在写的等它写完',
  ),
  'attachment-empty': refusing<{ file: string }>(
    ({ file }) => `${file} 是空的（0 字节），没有附上`,
    () => '看看是不是没有存好、没有传完',
  ),
  'attachment-misnamed': refusing<{ file: string }>(
    ({ file }) => `${file} 的文件名里有换行、看不见的或不能用的字符，没有附上`,
    () => '改个文件名再附；名称里不要 / \\ : * ? " < > |',
  ),
  'attachment-storeless': refusing<{ file: string; size: string; limit: string }>(
    ({ file, size, limit }) => `${file} 有 ${size}，超过附件上限 ${limit}，大的附件放在账本以外，还没有指定放在哪里`,
    () => '在 xiaoneng.yaml 里写“附件库: 文件夹”（账本以外、大家都连得上的，如 ../附件库），建好文件夹再附',
  ),
  'store-absent': refusing<{ place: string }>(
    ({ place }) => `附件库 ${place} 不在，账本没有改动`,
    () => '先连上那个盘，或建好文件夹；搬了地方就改 xiaoneng.yaml 里的“附件库”',
  ),
  'store-within': refusing<{ place: string }>(
    ({ place }) => `附件库 ${place} 在账本（或它的仓库）里面，大的附件会进版本历史`,
    () => '改 xiaoneng.yaml 里的“附件库”，写账本以外的文件夹，如 ../附件库',
  ),
  'store-unwritten': refusing<{ place: string; why: string }>(
    ({ place, why }) => `附件没有存进附件库：${place} ${why}；账本没有改动`,
    () => '检查那个文件夹的权限和空间，再试一次',
  ),
  'attachment-tampered': refusing<{ place: string }>(
    ({ place }) => `${place} 已经有，内容却和名字不符，被人改过；没有附上`,
    () => '运行 xiaoneng check 看是哪个附件，从版本历史取回原来的，再附',
  ),
  'attachments-heavy': refusing<{ size: string; most: string }>(
    ({ size, most }) => `这一次的附件共 ${size}，一次至多 ${most}`,
    () => '分几次附',
  ),
  'attachments-frozen': refusing(
    () => '附件不在这里改',
    () => '用 xiaoneng attach 附；刚附错的用 xiaoneng undo 撤回，早先附错的用 xiaoneng detach 撤下',
  ),
  'attachment-reasonless': misusing(
    () => '没有写为什么撤下',
    () => '在附件名称后面写理由，如 xiaoneng detach 7k3q 整改照片.jpg 附错了',
  ),
  'attachment-unmeant': misusing<{ names: string }>(
    ({ names }) => `没有写撤下哪个附件，或者不止一个合（${names}）`,
    () => '写附件的名称；几个同名的写校验值开头的几位，show 的“位置”里有',
  ),
  'attachment-unknown': refusing<{ id: string; names: string }>(
    ({ id, names }) => `${id} 没有这个附件，或者已经撤下${names === '' ? '' : `（附着的：${names}）`}`,
    () => '用 xiaoneng show 看附着什么',
  ),
  'attachment-entry-tasks': refusing<{ id: string }>(
    ({ id }) => `${id} 不是任务，没有办理经过，--entry 用不上`,
    () => '去掉 --entry，附在整条记录上',
  ),
  'archive-unfit': misusing<{ path: string }>(
    ({ path }) => `${path}：这条命令的答案不打包成 zip`,
    () => '换个结尾，如 .xlsx、.docx；案卷（dossier）才打包',
  ),
  'bundle-unfit': misusing<{ path: string }>(
    ({ path }) => `${path}：案卷是许多文件，写不进这一种文件`,
    () => '写文件夹，如 -o 案卷，或 zip，如 -o 案卷.zip',
  ),
  'bundle-altered': refusing<{ path: string }>(
    ({ path }) => `${path} 不是上次写的案卷原样，没有覆盖，什么也没有写`,
    () => '换一个新的文件夹或文件名；要它让开就先自己移走',
  ),
  'archive-heavy': refusing<{ path: string }>(
    ({ path }) => `${path} 会超过 2 GB，zip 装不下`,
    () => '写到文件夹，如 -o 案卷',
  ),
  'dossier-unnamed': misusing(
    () => '没有写哪一项的案卷',
    () => '写编号，可以写几个；或用 --unit、--state、--received 等筛选',
  ),
  'dossier-tasks': refusing<{ id: string; word: string }>(
    ({ id, word }) => `${id} 是${word}，只有任务成案卷`,
    () => '看它的全部内容用 xiaoneng show',
  ),
} as const;
