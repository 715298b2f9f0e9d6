import type { Filed } from '../../ledger/ledger.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { fingerprint } from '../../render/fingerprint.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { PRIVATE } from '../../world/private.ts';
import { askYes } from '../asking/ask.ts';
import { isStop, type Stop, stop, tryTo } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amended, type CurrentText, currentText, retyped } from './amend.ts';

/** A file that is changed as a whole, and what may not be touched in it. */
export interface Retypable<R extends Numbered> {
  readonly kind: Kind<R>;
  readonly filed: Filed<R>;
  readonly frozen: Readonly<Record<string, Stop>>;
}

/** A file as somebody has changed it, and the draft that is of no more use once it is saved. */
export interface Retyped<R> extends Amended<R> {
  readonly draft: string;
}

/** What somebody made of a file in an editor; what does not pass is not saved, and stays to be gone on with. */
export async function inEditor<R extends Numbered>(
  subject: Retypable<R>,
  open: OpenLedger,
  session: Session,
): Promise<Retyped<R>> {
  if (!hasEditor(session)) return stop('editor-absent');
  const old = currentText(open, subject.filed);
  const path = draftPath(open, subject.filed, old);
  await begin(path, old, session);
  tellOlder(path, subject.filed, open, session);
  session.aside();
  for (;;) {
    const edited = await edit(path, old, session);
    const amended = tryTo(() => judged(subject, old, edited, open));
    if (!isStop(amended)) return { ...amended, draft: path };
    if (!session.asker) return stop({ ...amended, message: `${amended.message}\n没有保存。${left(path)}` });
    session.asker.say(`${amended.message}\n改法：${amended.remedy}\n`);
    if (!(await askYes(session.asker, '接着改吗'))) return stop('edit-unsaved', { left: left(path), path });
  }
}

/** Without a person there is none to be opened that nobody has named. */
export function hasEditor({ asker, world: { env } }: Session): boolean {
  return asker !== undefined || [env['VISUAL'], env['EDITOR']].some((name) => name?.trim());
}

function left(path: string): string {
  return `改的字留在 ${path}，再运行一次 edit 接着改`;
}

/** Outside history; another one once the file itself has changed, so that nobody goes on from what is no longer so. */
function draftPath<R extends Numbered>({ folder }: OpenLedger, { record }: Filed<R>, { text }: CurrentText): string {
  return `${folder}/${PRIVATE}/edit-${record.id}-${fingerprint(text)}.yaml`;
}

/** The draft that is edited: the file as it stands, or what was left the last time. */
async function begin(path: string, { text }: CurrentText, { world, asker }: Session): Promise<void> {
  const found = world.files.read(path);
  const kept = found.ok ? textIn(found.bytes) : undefined;
  if (found.ok && found.bytes.length > 0 && kept === undefined) unreadable(path);
  if (kept !== undefined && kept !== text) {
    const isWanted = asker ? await askYes(asker, '上次没有保存的还在，接着改它吗') : true;
    if (isWanted) return;
  }
  const written = world.files.write(path, text, found.ok ? found.bytes : 'absent');
  if (!written.ok) stop('file-unwritten', { path, why: written.trouble.message });
}

/** What was left of versions that are no more: somebody has changed the file since. */
function tellOlder<R extends Numbered>(
  path: string,
  { record }: Filed<R>,
  { folder }: OpenLedger,
  { world }: Session,
): void {
  const { entries } = world.files.walk(`${folder}/${PRIVATE}`);
  const older = entries
    .map((entry) => `${folder}/${PRIVATE}/${entry.path}`)
    .filter((draft) => draft.startsWith(`${folder}/${PRIVATE}/edit-${record.id}-`) && draft !== path);
  if (older.length === 0) return;
  world.terminal.err(`以前没有保存的字还在 ${older.join('、')}（那以后文件又改过）；用得上就照着改，不要了就删去。\n`);
}

/** What the draft says once the editor is closed; one in which nothing has changed goes. */
async function edit(path: string, old: CurrentText, { world }: Session): Promise<string> {
  const closed = await world.edit(path);
  const read = world.files.read(path);
  const text = read.ok ? textIn(read.bytes) : undefined;
  const isSame = text === old.text;
  if (read.ok && (isSame || read.bytes.length === 0)) world.files.remove(path, read.bytes);
  if (!closed.ok) {
    const kept = read.ok && !isSame && read.bytes.length > 0 ? `；${left(path)}` : '';
    return stop('editor-failed', { reason: closed.reason, kept });
  }
  if (isSame) return stop('edit-idle');
  if (!read.ok || read.bytes.length === 0) return stop('edit-empty');
  return text ?? unreadable(path);
}

/** In another encoding, or with what no ledger holds: it stays, for somebody has typed it. */
function unreadable(path: string): never {
  return stop('edit-not-text', { path });
}

function textIn(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : undefined;
}

function judged<R extends Numbered>(
  { kind, filed, frozen }: Retypable<R>,
  old: CurrentText,
  text: string,
  open: OpenLedger,
): Amended<R> {
  const amended = retyped(kind, filed, old, text, open);
  const [before, after] = [filed.record, amended.record].map(
    (one) => filedAs(kind.schema, one) as Record<string, unknown>,
  );
  const touched = Object.keys(frozen).find((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]));
  return touched === undefined ? amended : stop(frozen[touched] as Stop);
}

/** The keys whose values differ between two versions of a record; none where only comments or order do. */
export function changedKeys<R extends Numbered>(kind: Kind<R>, before: R, after: R): string[] {
  const [old, now] = [before, after].map((one) => filedAs(kind.schema, one) as Record<string, unknown>);
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return keys.filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(now?.[key]));
}
