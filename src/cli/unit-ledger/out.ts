import { saidIn } from '../../audit/past.ts';
import type { Day } from '../../calendar/day.ts';
import { ATTRIBUTES } from '../../ledger/contents.ts';
import { type FiledTask, idOf } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { attachedTo, storedPath } from '../../records/attachment.ts';
import { taskKind } from '../../records/index.ts';
import { office as officeSchema } from '../../records/office/schema.ts';
import { tell } from '../../records/task/tell.ts';
import type { Unit } from '../../records/unit/schema.ts';
import { unitLedgerView } from '../../views/files/unit-ledger.ts';
import { refuseUnsound } from '../carrying/ledgers.ts';
import { type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import { unrecorded } from '../past/unrecorded.ts';
import { absolute, ledgerAround } from '../session/folder.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { encode } from '../writing/files.ts';
import { taskCopy, unitsCopy } from './copy.ts';

/** Makes a ledger of its own for a unit in a new folder: the tasks that it leads, and what these need. */
export function partedOut(unit: Unit, typed: string, open: OpenLedger, session: Session): Outcome {
  session.clerk();
  const folder = absolute(session.world.cwd, typed);
  refuseUnready(folder, open, session);
  const tasks = tasksOf(unit, open);
  if (tasks.length === 0) return stop('unit-ledger-empty', { unit: unit.name });
  const files = filesFor(unit, tasks, open, session);
  refuseUnsound(files, session);
  const name = `${open.ledger.office?.name ?? ''}（${unit.name}）`;
  const change = { files, subject: `新建账本：${name}`, action: '初始化', folder, founding: true };
  const attached = files.filter(({ after }) => after instanceof Uint8Array).length;
  const view = unitLedgerView({ unit: unit.name, folder: typed, tasks: tasks.map(({ record }) => record), attached });
  return { kind: 'change', change, view };
}

function refuseUnready(folder: string, open: OpenLedger, { world }: Session): void {
  if (world.files.exists(folder) && world.files.walk(folder).entries.length > 0) stop('folder-full', { folder });
  const around = ledgerAround(world, folder);
  if (around !== undefined) stop('ledger-within', { folder, around });
  refuseUnrecorded(open);
}

/** What is given away is to be found again in history, or what comes back has nothing to be compared with. */
export function refuseUnrecorded(open: OpenLedger): void {
  const [wrong] = open.errors();
  if (wrong) stop('unit-ledger-faulty', { file: wrong.file, message: wrong.message });
  const loose = open.world.git(open.folder).state().repository ? unrecorded(open) : [];
  if (loose.length > 0) stop('unit-ledger-loose', { files: loose.slice(0, 3).join('、') });
}

/** The tasks that a unit leads on the day of looking. */
export function tasksOf(unit: Pick<Unit, 'name'>, open: OpenLedger): readonly FiledTask[] {
  return open.whole.tasks.filter((filed) => isOf(unit, filed, open));
}

/** Whether a unit, or what became of it, leads a task now. */
function isOf(unit: Pick<Unit, 'name'>, { record }: FiledTask, { ledger, terms: { asOf } }: OpenLedger): boolean {
  const now = (name: string) => ledger.directory.holder(name, asOf.day)?.name ?? ledger.directory.fullName(name);
  return tell(record, asOf).leads.map(now).includes(now(unit.name));
}

function filesFor(unit: Unit, tasks: readonly FiledTask[], open: OpenLedger, { asOf }: Session): FileChange[] {
  return [
    { path: MARKER, after: markerFor(unit, open, { day: asOf.day, commit: commitNow(open) }) },
    { path: '.gitattributes', after: `${ATTRIBUTES.join('\n')}\n` },
    ...[...textsFor(unit, tasks, open)].map(([path, after]) => ({ path, after })),
    ...tasks.flatMap((filed) => attachedFiles(filed, open)),
  ];
}

/** What a unit is given of these tasks and of what they need, by the paths of the files; `beside`: what else names units there. */
export function textsFor(
  unit: Unit,
  tasks: readonly FiledTask[],
  open: OpenLedger,
  beside: readonly PlainMap[] = [],
): Map<string, string> {
  const own = new Set(tasks.map(idOf));
  const copies = tasks.map(({ file }) => {
    const text = open.whole.texts.get(file) ?? '';
    const value = saidIn(encode(text)) ?? {};
    return { file, value, after: taskCopy(text, value, (id) => own.has(id)) };
  });
  const arranged = open.whole.arrangements.map(({ file }) => file);
  const copied = ['rules.yaml', ...arranged].filter((path) => open.whole.texts.has(path));
  const texts = copied.map((path) => [path, open.whole.texts.get(path) ?? ''] as const);
  const days = texts.filter(([path]) => path !== 'rules.yaml').map(([, text]) => saidIn(encode(text)) ?? {});
  const units = unitsCopy(unit, [...copies.map(({ value }) => value), ...days, ...beside], open);
  return new Map([['units.yaml', units], ...texts, ...copies.map(({ file, after }) => [file, after] as const)]);
}

export function commitNow({ world, folder }: OpenLedger): string | undefined {
  return world.git(folder).commitNamed('HEAD');
}

/** The file that says whose ledger it is, from which it was made, on which day, and of which commit. */
export function markerFor(
  { name: unit }: Unit,
  { whole: { office } }: OpenLedger,
  { day, commit }: { readonly day: Day; readonly commit: string | undefined },
): string {
  const { name = '', district, attachmentLimit } = office ?? {};
  const told = officeSchema.encode({
    version: 1,
    name: `${name}（${unit}）`,
    ...(district !== undefined && { district }),
    ...(attachmentLimit !== undefined && { attachmentLimit }),
    partedFrom: { ledger: name, unit, date: day, ...(commit !== undefined && { commit }) },
  });
  return compose(told as never);
}

/** The attachments of a task that lie in the ledger; those in a store stay there. */
export function attachedFiles({ record }: FiledTask, open: OpenLedger): FileChange[] {
  const inside = attachedTo(record).filter(({ attachment }) => attachment.storage !== 'store');
  const paths = new Set(inside.map(({ attachment }) => storedPath(taskKind, record.id, attachment)));
  return [...paths].map((path) => {
    const read = open.world.files.read(`${open.folder}/${path}`);
    return read.ok ? { path, after: read.bytes } : stop('file-unread', { file: path, why: read.trouble.message });
  });
}
