import { formatMoment, minutesBetween } from '../calendar/moment.ts';
import { alterationsIn, isMore } from './changes.ts';
import { fieldsIn, isKeptByHand } from './contents.ts';
import type { AuditFinding, AuditTerms } from './finding.ts';
import { deedsOf } from './life.ts';
import { type Commit, type FileChange, handMade, isOurs, saidIn } from './past.ts';

/** What a commit is as a whole: entered late, not the tool's, with changes by hand, without a signature. */
export function commitFindings(commit: Commit, terms: AuditTerms): AuditFinding[] {
  return [...lateIn(commit, terms), ...foreignIn(commit), ...byHandIn(commit), ...unsignedIn(commit, terms)];
}

function lateIn(commit: Commit, { calendar, rules }: AuditTerms): AuditFinding[] {
  const limit = rules.get('entryLimit', commit.at.day);
  return deedsOf([commit], calendar)
    .filter((deed) => (deed.late ?? 0) > limit.value)
    .map(
      (deed): AuditFinding => ({
        kind: 'enteredLate',
        commit,
        path: deed.path,
        text: `${deed.text}：${deed.happened} 的事，到 ${commit.at.day} 过了${deed.late}个工作日才登记（补记期限${limit.written}）`,
      }),
    );
}

function foreignIn(commit: Commit): AuditFinding[] {
  const paths = commit.files.map(({ path }) => path);
  const [path] = paths;
  if (path === undefined || isOurs(commit)) return [];
  const text = `“${commit.subject}”改了${named(paths)}`;
  return [{ kind: 'foreign', commit, path, text, hint: commit.files.every(isAddedByHand) }];
}

function byHandIn(commit: Commit): AuditFinding[] {
  const paths = handMade(commit).filter((path) => fieldsIn(path) !== undefined);
  const [path = ''] = commit.files.map((file) => file.path);
  if (paths.length === 0) return [];
  const text = `随命令提交了原有的手工改动：${paths.join('、')}`;
  const own = commit.files.filter((file) => paths.includes(file.path));
  return [{ kind: 'byHand', commit, path, text, hint: own.length > 0 && own.every(isAddedByHand) }];
}

/** There is no command for a new version of a rule, nor for a decision about the plan. */
function isAddedByHand(file: FileChange): boolean {
  const isRead = [file.before, file.after].every((bytes) => saidIn(bytes) !== undefined);
  return isKeptByHand(file.path) && isRead && alterationsIn(file).every(isMore);
}

function named(paths: readonly string[]): string {
  const some = paths.slice(0, 3).join('、');
  return paths.length > 3 ? `${some}等 ${paths.length} 个文件` : some;
}

/** A commit without a signature where the rules ask for one. */
export function unsignedIn(commit: Commit, { rules }: AuditTerms): AuditFinding[] {
  if (rules.get('signatures', commit.at.day).value !== 'needed' || commit.signed) return [];
  return [{ kind: 'unsigned', commit, path: commit.files[0]?.path ?? '', text: '制度要求提交签名' }];
}

/** Clocks of machines differ by minutes. */
const SKEW = 10;

/**
 * Commits that were made before what they go on from, by their clocks. All that an audit reckons goes by days: a clock that
 * is wrong within the day is only told.
 */
export function clocksBack(commits: readonly Commit[]): AuditFinding[] {
  const known = new Map(commits.map((commit) => [commit.hash, commit]));
  return commits.flatMap((commit) => {
    const parents = commit.parents.flatMap((hash) => known.get(hash) ?? []);
    const [later] = parents.filter(({ at }) => minutesBetween(commit.at, at) > SKEW);
    if (!later) return [];
    const text = `提交于 ${formatMoment(commit.at)}，却接在 ${formatMoment(later.at)} 的提交 ${later.hash.slice(0, 8)} 后面`;
    const hint = later.at.day === commit.at.day;
    return [{ kind: 'clockBack', commit, path: commit.files[0]?.path ?? '', text, hint }];
  });
}

/**
 * Commits that somebody made under a name that is another's: of one who makes commits as himself elsewhere. Where one
 * account enters for all, nobody is himself, and it tells nothing.
 */
export function underOthersNames(commits: readonly Commit[]): AuditFinding[] {
  const selves = new Set(commits.filter(isByItself).map(({ author }) => author));
  return commits.flatMap((commit) => {
    const { author, trailers } = commit;
    if (isByItself(commit) || !isOurs(commit) || !selves.has(trailers.clerk ?? '')) return [];
    const text = `经办人写的是${trailers.clerk}，git 的提交人是${author}`;
    return [{ kind: 'clerkDiffers', commit, path: commit.files[0]?.path ?? '', text }];
  });
}

function isByItself({ author, trailers }: Commit): boolean {
  return author === trailers.clerk;
}
