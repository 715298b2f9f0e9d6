import { ATTRIBUTES } from '../../ledger/contents.ts';
import type { LedgerFile } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { office } from '../../records/office/schema.ts';
import type { Carried } from '../../rules/carrying/carried.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import type { Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, stop } from '../contract/outcome.ts';
import { TEMPLATES } from '../output/template-place.ts';
import { RECORD } from '../session/folder.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { amend, currentText } from '../writing/amend.ts';
import { encode } from '../writing/files.ts';

/** What is said of the turn of the year in the two ledgers' own files. */
export interface Turn {
  readonly opened: PlainMap;
  readonly closed: Readonly<Record<string, string>>;
}

/** The files that stand in the new ledger as in the old one: units, rules, plan without its tasks, calendar. */
const COPIED = /^(?:units|rules|plan|permissions)\.yaml$|^calendar\/.+\.yaml$/;

/** The files of the new ledger. */
export function freshFiles(going: readonly Carried[], turn: Turn, open: OpenLedger): FileChange[] {
  const { entries } = open.world.files.walk(open.folder);
  const copied = entries.filter(({ path, kind }) => kind === 'file' && COPIED.test(path)).map(({ path }) => path);
  const edits: Readonly<Record<string, readonly Edit[]>> = { 'plan.yaml': planEdits(open) };
  return [
    edited(
      MARKER,
      [...without(words.closed), { op: 'set', path: [words.opened], value: turn.opened }],
      officeOrder,
      open,
    ),
    ...copied.map((path) => edited(path, edits[path] ?? [], [], open)),
    ...templatesIn(open),
    { path: '.gitattributes', after: `${ATTRIBUTES}\n` },
    ...going.map(({ kind, filed, fresh }) =>
      edited(
        filed.file,
        fresh,
        fieldsOf(kind.schema).map(({ key }) => key),
        open,
      ),
    ),
  ];
}

/** The office's own papers go on as they lie there; what Word keeps beside one that is open is none. */
function templatesIn({ world, folder }: OpenLedger): FileChange[] {
  const { entries } = world.files.walk(`${folder}/${TEMPLATES}`);
  return entries.flatMap(({ path, kind }): FileChange[] => {
    if (kind !== 'file' || !/^[^~.].*\.docx$/.test(path)) return [];
    const read = world.files.read(`${folder}/${TEMPLATES}/${path}`);
    if (!read.ok) return stop('file-unfit', { file: `${TEMPLATES}/${path}` });
    return [{ path: `${TEMPLATES}/${path}`, after: read.bytes }];
  });
}

/** The files of the old ledger, as they end there. */
export function endedFiles(going: readonly Carried[], turn: Turn, open: OpenLedger): FileChange[] {
  const marker = { op: 'set', path: [words.closed], value: turn.closed } as const;
  const { bytes } = currentText(open, { file: MARKER });
  return [
    { ...edited(MARKER, [marker], officeOrder, open), before: bytes },
    ...going.flatMap(({ kind, filed, old }) => (old.length === 0 ? [] : [amend(open, kind, filed, old).file])),
  ];
}

const officeOrder = fieldsOf(office).map(({ key }) => key);

function without(key: string): Edit[] {
  return [{ op: 'unset', path: [key] }];
}

/** 关联任务 are numbers of the old ledger. */
function planEdits({ ledger }: OpenLedger): Edit[] {
  return (ledger.plan?.requirements ?? []).flatMap(({ relatedTasks }, index): Edit[] => {
    const path: Path = [words.requirements, index, words.relatedTasks];
    return relatedTasks === undefined ? [] : [{ op: 'unset', path }];
  });
}

function edited(file: string, edits: readonly Edit[], order: readonly string[], open: OpenLedger): FileChange {
  const { text } = currentText(open, { file });
  if (edits.length === 0) return { path: file, after: text };
  const done = applyEdits(text, edits, { order });
  return 'text' in done ? { path: file, after: done.text } : stop('file-unfit', { file });
}

/** Stops where the new ledger would not be in order. */
export function refuseUnsound(files: readonly FileChange[], { world, asOf }: Session): void {
  const records = files.filter(({ path }) => RECORD.test(path));
  const there = records.map(({ path, after = '' }): LedgerFile => ({ path, kind: 'file', bytes: encode(after) }));
  const [wrong] = openLedger(world, '', asOf, there).errors();
  if (wrong) stop('as-found', { message: `新账 ${wrong.file}：${wrong.message}`, remedy: wrong.remedy });
}
