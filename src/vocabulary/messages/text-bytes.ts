import { message } from '../message.ts';

const SAVE_AS_UTF8 = '用记事本、WPS 或 VS Code 打开，选“另存为”，编码选 UTF-8，再保存';

/** What can be wrong with the bytes of a file. */
export const bytesMessages = {
  'file-empty': message(
    'error',
    '空文件',
    () => '文件里没有内容（注释不算）',
    () => '确实不要就删掉这个文件；内容丢了就从 git 历史里找回',
  ),
  'file-too-large': message(
    'error',
    '文件太大',
    (p: { size: string; limit: string }) => `文件有 ${p.size}，超过 ${p.limit} 的上限`,
    () => '账本一个文件只记一件事；附件和长材料另外存放，这里只写名称和文号',
  ),
  'file-gbk': message(
    'error',
    '编码是 GBK',
    () => '文件是 GBK（ANSI）编码，账本只用 UTF-8',
    () => SAVE_AS_UTF8,
  ),
  'file-utf16': message(
    'error',
    '编码是 UTF-16',
    () => '文件是 UTF-16（记事本里叫 Unicode）编码，账本只用 UTF-8',
    () => SAVE_AS_UTF8,
  ),
  'file-binary': message(
    'error',
    '不是文本文件',
    () => '文件里有空字符，不是文本',
    () => '看看是不是把 Word、Excel、图片或压缩包放进来了；账本文件只能是纯文本',
  ),
  'file-not-utf8': message(
    'error',
    '不是 UTF-8',
    (p: { line: number }) => `第 ${p.line} 行有不是 UTF-8 的字节，文字已经损坏`,
    () => `改好这一行，${SAVE_AS_UTF8}`,
  ),
} as const;
