import { namedDigest } from '../../records/attachment.ts';
import type { Git } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import { RECORD } from '../session/folder.ts';
import { outsideHistory } from '../session/outside-history.ts';
import type { OpenLedger } from '../session/session.ts';
import { commitMessage } from './commit.ts';

/** What stands in the ledger's folder and not in history; what a git that died has only announced is taken back first. */
function leftoversIn(open: OpenLedger, git: Git): readonly string[] {
  git.unstage(git.announced());
  const told = git.unrecorded() ?? stop('sync-unclear');
  const hidden = [...hiddenIn(open, git, told), ...git.ignored().filter(isBeside)];
  return [...new Set([...told, ...hidden])];
}

/** New records of which git says nothing, for some .gitignore leaves them out. */
function hiddenIn({ world, folder }: OpenLedger, git: Git, told: readonly string[]): readonly string[] {
  // looked at for itself: what is said beside the answer is of afterwards
  const { loose } = outsideHistory(world, folder, world.files.walk(folder));
  const untold = loose.filter((path) => !told.includes(path));
  const known = untold.length > 0 ? new Set(git.tree('HEAD')?.map(({ path }) => path)) : undefined;
  return untold.filter((path) => !known?.has(path) && world.files.exists(`${folder}/${path}`));
}

/** What lies in a ledger beside records: the attributes, templates of papers, sheets as they were imported last. */
const BESIDE = /^(?:\.gitattributes|templates\/[^/]+\.docx|imports\/[^/]+\.csv)$/;
/** Names of what the system, an editor or an office program puts beside a file, on the way as well. */
const PASSING = /(?:^|\/)(?:\.(?!gitattributes$)|~\$)/;

/** What has a place beside records by its name, an attachment too: whatever a .gitignore says of its ending. */
function isBeside(path: string): boolean {
  return BESIDE.test(path) || namedDigest(path) !== undefined;
}

/** New files that have no place in a ledger by their names: somebody has put them there, and nothing says why. */
export function strangersIn(git: Git): ReadonlySet<string> {
  const hasPlace = (path: string) => RECORD.test(path) || isBeside(path);
  return new Set(git.untracked().filter((path) => PASSING.test(path) || !hasPlace(path)));
}

/** What has been changed by hand and not committed goes into history, if it is sound; which files that were. */
export function recordLeftovers(
  open: OpenLedger,
  git: Git,
  clerk: string,
  wanted: (path: string) => boolean = () => true,
): readonly string[] {
  const paths = leftoversIn(open, git).filter(wanted);
  if (paths.length === 0) return [];
  const wrong = open.errors().find(({ file }) => paths.includes(file));
  if (wrong) stop('sync-leftover-faulty', { file: wrong.file, message: wrong.message, remedy: wrong.remedy });
  const message = commitMessage({ subject: '手工改动', action: '手工改动' }, clerk, paths);
  const done = git.commit(paths, message);
  return done.ok ? paths : stop('sync-leftover-uncommitted', { reason: done.reason, detail: done.detail });
}
