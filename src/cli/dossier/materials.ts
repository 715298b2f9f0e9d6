import type { Attachment } from '../../records/attachment.ts';
import { standingProofs, storedPath } from '../../records/attachment.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Lacking, Material } from '../../views/files/dossier.ts';
import { placeInStore, storeOf } from '../attachments/store.ts';
import type { BundledFile } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';

/** A file of a dossier, with what its table of contents says of it. */
export interface Leaf {
  readonly material: Material;
  readonly file: BundledFile;
}

/** A file that is made for a dossier. */
export function made(path: string, material: string, content: Uint8Array | string, { world }: OpenLedger): Leaf {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    material: { path, material, size: bytes.length, checksum: world.sha256(bytes) },
    file: { path, content: bytes },
  };
}

/** The attachments of a task that were not taken down, each once, numbered in their order; those that are not what they were are lacking. */
export function proofsOf(task: Task, open: OpenLedger): { readonly proofs: Leaf[]; readonly lacking: Lacking[] } {
  const all = standingProofs(task).map(({ attachment }) => attachment);
  const once = all.filter(({ checksum }, at) => all.findIndex((other) => other.checksum === checksum) === at);
  const found = once.map((attachment, at) => proofOf(attachment, at + 1, task, open));
  return {
    proofs: found.flatMap((one) => ('file' in one ? [one] : [])),
    lacking: found.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

function proofOf(attachment: Attachment, number: number, task: Task, open: OpenLedger): Leaf | Lacking {
  const { name, size, checksum, note } = attachment;
  const from = placeOf(attachment, task, open);
  if (from === undefined) return { name, why: '在附件库里，没有指定附件库' };
  const found = open.world.files.digest(from);
  if (!found.ok) return { name, why: found.trouble.message };
  if (found.sha256 !== checksum) return { name, why: '和登记时不一样，没有放进来' };
  const path = `附件/${number} ${plainName(name)}`;
  const material = note === undefined ? '附件' : `附件：${note}`;
  return { material: { path, material, size, checksum }, file: { path, from, digest: { size, sha256: checksum } } };
}

function placeOf(attachment: Attachment, { id }: Task, open: OpenLedger): string | undefined {
  if (attachment.storage !== 'store') return `${open.folder}/${storedPath(taskKind, id, attachment)}`;
  const store = storeOf(open);
  return store && placeInStore(store, attachment);
}

/** In UTF-8; names are cut before disks cut them. */
const LONGEST = 180;

/** A name that every disk and every unpacking program takes, with its ending: a record may say anything. */
function plainName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\/:*?"<>|]/gu, '_').replace(/[. ]+$/, '_');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  let stem = Array.from(plain.slice(0, plain.length - ending.length));
  while (new TextEncoder().encode(stem.join('')).length > LONGEST) stem = stem.slice(0, -1);
  return `${stem.join('')}${ending}`;
}
