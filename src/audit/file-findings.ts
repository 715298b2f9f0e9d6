import type { Day } from '../calendar/day.ts';
import { registers, taskKind } from '../records/index.ts';
import type { AuditKind } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type Alteration, alterationsIn, isMore } from './changes.ts';
import { attachmentIn, fieldsIn, RULES } from './contents.ts';
import { correctionIn, isOfItsDay, touchesCorrections } from './corrections.ts';
import { type AuditFinding, type AuditTerms, lineOf } from './finding.ts';
import { textOf } from './life.ts';
import { type Commit, doubtLines, type FileChange, handMade, isOurs, recordIn, saidIn } from './past.ts';
import { aboutRules, isRuleTold } from './rules-history.ts';
import { isAsSaid, isMadeAsSaid, isSettledBy } from './said.ts';
import { aboutTask } from './task-findings.ts';

/** What else is known where one file of a commit is judged. */
export interface FileTerms extends AuditTerms {
  /** The day on which a record was entered, where history says so. */
  readonly enteredOn: (path: string) => Day | undefined;
  /** The commit has been found to do what it says, by other means. */
  readonly isVouched?: boolean;
}

/** What a commit did to one file that wants looking at: what stood there and does not any more, and what it does not say. */
export function fileFindings(commit: Commit, file: FileChange, around: FileTerms): AuditFinding[] {
  const { path, from, before, after } = file;
  const renamed: AuditFinding[] =
    from === undefined ? [] : [{ kind: 'recordRenamed', commit, path, text: `原名 ${from}` }];
  if (attachmentIn(path)) return [...renamed, ...aboutAttachment(commit, file, around)];
  if (!fieldsIn(path)) return renamed;
  if (!before) return [...renamed, ...(around.isVouched ? [] : foundedBeside(commit, file))];
  if (!after) return [{ kind: 'recordDeleted', commit, path, text: `删除了 ${recordIn(path)?.id ?? path}` }];
  const [was, is] = [saidIn(before), saidIn(after)];
  if (!was) return renamed;
  if (!is) return [...renamed, { kind: 'spoiled', commit, path, text: '改成了读不出来的样子' }];
  const versions = path === RULES ? aboutRules(file, commit, around) : undefined;
  const changes = alterationsIn(file);
  const others = versions ? changes.filter((change) => isMore(change) || !isRuleTold(change)) : changes;
  return [
    ...renamed,
    ...(versions ?? []),
    ...others.flatMap((change) => aboutChange(change, commit, file, around)),
    ...doubtsDropped(commit, file),
    ...(recordIn(path)?.kind.name === taskKind.name ? aboutTask(changes, commit, file, around) : []),
  ];
}

/** What stands for a fact stays as it is: a file that is changed or taken away proves nothing any more. */
function aboutAttachment(commit: Commit, file: FileChange, { isVouched }: FileTerms): AuditFinding[] {
  const { path, before, after } = file;
  if (!before) return isVouched ? [] : foundedBeside(commit, file);
  if (!after) return isVouched ? [] : [{ kind: 'attachmentRemoved', commit, path, text: `删除了附件 ${path}` }];
  return [{ kind: 'attachmentChanged', commit, path, text: `换了附件 ${path} 的内容` }];
}

/** A file that is new, and that a commit which says what it did has not said. */
function foundedBeside(commit: Commit, file: FileChange): AuditFinding[] {
  if (!isOurs(commit) || isMadeAsSaid(file, commit) || handMade(commit).includes(file.path)) return [];
  return [{ kind: 'notAsSaid', commit, path: file.path, text: `新建了 ${file.path}${onlySaid(commit)}` }];
}

/** 提交只说“催办：排查隐患”. */
function onlySaid({ subject }: Commit): string {
  return `（提交只说“${subject}”，与所改不符）`;
}

function aboutChange(change: Alteration, commit: Commit, file: FileChange, around: FileTerms): AuditFinding[] {
  const { path } = file;
  const isOpen = isOurs(commit) && (around.isVouched === true || isAsSaid(change, file, commit));
  const isHidden = isOurs(commit) && !isOpen && !handMade(commit).includes(path);
  if (touchesCorrections(change) && around.isVouched !== true)
    return aboutCorrection(change, commit, file, around, isHidden);
  if (isMore(change) || change.free) return isHidden ? [notSaid(change, commit, file)] : [];
  const kind = kindOf(change, file);
  const text = `${told(change, path)}${isHidden ? onlySaid(commit) : ''}`;
  const finding: AuditFinding = { kind, commit, path, ...placeOf(change, file), text };
  if (!isOpen) return [finding];
  if (!MOVING.includes(kind)) return [{ ...finding, kind: 'corrected' }];
  return [{ ...finding, hint: isReasoned(change, commit, file) || isFresh(commit, path, around) }];
}

