import { readText } from '../ledger/document.ts';
import type { Difference } from '../ledger/merge/differences.ts';
import { isPlainMap, type Plain } from '../ledger/text/plain.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { taskKind } from '../records/index.ts';
import { handlingObligations } from '../records/task/handling.ts';
import { partsOf } from '../records/task/parts.ts';
import type { Task } from '../records/task/schema.ts';
import { tell } from '../records/task/tell.ts';
import type { Terms } from '../records/terms.ts';
import { action as actions } from '../vocabulary/choices.ts';
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
  const due = dueBefore(file, commit, terms);
  if (due === undefined) return [];
  const { path } = file;
  const moving = changes.filter((change) => change.path.length === 1 && MOVING.includes(String(change.path[0])));
  const moved =
    due < commit.at.day && moving.length > 0
      ? [
          {
            kind: 'deadlineMoved' as const,
            commit,
            path,
            text: `期限 ${due} 已过，${moving.map((change) => textOf(change, [])).join('；')}`,
          },
        ]
      : [];
  const late = changes.filter((change) => change.before === undefined && isLateRequest(change.after, due));
  const back = due < commit.at.day ? changes.filter((change) => isReviving(change, due)) : [];
  return [
    ...moved,
    ...back.map((change) => ({
      kind: 'backdated' as const,
      commit,
      path,
      ...lineOf(change, file),
      text: `期限 ${due} 已过，${commit.at.day} 才登记期限以前的事：${textOf(change, [])}`,
    })),
    ...late.map((change) => ({
      kind: 'extensionLate' as const,
      commit,
      path,
      ...lineOf(change, file),
      text: `期限 ${due}，${textOf(change, [])}`,
    })),
  ];
}

/** What a deadline rests on. */
const MOVING: readonly string[] = [words.deadline, words.difficulty, words.received, words.difficultyRuling];

/** What is entered when a deadline is over, is said to have happened before, and lets it not be over. */
function isReviving({ before, after }: Difference, due: string): boolean {
  if (before !== undefined || !isPlainMap(after)) return false;
  const date = String(after[words.date] ?? '').slice(0, 10);
  return REVIVING.includes(String(after[words.action])) && date !== '' && date <= due;
}

const REVIVING: readonly string[] = [
  actions.words.suspend,
  actions.words.grantExtension,
  actions.words.grantExceptional,
  actions.words.transfer,
  actions.words.cancel,
];

function isLateRequest(entry: Plain | undefined, due: string): boolean {
  if (!isPlainMap(entry) || entry[words.action] !== actions.words.requestExtension) return false;
  return String(entry[words.date] ?? '').slice(0, 10) > due;
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
