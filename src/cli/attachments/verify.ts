import { byPlace, type Diagnostic } from '../../ledger/diagnostic.ts';
import { locateFinding, whole } from '../../ledger/document.ts';
import { recordsOf } from '../../ledger/ledger.ts';
import { SECRET } from '../../ledger/privacy.ts';
import { ATTACHMENTS, type Attached, attachedTo, storedPath } from '../../records/attachment.ts';
import { kinds } from '../../records/index.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { isSecretive } from '../../views/registers/register.ts';
import { sizeText } from '../../views/view/size.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import type { OpenLedger } from '../session/session.ts';
import { placeInStore, storeOf } from './store.ts';

/** What came of comparing every attachment with what its record says of it. */
export interface Verification {
  readonly problems: readonly Diagnostic[];
  readonly verified: number;
  /** Those in 附件库 that could not be looked at, for it is not there. */
  readonly unseen: number;
  readonly store: string | undefined;
}

/** An attachment, and the record that bears it. */
interface Borne extends Attached {
  readonly kind: Kind;
  readonly record: Numbered;
  readonly file: string;
}

/** Reads every attachment of a ledger and compares it with its record; and looks for those that no record tells of. */
export function verifyAttachments(open: OpenLedger): Verification {
  const borne = kinds.flatMap((kind) =>
    recordsOf(open.whole, kind).flatMap(({ record, file }) =>
      attachedTo(record).map((one): Borne => ({ ...one, kind, record, file })),
    ),
  );
  const store = storeOf(open);
  const isThere = store !== undefined && open.world.files.exists(store);
  const seen = borne.filter(({ attachment }) => attachment.storage !== 'store' || isThere);
  const problems = seen.flatMap((one, at) => {
    open.world.terminal.progress(`核对附件 ${at + 1}/${seen.length}`);
    return verified(one, open, store).map((found) => locateFinding(one.file, open.whole.texts.get(one.file), found));
  });
  return {
    problems: [...problems, ...unclaimed(borne, open)].sort(byPlace),
    verified: seen.length,
    unseen: borne.length - seen.length,
    store,
  };
}

/** What is wrong with one, at the place in its record that the file does not agree with. */
function verified({ attachment, path, kind, record }: Borne, open: OpenLedger, store: string | undefined): Finding[] {
  const isKept = attachment.storage !== 'store';
  const place = isKept ? storedPath(kind, record.id, attachment) : placeInStore(store ?? '', attachment);
  const name = isSecretive(kind) ? SECRET : attachment.name;
  const at = (word: Word) => [
    ...path.map((step) => (typeof step === 'string' ? words[step as Word] : step)),
    words[word],
  ];
  const found = open.world.files.digest(isKept ? `${open.folder}/${place}` : place);
  if (!found.ok) {
    const { kind: trouble, message: why } = found.trouble;
    if (trouble === 'missing') return [finding('attachment-missing', at('name'), { name, place })];
    return [finding('attachment-unreadable', at('name'), { name, place, why })];
  }
  if (found.size !== attachment.size) {
    const [was, now] = [attachment.size, found.size].map((size) => sizeOf(size)) as [string, string];
    return [finding('attachment-changed', at('size'), { name, place, was, now })];
  }
  if (found.sha256 === attachment.checksum) return [];
  const [was, now] = [attachment.checksum, found.sha256].map((sha256) => `校验值 ${sha256.slice(0, 16)}…`) as [
    string,
    string,
  ];
  return [finding('attachment-changed', at('checksum'), { name, place, was, now })];
}

/** Files among the attachments that no record tells of. */
function unclaimed(borne: readonly Borne[], { world, folder }: OpenLedger): Diagnostic[] {
  const root = `${folder}/${ATTACHMENTS}`;
  if (!world.files.exists(root)) return [];
  const claimed = new Set(borne.map(({ kind, record, attachment }) => storedPath(kind, record.id, attachment)));
  const there = world.files.walk(root).entries.filter(({ kind }) => kind !== 'folder');
  return there
    .map(({ path }) => `${ATTACHMENTS}/${path}`)
    .filter((path) => !claimed.has(path))
    .map((file) => whole(file, finding('attachment-unclaimed', [], { file })));
}

/** How many have been compared, and which have not; nothing where there are none. */
export function attachmentNotes({ verified: count, unseen, store }: Verification): string[] {
  const why = store === undefined ? 'xiaoneng.yaml 里没有写“附件库”' : `附件库 ${store} 没有连上`;
  return [
    ...(count > 0 ? [`核对了 ${count} 个附件的大小和校验值。`] : []),
    ...(unseen > 0 ? [`没有核对：附件库里的 ${unseen} 个附件（${why}）。`] : []),
  ];
}

/** To the byte: what is shown rounded may look alike. */
function sizeOf(size: number): string {
  const said = `${size} 字节`;
  return sizeText(size) === said ? said : `${said}（${sizeText(size)}）`;
}
