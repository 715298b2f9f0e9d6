import { parseDay } from '../../calendar/day.ts';
import { type Archived, archiveIn } from '../../intake/sheet/archive.ts';
import { type Continued, continued } from '../../intake/sheet/continued.ts';
import { type Doubt, placeOf } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { type TaskTable, type Told, tablesIn } from '../../intake/sheet/tasks.ts';
import { readText } from '../../ledger/document.ts';
import { type FlatRow, flatNames, flatten } from '../../records/flat.ts';
import { registers, taskKind } from '../../records/index.ts';
import { filePath, type Kind, type Numbered } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import { words } from '../../vocabulary/words.ts';
import { closedWords } from '../asking/closed-unit.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordText } from '../writing/new-record.ts';
import { type Amending, amendedBy } from './amended.ts';
import { type ComparedCell, comparedCells } from './compared.ts';
import { type LastSheet, lastOf } from './last.ts';
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
  /** What becomes of the cells of a row that the ledger has. */
  readonly compared?: readonly ComparedCell[];
  /** The tasks of the ledger that the row tells. */
  readonly met?: readonly string[];
  /** The task that it may be, where nobody can tell. */
  readonly asked?: string;
}

/** How rows meet what the ledger has. */
export interface Matching {
  /** What only reads like a task of the ledger is another one (--again). */
  readonly again: boolean;
  /** What has changed in the sheet is taken over (--update). */
  readonly update: boolean;
  /** The sheets as they were imported last. */
  readonly lasts: readonly LastSheet[];
  /** Which task a row is, or none, where somebody was asked; by the row's place. */
  readonly answers: ReadonlyMap<string, string | undefined>;
}

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
  if (archive) {
    const items = archive.records.map((one, i) => {
      session.world.terminal.progress(`对账本 ${i + 1}/${archive.records.length}`);
      return restored(one, open);
    });
    return { items, tables: [], doubts: archive.doubts, notes: archive.notes, placed: (place) => place };
  }
  const { sheets: whole, placed } = continued(sheets);
  const { tables, unread } = tablesIn(whole, told);
  const register = registerOf(meeting.again, open, session);
  const met = metBy(tables, register, meeting);
  const items = tables.flatMap((table) => {
    const { proposals, doubts } = table;
    const own = proposals.map((one, i) => {
      session.world.terminal.progress(`对账本 ${i + 1}/${proposals.length}`);
      return proposed(one, { ...met, table, register, meeting, open, session });
    });
    return doubts.some(isError) ? own.map((item) => ({ ...item, files: [], known: false })) : own;
  });
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
    last: met.last,
  };
}

