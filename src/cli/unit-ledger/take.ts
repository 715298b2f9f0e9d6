import type { FiledTask } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { type Attachment, attachments, storedPath } from '../../records/attachment.ts';
import { taskKind } from '../../records/index.ts';
import { type Entry, entry as entrySchema } from '../../records/task/schema.ts';
import type { ReturnedDeed } from '../../views/files/unit-ledger.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, isStop, tryTo } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { amendHistoryBy } from '../writing/amend-history.ts';

/** What becomes of one thing that a unit has entered: what may be entered here has its value. */
export interface ReturnFate {
  readonly told: ReturnedDeed;
  readonly entry?: PlainMap;
  readonly attachment?: PlainMap;
}

/** What was entered in a task so far. */
interface Gathered {
  readonly entries: readonly Entry[];
  readonly edits: readonly Edit[];
  readonly beside: readonly FileChange[];
  readonly file?: FileChange;
}

/** Enters in a task what can be entered of these, and puts their attachments beside it; of the rest it is told why not. */
export function enteredIn(
  fates: readonly ReturnFate[],
  mine: FiledTask,
  place: string,
  open: OpenLedger,
  session: Session,
): { readonly told: readonly ReturnedDeed[]; readonly files: readonly FileChange[] } {
  let gathered: Gathered = { entries: [], edits: [], beside: [] };
  const told = fates.map((fate): ReturnedDeed => {
    if (!fate.entry && !fate.attachment) return fate.told;
    const more = withOne(fate, gathered, mine, place, open, session);
    if (typeof more === 'string') return { ...fate.told, fate: '没取', why: more };
    gathered = more;
    return fate.told;
  });
  const { beside, file } = gathered;
  const once = beside.filter(({ path }, at) => beside.findIndex((one) => one.path === path) === at);
  return { told, files: file ? [file, ...once] : [] };
}

/** One more thing beside what was gathered, or why it cannot be. */
function withOne(
  { entry: line, attachment }: ReturnFate,
  { entries, edits, beside }: Gathered,
  mine: FiledTask,
  place: string,
  open: OpenLedger,
  session: Session,
): Gathered | string {
  const entry = line && entrySchema.decode(line as never);
  if (entry && entry.date.day > session.asOf.day) return `${entry.date.day} 还没有到`;
  const proofs = entry ? entry.attachments : attachments.decode([attachment] as never);
  const brought = broughtBy(proofs ?? [], mine.record.id, place, open);
  if (typeof brought === 'string') return brought;
  const lines = entry ? [...entries, entry] : entries;
  const others = attachment ? [...edits, attaching(attachment)] : edits;
  const amended = tryTo(() => amendHistoryBy(mine, lines, open, session, others));
  if (isStop(amended)) return amended.message;
  return { entries: lines, edits: others, beside: [...beside, ...brought], file: amended.file };
}

function attaching(value: PlainMap): Edit {
  return { op: 'append', path: [words.attachments], value };
}

/** The files of attachments as they lie in the ledger of the unit, or why one cannot be had. */
function broughtBy(proofs: readonly Attachment[], id: string, place: string, { world, folder }: OpenLedger) {
  const files: FileChange[] = [];
  for (const proof of proofs) {
    if (proof.storage === 'store') return `附件 ${proof.name} 在单位自己的附件库里，用 xiaoneng attach 附`;
    const path = storedPath(taskKind, id, proof);
    const read = world.files.read(`${place}/${path}`);
    if (!read.ok) return `附件 ${proof.name} 读不了：${read.trouble.message}`;
    if (world.sha256(read.bytes) !== proof.checksum) return `附件 ${proof.name} 和它的校验值不符`;
    if (!world.files.exists(`${folder}/${path}`)) files.push({ path, after: read.bytes });
  }
  return files;
}
