import { type Attachment, standingProofs, storedPath } from '../../records/attachment.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { isSecretive } from '../../views/registers/register.ts';
import { sizeText } from '../../views/view/size.ts';
import type { Digest, World } from '../../world/world.ts';
import { type CopiedFile, type FileChange, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { attachmentLimitOf, liesIn, placeInStore, plainPath, storeOf } from './store.ts';

/** A file that is going to be attached: what its record will say, and what has to be put where, if it is not there yet. */
export interface TakenFile {
  readonly attachment: Attachment;
  readonly change?: FileChange;
  readonly carried?: CopiedFile;
}

/** To what it is attached. */
export interface Bearer {
  readonly kind: Kind;
  readonly record: Numbered;
}

/** In bytes: all that one commit takes lies in memory at once. */
const MOST = 200 * 1024 * 1024;

/**
 * Takes a file as it lies on the disk at this moment, by the path that was typed: a small one is to be put into the
 * ledger, a large one beside it. Refused is what is no plain file with something in it, whose name is no name, or that
 * changes while it is read. Where its record already bears it, nothing is put anywhere again.
 */
export function takeFile(
  path: string,
  note: string | undefined,
  bearer: Bearer,
  open: OpenLedger,
  session: Session,
): TakenFile {
  const { world } = open;
  const shown = isSecretive(bearer.kind) ? '要附的文件' : path;
  const name = nameOfFile(path, shown);
  const digest = digestOf(path, shown, world);
  const isLarge = digest.size > attachmentLimitOf(open);
  const attachment: Attachment = {
    date: session.asOf.day,
    name,
    size: digest.size,
    checksum: digest.sha256,
    ...(isLarge && { storage: 'store' as const }),
    ...(note !== undefined && { note }),
    clerk: session.clerk(),
  };
  if (isLarge) return { attachment, carried: carriedTo(path, shown, attachment, open) };
  const change = changeFor(path, shown, attachment, bearer, open);
  return { attachment, ...(change && { change }) };
}

/** What the files of one commit come to; refused where that is more than one commit takes. */
export function weighed(taken: readonly TakenFile[]): readonly TakenFile[] {
  const size = taken.reduce((sum, { change, attachment }) => sum + (change ? attachment.size : 0), 0);
  return size <= MOST ? taken : stop('attachments-heavy', { size: sizeText(size), most: sizeText(MOST) });
}

/** The last part of a path: what the file is called. */
export function nameOfFile(path: string, shown: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
  const isName = name !== '' && name !== '.' && name !== '..' && !ODD.test(name);
  return isName ? name : stop('attachment-misnamed', { file: JSON.stringify(shown) });
}

/** What is not seen, turns the order of what is read, or may stand in no name on Windows. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\:*?"<>|]|[. ]$/u;

function digestOf(path: string, shown: string, { files }: World): Digest {
  const found = files.digest(path);
  if (!found.ok) return stop('attachment-unread', { file: shown, why: found.trouble.message });
  return found.size > 0 ? { size: found.size, sha256: found.sha256 } : stop('attachment-empty', { file: shown });
}

/** A small file as it is put into the ledger; nothing where it lies there. */
function changeFor(
  path: string,
  shown: string,
  attachment: Attachment,
  { kind, record }: Bearer,
  { world, folder }: OpenLedger,
): FileChange | undefined {
  const place = storedPath(kind, record.id, attachment);
  const there = world.files.digest(`${folder}/${place}`);
  if (there.ok && there.sha256 === attachment.checksum) return undefined;
  if (there.ok || there.trouble.kind !== 'missing') return stop('attachment-tampered', { place });
  const read = world.files.read(path);
  if (!read.ok) return stop('attachment-unread', { file: shown, why: read.trouble.message });
  if (world.sha256(read.bytes) === attachment.checksum) return { path: place, after: read.bytes };
  return stop('attachment-unread', { file: shown, why: '读的时候文件还在变' });
}

function carriedTo(path: string, shown: string, attachment: Attachment, open: OpenLedger): CopiedFile {
  const { size, checksum: sha256 } = attachment;
  const store = storeOf(open);
  if (store === undefined)
    return stop('attachment-storeless', {
      file: shown,
      size: sizeText(size),
      limit: sizeText(attachmentLimitOf(open)),
    });
  refuseWithin(store, open);
  if (!open.world.files.exists(store)) return stop('store-absent', { place: store });
  return { from: path, to: placeInStore(store, attachment), digest: { size, sha256 } };
}

function refuseWithin(store: string, { world, folder }: OpenLedger): void {
  const ledger = plainPath(folder, world.cwd);
  const { root } = world.git(folder).state();
  const around = root === undefined ? [ledger] : [ledger, plainPath(root, world.cwd)];
  if (around.some((place) => liesIn(store, place))) stop('store-within', { place: store });
}

/** The attachment that a record, or one of its entries, has of the same content already. */
export function borneAlready(record: Numbered, sha256: string, entry: number | undefined): Attachment | undefined {
  const own = standingProofs(record).filter(({ path }) =>
    entry === undefined ? path.length === 2 : path[1] === entry && path.length === 4,
  );
  return own.find(({ attachment }) => attachment.checksum === sha256)?.attachment;
}
