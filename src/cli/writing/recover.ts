import { MARKER } from '../../ledger/marker.ts';
import { PRIVATE } from '../../world/private.ts';
import type { World } from '../../world/world.ts';
import { type FileChange, isStop, stop } from '../contract/outcome.ts';
import { readiness } from './commit.ts';
import { encode, isAlike, isBrokenOff, put } from './files.ts';
import { withdraw } from './founded.ts';
import { JOURNAL, type JournalEntry, journalIn, standingIn, strikeOut } from './journal.ts';
import { commitFiles, found, type LedgerPlace, preparedFor } from './record.ts';

/**
 * Ends what a process that died has begun to do to a ledger, or takes it back where git will not have it, and says
 * which; for who has the lock. What somebody has changed since by hand stays and is named. A stop where neither can be
 * done now: nothing else may be begun before.
 */
export function recover(folder: string, keepOut: boolean, world: World): void {
  world.files.sweep(`${folder}/${PRIVATE}`);
  const left = standingIn(folder, world);
  if (left === undefined) return;
  world.files.sweep(folder);
  world.git(folder).releaseStale();
  const place = { world, folder, git: world.git(folder) };
  if (left === 'spoiled' || isForeign(place)) stop('journal-foreign', { path: journalIn(folder) });
  world.interruption.defer();
  const { subject, founds } = left;
  if (founds && !isFounded(founds.folder, keepOut, world)) {
    strikeOut(folder, world);
    world.terminal.err(`上次的“${subject}”还没有开始写就断了，账本没有改动\n`);
    return;
  }
  const end = ended(left, keepOut, place);
  if (founds && !end.done) withdraw(founds, founds.clerk, !keepOut, world);
  if (end.done) discardDraft(left, world);
  strikeOut(folder, world);
  world.terminal.err(`上次的改动“${subject}”写到一半断了，${end.said}\n`);
}

/** Whether the ledger that comes first is there; what of it was begun is ended. */
function isFounded(folder: string, keepOut: boolean, world: World): boolean {
  recover(folder, keepOut, world);
  return world.files.exists(`${folder}/${MARKER}`);
}

/** One that came with history is somebody else's. */
function isForeign({ git }: LedgerPlace): boolean {
  return git.tree('HEAD')?.some(({ path }) => path === JOURNAL) ?? false;
}

/** What became of it, in words; `done`: the ledger has it now. */
interface End {
  readonly done: boolean;
  readonly said: string;
}

const RECORDED: End = { done: true, said: '其实已经写完并提交，没有丢。' };

function ended(entry: JournalEntry, keepOut: boolean, place: LedgerPlace): End {
  const { subject, files, commit, founding } = entry;
  if (isRecorded(entry, place)) {
    settle(files, entry, place);
    return founding ? { ...RECORDED, said: `${RECORDED.said}${preparedFor(place)}` } : RECORDED;
  }
  const ready = !commit || keepOut ? { why: '' } : founding ? {} : readiness(place);
  if (isStop(ready)) stop({ ...ready, message: `上次的改动“${subject}”没有写完，要先接着写完；${ready.message}` });
  const own = files.filter((file) => !isAltered(file, place));
  finish(own, entry, place);
  const end = 'why' in ready ? UNRECORDED : recorded(own, entry, place);
  return { ...end, said: `${end.said}${alteredWords(files.filter((file) => !own.includes(file)))}` };
}

const UNRECORDED: End = { done: true, said: '已经接着写完，没有提交。' };

/** Whether history tells it already. */
function isRecorded({ commit, files }: JournalEntry, { git }: LedgerPlace): boolean {
  if (!commit) return false;
  const { head, message } = commit;
  const since = git.commits(head === undefined ? 'HEAD' : `${head}..HEAD`) ?? [];
  return files.length > 0 && since.some((one) => one.message.trim() === message.trim());
}

/** Neither as it was nor as it was to be. */
function isAltered({ path, before, after }: FileChange, { world, folder }: LedgerPlace): boolean {
  const read = world.files.read(`${folder}/${path}`);
  if (!read.ok && read.trouble.kind !== 'missing') return true;
  const now = read.ok ? read.bytes : undefined;
  const own = [before, wanted(after)];
  const isOwn = own.some((one) => isAlike(now, one) || (now && one && isBrokenOff(now, one)));
  return !isOwn;
}

function wanted(after: FileChange['after']): Uint8Array | undefined {
  return after === undefined ? undefined : encode(after);
}

/** Has the index say what history does; a stop where git cannot now. */
function settle(files: readonly FileChange[], { subject }: JournalEntry, { git }: LedgerPlace): void {
  const done = git.unstage(pathsOf(files));
  if (!done.ok) stop('recovery-index', { subject, why: `${done.reason}\n${done.detail}`.trim() });
}

/** Writes what is not written yet. */
function finish(files: readonly FileChange[], { subject }: JournalEntry, { world, folder }: LedgerPlace): void {
  const unsettled = new Set<string>();
  for (const file of files) {
    const read = world.files.read(`${folder}/${file.path}`);
    const now = read.ok ? read.bytes : undefined;
    if (isAlike(now, wanted(file.after))) continue;
    const { before: _, ...wanting } = file;
    const done = put({ ...wanting, ...(now && { before: now }) }, folder, unsettled, world);
    if (!done.ok) stop('recovery-file', { subject, path: file.path, message: done.trouble.message });
  }
  const settled = world.files.settle(unsettled);
  if (!settled.ok) stop('recovery-file', { subject, path: settled.trouble.path, message: settled.trouble.message });
}

/** Commits what history does not tell yet; what git will not have is taken back. */
function recorded(files: readonly FileChange[], entry: JournalEntry, place: LedgerPlace): End {
  const { commit, founding } = entry;
  if (!commit || files.length === 0) return { done: true, said: '没有可以接着写的。' };
  const { git } = place;
  if (!founding) settle(files, entry, place);
  const open = founding ? undefined : git.unrecorded();
  if (open && !files.some(({ path }) => open.includes(path))) return RECORDED;
  const recording = { files, message: commit.message, ...(commit.author && { author: commit.author }) };
  const delivery = founding ? found(recording, place) : commitFiles(recording, place);
  if (!('stop' in delivery)) return { done: true, said: `已经接着做完：${delivery.note}` };
  if (delivery.stuck) stop(delivery.stop);
  return { done: false, said: `接着做没有做成：${delivery.stop.message}；要登记就再做一次。` };
}

function pathsOf(files: readonly FileChange[]): string[] {
  return files.map(({ path }) => path);
}

function alteredWords(files: readonly FileChange[]): string {
  if (files.length === 0) return '';
  const names = files.map(({ path }) => path).join('、');
  return `${names} 后来又有人改过，照现在的样子留着，这次没有提交，请核对后运行 xiaoneng sync 或 git commit。`;
}

/** What was typed in an editor is in the ledger now. */
function discardDraft({ draft }: JournalEntry, { files }: World): void {
  const left = draft === undefined ? undefined : files.read(draft);
  if (draft !== undefined && left?.ok) files.remove(draft, left.bytes);
}
