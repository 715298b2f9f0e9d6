import type { Filed } from '../ledger/ledger.ts';
import { decode } from '../ledger/text/decode.ts';
import type { Kind, Numbered } from '../records/kind.ts';
import { fingerprint } from '../render/fingerprint.ts';
import { type Amended, type CurrentText, currentText, retyped, type Warn } from './amend.ts';
import { askYes } from './ask.ts';
import type { Desk, OpenLedger } from './desk.ts';
import { isStop, refuse, type Stop } from './outcome.ts';

/** A file that is changed as a whole, and what may not be touched in it. */
export interface Retypable<R extends Numbered> {
  readonly kind: Kind<R>;
  readonly filed: Filed<R>;
  readonly frozen: Readonly<Record<string, Stop>>;
  readonly warn: Warn<R>;
}

/** A file as somebody has changed it, and the draft that is of no more use once it is saved. */
export interface Retyped<R> extends Amended<R> {
  readonly draft: string;
}

/** What somebody made of a file in an editor; what does not pass is not saved, and stays to be gone on with. */
export async function inEditor<R extends Numbered>(
  subject: Retypable<R>,
  open: OpenLedger,
  desk: Desk,
): Promise<Retyped<R> | Stop> {
  const old = currentText(open, subject.filed);
  if (isStop(old)) return old;
  const path = draftPath(open, subject.filed, old);
  const begun = await begin(path, old, desk);
  if (isStop(begun)) return begun;
  desk.aside();
  for (;;) {
    const edited = edit(path, desk);
    if (isStop(edited)) return edited;
    if (edited === old.text) return refuse('没有改动', '改好存盘再退出编辑器');
    const amended = judged(subject, old, edited);
    if (!isStop(amended)) return { ...amended, draft: path };
    const left = `没有保存。改的字留在 ${path}，再运行一次 edit 接着改`;
    if (!desk.asker) return { ...amended, message: `${amended.message}\n${left}` };
    desk.asker.say(`${amended.message}\n改法：${amended.remedy}\n`);
    if (!(await askYes(desk.asker, '接着改吗'))) return refuse(left, `不要了就删去 ${path}`);
  }
}

/** Outside history; another one once the file itself has changed, so that nobody goes on from what is no longer so. */
function draftPath<R extends Numbered>({ folder }: OpenLedger, { record }: Filed<R>, { text }: CurrentText): string {
  return `${folder}/.xiaoneng/edit-${record.id}-${fingerprint(text)}.yaml`;
}

/** The draft that is edited: the file as it stands, or what was left the last time. */
async function begin(path: string, { text, bytes }: CurrentText, { world, asker }: Desk): Promise<Stop | undefined> {
  const left = world.files.read(path);
  const kept = left.ok ? textIn(left.bytes) : undefined;
  if (kept !== undefined && kept !== text) {
    const isWanted = asker ? await askYes(asker, '上次没有保存的还在，接着改它吗') : true;
    if (isWanted) return undefined;
  }
  const written = world.files.write(path, text, left.ok ? left.bytes : 'absent');
  return written.ok || bytes.length === 0
    ? undefined
    : refuse(`写不了 ${path}：${written.trouble.message}`, '检查文件夹和权限，再试一次');
}

function edit(path: string, { world }: Desk): string | Stop {
  const closed = world.edit(path);
  if (!closed.ok) return refuse(`${closed.reason}；账本没有改动`, '用 EDITOR 指明编辑器，如 EDITOR=nano');
  const read = world.files.read(path);
  const text = read.ok ? textIn(read.bytes) : undefined;
  return text ?? refuse(`读不了 ${path}`, '存成 UTF-8 文本再试');
}

function textIn(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : undefined;
}

function judged<R extends Numbered>(
  { kind, filed, frozen, warn }: Retypable<R>,
  old: CurrentText,
  text: string,
): Amended<R> | Stop {
  const amended = retyped(kind, filed, old, text, warn);
  if (isStop(amended)) return amended;
  const [before, after] = [filed.record, amended.record].map(
    (one) => kind.schema.encode(one) as Record<string, unknown>,
  );
  const touched = Object.keys(frozen).find((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]));
  return touched === undefined ? amended : (frozen[touched] as Stop);
}

/** The keys whose values differ between two versions of a record; none where only comments or order do. */
export function changedKeys<R extends Numbered>(kind: Kind<R>, before: R, after: R): string[] {
  const [old, now] = [before, after].map((one) => kind.schema.encode(one) as Record<string, unknown>);
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return keys.filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(now?.[key]));
}
