import { type Difference, differences } from '../ledger/merge/differences.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../ledger/text/plain.ts';
import { registers, taskKind } from '../records/index.ts';
import { fieldsOf } from '../vocabulary/anatomy.ts';
import type { AuditKind } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type AuditFinding, type AuditTerms, lineOf } from './finding.ts';
import { deedsOf, textOf } from './life.ts';
import { alteredIn, type MergedFile } from './merges.ts';
import { type Commit, type FileChange, isMerge, isOurs, recordIn, saidIn } from './past.ts';
import { RULES, rewordedText, rewrittenIn } from './rules-history.ts';
import { aboutTask } from './task-findings.ts';

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
  return commits.flatMap((commit) => {
    if (isMerge(commit)) return unsignedIn(commit, terms);
    const undone = known.get(commit.trailers.undone ?? '');
    const files = undone && isTakenBack(undone, commit, terms) ? [] : commit.files;
    return [...inCommit(commit, terms), ...files.flatMap((file) => inFile(commit, file, terms))];
  });
}

/** Whether a commit does nothing but take back another one of the same clerk, within the days in which things are entered. */
function isTakenBack(undone: Commit, { files, trailers, at }: Commit, { calendar, rules }: AuditTerms): boolean {
  const late = at.day > undone.at.day ? calendar.workingDaysIn(undone.at.day, at.day) : 0;
  if (trailers.clerk !== undone.trailers.clerk || late > rules.get('entryLimit', at.day).value) return false;
  return files.every((file) => {
    const was = undone.files.find(({ path }) => path === file.path);
    if (!was) return false;
    const { path, before: ours, after: merged } = file;
    const [base, theirs] = [was.after, was.before];
    return (
      alteredIn({
        path,
        ...(base && { base }),
        ...(ours && { ours }),
        ...(theirs && { theirs }),
        ...(merged && { merged }),
      }).length === 0
    );
  });
}

/** What a merge did besides bringing together. */
export function mergeFindings(commit: Commit, files: readonly MergedFile[]): AuditFinding[] {
  return files.flatMap((file) =>
    alteredIn(file).map((text): AuditFinding => ({ kind: 'mergeAltered', commit, path: file.path, text })),
  );
}

function unsignedIn(commit: Commit, { rules }: AuditTerms): AuditFinding[] {
  if (rules.get('signatures', commit.at.day).value !== 'needed' || commit.signed) return [];
  return [{ kind: 'unsigned', commit, path: commit.files[0]?.path ?? '', text: '制度要求提交签名' }];
}

function inCommit(commit: Commit, terms: AuditTerms): AuditFinding[] {
  const { calendar, rules } = terms;
  const limit = rules.get('entryLimit', commit.at.day);
  const late = deedsOf([commit], calendar)
    .filter((deed) => (deed.late ?? 0) > limit.value)
    .map(
      (deed): AuditFinding => ({
        kind: 'enteredLate',
        commit,
        path: deed.path,
        text: `${deed.text}：${deed.happened} 的事，过了${deed.late}个工作日才登记（补记期限${limit.written}）`,
      }),
    );
  const paths = commit.files.map(({ path }) => path);
  const [path = ''] = paths;
  const byHand = (commit.trailers.byHand ?? '').split('、').filter(isTold);
  const foreign = paths.length > 0 && !isOurs(commit);
  return [
    ...late,
    ...(foreign ? [{ kind: 'foreign' as const, commit, path, text: `“${commit.subject}”改了${named(paths)}` }] : []),
    ...(byHand.length > 0
      ? [{ kind: 'byHand' as const, commit, path, text: `随命令提交了原有的手工改动：${byHand.join('、')}` }]
      : []),
    ...unsignedIn(commit, terms),
  ];
}

/** There is no command for the units and the plan: they are kept by hand. */
function isTold(path: string): boolean {
  return recordIn(path) !== undefined || path === 'rules.yaml';
}

function named(paths: readonly string[]): string {
  const some = paths.slice(0, 3).join('、');
  return paths.length > 3 ? `${some}等 ${paths.length} 个文件` : some;
}

function inFile(commit: Commit, file: FileChange, terms: AuditTerms): AuditFinding[] {
  const { path, from } = file;
  if (path === RULES) return aboutRules(file, commit);
  const record = recordIn(path);
  const renamed: AuditFinding[] =
    from === undefined ? [] : [{ kind: 'recordRenamed', commit, path, text: `原名 ${from}` }];
  if (!record || !file.before) return renamed;
  if (!file.after) return [{ kind: 'recordDeleted', commit, path, text: `删除了 ${record.id}` }];
  const [before, after] = [saidIn(file.before), saidIn(file.after)];
  if (!before) return renamed;
  if (!after) return [...renamed, { kind: 'spoiled', commit, path, text: '改成了读不出来的样子' }];
  const changes = differences(before, after);
  const told = changes.flatMap((change) => aboutChange(change, commit, file));
  const task = record.kind.name === taskKind.name ? aboutTask(changes, commit, file, terms) : [];
  return [...renamed, ...told, ...task];
}

/** Numbers by which tasks were reckoned already: another one wants a version of its own. */
function aboutRules(file: FileChange, commit: Commit): AuditFinding[] {
  return rewrittenIn(file, commit.at.day).map((one) => ({
    kind: 'ruleRewritten',
    commit,
    path: RULES,
    text: rewordedText(one),
  }));
}

/** What was recorded once and is not as it was. */
function aboutChange(change: Difference, commit: Commit, file: FileChange): AuditFinding[] {
  const kind = kindOf(change, file);
  if (!kind) return [];
  const record = recordIn(file.path);
  const text = textOf(change, fieldsOf((record?.kind ?? taskKind).schema));
  return [{ kind, commit, path: file.path, ...lineOf(change, file), text }];
}

function kindOf({ path, before, after }: Difference, file: FileChange): AuditKind | undefined {
  const [key, index] = path;
  if (before === undefined) return undefined;
  if (typeof index === 'number') {
    if (path.length > 2) return 'entryChanged';
    if (!isPlainMap(before)) return undefined;
    if (after === undefined) return 'entryRemoved';
    return isGrown(before, after) ? undefined : 'entryChanged';
  }
  if (key === dayKeyOf(file)) return 'receivedChanged';
  if (key === words.deadline || key === words.feedbackDue || key === words.planDue) return 'deadlineChanged';
  return key === words.difficulty ? 'difficultyChanged' : undefined;
}

/** What was told later of an entry leaves what it said before. */
function isGrown(before: PlainMap, after: Plain): boolean {
  return isPlainMap(after) && Object.keys(before).every((key) => samePlain(before[key], after[key]));
}

/** The field by whose day a record is filed. */
function dayKeyOf({ path }: FileChange): string | undefined {
  const record = recordIn(path);
  if (record?.kind.name === taskKind.name) return words.received;
  const kind = registers.find(({ name }) => name === record?.kind.name);
  return kind && words[kind.day];
}
