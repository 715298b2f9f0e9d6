import { message } from '../message.ts';
import { QUOTE_IT } from './text-words.ts';

/** What YAML allows and a ledger does not, and edits that cannot be done. */
export const limitMessages = {
  'duplicate-key': message(
    'error',
    '键重复',
    (p: { key: string; line: number }) => `“${p.key}”写了两次，第一次在第 ${p.line} 行`,
    () => '只留一个；两个都要就合成一条',
  ),
  'empty-key': message(
    'error',
    '冒号前没有键',
    () => '冒号前面没有名称',
    () => '在冒号前写上这一项的名称',
  ),
  'reserved-key': message(
    'error',
    '不能用的键',
    (p: { key: string }) => `“${p.key}”不能作键`,
    () => '换一个名称，或者删掉这一项',
  ),
  'complex-key': message(
    'error',
    '键太复杂',
    () => '键只能是一个词，不能是列表、一组内容，也不能用“?”引出',
    () => '写成“键: 值”的样子；以 ? 或括号开头的文字要用英文引号括起来',
  ),
  'anchor-or-alias': message(
    'error',
    '& 或 * 开头',
    (p: { text: string }) => `“${p.text}”会被当成引用记号，账本里不用`,
    () => `是文字就${QUOTE_IT}；是引用就把内容照写一遍`,
  ),
  tag: message(
    'error',
    '! 开头',
    (p: { text: string }) => `“${p.text}”会被当成类型记号，账本里不用`,
    () => `是文字就${QUOTE_IT}；不是就删掉`,
  ),
  directive: message(
    'error',
    '% 开头的行',
    () => '以 % 开头的行是 YAML 指令，账本里不用',
    () => '删掉这一行',
  ),
  'several-documents': message(
    'error',
    '分成了几份',
    () => '“---”或“...”把文件分成了几份，一个文件只能记一件事',
    () => '另一份挪到单独的文件；是误打就删掉这一行',
  ),
  'root-not-mapping': message(
    'error',
    '不是“键: 值”',
    () => '文件内容不是一行行的“键: 值”',
    () => '每行写成“键: 值”，顶格，冒号用英文冒号，后面加一个空格；行首有“- ”就去掉',
  ),
  'too-deep': message(
    'error',
    '层次太多',
    (p: { limit: number }) => `内容套了超过 ${p.limit} 层`,
    () => '账本用不到这么多层；看看缩进和括号是不是写错了',
  ),
  'too-many-parts': message(
    'error',
    '内容太碎',
    () => '文件里的词句、符号多得不像账本',
    () => '看看是不是放错了文件；材料另外存放，这里只写名称和文号',
  ),
  'more-faults': message(
    'warning',
    '问题太多',
    (p: { count: number }) => `这个文件还有 ${p.count} 处问题没有列出`,
    () => '先改好上面这些，再查一遍',
  ),
  'edit-impossible': message(
    'error',
    '找不到要改的地方',
    (p: { where: string }) => `文件里没有能这样改的“${p.where}”`,
    () => '核对要改的是哪一项；文件也可能刚被改过，看看现在的内容',
  ),
  'edit-not-read-back': message(
    'error',
    '改动没有写入',
    (p: { where: string; reason: string | undefined }) =>
      `改“${p.where}”之后读回来与原意不一致，文件没有动${p.reason === undefined ? '' : `：${p.reason}`}`,
    () => '这一处请手工修改，再运行 xiaoneng check',
  ),
} as const;
