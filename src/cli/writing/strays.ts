import { isBeside, isPassing, isRecordLike, type Stray } from '../../ledger/beside.ts';
import { type Content, objectionTo } from '../../ledger/contents.ts';
import { properPlace } from '../../ledger/stray.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { kinds } from '../../records/index.ts';
import { isId } from '../../records/kind.ts';
import { type StrayKind, strayKind } from '../../vocabulary/choices.ts';
import { RECORD } from '../session/folder.ts';
import type { OpenLedger } from '../session/session.ts';

/** The errors of a file that is no record where it lies or under its name. */
const MISFILED: readonly string[] = ['file-unplaced', 'file-ending', 'id-duplicate'];

/** Files that the ledger could not take for where they lie or what they are called, with what to do about each. */
export function misfiledIn(open: OpenLedger): ReadonlyMap<string, string> {
  const wrong = open.errors().filter(({ code }) => MISFILED.includes(code));
  return new Map(wrong.map(({ file, remedy }) => [file, remedy]));
}

/** Those of the new files that have no place in the ledger, what wants looking at first. */
export function straysAmong(fresh: readonly string[], open: OpenLedger): Stray[] {
  if (fresh.length === 0) return [];
  const misfiled = misfiledIn(open);
  const walked = open.world.files.walk(open.folder).entries;
  const entries = new Map(walked.map(({ path, kind, size }) => [path, { kind, size }]));
  const found = fresh.flatMap((path) => strayOf(path, { open, misfiled, entries }) ?? []);
  return found.toSorted((one, other) => rankOf(one) - rankOf(other) || (one.path < other.path ? -1 : 1));
}

function rankOf({ kind }: Stray): number {
  return strayKind.keys.indexOf(kind);
}

interface Seen {
  readonly open: OpenLedger;
  /** What to do about files that the ledger could not take, by path. */
  readonly misfiled: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, { readonly kind: string; readonly size: number }>;
}

function strayOf(path: string, seen: Seen): Stray | undefined {
  const stray = (kind: StrayKind, remedy: string) => ({ path, kind, remedy });
  if (isPassing(path)) return stray('passing', '系统、编辑器、办公软件自己留下的，不用管');
  const misfiled = seen.misfiled.get(path);
  if (misfiled !== undefined) return stray('misfiled', misfiled);
  if (RECORD.test(path) || isBeside(path)) return undefined;
  if (isRecordLike(path)) return stray('misfiled', savedAgain(path, seen));
  if (path.endsWith('/')) return stray('repository', '里面另是一个 git 仓库，服务器不收：整个移到账本文件夹以外');
  const why = objectionTo(contentOf(path, seen), openedAt(path, seen));
  return why === undefined ? stray('paper', PAPER) : stray('refused', refusedRemedy(why, path, seen));
}

const ATTACH = '用 xiaoneng attach 编号 文件 附到记录上';
const PAPER = `${ATTACH}，附好的和用不着的移到账本文件夹以外；要这样留在账本里给别人看的，git add 文件 再 sync`;

function refusedRemedy(why: string, path: string, { entries }: Seen): string {
  const proof = entries.get(path)?.kind === 'file' ? `；要作证明的先${ATTACH}` : '';
  return `${why}，服务器不收：移到账本文件夹以外${proof}`;
}

/** What was saved by a text editor is a record once it has its name, if that is a number; a document of Word is none. */
function savedAgain(path: string, { open: { world, folder } }: Seen): string {
  const place = placeOfRecord(properPlace(path.replace(/\.[^./]+$/, '')));
  const read = world.files.read(`${folder}/${path}`);
  const isText = read.ok && 'text' in decode(read.bytes);
  if (!isText || place === undefined) return '照里面写的用 xiaoneng 登记，再把它移到账本文件夹以外';
  return world.files.exists(`${folder}/${place}`) ? `已经有 ${place}，内容并进去` : `改名为 ${place}`;
}

function placeOfRecord(path: string | undefined): string | undefined {
  const id = path?.replace(/^.*\/|\.yaml$/g, '') ?? '';
  return kinds.some((kind) => isId(kind, id)) ? path : undefined;
}

function contentOf(path: string, { entries }: Seen): Content {
  return { path, mode: entries.get(path)?.kind === 'symlink' ? '120000' : '100644' };
}

function openedAt(path: string, { open: { world, folder }, entries }: Seen) {
  const bytes = () => {
    const read = world.files.read(`${folder}/${path}`);
    return read.ok ? read.bytes : new Uint8Array();
  };
  return {
    size: () => entries.get(path)?.size ?? 0,
    text: () => new TextDecoder().decode(bytes()),
    sha256: () => world.sha256(bytes()),
  };
}
