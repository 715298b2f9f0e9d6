import { LAST_DAY } from '../../calendar/calendar.ts';
import { parseDay } from '../../calendar/day.ts';
import type { Doubt } from '../../intake/sheet/doubt.ts';
import { readText } from '../../ledger/document.ts';
import type { Filed } from '../../ledger/ledger.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { tell } from '../../records/task/tell.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { currentText } from '../writing/amend.ts';
import { type WeighedCell, whyNot } from './compared.ts';

/** What the changed cells of a row make of a task: its file, and what speaks against any of them. */
export interface Amending {
  readonly file?: FileChange | undefined;
  readonly doubts: readonly Doubt[];
}

/** All that a row changes in a task, or what speaks against it; a cell of which nothing can be made keeps the row out. */
export function amendedBy(
  cells: readonly WeighedCell[],
  filed: Filed<Task>,
  open: OpenLedger,
  session: Session,
): Amending {
  const objections = cells.flatMap((cell) => {
    const why = whyNot(cell) ?? tooEarly(cell, open);
    return why
      ? [{ ...doubtAt(cell, why.message, why.remedy), ...(cell.isMild && { level: 'warning' as const }) }]
      : [];
  });
  const isStopped = objections.some(({ level }) => level === 'error');
  const taken = cells.filter(({ weight, entry, edits }) => weight === 'taken' && (entry ?? edits));
  if (isStopped || taken.length === 0) return { doubts: objections };
  const lines = linesOf(taken, session);
  const old = currentText(open, filed);
  const appended = lines.map(({ value }): Edit => ({ op: 'append', path: [words.history], value }));
  const edits = [...taken.flatMap((cell) => cell.edits ?? []), ...appended];
  const edited = applyEdits(old.text, edits, { order: fieldsOf(taskKind.schema).map(({ key }) => key) });
  if (!('text' in edited))
    return { doubts: edited.faults.map((one) => doubtAt(first(taken), one.message, one.remedy)) };
  const { value: record, diagnostics } = readText(filed.file, edited.text, taskKind.schema);
  if (!record) return { doubts: diagnostics.map((one) => doubtAt(first(taken), one.message, one.remedy)) };
  const doubts = refusedIn(record, lines, filed.record);
  if (doubts.length > 0) return { doubts: [...doubts, ...objections] };
  const after = (old.bom ? '\ufeff' : '') + edited.text;
  return {
    file: { path: filed.file, before: old.bytes, after },
    doubts: [...objections, ...taken.flatMap(unreasoned)],
  };
}

function first(cells: readonly WeighedCell[]): WeighedCell {
  return cells[0] as WeighedCell;
}

/** A line of 办理经过 and the cell that tells it. */
interface Line {
  readonly cell: WeighedCell;
  readonly value: { [key: string]: string };
}

/** In the order of their days, each with the clerk who enters it. */
function linesOf(cells: readonly WeighedCell[], session: Session): Line[] {
  const all = cells.flatMap((cell): Line[] =>
    cell.entry ? [{ cell, value: { ...cell.entry, [words.clerk]: session.clerk() } }] : [],
  );
  const dayOf = ({ value }: Line) => value[words.date] ?? '';
  return all.toSorted((a, b) =>
    dayOf(a) === dayOf(b) ? Number(isOfEnd(a)) - Number(isOfEnd(b)) : dayOf(a) < dayOf(b) ? -1 : 1,
  );
}

const { claim, complete, feedback, clear, transfer, requestExtension } = actions.words;
const ofEnd: readonly string[] = [claim, complete, feedback, clear];
/** What a sheet never tells the day of. */
const undated: readonly string[] = [transfer, requestExtension];

/** 办结 and what follows it: of one day they come after all else. */
function isOfEnd({ value }: Line): boolean {
  return ofEnd.includes(value[words.action] ?? '');
}

/** Says what reason is entered where the sheet tells none and the ledger needs one. */
function unreasoned(cell: WeighedCell): Doubt[] {
  const { entry, isReasonless } = cell;
  if (!entry || isReasonless !== true) return [];
  const message = `“${entry[words.action]}”的理由没有写，记成“${entry[words.reason]}”`;
  return [{ ...doubtAt(cell, message, '有理由就先用 transfer、extend 登记，再导入'), level: 'warning' }];
}

function tooEarly({ entry }: WeighedCell, { terms }: OpenLedger): WeighedCell['why'] {
  const day = parseDay(entry?.[words.date] ?? '');
  if (day === undefined || day <= terms.asOf.day) return undefined;
  return { message: `${day} 还没有到`, remedy: '核对日期' };
}

/** The lines that do not hold after what is there, and what they would keep from holding. */
function refusedIn(record: Task, lines: readonly Line[], old: Task): Doubt[] {
  const known = new Set(tell(old, { day: LAST_DAY }).refusals.map(({ index }) => index));
  const from = old.history?.length ?? 0;
  return tell(record, { day: LAST_DAY }).refusals.flatMap(({ index, why, remedy }) => {
    if (known.has(index)) return [];
    const line = lines[index - from] ?? lines[0];
    if (!line) return [];
    const told = afterEnd(line, lines) ?? { message: `不能登记“${line.value[words.action]}”：${why}`, remedy };
    return [doubtAt(line.cell, told.message, told.remedy)];
  });
}

/** A change without a day, entered as of today, in a row that tells an earlier completion. */
function afterEnd({ value }: Line, lines: readonly Line[]): WeighedCell['why'] {
  const [action = '', day = ''] = [value[words.action], value[words.date]];
  const ending = lines.find((one) => [claim, complete].includes(one.value[words.action] as never))?.value;
  const done = ending?.[words.date];
  if (done === undefined || done >= day || !undated.includes(action)) return undefined;
  return {
    message: `同一行又写着 ${done} ${ending?.[words.action]}，“${action}”没有写日期，按 ${day} 记就在${ending?.[words.action]}以后，没有登记`,
    remedy: `先用 ${action === transfer ? 'transfer' : 'extend'} 按实际日期登记，再导入`,
  };
}

function doubtAt({ cell, title }: WeighedCell, message: string, remedy: string): Doubt {
  const { sheet, row, column } = cell;
  const told = message.includes(title) ? message : `${title}：${message}`;
  return { code: 'sheet-value', level: 'error', sheet, row, column, message: told, remedy };
}
