import { archiveIn } from '../../intake/sheet/archive.ts';
import { type Continued, continued } from '../../intake/sheet/continued.ts';
import { type Doubt, placeOf } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { type TaskTable, type Told, tablesIn } from '../../intake/sheet/tasks.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import type { Item, Matching } from './item.ts';
import { taskJudge } from './judged.ts';
import { type LastSheet, lastOf } from './last.ts';
import { metBy, proposed, type RowSetting, twinsOf } from './proposed.ts';
import { registerOf, type Twin } from './registry.ts';
import { restored } from './restored.ts';
import type { Stand } from './stood.ts';

export interface Gathered {
  readonly items: readonly Item[];
  readonly tables: readonly TaskTable[];
  /** Of tables that nobody understands. */
  readonly doubts: readonly Doubt[];
  /** What was not read. */
  readonly notes: readonly string[];
  /** The sheet as it was imported last. */
  readonly last?: LastSheet | undefined;
  /** Where in the book what was read stands. */
  readonly placed: Continued['placed'];
  /** How the tasks that are made or changed would stand, by their numbers. */
  readonly stands: ReadonlyMap<string, Stand>;
  /** Records as `export` wrote them: they may refer to one another, and are yet to be checked together. */
  readonly isArchive: boolean;
}

/** Everything that the sheets bring: what `export` wrote as it was, other tables as proposals of tasks. */
export function gathered(
  sheets: readonly Sheet[],
  told: Told,
  meeting: Matching,
  open: OpenLedger,
  session: Session,
): Gathered {
  const archive = archiveIn(sheets);
  if (!archive) return ofTables(sheets, told, meeting, open, session);
  const items = archive.records.map((one, i) => {
    session.world.terminal.progress(`对账本 ${i + 1}/${archive.records.length}`);
    return restored(one, open);
  });
  const { doubts, notes } = archive;
  return { items, tables: [], doubts, notes, placed: (place) => place, stands: new Map(), isArchive: true };
}

/** A row that has to be held until it is known which tasks of the ledger the others tell. */
interface Waiting {
  readonly proposal: Proposal;
  readonly there: readonly (Twin | undefined)[];
  readonly table: TaskTable;
}

function ofTables(
  sheets: readonly Sheet[],
  told: Told,
  meeting: Matching,
  open: OpenLedger,
  session: Session,
): Gathered {
  const { sheets: whole, placed } = continued(sheets);
  const { tables, unread } = tablesIn(whole, told);
  const register = registerOf(meeting.again, open, session);
  const judge = taskJudge(open);
  const base = { register, judge, meeting, open, session };
  const slots = tables.flatMap((table) => rowsMet(table, { ...base, ...NOBODY, table }));
  const waiting = slots.filter((one): one is Waiting => 'proposal' in one);
  const met = metBy(waiting, register, meeting.answers);
  const ground = { ...base, met, last: lastOf(meeting.lasts, [...met]) };
  for (const [i, slot] of slots.entries()) {
    if (!('proposal' in slot)) continue;
    const { proposal, there, table } = slot;
    slots[i] = proposed(proposal, there, { ...ground, table });
  }
  const items = judge.settled(slots as Item[]);
  const single = meeting.update ? eachOnce(items) : items;
  // a sheet of something else beside the one with the tasks is no fault
  const strange = unread.filter(({ isStrange }) => isStrange && tables.length > 0);
  const doubts = [...tables.flatMap((table) => table.doubts), ...unread.filter((one) => !strange.includes(one))].map(
    placed,
  );
  return {
    items: single.map((item) => placedIn(item, placed)),
    tables,
    doubts,
    placed,
    notes: strange.map(({ sheet }) => `没有读工作表“${sheet}”：不像任务表，认不出栏目。`),
    last: ground.last,
    stands: judge.stands,
    isArchive: false,
  };
}

const NOBODY = { met: new Set<string>(), last: undefined };

/** What becomes of the rows of a table, each let go before the next is read unless the ledger may have it. */
function rowsMet(table: TaskTable, ground: RowSetting): (Item | Waiting)[] {
  const { meeting, session } = ground;
  return Array.from(table.proposals(), (proposal, i) => {
    session.world.terminal.progress(`对账本 ${i + 1}/${table.rows.length}`);
    const there = twinsOf(proposal, ground);
    const isNew = !meeting.update && there.every((twin) => twin === undefined);
    return isNew ? proposed(proposal, there, ground) : { proposal, there, table };
  });
}

/** With the cells of sheets that go on with a table named where they stand. */
function placedIn(item: Item, placed: Continued['placed']): Item {
  if (item.doubts.length === 0 && !item.compared) return item;
  const compared = item.compared?.map((one) => ({ ...one, cell: placed(one.cell) }));
  return { ...item, doubts: item.doubts.map(placed), ...(compared && { compared }) };
}

/** Two rows of one task contradict each other, or say the same twice: neither is taken for the other. */
function eachOnce(items: readonly Item[]): Item[] {
  const first = new Map<string, Item>();
  return items.map((item) => {
    const other = item.met?.map((id) => first.get(id)).find((one) => one !== undefined);
    for (const id of item.met ?? []) if (!first.has(id)) first.set(id, item);
    if (!other) return item;
    const { sheet, row, column } = item;
    const message = `和 ${placeOf(other)} 说的是账上同一项任务`;
    const remedy = '删去一行，或写上各自的编号';
    const doubt: Doubt = { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy };
    return { ...item, files: [], ids: [], known: false, doubts: [...item.doubts, doubt] };
  });
}