/** With the cells of sheets that go on with a table named where they stand. */
function placedIn(item: Item, placed: Continued['placed']): Item {
  const compared = item.compared?.map((one) => ({ ...one, cell: placed(one.cell) }));
  return { ...item, doubts: item.doubts.map(placed), ...(compared && { compared }) };
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
  const differing = there === undefined ? undefined : differingIn(kind, there, text);
  const doubts = back.value
    ? differing
      ? [says('error', 'sheet-twice', `账上的 ${id} 和表里的不同${differing.words}`, otherwise(kind, id, differing))]
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

/** In what a record of the ledger and one of an archive differ: fields of its own, lists of it. */
interface Differing {
  readonly words: string;
  readonly fields: readonly string[];
  readonly lists: readonly string[];
}

/** Undefined where two texts tell the same, as far as an answer may tell it. */
function differingIn(kind: Kind, text: string, other: string): Differing | undefined {
  const [mine, theirs] = [text, other].map((each) => readText('', each, kind.schema).value);
  if (!mine || !theirs) return { words: '', fields: [], lists: [] };
  const [own = [], ...lists] = laidDown(kind, mine);
  const [its = [], ...others] = laidDown(kind, theirs);
  const [a, b] = [own[0] ?? {}, its[0] ?? {}];
  const fields = Object.keys({ ...a, ...b }).filter((key) => a[key] !== b[key]);
  const names = flatNames(kind).slice(1);
  const unlike = names.filter((_, i) => JSON.stringify(lists[i]) !== JSON.stringify(others[i]));
  const keys = unlike.map((name) => name.slice(name.indexOf('·') + 1));
  if (fields.length + keys.length === 0) return undefined;
  return { words: `：${[...fields, ...keys].join('、')}`, fields, lists: keys };
}

function laidDown(kind: Kind, record: Numbered): FlatRow[][] {
  return flatten(kind, [record]).map(({ rows }) => [...rows]);
}

/** What to do where the table is right. */
function otherwise(kind: Kind, id: string, { fields, lists }: Differing): string {
  const name = kind.name === taskKind.name ? '' : `${kind.name} `;
  const isHistory = kind.name === taskKind.name && lists.includes(words.history);
  const rest = lists.filter((key) => !isHistory || key !== words.history);
  const ways = [
    ...(fields.length > 0 ? [`栏目用 xiaoneng ${name}edit --from 这张表`] : []),
    ...(isHistory ? [`${words.history}用 xiaoneng correct ${id}，或照新的一条登记`] : []),
    ...(rest.length > 0 ? [`${rest.join('、')}用 xiaoneng ${name}edit ${id} --editor`] : []),
  ];
  return `以账上为准就删去这一行；以表里为准：${ways.join('；') || `用 xiaoneng ${name}edit ${id}`}`;
}

/** What a row needs to meet the ledger. */
interface Ground extends Met {
  readonly table: TaskTable;
  readonly register: Registry;
  readonly meeting: Matching;
  readonly open: OpenLedger;
  readonly session: Session;
}

function proposed(proposal: Proposal, ground: Ground): Item {
  const { register, meeting, open } = ground;
  const { title, leads, sheet, row, column } = proposal;
  const base = { kind: taskKind, sheet, row, column, title, proposal };
  const there = leads.map((lead) => twinFor(proposal, lead, ground));
  const isNew = there.some((twin) => twin === undefined);
  const asked = meeting.update && isNew && leads.length === 1 ? askedOf(proposal, ground) : undefined;
  const told = there.flatMap((twin) => (twin ? amendingOf(proposal, twin, ground) : []));
  const compared = told.flatMap((one) => one.compared);
  const all = [
    ...proposal.doubts.filter((doubt) => !isOfNew(doubt, proposal, isNew, meeting.update)),
    ...told.flatMap((one) => one.doubts),
    ...(meeting.update ? [] : there.flatMap((twin) => (twin?.differs ? [unlike(proposal, twin)] : [])).slice(0, 1)),
    ...(isNew ? closed(proposal, open) : []),
    ...(asked === undefined ? [] : [maybe(proposal, asked)]),
  ];
  const known = there.flatMap((twin) => (twin ? [twin.id] : []));
  const met = leads.length > 0 ? known : sureIn(proposal, register);
  const seen = { ...base, compared, met, doubts: all, ...(asked && { asked: asked.id }) };
  if (leads.length === 0 || all.some(isError)) return { ...seen, files: [], ids: [], known: false };
  const fresh = leads.filter((_, i) => there[i] === undefined);
  const made = fresh.map((lead) => register.enter(proposal, lead, fresh.length));
  const ids = made.length > 0 ? made.map(({ id }) => id) : known;
  const files = [...made.map(({ file }) => file), ...told.flatMap(({ file }) => file ?? [])];
  return { ...seen, files, ids, known: made.length === 0 };
}

/** What is said of a row as of a task that is not there yet: of one that is, its own limit holds. */
function isOfNew(doubt: Doubt, proposal: Proposal, isNew: boolean, isUpdate: boolean): boolean {
  const { undone, limitless, isCancelled } = proposal;
  return !isNew && (doubt === limitless || ((isUpdate || isCancelled) && doubt === undone));
}

/** The task whose number or docket a row has, where its unit is not known. */
function sureIn(proposal: Proposal, register: Registry): string[] {
  const twin = register.twinOf(proposal, '');
  return twin?.isSure ? [twin.id] : [];
}

/** The task that a row tells; somebody may have been asked. */
function twinFor(proposal: Proposal, lead: string, { register, meeting }: Ground): Twin | undefined {
  const key = placeOf(proposal);
  const id = meeting.answers.get(key);
  if (id !== undefined) return { id, isSure: true };
  return register.twinOf(proposal, lead);
}

/** A task of the ledger that nothing in the sheet names and that a row may be; undefined where none is, or somebody said so. */
function askedOf(proposal: Proposal, { register, meeting, last, met }: Ground): Task | undefined {
  if (meeting.again || meeting.answers.has(placeOf(proposal))) return undefined;
  const known = last ? [last] : meeting.lasts;
  const lost = known.flatMap(({ rows }) => [...rows.keys()]).filter((id) => !met.has(id));
  return register.likeOf(proposal, proposal.leads[0] ?? '', lost)[0];
}

function maybe({ sheet, row, column }: Proposal, { id, title, lead }: Task): Doubt {
  const message = `看不出是不是账上的 ${id} “${title}”（${lead}）`;
  const remedy = `是就在表里写上编号 ${id}；是新的就加 --again`;
  return { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy };
}

interface Meant extends Amending {
  readonly compared: readonly ComparedCell[];
}

/** What a row and the task that it tells do not agree in; with --update, what is made of that. */
function amendingOf(
  proposal: Proposal,
  twin: Twin,
  { table, register, meeting, last, open, session }: Ground,
): Meant[] {
  const filed = register.filed(twin.id);
  if (!filed || proposal.doubts.some((one) => isError(one) && one !== proposal.undone)) return [];
  const compared = comparedCells(proposal, filed, last?.rows.get(twin.id), table, open);
  if (meeting.update) return [{ compared, ...amendedBy(compared, filed, open, session) }];
  const titles = [...new Set(compared.filter(({ weight }) => weight !== 'same').map(({ title }) => title))];
  const isTold = titles.length > 0 && twin.differs === undefined;
  return [{ compared, file: undefined, doubts: isTold ? [differing(proposal, titles)] : [] }];
}

function differing({ sheet, row, column }: Proposal, titles: readonly string[]): Doubt {
  const message = `和账上不同：${titles.join('、')}`;
  return { code: 'sheet-twice', level: 'warning', sheet, row, column, message, remedy: '要改账上的加 --update' };
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

/** The sheet as imported last, and the tasks that the rows of this one tell. */
interface Met {
  readonly last: LastSheet | undefined;
  readonly met: ReadonlySet<string>;
}

function metBy(tables: readonly TaskTable[], register: Registry, { lasts, answers }: Matching): Met {
  const ids = tables.flatMap(({ proposals }) =>
    proposals.flatMap((one) =>
      one.leads.length > 0 ? one.leads.flatMap((lead) => register.twinOf(one, lead)?.id ?? []) : sureIn(one, register),
    ),
  );
  const told = [...ids, ...[...answers.values()].filter((id) => id !== undefined)];
  return { last: lastOf(lasts, told), met: new Set(told) };
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
  const remedy = `是同一件就加 --update，或用 edit 改账上的再删去这一行；${otherwise}`;
  return { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy };
}
