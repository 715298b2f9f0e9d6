import type { Git, World } from '../../world/world.ts';
import { type Change, isStop, refusal, type Stop, stop, tryTo } from '../contract/outcome.ts';
import { refuseNewer } from '../session/demands.ts';
import { commitMessage, type Ready, readiness, type Without } from './commit.ts';
import { doneWith, type Failure, isSame, remedyFor, writeAll } from './files.ts';
import { type Founded, isStillFounded, leavingBehind, withdraw } from './founded.ts';
import { JOURNAL, type JournalEntry, strikeOut, writeDown } from './journal.ts';
import { commitFiles, type Delivery, found, type LedgerPlace } from './record.ts';

export interface Delivering {
  readonly world: World;
  readonly folder: string;
  readonly clerk: string;
  /** --no-commit */
  readonly keepOut: boolean;
}

/**
 * Writes the files of a change and commits exactly those; when anything fails, everything is as it was. It is written
 * down first, so that whoever comes next can end it if this process dies.
 */
export async function deliver(change: Change, delivering: Delivering): Promise<Delivery> {
  const { world, folder } = delivering;
  refuseNewer(folder, world);
  if (change.files.every(isSame)) return { note: '内容没有变化，没有写入。' };
  const git = world.git(folder);
  const ready = readinessFor(change, git, delivering);
  const byHand = 'why' in ready || change.founding ? [] : alteredBefore(change, git);
  const entry = entryOf(change, ready, byHand, delivering);
  carryAll(change, world);
  begin(entry, delivering);
  const made = await founded(change, entry, delivering);
  const place = { world, folder, git };
  const delivery = isStop(made) ? { stop: made, stuck: false } : await carriedOut(entry, ready, place);
  if ('stop' in delivery && change.founds) return undone(change.founds, delivery, delivering);
  if (!('stuck' in delivery && delivery.stuck)) strikeOut(folder, world);
  if ('stop' in delivery) return stop(delivery.stop);
  const also = byHand.length > 0 ? `注意：${byHand.join('、')} 原有没提交的改动，随这次一并提交，请核对。` : '';
  const before = made && !isStop(made) ? `新账：${made.note}旧账：` : '';
  return { ...delivery, note: `${before}${delivery.note}${also}` };
}

/** Makes the ledger that comes before the change, if one does; a stop where it is not in history as the change shall be. */
async function founded(
  { founds }: Change,
  { commit }: JournalEntry,
  delivering: Delivering,
): Promise<Delivery | Stop | undefined> {
  if (!founds) return undefined;
  const made = await tryTo(() => deliver(founds, { ...delivering, folder: founds.folder }));
  if (isStop(made)) return { ...made, message: `新账没有建成：${made.message}` };
  if (!commit || made.commit !== undefined) return made;
  return refusal('commit-failed', { left: '账本没有改动', reason: `新账${made.why ?? ''}` });
}

/** Takes back what was made before; the journal stays where not all could be, for the next process goes on then. */
function undone(
  founds: Founded,
  { stop: reason, stuck }: Failure,
  { world, folder, clerk, keepOut }: Delivering,
): never {
  if (isStillFounded(founds, world)) withdraw(founds, clerk, !keepOut, world);
  if (isStillFounded(founds, world)) stop(leavingBehind(reason, founds));
  if (!stuck) strikeOut(folder, world);
  return stop(reason);
}

function carryAll({ carried = [] }: Change, { files, terminal }: World): void {
  for (const { from, to, digest } of carried) {
    terminal.progress(`存进附件库 ${to}`);
    const done = files.carry(from, to, digest);
    if (!done.ok) stop('store-unwritten', { place: to, why: done.trouble.message });
  }
}

/** A new ledger may get a repository of its own: that is seen to once its files are there. */
function readinessFor(
  { founding }: Change,
  git: Git,
  { keepOut, world, folder }: Delivering,
): Partial<Ready> | Without {
  if (keepOut) return { why: '按 --no-commit 没有提交' };
  const ready = founding ? {} : readiness({ world, folder, git });
  return isStop(ready) ? stop(ready) : ready;
}

/** The files that somebody has changed by hand since the last commit: what they did goes with this commit. */
function alteredBefore({ files }: Change, git: Git): readonly string[] {
  return git.altered(files.filter(({ before }) => before !== undefined).map(({ path }) => path));
}

function entryOf(
  change: Change,
  ready: Partial<Ready> | Without,
  byHand: readonly string[],
  { world, clerk }: Delivering,
): JournalEntry {
  const { subject, files, draft, founding, founds } = change;
  const entry = {
    subject,
    files,
    ...(draft !== undefined && { draft }),
    ...(founding && { founding }),
    ...(founds && { founds: { folder: founds.folder, files: founds.files, subject: founds.subject, clerk } }),
  };
  if ('why' in ready) return entry;
  const { author, head } = ready;
  const by = author && { author: { ...author, at: world.clock.now() } };
  const commit = { message: commitMessage(change, clerk, byHand), ...by, ...(head !== undefined && { head }) };
  return { ...entry, commit };
}

/** Writes down what is about to be done. */
function begin(entry: JournalEntry, { world, folder }: Delivering): void {
  const written = writeDown(entry, folder, world);
  if (written.ok) return;
  const { kind, message } = written.trouble;
  stop('change-unwritten', { path: JOURNAL, left: '账本没有改动', message, remedy: remedyFor(kind) });
}

async function carriedOut({ files, commit, founding }: JournalEntry, ready: object, place: LedgerPlace) {
  const failed = await writeAll(files, place.world, place.folder);
  if (failed) return failed;
  if (!commit) return { note: `${doneWith(files)}；${(ready as Without).why}。` };
  const { message } = commit;
  return founding ? found({ files, message }, place) : commitFiles({ files, message }, place);
}
