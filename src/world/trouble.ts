import { slashed } from './slashed.ts';
import type { Outcome, Trouble, TroubleKind } from './world.ts';

const reasons: Readonly<Record<Exclude<TroubleKind, 'other'>, string>> = {
  missing: '文件不存在',
  denied: '没有权限',
  'read-only': '磁盘只读',
  full: '磁盘已满',
  changed: '读取之后文件又被改动',
  exists: '文件已经存在',
  busy: '另一个程序正在写这个文件',
  held: '被别的程序占着（多半是 WPS、Excel 或杀毒软件），等了两秒还没有放开：关闭 WPS 里的这个文件再试',
  'not-a-folder': '上级路径不是文件夹',
  'not-a-file': '不是文件',
  'too-large': '文件太大',
  symlink: '是符号链接',
  'too-many': '打开的文件太多，系统不让再打开',
};

const kinds: Readonly<Record<string, Exclude<TroubleKind, 'other'>>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EEXIST: 'exists',
  EBUSY: 'busy',
  ENOTDIR: 'not-a-folder',
  EISDIR: 'not-a-file',
  EFBIG: 'too-large',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  ELOOP: 'symlink',
  EMFILE: 'too-many',
  ENFILE: 'too-many',
};

/** A trouble of a known kind, with the usual words for it unless better ones are given. */
export function trouble(kind: Exclude<TroubleKind, 'other'>, path: string, message = reasons[kind]): Trouble {
  return { kind, path: slashed(path), message };
}

/** A file that could not be changed for as long as was waited, as another program on Windows has it: `code` as in the last answer. */
export class HeldElsewhere extends Error {
  readonly code: string;
  constructor(last: unknown) {
    super('held', { cause: last });
    this.code = errorCode(last) ?? '';
  }
}

const PERHAPS =
  '改不了，等了两秒也不行：多半被别的程序占着（WPS、Excel 或杀毒软件），关闭 WPS 里的这个文件再试；都关了还不行，就是没有写的权限';

/** Says in Chinese what the operating system answered; anything that is not its answer is a bug and is thrown on. */
export function troubleOf(error: unknown, path: string): Trouble {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (error instanceof HeldElsewhere) return code === 'EBUSY' ? trouble('held', path) : trouble('held', path, PERHAPS);
  const kind = kinds[code];
  return kind ? trouble(kind, path) : { kind: 'other', path: slashed(path), message: `系统报错 ${code}` };
}

/** Runs an action on `path` and turns what the operating system throws into a value. */
export function attempt<Value>(path: string, action: () => Outcome<Value>): Outcome<Value> {
  try {
    return action();
  } catch (error) {
    return { ok: false, trouble: troubleOf(error, path) };
  }
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
