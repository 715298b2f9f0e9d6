import { LAST_DAY } from '../../calendar/calendar.ts';
import { formatMoment, type Moment } from '../../calendar/moment.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import { type Entry, entry as entrySchema, type Task } from '../../records/task/schema.ts';
import type { Refusal } from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import { action as actions, state as states } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amended, amend } from './amend.ts';

/** When everything that was ever recorded is known. */
const AT_LAST: Moment = { day: LAST_DAY };

/** A task with one more entry of 办理经过; refused where the entry may not follow what is there. */
export function amendHistory(filed: Filed<Task>, entry: Entry, open: OpenLedger, session: Session): Amended<Task> {
  return amendHistoryBy(filed, [entry], open, session);
}

/** The same with several entries, one after the other, and with what else is changed of the task. */
export function amendHistoryBy(
  filed: Filed<Task>,
  entries: readonly Entry[],
  open: OpenLedger,
  session: Session,
  more: readonly Edit[] = [],
): Amended<Task> {
  let task = filed.record;
  for (const entry of entries) {
    refuseObjected(task, entry, session);
    task = { ...task, history: [...(task.history ?? []), entry] };
  }
  const values = entries.map((entry) => filedAs(entrySchema, entry) as Plain);
  const edits = values.map((value) => ({ op: 'append' as const, path: [words.history], value }));
  return amend(open, taskKind, filed, [...edits, ...more]);
}

/** Why an entry may not be made, in view of everything in the file, whatever day is taken for today. */
function refuseObjected(task: Task, entry: Entry, session: Session): void {
  const before = tell(task, AT_LAST).refusals.length;
  const { refusals } = tell({ ...task, history: [...(task.history ?? []), entry] }, AT_LAST);
  if (refusals.length <= before) return;
  const own = refusals.find((refusal) => refusal.entry === entry) ?? refusals.at(-1);
  if (own)
    stop('entry-refused', {
      id: task.id,
      objection: own.entry === entry ? objectionTo(own, session) : displaced(own),
      remedy: own.remedy,
    });
}

function objectionTo({ kind, entry, state, why }: Refusal, { asOf }: Session): string {
  const action = `“${actions.words[entry.action]}”`;
  const when = entry.date.day < asOf.day ? `在 ${entry.date.day} ` : '现在';
  if (kind === 'state') return `${when}是“${states.words[state]}”，不能登记${action}`;
  return kind === 'early' ? `${action}记在 ${formatMoment(entry.date)}，${why}` : `不能登记${action}：${why}`;
}

/** What an entry of an earlier day would do to one that is there already. */
function displaced({ entry, why }: Refusal): string {
  return `补记之后，${entry.date.day} 的“${actions.words[entry.action]}”就不成立了：${why}`;
}
