import { type Diagnostic, isError } from '../../ledger/diagnostic.ts';
import { readText } from '../../ledger/document.ts';
import type { Filed } from '../../ledger/ledger.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import type { Fault } from '../../ledger/text/fault.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { newlySaid } from '../../rules/checking/change.ts';
import type { View } from '../../views/view/view.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { type Intention, stop, type TextChange } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';

/** A record as it would be, the file that says so, and what deserves notice about it since. */
export interface Amended<R> {
  readonly record: R;
  readonly file: TextChange;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Carries out the smallest edit of a record's file; refuses what would leave it wrong in a way it was not before. `order`:
 * the keys of the mapping that is edited, where that is not the record itself.
 */
export function amend<R extends Numbered>(
  open: OpenLedger,
  kind: Kind<R>,
  filed: Filed<R>,
  edits: readonly Edit[],
  order: readonly string[] = fieldsOf(kind.schema).map(({ key }) => key),
): Amended<R> {
  const old = currentText(open, filed);
  const edited = applyEdits(old.text, edits, { order });
  if (!('text' in edited)) return unedited(filed.file, edited.faults);
  return retyped(kind, filed, old, edited.text, open);
}

/** A file as it stands at this moment. */
export interface CurrentText {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly bom: boolean;
}

export function currentText(open: OpenLedger, { file }: Pick<Filed<unknown>, 'file'>): CurrentText {
  const read = open.world.files.read(`${open.folder}/${file}`);
  if (!read.ok) return stop('file-unread', { file, why: read.trouble.message });
  const decoded = decode(read.bytes);
  if (!('text' in decoded)) return stop('file-unfit', { file });
  return { bytes: read.bytes, text: decoded.text, bom: decoded.bom };
}

/** A file with another text in the place of its own, if that can be read and is not wrong in a way it was not before. */
export function retyped<R extends Numbered>(
  kind: Kind<R>,
  { file }: Filed<R>,
  old: CurrentText,
  text: string,
  open: OpenLedger,
): Amended<R> {
  const { value, diagnostics } = readText(file, text, kind.schema);
  if (!value) return unreadable(diagnostics);
  const warnings = warningsOf(kind, { record: value, file }, text, open);
  return { record: value, file: { path: file, before: old.bytes, after: (old.bom ? '\ufeff' : '') + text }, warnings };
}

/** Why a text could not be edited: the edit itself could not be made, or the text was wrong before. */
function unedited(file: string, faults: readonly Fault[]): never {
  const [fault] = faults.filter(isError);
  const isEdit = fault?.code === 'edit-impossible' || fault?.code === 'edit-not-read-back';
  return fault && isEdit
    ? stop('file-faulty', { file, message: fault.message, remedy: fault.remedy })
    : stop('file-unfit', { file });
}

/** A new or changed record as an intention; history tells of it as `told` with its title and number: 催办：…（…）. */
export function recordChange<R extends Numbered>(
  { titleOf }: Kind<R>,
  { record, file, warnings }: Amended<R>,
  {
    told,
    action = told,
    draft,
  }: { readonly told: string; readonly action?: string; readonly draft?: string | undefined },
  view: View,
): Intention {
  const { id } = record;
  const subject = `${told}：${titleOf(record)}（${id}）`;
  const change = { files: [file], subject, action, ids: [id], ...(draft !== undefined && { draft }) };
  return { kind: 'change', change, view, problems: warnings };
}

/** All that is wrong with what was typed, each with the line it would have made. */
export function unreadable(diagnostics: readonly Diagnostic[]): never {
  const lines = diagnostics.map(({ excerpt, message, remedy }) => `${(excerpt ?? '').trim()}  ${message}（${remedy}）`);
  return stop('content-wrong', { lines: lines.join('\n') });
}

/** The warnings that a new or changed record brings with it; it is refused where it brings an error or is yet to come. */
export function warningsOf<R extends Numbered>(
  kind: Kind<R>,
  record: Filed<R>,
  text: string,
  { whole, terms }: OpenLedger,
): Diagnostic[] {
  const said = newlySaid(kind, record, text, whole, terms);
  const stopping = said.find(isError) ?? said.find(({ code }) => code === 'happened-later');
  if (stopping) return stop('as-found', { message: stopping.message, remedy: stopping.remedy });
  return said.some(({ code }) => code === 'received-future') ? stop('receipt-ahead', { today: terms.asOf.day }) : said;
}
