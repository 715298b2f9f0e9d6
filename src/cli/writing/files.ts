import type { Outcome, TroubleKind, Unsettled, World } from '../../world/world.ts';
import { type FileChange, refusal, type Stop } from '../contract/outcome.ts';

/** Whether a file already is as it shall be. */
export function isSame({ before, after }: FileChange): boolean {
  return isAlike(before, after === undefined ? undefined : encode(after));
}

/** Whether the same stands in both places; in none, where nothing is given. */
export function isAlike(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/**
 * Whether a power cut has left of a text what was not waited for: none of it, or whole pages, perhaps zeros for the rest.
 * Nobody has changed such a file by hand.
 */
export function isBrokenOff(bytes: Uint8Array, whole: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const isPart = end % PAGE === 0 && end < whole.length && bytes.length <= whole.length;
  return isPart && bytes.subarray(0, end).every((byte, at) => byte === whole[at]);
}

/** In bytes. */
const PAGE = 4096;

export function encode(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** a.yaml、b.yaml, or how many there are. */
function namesOf(files: readonly FileChange[]): string {
  return files.length > 2 ? `${files.length} 个文件` : files.map(({ path }) => path).join('、');
}

export function doneWith(files: readonly FileChange[]): string {
  return `${files.every(({ after }) => after === undefined) ? '已删去' : '已写入'} ${namesOf(files)}`;
}

/** What to do about a file that could not be written. */
const remedies: Partial<Record<TroubleKind, string>> = {
  denied: '检查文件和文件夹的权限，再试一次',
  'read-only': '换到能写的磁盘，或请管理员改成可写，再试一次',
  full: '腾出空间，再试一次',
  changed: '看看别人改了什么，再试一次',
  busy: '等一等，再试一次',
  held: '关闭 WPS 里的这个文件，再试一次',
  symlink: '把它换成文件本身，再试一次',
  'too-many': '关掉一些程序再试，或请管理员调大 ulimit -n',
};

export function remedyFor(kind: TroubleKind): string {
  return remedies[kind] ?? '检查文件和磁盘，再试一次';
}

/** Why not all files were written, and whether those that were are as before again. */
export interface Failure {
  readonly stop: Stop;
  readonly stuck: boolean;
}

/** Writes all files or none; who is told to stop on the way takes back what has been written. */
export async function writeAll(
  files: readonly FileChange[],
  world: World,
  folder: string,
): Promise<Failure | undefined> {
  world.interruption.defer();
  const unsettled: Unsettled = new Set();
  for (const [index, file] of files.entries()) {
    world.terminal.progress(`写入 ${index + 1}/${files.length}`);
    const back = () => takeBack(files.slice(0, index), world, folder);
    if (await world.interruption.asked()) return failure(back(), (left) => refusal('writing-interrupted', { left }));
    const outcome = put(file, folder, unsettled, world);
    if (outcome.ok) continue;
    const { kind, message } = outcome.trouble;
    return failure(back(), (left) =>
      refusal('change-unwritten', { path: file.path, left, message, remedy: remedyFor(kind) }),
    );
  }
  const settled = world.files.settle(unsettled);
  if (settled.ok) return undefined;
  const { kind, message, path } = settled.trouble;
  return failure(takeBack(files, world, folder), (left) =>
    refusal('change-unwritten', { path, left, message, remedy: remedyFor(kind) }),
  );
}

function failure(stuck: readonly FileChange[], why: (left: string) => Stop): Failure {
  return { stop: why(leftWords(stuck)), stuck: stuck.length > 0 };
}

/** Makes of what stood there before what shall; nothing where nothing shall. */
export function put({ path, before, after }: FileChange, folder: string, unsettled: Unsettled, world: World): Outcome {
  return place(`${folder}/${path}`, before, after === undefined ? undefined : encode(after), unsettled, world);
}

function place(
  path: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  unsettled: Unsettled,
  { files }: World,
): Outcome {
  if (after !== undefined) return files.write(path, after, before ?? 'absent', unsettled);
  return before === undefined ? { ok: true } : files.remove(path, before, unsettled);
}

/** Puts files back that were written; those that could not be. */
export function takeBack(files: readonly FileChange[], world: World, folder: string): FileChange[] {
  const unsettled: Unsettled = new Set();
  const stuck = files.filter(({ path, before, after }) => {
    const now = after === undefined ? undefined : encode(after);
    return !place(`${folder}/${path}`, now, before, unsettled, world).ok;
  });
  return world.files.settle(unsettled).ok ? stuck : [...files];
}

/** How it stands once files were put back. */
export function leftWords(stuck: readonly FileChange[]): string {
  if (stuck.length === 0) return '账本没有改动';
  return `但 ${stuck.map(({ path }) => path).join('、')} 已写入而没能撤回，下一次写账本时接着办`;
}
