import { readText } from '../ledger/document.ts';
import type { Difference } from '../ledger/merge/differences.ts';
import { isPlainMap } from '../ledger/text/plain.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { taskKind } from '../records/index.ts';
import { handlingObligations } from '../records/task/handling.ts';
import { partsOf } from '../records/task/parts.ts';
import type { Task } from '../records/task/schema.ts';
import { tell } from '../records/task/tell.ts';
import type { Terms } from '../records/terms.ts';
import { type AuditKind, action as actions } from '../vocabulary/choices.ts';
import { words } from '../vocabulary/words.ts';
import { type AuditFinding, type AuditTerms, lineOf } from './finding.ts';
import { textOf } from './life.ts';
import type { Commit, FileChange } from './past.ts';

/** What moved a deadline once it was over, and extensions asked for too late. */
export function aboutTask(
  changes: readonly Difference[],
  commit: Commit,
  file: FileChange,
  terms: AuditTerms,
): AuditFinding[] {
  const moving = changes.filter(({ path }) => path.length === 1 && MOVING.includes(String(path[0])));
  const entries = changes.filter((change) => change.before === undefined && concernsDeadline(change));
  // most commits do neither, and the deadline need not be reckoned
  const due = moving.length + entries.length > 0 ? dueBefore(file, commit, terms) : undefined;
  if (due === undefined) return [];
  const isOver = due < commit.at.day;
  return [
    ...(isOver && moving.length > 0 ? [movedIn(moving, due, commit, file)] : []),
    ...(isOver ? entries.filter((entry) => isReviving(entry, due)) : []).map((entry) => ({
      ...placed('backdated', entry, commit, file),
      text: `期限 ${due} 已过，${commit.at.day} 才登记期限以前的事：${textOf(entry, [])}`,
    })),
    ...entries
      .filter((entry) => isLateRequest(entry, due))
      .map((entry) => ({
        ...placed('extensionLate', entry, commit, file),
        text: `期限 ${due}，${textOf(entry, [])}`,
      })),
  ];
}

function movedIn(moving: readonly Difference[], due: string, commit: Commit, { path }: FileChange): AuditFinding {
  const text = `期限 ${due} 已过，${moving.map((change) => textOf(change, [])).join('；')}`;
  return { kind: 'deadlineMoved', commit, path, text };
}

function placed<K extends AuditKind>(kind: K, change: Difference, commit: Commit, file: FileChange) {
  return { kind, commit, path: file.path, ...lineOf(change, file) };
}

/** What a deadline rests on. */
const MOVING: readonly string[] = [words.deadline, words.difficulty, words.received, words.difficultyRuling];

/** What lets a deadline not be over. */
const REVIVING: readonly string[] = [
  actions.words.suspend,
  actions.words.grantExtension,
  actions.words.grantExceptional,
  actions.words.transfer,
  actions.words.cancel,
];

function concernsDeadline(change: Difference): boolean {
  return actionIn(change) === actions.words.requestExtension || REVIVING.includes(actionIn(change));
}

function actionIn({ after }: Difference): string {
  return isPlainMap(after) ? String(after[words.action] ?? '') : '';
}

function dayIn({ after }: Difference): string {
  return isPlainMap(after) ? String(after[words.date] ?? '').slice(0, 10) : '';
}

/** What is entered when a deadline is over, is said to have happened before, and lets it not be over. */
function isReviving(entry: Difference, due: string): boolean {
  return REVIVING.includes(actionIn(entry)) && dayIn(entry) !== '' && dayIn(entry) <= due;
}

function isLateRequest(entry: Difference, due: string): boolean {
  return actionIn(entry) === actions.words.requestExtension && dayIn(entry) > due;
}

/** 办结期限 of a task as it was before a commit, if it was not done by then. */
function dueBefore({ path, before }: FileChange, { at }: Commit, { calendar, rules }: AuditTerms): string | undefined {
  const decoded = before && decode(before);
  if (!decoded || !('text' in decoded)) return undefined;
  const task: Task | undefined = readText(path, decoded.text, taskKind.schema).value;
  if (!task || task.received.day > at.day) return undefined;
  const terms: Terms = { asOf: { day: at.day }, calendar: calendar.asKnown(at.day), rules };
  const last = partsOf(task).flatMap((part) => handlingObligations(part, tell(part, terms.asOf), terms).at(-1) ?? []);
  const open = last.filter(({ done, waived }) => !done && !waived).map(({ due }) => due.day);
  return open.toSorted()[0];
}
