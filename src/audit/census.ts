import type { Commit } from './past.ts';

/** How many files each commit of history changed, as git counts them; renamed ones twice, merges not at all. */
export type ChangeCounts = ReadonlyMap<string, number>;

/**
 * The commits of which not everything has been judged: those that could not be read, and those in which git counts
 * other than what was looked at. A second count, so that nothing that history holds goes by unseen.
 */
export function notUnderstood(commits: readonly Commit[], counts: ChangeCounts): string[] {
  const judged = new Map(commits.map((commit) => [commit.hash, commit]));
  const uncounted = commits.filter(
    ({ hash, parents, unclear }) => unclear === true || (!counts.has(hash) && parents.length < 2),
  );
  const differing = [...counts].filter(([hash, count]) => count !== filesIn(judged.get(hash)));
  return [...new Set([...uncounted.map(({ hash }) => hash), ...differing.map(([hash]) => hash)])];
}

function filesIn(commit: Commit | undefined): number {
  return (commit?.files ?? []).reduce((sum, { from }) => sum + (from === undefined ? 1 : 2), 0);
}
