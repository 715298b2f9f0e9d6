import { type Archived, archiveIn } from '../../intake/sheet/archive.ts';
import type { Doubt } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import { type TaskTable, type Told, tasksIn } from '../../intake/sheet/tasks.ts';
import type { Sheet } from '../../intake/sheet/workbook.ts';
import { readText } from '../../ledger/document.ts';
import { type Filed, idOf } from '../../ledger/ledger.ts';
import { compose } from '../../ledger/text/compose.ts';
import type { Plain, PlainMap } from '../../ledger/text/plain.ts';
import { flatten } from '../../records/flat.ts';
import { registers, taskKind } from '../../records/index.ts';
import { filePath, type Kind, type Numbered, newId } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import type { Desk, OpenLedger } from '../desk.ts';
import type { FileChange } from '../outcome.ts';

/** What one row leads to: files to write, what the ledger has already, and what speaks against it. */
export interface Item {
  readonly kind: Kind;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly proposal?: Proposal;
  readonly files: readonly FileChange[];
  readonly ids: readonly string[];
  /** All of it stands in the ledger. */
  readonly known: boolean;
  readonly doubts: readonly Doubt[];
}

export interface Gathered {
  readonly items: readonly Item[];
  readonly tables: readonly TaskTable[];
  /** Of tables that nobody understands. */
  readonly doubts: readonly Doubt[];
}

/** Everything that the sheets bring: what `export` wrote as it was, other tables as proposals of tasks. */
export function gathered(sheets: readonly Sheet[], told: Told, again: boolean, open: OpenLedger, desk: Desk): Gathered {
  const archive = archiveIn(sheets);
  if (archive) return { items: archive.records.map((one) => restored(one, open)), tables: [], doubts: archive.doubts };
  const read = sheets.flatMap((sheet) => tasksIn(sheet, told) ?? []);
  const tables = read.filter((one): one is TaskTable => 'proposals' in one);
  const unread = read.filter((one): one is Doubt => 'code' in one);
  const taken = new Set(open.ledger.tasks.map(idOf));
  const items = tables.flatMap(({ proposals }) => proposals.map((one) => proposed(one, again, taken, open, desk)));
  // a sheet of something else beside the one with the tasks is no fault
  return { items, tables, doubts: tables.length > 0 ? tables.flatMap(({ doubts }) => doubts) : unread };
}

function restored({ kind, id, value, sheet, row }: Archived, { ledger }: OpenLedger): Item {
  const path = filePath(kind, id);
  const text = composed(kind, value);
  const back = readText(path, text, kind.schema);
  const place = { sheet, row, column: 0 };
  const there = ledger.texts.get(path);
  const says = (level: Doubt['level'], code: Doubt['code'], message: string, remedy: string): Doubt => {
    return { ...place, level, code, message, remedy };
  };
  const doubts = back.value
    ? there !== undefined && !isSame(kind, there, text)
      ? [says('error', 'sheet-twice', `账上的 ${id} 和表里的不同`, '以账上为准就删去这一行；要改账上的用 edit')]
      : []
    : back.diagnostics.map(({ message, remedy }) => says('error', 'sheet-value', message, remedy));
  return {
    ...place,
    kind,
    title: titleOf(kind, back.value, id),
    files: there === undefined ? [{ path, after: text }] : [],
    ids: [id],
    known: there !== undefined && doubts.length === 0,
    doubts,
  };
}

function titleOf(kind: Kind, record: Numbered | undefined, id: string): string {
  if (!record) return id;
  if (kind.name === taskKind.name) return (record as Task).title;
  return registers.find(({ name }) => name === kind.name)?.titleOf(record) ?? id;
}

/** Whether two texts tell the same, as far as an answer may tell it. */
function isSame(kind: Kind, text: string, other: string): boolean {
  const [mine, theirs] = [text, other].map((each) => readText('', each, kind.schema).value);
  return mine !== undefined && JSON.stringify(flatten(kind, [mine])) === JSON.stringify(flatten(kind, [theirs]));
}

function composed(kind: Kind, value: Readonly<Record<string, Plain>>): string {
  const keys = fieldsOf(kind.schema).map(({ key }) => key);
  const known = keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key] as Plain] as const);
  const others = Object.entries(value).filter(([key]) => !keys.includes(key));
  return compose(Object.fromEntries([...known, ...others]) as PlainMap);
}

function proposed(proposal: Proposal, again: boolean, taken: Set<string>, open: OpenLedger, desk: Desk): Item {
  const { title, leads, draft, doubts, sheet, row, column } = proposal;
  const base = { kind: taskKind, sheet, row, column, title, proposal };
  const there = leads.map((lead) => twinOf(proposal, lead, open));
  const near = there.flatMap((twin) => (twin && !twin.same ? [twin.task] : []))[0];
  const twice: Doubt[] =
    near && !again && !there.every((twin) => twin?.same)
      ? [
          {
            code: 'sheet-twice',
            level: 'error',
            sheet,
            row,
            column,
            message: `账上的 ${near.record.id} 事项和单位都相同，时限不同`,
            remedy: '是同一件就用 edit 改账上的，删去这一行；确是两件就加 --again',
          },
        ]
      : [];
  const all = [...doubts, ...twice];
  const fresh = leads.filter((_, i) => again || !there[i]?.same);
  if (leads.length === 0 || all.some(({ level }) => level === 'error'))
    return { ...base, files: [], ids: [], known: false, doubts: all };
  const made = fresh.map((lead) => newTask(proposal, lead, fresh.length, taken, draft, open, desk));
  const known = there.flatMap((twin) => (twin?.same && !again ? [twin.task.record.id] : []));
  return {
    ...base,
    files: made.map(({ file }) => file),
    ids: made.length > 0 ? made.map(({ id }) => id) : known,
    known: made.length === 0,
    doubts: all,
  };
}

/** The task of the ledger that a row seems to tell: by its number, its docket, or its wording, unit and limit. */
function twinOf({ id, title, when, draft }: Proposal, lead: string, { ledger }: OpenLedger) {
  const docket = draft[words.docket];
  const unit = (task: Filed<Task>) => ledger.directory.fullName(task.record.lead);
  for (const task of ledger.tasks) {
    const { record } = task;
    if (record.id === id || (docket !== undefined && record.docket === docket)) return { task, same: true };
    if (record.title !== title || unit(task) !== lead) continue;
    const limit = (taskKind.schema.encode(record) as Record<string, Plain>)[words.deadline];
    return { task, same: limit === when.limit };
  }
  return undefined;
}

function newTask(
  { id: told }: Proposal,
  lead: string,
  count: number,
  taken: Set<string>,
  draft: Readonly<Record<string, Plain>>,
  { ledger }: OpenLedger,
  { world }: Desk,
) {
  const day = draft[words.received] as Parameters<typeof newId>[1];
  let id = told !== undefined && count === 1 && !taken.has(told) ? told : newId(taskKind, day, world.random(4));
  while (taken.has(id)) id = newId(taskKind, day, world.random(4));
  taken.add(id);
  const leader = ledger.directory.find(lead)?.leaderInCharge;
  const whole = {
    ...(leader !== undefined && { [words.leaderInCharge]: leader }),
    ...draft,
    [words.id]: id,
    [words.lead]: lead,
  };
  return { id, file: { path: filePath(taskKind, id), after: composed(taskKind, whole) } };
}
