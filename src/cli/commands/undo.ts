import { type Commit, isMerge, isOurs } from '../../audit/past.ts';
import { formatMoment } from '../../calendar/moment.ts';
import type { LedgerFile } from '../../ledger/ledger.ts';
import { orderIn } from '../../ledger/merge/order.ts';
import { mergeTexts } from '../../ledger/merge/texts.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { namedDigest } from '../../records/attachment.ts';
import { planSection } from '../../views/files/changes.ts';
import type { Section, View } from '../../views/view/view.ts';
import { type FileChange, type Intention, stop, textAfter } from '../contract/outcome.ts';
import { ownOversteps } from '../past/own-oversteps.ts';
import { command } from '../session/command.ts';
import { RECORD, readFolder } from '../session/folder.ts';
import { historyOf, isAttachment } from '../session/history.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { encode, isAlike } from '../writing/files.ts';
import { errorsOf, newErrors } from '../writing/new-errors.ts';

/** A number that has been given is not free again. */
const ISSUED = '发文';

/** What cannot be taken back by itself. */
const LASTING: readonly string[] = ['撤回', '合并', '初始化', '手工改动'];

/** Takes back the last change that this clerk made with the tool, by a new commit. */
export const undo = command({
  name: 'undo',
  alias: '撤回',
  summary: '撤回自己用本程序做的上一次改动：先看前后，再用一个新提交改回去',
  writes: true,
  examples: ['xiaoneng undo --dry-run', 'xiaoneng undo --by 田某'],
  run: async (_, session) => {
    const open = session.open();
    const clerk = session.clerk();
    const commits = historyOf(open);
    const last = lastOf(commits, clerk);
    if (!last) return stop('undo-nothing', { clerk });
    if (last.trailers.action === ISSUED && !isOverstep(last, open)) stop('undo-issued', { subject: last.subject });
    const files = takenBack(last, open);
    refuseBroken(files, open, session);
    const intention = intentionOf(last, files);
    const { confirm } = await import('../writing/confirm.ts');
    return confirm(intention, session);
  },
});

/** What the server would not take has given no number: whoever may not give one takes it back. */
function isOverstep({ files }: Commit, open: OpenLedger): boolean {
  const refused = ownOversteps(open).map(({ file }) => file);
  return files.some(({ path }) => refused.includes(path));
}

/** The newest commit of theirs that nobody has taken back. */
function lastOf(commits: readonly Commit[], clerk: string): Commit | undefined {
  const undone = new Set(commits.map(({ trailers }) => trailers.undone));
  return commits.find(
    (commit) =>
      isOurs(commit) &&
      !isMerge(commit) &&
      commit.files.length > 0 &&
      commit.trailers.clerk === clerk &&
      !LASTING.includes(commit.trailers.action ?? '') &&
      !undone.has(commit.hash),
  );
}

function intentionOf({ hash, subject, at }: Commit, files: readonly FileChange[]): Intention {
  const view: View = {
    title: `撤回 ${formatMoment(at)} 的“${subject}”`,
    sections: files.map(undoneSection),
  };
  return {
    kind: 'change',
    change: { files, subject: `撤回：${subject}`, action: '撤回', undone: hash },
    view,
    showsFiles: true,
  };
}

function undoneSection(file: FileChange): Section {
  const { path, before, after } = file;
  if (!isAttachment(path)) return planSection(path, textIn(before) ?? '', textAfter(file));
  return { heading: `${after === undefined ? '将删去' : '将改回'} ${path}`, layout: 'lines', columns: [], rows: [] };
}

function textIn(bytes: Uint8Array | undefined): string | undefined {
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : undefined;
}

/** The files without what the commit did to them; what was done to them since stays. */
function takenBack({ files, subject }: Commit, open: OpenLedger): readonly FileChange[] {
  const { world, folder } = open;
  const changes: FileChange[] = [];
  for (const file of files) {
    const { path } = file;
    // by it attachments are what they are: those that others have added since need it
    if (path === SETTINGS) continue;
    const read = world.files.read(`${folder}/${path}`);
    const now = read.ok ? read.bytes : undefined;
    const after = !isAttachment(path) ? withoutIt(file, textIn(now)) : contentBefore(file, now, open);
    if (after === 'differs') return stop('undo-changed', { subject, path });
    changes.push({ path, ...(now && { before: now }), ...(after !== undefined && { after }) });
  }
  return changes.filter((change) => !isStillNeeded(change, changes));
}

/** An attachment that its record, or an entry of it, still tells of stays. */
function isStillNeeded({ path, after }: FileChange, changes: readonly FileChange[]): boolean {
  const digest = namedDigest(path);
  return digest !== undefined && after === undefined && changes.some((one) => textAfter(one).includes(digest));
}

const SETTINGS = '.gitattributes';

/** An attachment as it was before: history names it, and git has it. */
function contentBefore(
  { before, after }: Commit['files'][number],
  now: Uint8Array | undefined,
  { world, folder }: OpenLedger,
): Uint8Array | undefined | 'differs' {
  const names = [before, after].map((name) => name && new TextDecoder().decode(name));
  const blobs = world.git(folder).blobs(names.filter((name) => name !== undefined));
  const [then, since] = names.map((name) => (name === undefined ? undefined : blobs.get(name)));
  return isAlike(now, since) ? then : 'differs';
}

function withoutIt(file: Commit['files'][number], now: string | undefined): string | undefined | 'differs' {
  const { path } = file;
  const [before, after] = [textIn(file.before), textIn(file.after)];
  if (now === after) return before;
  if (before === undefined || after === undefined || now === undefined) return 'differs';
  const merged = mergeTexts({ base: after, ours: now, theirs: before }, { order: orderIn(path) });
  return merged && merged.doubts.length === 0 ? merged.text : 'differs';
}

/** A record may be needed by others by now. */
function refuseBroken(files: readonly FileChange[], open: OpenLedger, session: Session): void {
  const changed = new Map(files.map((file) => [file.path, file]));
  const kept = readFolder(open.world, open.folder).filter(({ path }) => !changed.has(path));
  const made = files.flatMap(({ path, after }): LedgerFile[] =>
    after === undefined || !RECORD.test(path) ? [] : [{ path, kind: 'file', bytes: encode(after) }],
  );
  const [error] = newErrors(open.errors(), errorsOf([...kept, ...made], session));
  if (error) stop('undo-breaking', { file: error.file, message: error.message });
}
