import type { Attachment } from '../../records/attachment.ts';
import { standingProofs, storedPath } from '../../records/attachment.ts';
import { taskKind } from '../../records/index.ts';
import { type Issued, issuedKind } from '../../records/issued.ts';
import type { Kind } from '../../records/kind.ts';
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

/** What can be put in of attachments, and what is lacking. */
interface Proofs {
  readonly proofs: readonly Leaf[];
  readonly lacking: readonly Lacking[];
}

/** The attachments of a task that were not taken down, each once, numbered in their order; those that are not what they were are lacking. */
export function proofsOf(task: Task, open: OpenLedger): Proofs {
  const all = standingProofs(task).map(({ attachment }) => attachment);
  const once = all.filter(({ checksum }, at) => all.findIndex((other) => other.checksum === checksum) === at);
  return parted(
    once.map((attachment, at) => {
      const { name, note } = attachment;
      const material = note === undefined ? '附件' : `附件：${note}`;
      return proofOf({ kind: taskKind, id: task.id, attachment }, open, {
        path: `附件/${at + 1} ${plainName(name)}`,
        material,
      });
    }),
  );
}

/** The papers that went out as they are kept, each under its number; of one that was made void that is said. */
export function keptPapers(papers: readonly Issued[], open: OpenLedger): Proofs {
  const all = papers.flatMap((paper) => standingProofs(paper).map(({ attachment }) => ({ paper, attachment })));
  return parted(
    all.map(({ paper: { id, number, voided }, attachment }, at) => {
      const path = `发文/${at + 1} ${plainName(`${number} ${attachment.name}`)}`;
      const material = `发文存底：${number}${voided ? '（作废）' : ''}`;
      return proofOf({ kind: issuedKind, id, attachment }, open, { path, material });
    }),
  );
}

function parted(found: readonly (Leaf | Lacking)[]): Proofs {
  return {
    proofs: found.flatMap((one) => ('file' in one ? [one] : [])),
    lacking: found.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

/** An attachment of a record, of whatever kind. */
interface Stored {
  readonly kind: Pick<Kind, 'prefix'>;
  readonly id: string;
  readonly attachment: Attachment;
}

function proofOf(
  stored: Stored,
  open: OpenLedger,
  { path, material }: Pick<Material, 'path' | 'material'>,
): Leaf | Lacking {
  const { name, size, checksum } = stored.attachment;
  const from = placeOf(stored, open);
  if (from === undefined) return { name, why: '在附件库里，没有指定附件库' };
  const found = open.world.files.digest(from);
  if (!found.ok) return { name, why: found.trouble.message };
  if (found.sha256 !== checksum) return { name, why: '和登记时不一样，没有放进来' };
  return { material: { path, material, size, checksum }, file: { path, from, digest: { size, sha256: checksum } } };
}

function placeOf({ kind, id, attachment }: Stored, open: OpenLedger): string | undefined {
  if (attachment.storage !== 'store') return `${open.folder}/${storedPath(kind, id, attachment)}`;
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