/** 更正 that says what stood there before is told; one that does not, or of another day, is no better than none. */
function aboutCorrection(
  change: Alteration,
  commit: Commit,
  file: FileChange,
  around: FileTerms,
  isHidden: boolean,
): AuditFinding[] {
  const correction = correctionIn(change);
  const why = !correction
    ? '（更正里写的原来，和原来的不符）'
    : isOfItsDay(correction, commit, around)
      ? ''
      : `（更正写的是 ${correction[words.date]}，不是登记那天）`;
  const text = `${told(change, file.path)}${why}${isHidden ? onlySaid(commit) : ''}`;
  const isSound = why === '' && !isHidden;
  return [{ kind: isSound ? 'corrected' : 'entryChanged', commit, path: file.path, ...placeOf(change, file), text }];
}

function notSaid(change: Alteration, commit: Commit, file: FileChange): AuditFinding {
  const text = `${told(change, file.path)}${change.inserted ? '，插在已有的经过前面' : ''}${onlySaid(commit)}`;
  return { kind: 'notAsSaid', commit, path: file.path, ...placeOf(change, file), text };
}

/** The line of the first value that is otherwise: within an entry that of its key. */
function placeOf(change: Alteration, file: FileChange): { line?: number } {
  const [first] = change.within;
  const isThere = first !== undefined && first.after !== undefined;
  return lineOf(isThere ? { ...first, path: [...change.path, ...first.path] } : change, file);
}

function told(change: Alteration, path: string): string {
  return textOf(change, fieldsIn(path) ?? []);
}

/** What deadlines rest on: even the tool's own correction of it is to be looked at. */
const MOVING: readonly AuditKind[] = ['receivedChanged', 'deadlineChanged', 'difficultyChanged'];

function kindOf({ path, nature }: Alteration, file: FileChange): AuditKind {
  const [key, index] = path;
  if (recordIn(file.path) === undefined) return 'valueChanged';
  if (typeof index === 'number') return nature === 'removed' ? 'entryRemoved' : 'entryChanged';
  if (key === dayKeyOf(file)) return 'receivedChanged';
  if (key === words.deadline || key === words.feedbackDue || key === words.planDue) return 'deadlineChanged';
  return key === words.difficulty ? 'difficultyChanged' : 'valueChanged';
}

/** The field by whose day a record is filed. */
function dayKeyOf({ path }: FileChange): string | undefined {
  const record = recordIn(path);
  if (record?.kind.name === taskKind.name) return words.received;
  const kind = registers.find(({ name }) => name === record?.kind.name);
  return kind && words[kind.day];
}

/** Another 难易程度 together with 难易认定, which says who ruled so and when. */
function isReasoned({ path: [key] }: Alteration, _: Commit, { before, after }: FileChange): boolean {
  const ruling = (bytes: Uint8Array | undefined) => JSON.stringify(saidIn(bytes)?.[words.difficultyRuling]);
  return key === words.difficulty && ruling(after) !== undefined && ruling(after) !== ruling(before);
}

/** What was only just entered is put right like what was mistyped. */
function isFresh({ at }: Commit, path: string, { enteredOn, calendar, rules }: FileTerms): boolean {
  const day = enteredOn(path);
  if (day === undefined) return false;
  return (at.day > day ? calendar.workingDaysIn(day, at.day) : 0) <= rules.get('entryLimit', at.day).value;
}

/** Lines that a merge left for somebody to settle and that are gone; to take one out is a correction, and is told as one. */
function doubtsDropped(commit: Commit, { path, before, after }: FileChange): AuditFinding[] {
  const left = doubtLines(after);
  return doubtLines(before)
    .filter((line) => !left.includes(line))
    .map((line) => {
      const text = `去掉了“${line.replace(/^# */, '')}”`;
      return { kind: 'doubtDropped', commit, path, text, hint: isOurs(commit) && isSettledBy(line, commit) };
    });
}
