import { parseDay } from '../../calendar/day.ts';
import { type Archived, archiveIn } from '../../intake/sheet/archive.ts';
import { type Continued, continued } from '../../intake/sheet/continued.ts';
import type { Doubt } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { type TaskTable, type Told, tablesIn } from '../../intake/sheet/tasks.ts';
import { readText } from '../../ledger/document.ts';
import { flatten } from '../../records/flat.ts';
import { registers, taskKind } from '../../records/index.ts';
import { filePath, type Kind, type Numbered } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import { words } from '../../vocabulary/words.ts';
import { closedWords } from '../asking/closed-unit.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordText } from '../writing/new-record.ts';
import { type Registry, registerOf, type Twin } from './registry.ts';

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
  /** What was not read. */
  readonly notes: readonly string[];
  /** Where in the book what was read stands. */
  readonly placed: Continued['placed'];
}

/** Everything that the sheets bring: what `export` wrote as it was, other tables as proposals of tasks. */
export function gathered(
  sheets: readonly Sheet[],
  told: Told,
  again: boolean,
  open: OpenLedger,
  session: Session,
): Gathered {
  const archive = archiveIn(sheets);
  if (archive) {
    const items = archive.records.map((one, i) => {
      session.world.terminal.progress(`对账本 ${i + 1}/${archive.records.length}`);
      return restored(one, open);
    });
    return { items, tables: [], doubts: archive.doubts, notes: archive.notes, placed: (place) => place };
  }
  const { sheets: whole, placed } = continued(sheets);
  const { tables, unread } = tablesIn(whole, told);
  const register = registerOf(again, open, session);
  const items = tables.flatMap(({ proposals, doubts }) => {
    const own = proposals.map((one, i) => {
      session.world.terminal.progress(`对账本 ${i + 1}/${proposals.length}`);
      return proposed({ ...one, doubts: one.doubts.map(placed) }, register, open);
    });
    return doubts.some(isError) ? own.map((item) => ({ ...item, files: [], known: false })) : own;
  });
  // a sheet of something else beside the one with the tasks is no fault
  const strange = unread.filter(({ isStrange }) => isStrange && tables.length > 0);
  const doubts = [...tables.flatMap((table) => table.doubts), ...unread.filter((one) => !strange.includes(one))].map(
    placed,
  );
  return {
    items,
    tables,
    doubts,
    placed,
    notes: strange.map(({ sheet }) => `没有读工作表“${sheet}”：不像任务表，认不出栏目。`),
  };
}

function isError({ level }: Doubt): boolean {
  return level === 'error';
}

function restored({ kind, id, value, sheet, row }: Archived, { whole }: OpenLedger): Item {
  const path = filePath(kind, id);
  const text = recordText(kind, value);
  const back = readText(path, text, kind.schema);
  const place = { sheet, row, column: 0 };
  const there = whole.texts.get(path);
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
  return mine !== undefined && theirs !== undefined && laidDown(kind, mine) === laidDown(kind, theirs);
}

function laidDown(kind: Kind, record: Numbered): string {
  return JSON.stringify(flatten(kind, [record]).map(({ name, rows }) => [name, ...rows]));
}

function proposed(proposal: Proposal, register: Registry, open: OpenLedger): Item {
  const { title, leads, doubts, sheet, row, column } = proposal;
  const base = { kind: taskKind, sheet, row, column, title, proposal };
  const there = leads.map((lead) => register.twinOf(proposal, lead));
  const isNew = there.some((twin) => twin === undefined);
  const all = [
    ...doubts,
    ...there.flatMap((twin) => (twin?.differs ? [unlike(proposal, twin)] : [])).slice(0, 1),
    ...(isNew ? closed(proposal, open) : []),
  ];
  if (leads.length === 0 || all.some(isError)) return { ...base, files: [], ids: [], known: false, doubts: all };
  const fresh = leads.filter((_, i) => there[i] === undefined);
  const made = fresh.map((lead) => register.enter(proposal, lead, fresh.length));
  const known = there.flatMap((twin) => (twin ? [twin.id] : []));
  const ids = made.length > 0 ? made.map(({ id }) => id) : known;
  return { ...base, files: made.map(({ file }) => file), ids, known: made.length === 0, doubts: all };
}

/** Units that were no more when they received it. */
function closed({ leads, draft, sheet, row, column }: Proposal, { ledger, terms }: OpenLedger): Doubt[] {
  const received = parseDay(String(draft[words.received] ?? '').slice(0, 10)) ?? terms.asOf.day;
  const support = [draft[words.support] ?? []].flat().map(String);
  return [...leads, ...support].flatMap((name): Doubt[] => {
    const message = closedWords(name, received, ledger.directory);
    const remedy = '改成承接的单位；没有撤销就改 units.yaml 的沿革或撤销日期';
    return message ? [{ code: 'sheet-unit', level: 'error', sheet, row, column, message, remedy }] : [];
  });
}

function unlike({ sheet, row, column }: Proposal, { id, differs, isSure }: Twin): Doubt {
  const message = isSure
    ? `编号或文号和账上的 ${id} 相同，${differs}不同`
    : `账上的 ${id} 事项和单位都相同，${differs}不同`;
  const otherwise = isSure ? '确是两件就改编号、文号' : '确是两件就加 --again';
  const remedy = `是同一件就用 edit 改账上的，删去这一行；${otherwise}`;
  return { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy };
}
