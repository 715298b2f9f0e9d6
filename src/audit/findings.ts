import type { Day } from '../calendar/day.ts';
import { clocksBack, commitFindings, underOthersNames, unsignedIn } from './commit-findings.ts';
import { type FileTerms, fileFindings } from './file-findings.ts';
import type { AuditFinding, AuditTerms } from './finding.ts';
import { alteredIn, type MergedFile } from './merges.ts';
import { type Commit, isMerge } from './past.ts';
import { besideUndoing, isTimely, isUndo } from './undone.ts';

/**
 * Everything that history shows to have been done otherwise than on a normal day, the newest first. `earlier` are
 * commits that are not looked at, but were taken back by some that are.
 */
export function auditFindings(
  commits: readonly Commit[],
  terms: AuditTerms,
  earlier: readonly Commit[] = [],
): AuditFinding[] {
  const known = new Map([...commits, ...earlier].map((commit) => [commit.hash, commit]));
  const around: FileTerms = { ...terms, enteredOn: entriesOf(commits) };
  const whole = byCommit([...clocksBack(commits), ...underOthersNames(commits)]);
  return commits.flatMap((commit) => {
    const own = whole.get(commit) ?? [];
    if (isMerge(commit)) return [...own, ...unsignedIn(commit, terms)];
    return [...own, ...commitFindings(commit, terms), ...inFiles(commit, known, around)];
  });
}

/** When each record was entered; it is not looked for before somebody asks. */
function entriesOf(commits: readonly Commit[]): FileTerms['enteredOn'] {
  let days: ReadonlyMap<string, Day> | undefined;
  return (path) => {
    days ??= new Map(
      commits.flatMap(({ at, files }) => files.flatMap((file) => (file.before ? [] : [[file.path, at.day] as const]))),
    );
    return days.get(path);
  };
}

function byCommit(findings: readonly AuditFinding[]): ReadonlyMap<Commit | undefined, AuditFinding[]> {
  const map = new Map<Commit | undefined, AuditFinding[]>();
  for (const found of findings) map.set(found.commit, [...(map.get(found.commit) ?? []), found]);
  return map;
}

/** What a commit did to its files; one that takes back another is judged by that one. */
function inFiles(commit: Commit, known: ReadonlyMap<string, Commit>, around: FileTerms): AuditFinding[] {
  const judged = (more: Partial<FileTerms> = {}) =>
    commit.files.flatMap((file) => fileFindings(commit, file, { ...around, ...more }));
  if (!isUndo(commit)) return judged();
  const undone = known.get(commit.trailers.undone ?? '');
  if (!undone) return [unknownUndoing(commit), ...judged()];
  const beside = besideUndoing(undone, commit);
  if (isTimely(undone, commit, around)) return beside;
  const isOwn = undone.trailers.clerk === commit.trailers.clerk;
  return [...beside, ...judged({ isVouched: isOwn && beside.length === 0 })];
}

function unknownUndoing(commit: Commit): AuditFinding {
  const { undone } = commit.trailers;
  const text = undone === undefined ? '说是撤回，没有说撤回哪个提交' : `说是撤回 ${undone.slice(0, 8)}，历史里没有它`;
  return { kind: 'notAsSaid', commit, path: commit.files[0]?.path ?? '', text };
}

/** What a merge did besides bringing together. */
export function mergeFindings(commit: Commit, files: readonly MergedFile[]): AuditFinding[] {
  return files.flatMap((file) =>
    alteredIn(file).map((text): AuditFinding => ({ kind: 'mergeAltered', commit, path: file.path, text })),
  );
}
