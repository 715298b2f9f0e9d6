import { attributesFor } from '../../ledger/contents.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { attachments as list } from '../../records/attachment.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { entry as entrySchema } from '../../records/task/schema.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import type { Change, CopiedFile, FileChange } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amended, amend } from '../writing/amend.ts';
import { borneAlready, type TakenFile, takeFile, weighed } from './take.ts';

/** What is to be attached to what: paths as they were typed, to a record or to one of its entries by its place in the file. */
export interface Attaching {
  readonly files: readonly string[];
  readonly entry?: number | undefined;
  readonly note?: string | undefined;
}

/** What attaching comes to: the edits of the record, and the files that go with them. */
export interface Attachable {
  readonly edits: readonly Edit[];
  /** Of the ledger, beside the record's own. */
  readonly files: readonly FileChange[];
  readonly carried: readonly CopiedFile[];
  readonly taken: readonly TakenFile[];
  /** Files that are attached to it already, by the names they were typed by, with what is said of each. */
  readonly known: readonly string[];
}

/** What it takes to attach files to a record; whoever writes more of the record takes the edits along. */
export function attachable(
  kind: Kind,
  record: Numbered,
  { files, entry, note }: Attaching,
  open: OpenLedger,
  session: Session,
): Attachable {
  const known: string[] = [];
  const taken: TakenFile[] = [];
  for (const file of files) {
    const one = takeFile(file, note, { kind, record }, open, session);
    const before = borneAlready(record, one.attachment.checksum, entry);
    const twin = taken.find(({ attachment }) => attachment.checksum === one.attachment.checksum);
    if (before)
      known.push(`${before.date} 已经附过${before.name === one.attachment.name ? '' : `，那时叫“${before.name}”`}`);
    else if (twin) known.push('和前面的一个内容一样');
    else taken.push(one);
  }
  const changes = weighed(taken).flatMap(({ change }) => change ?? []);
  const path = entry === undefined ? [words.attachments] : [words.history, entry, words.attachments];
  const values = list.encode(taken.map(({ attachment }) => attachment)) as readonly PlainMap[];
  return {
    edits: values.map((value): Edit => ({ op: 'append', path, value })),
    files: [...changes, ...(changes.length > 0 ? attributesChange(open) : [])],
    carried: taken.flatMap(({ carried }) => carried ?? []),
    taken,
    known,
  };
}

/** The line by which git leaves attachments as they are, where a ledger has it not yet. */
export function attributesChange({ world, folder }: OpenLedger): FileChange[] {
  const path = '.gitattributes';
  const read = world.files.read(`${folder}/${path}`);
  const decoded = read.ok ? decode(read.bytes) : undefined;
  const text = decoded && 'text' in decoded ? decoded.text : '';
  const after = attributesFor(text);
  return after === undefined ? [] : [{ path, ...(read.ok && { before: read.bytes }), after }];
}

/** A record with files attached to it. */
export function attached<R extends Numbered>(
  kind: Kind<R>,
  filed: Filed<R>,
  { edits }: Attachable,
  entry: number | undefined,
  open: OpenLedger,
): Amended<R> {
  if (entry === undefined) return amend(open, kind, filed, edits);
  return amend(
    open,
    kind,
    filed,
    edits,
    fieldsOf(entrySchema).map(({ key }) => key),
  );
}

/** A change of a record with the files that go with it. */
export function withProofs(change: Change, { files, carried }: Attachable): Change {
  return { ...change, files: [...files, ...change.files], ...(carried.length > 0 && { carried }) };
}
