import { formatMoment } from '../calendar/moment.ts';
import { unstage } from './git-announced.ts';
import { busyWith, busyWords } from './git-busy.ts';
import { isStagedOnly, isUnstaged, stageMany } from './git-many.ts';
import { FSYNC } from './git-older.ts';
import { isFew, named, namedOrAll } from './git-paths.ts';
import { explain } from './git-reason.ts';
import type { Answer } from './git-run.ts';
import type { Author, Commit } from './world.ts';

type Run = (...args: readonly string[]) => Answer;

/** A command that has something to read. */
type Feed = (input: string | Uint8Array | undefined, ...args: readonly string[]) => Answer;

/** How git is asked, and rid of the locks that a git which died has left. */
interface Means {
  readonly read: Run;
  readonly feed: Feed;
  /** Where the paths begin. */
  readonly folder: string;
  readonly releaseStale: () => void;
}

/** Commits exactly these paths, as `Git.commit` promises. */
export function commitOnly(
  { read, feed, folder, releaseStale }: Means,
  paths: readonly string[],
  message: string,
  author?: Author,
): Commit {
  const place = read('rev-parse', '--absolute-git-dir');
  if (!place.ok) return { ok: false, ...explain(place) };
  const busy = busyWith(place.out.trim());
  if (busy) return { ok: false, reason: `仓库正在${busyWords(busy)}，请先完成或放弃`, detail: '' };
  const listed = read('ls-files', '-z', ...namedOrAll(paths));
  if (!listed.ok) return { ok: false, ...explain(listed) };
  const tracked = new Set(listed.out.split('\0'));
  const fresh = paths.filter((path) => !tracked.has(path));
  const before = headOf(read);
  const isWhole = !isFew(paths) && isUnstaged(read);
  const staged = isWhole ? stageMany(feed, folder, paths, LASTING) : announce(feed, fresh);
  const only = isWhole && isStagedOnly(read, paths) ? [] : paths;
  const answer = staged.ok ? record(feed, only, message, author) : staged;
  if (answer.ok) return { ok: true, commit: headOf(read) };
  if (wasKilled(answer)) releaseStale();
  if (wasKilled(answer) && isNext(read, before)) return settled(feed, paths, headOf(read));
  if (staged.ok && !wasKilled(answer) && isNothing(feed, paths)) return { ok: true, commit: headOf(read), isOld: true };
  const known = isWhole ? paths.filter((path) => tracked.has(path)) : [];
  takeBack(feed, fresh, known);
  return { ok: false, ...explain(answer) };
}

/** Nothing of what was not committed stays announced or staged. */
function takeBack(feed: Feed, fresh: readonly string[], known: readonly string[]): void {
  if (fresh.length > 0) feed(fresh.join('\0'), 'update-index', '--force-remove', '-z', '--stdin');
  if (known.length > 0) unstage(feed, known);
}

function headOf(read: Run): string {
  return read('rev-parse', '--verify', '--quiet', 'HEAD').out.trim();
}

function wasKilled({ available, status }: Answer): boolean {
  return available && status < 0;
}

/** Whether there is one more commit than before. */
function isNext(read: Run, before: string): boolean {
  const head = headOf(read);
  return head !== before && read('rev-parse', '--verify', '--quiet', `${head}^`).out.trim() === before;
}

/** Whether the last commit has these paths as they are now. A dry run says so by its status (with --porcelain only since git 2.20); hooks have no part in it. */
function isNothing(feed: Feed, paths: readonly string[]): boolean {
  const { args, input } = named(paths);
  return feed(input, '-c', 'status.submoduleSummary=false', 'commit', '--dry-run', '--only', ...args).status === 1;
}

/** git was killed after it had made the commit, perhaps before it wrote the index. */
function settled(feed: Feed, paths: readonly string[], commit: string): Commit {
  const done = unstage(feed, paths);
  return done.ok ? { ok: true, commit } : done;
}

/**
 * `commit --only` knows nothing of new files until they are added; git may not have them. Their
 * contents are written here, for `add` waits for the disk once where `commit` would for each. They were named, so no
 * .gitignore has a say.
 */
function announce(feed: Feed, fresh: readonly string[]): { readonly ok: true } | Answer {
  if (fresh.length === 0) return { ok: true };
  const { args, input } = named(fresh);
  return feed(input, ...LASTING, 'add', '--force', ...args);
}

/** Commits these paths only; without any, all that is staged. */
function record(feed: Feed, paths: readonly string[], message: string, author: Author | undefined): Answer {
  const utf8 = ['-c', 'i18n.commitEncoding=UTF-8'];
  const options = ['--quiet', '--cleanup=whitespace', `--message=${message}`, ...(author ? inNameOf(author) : [])];
  if (paths.length === 0) return feed(undefined, ...utf8, ...LASTING, 'commit', ...options);
  const { args, input } = named(paths);
  return feed(input, ...utf8, ...LASTING, 'commit', ...options, '--only', ...args);
}

/** A commit that was told outlives a power cut: contents, index and branch; before git 2.36 (April 2022) the contents. */
const LASTING = ['-c', FSYNC, '-c', 'core.fsyncMethod=batch'];

function inNameOf({ name, email, at }: Author): string[] {
  return [`--author=${name} <${email}>`, `--date=${formatMoment({ minute: 0, ...at }).replace(' ', 'T')}:00+08:00`];
}
