import { oneLine } from '../../intake/sheet/in-task.ts';
import type { FiledTask } from '../../ledger/ledger.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { words } from '../../vocabulary/words.ts';
import type { World } from '../../world/world.ts';
import { type Attachable, attachable, attached } from '../attachments/attach.ts';
import { type FileChange, isStop, tryTo } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** The files that a cell of 证明材料 names, and what became of each. */
export interface Proofs {
  /** The task with those that were found beside the form, where it has not got them yet. */
  readonly file?: FileChange | undefined;
  readonly attachable?: Attachable | undefined;
  /** By their names: what was attached, and what of those named could not be. */
  readonly attached: readonly string[];
  readonly lacking: readonly { readonly name: string; readonly why: string }[];
  /** The paths of all that were found. */
  readonly found: readonly string[];
}

/** A word of a cell that is the name of a file: 验收单.pdf. */
const NAMED = /\.(?:[a-z][a-z0-9]{1,4}|7z|mp[34])$/i;

/** Attaches what a cell names and lies in the folder of the form; what it names and does not lie there is told. */
export function proofsNamed(
  cell: string,
  { id, unit, folder }: { readonly id: string; readonly unit: string; readonly folder: string },
  open: OpenLedger,
  session: Session,
): Proofs {
  const beside = filesIn(folder, open.world);
  const filed = open.whole.tasks.find(({ record }) => record.id === id);
  const entry = filed && entryProven(filed.record, cell);
  const parts = new Set(cell.split(/[、，,；;\n]/).map((part) => part.replace(/^[\s《“"]+|[\s》”"]+$/g, '')));
  const names = [...parts].filter((part) => part !== '' && (beside.has(compared(part)) || NAMED.test(part)));
  const attachedNames: string[] = [];
  const lacking: { name: string; why: string }[] = [];
  const paths: string[] = [];
  for (const name of names) {
    const path = beside.get(compared(name));
    const why =
      path === undefined ? '没有和填报表放在一个文件夹里，没有附上' : whyNotTaken(path, filed, entry, open, session);
    if (path !== undefined) paths.push(path);
    if (why === undefined) attachedNames.push(name);
    else if (why !== '') lacking.push({ name, why });
  }
  const taken = paths.filter((path) => attachedNames.some((name) => beside.get(compared(name)) === path));
  if (!filed || taken.length === 0) return { attached: [], lacking, found: paths };
  const wanted = { files: taken, entry, note: `${unit}填报表的证明材料` };
  const told = attachable(taskKind, filed.record, wanted, open, session);
  const { file } = attached(taskKind, filed, told, entry, open);
  return { file, attachable: told, attached: attachedNames, lacking, found: paths };
}

/** The entry that says of itself what proves it, in the words of the cell; the last of several. */
function entryProven({ history = [] }: Task, cell: string): number | undefined {
  const told = `${words.evidence}：${oneLine(cell)}`;
  const at = history.findLastIndex(({ remark = '', content }) => remark.includes(told) || content === told);
  return at === -1 ? undefined : at;
}

/** Why a file that is there is not attached; '' where the task or its entry bears it already, undefined where it is to be attached. */
function whyNotTaken(
  path: string,
  filed: FiledTask | undefined,
  entry: number | undefined,
  open: OpenLedger,
  session: Session,
): string | undefined {
  if (!filed) return '';
  for (const place of new Set([entry, undefined])) {
    const told = tryTo(() => attachable(taskKind, filed.record, { files: [path], entry: place }, open, session));
    if (isStop(told)) return told.message;
    if (told.taken.length === 0) return '';
  }
  return undefined;
}

/** The files in a folder itself, by their names as they are compared. */
function filesIn(folder: string, { files }: World): Map<string, string> {
  const { entries } = files.walk(folder === '' ? '.' : folder.replace(/\/$/, ''));
  const own = entries.filter(({ kind, path }) => kind === 'file' && !path.includes('/'));
  return new Map(own.map(({ path }) => [compared(path), `${folder}${path}`]));
}

function compared(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
