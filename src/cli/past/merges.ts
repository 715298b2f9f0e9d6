import type { AuditFinding } from '../../audit/finding.ts';
import { mergeFindings } from '../../audit/findings.ts';
import type { MergedFile } from '../../audit/merges.ts';
import { type Commit, isMerge } from '../../audit/past.ts';
import type { Git } from '../../world/world.ts';
import { isAttachment, versionOf } from '../session/history.ts';

/** What is to be said of a merge, looked at from where the two lines parted; nothing of a commit that is none. */
export function aboutMerge(commit: Commit, git: Git): AuditFinding[] {
  if (!isMerge(commit)) return [];
  const [ours = '', theirs = ''] = commit.parents;
  const base = git.mergeBase(ours, theirs);
  if (base === undefined) return git.isShallow() ? [] : [strangeMerge(commit)];
  return mergeFindings(commit, mergedFiles(git, base, [ours, theirs, commit.hash]));
}

/** Nothing of what comes from there was ever looked at here (git merge --allow-unrelated-histories). */
function strangeMerge(commit: Commit): AuditFinding {
  const text = '并进来的是另一套历史，和这边没有共同的提交';
  return { kind: 'mergeAltered', commit, path: commit.files[0]?.path ?? '', text };
}

/** The files that one of three commits has otherwise than the base. */
function mergedFiles(git: Git, base: string, [ours, theirs, merged]: readonly [string, string, string]): MergedFile[] {
  const changed = [ours, theirs, merged].map((to) => new Map(git.changes(base, to).map((file) => [file.path, file])));
  const paths = [...new Set(changed.flatMap((files) => [...files.keys()]))];
  const names = paths.map((path) => {
    const before = changed.find((files) => files.has(path))?.get(path)?.before;
    const [mine, other, found] = changed.map((files) => {
      const file = files.get(path);
      return file ? file.after : before;
    });
    return { path, base: before, ours: mine, theirs: other, merged: found };
  });
  const opened = names.filter(({ path }) => !isAttachment(path));
  const blobs = git.blobs(
    opened.flatMap((name) => [name.base, name.ours, name.theirs, name.merged]).filter((one) => one !== undefined),
  );
  return names.map(({ path, ...name }) => {
    const versions = [name.base, name.ours, name.theirs, name.merged];
    const [from, mine, other, found] = versions.map((one) => versionOf(path, one, blobs));
    return {
      path,
      ...(from && { base: from }),
      ...(mine && { ours: mine }),
      ...(other && { theirs: other }),
      ...(found && { merged: found }),
    };
  });
}
