import { parseDay } from '../../calendar/day.ts';
import { type Doubt, placeOf } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import type { TaskTable } from '../../intake/sheet/tasks.ts';
import { isError } from '../../ledger/diagnostic.ts';
import { isPlainMap } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { closedWords } from '../asking/closed-unit.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amending, amendedBy } from './amended.ts';
import { type ComparedCell, comparedCells } from './compared.ts';
import type { Item, Matching, RowTold } from './item.ts';
import type { TaskJudge } from './judged.ts';
import type { LastSheet } from './last.ts';
import type { Registry, Twin } from './registry.ts';

/** What a row needs to meet the ledger. */
export interface RowSetting {
  readonly table: TaskTable;
  readonly register: Registry;
  readonly judge: TaskJudge;
  readonly meeting: Matching;
  /** The sheet as imported last. */
  readonly last: LastSheet | undefined;
  /** The tasks that the rows of the table tell. */
  readonly met: ReadonlySet<string>;
  readonly open: OpenLedger;
  readonly session: Session;
}

/** What a row leads to whose units have these tasks already, or none of them. */
export function proposed(proposal: Proposal, there: readonly (Twin | undefined)[], ground: RowSetting): Item {
  const { table, meeting, open, judge } = ground;
  const { title, leads, sheet, row, column } = proposal;
  const isNew = there.some((twin) => twin === undefined);
  const asked = meeting.update && isNew && leads.length === 1 ? askedOf(proposal, ground) : undefined;
  const told = there.flatMap((twin) => (twin ? amendingOf(proposal, twin, ground) : []));
  const compared = told.flatMap((one) => one.compared).filter(({ weight }) => weight !== 'same' && weight !== 'left');
  const doubts = [
    ...proposal.doubts.filter((doubt) => !isOfNew(doubt, proposal, isNew, meeting.update)),
    ...told.flatMap((one) => one.doubts),
    ...(meeting.update ? [] : there.flatMap((twin) => (twin?.differs ? [unlike(proposal, twin)] : [])).slice(0, 1)),
    ...(isNew ? closed(proposal, open) : []),
    ...(asked === undefined ? [] : [maybe(proposal, asked)]),
  ];
  const met = metOf(proposal, there, ground.register);
  const seen: Omit<Item, 'doubts' | 'files' | 'ids' | 'known'> = {
    ...{ kind: taskKind, sheet, row, column, title },
    told: toldOf(proposal, isNew),
    ...(compared.length > 0 && { compared }),
    ...(met.length > 0 && { met }),
    ...(asked && { asked: asked.id }),
  };
  const nothing = { ...seen, doubts, files: [], ids: [], known: false };
  if (leads.length === 0 || [...doubts, ...table.doubts].some(isError)) return nothing;
  const changed = told.flatMap(({ file }) => file ?? []);
  const made = madeOf(proposal, there, ground);
  const files = [...made.map(({ file }) => file), ...changed];
  const found = files.flatMap((file) => judge.against(file, proposal));
  const ids = made.length > 0 ? made.map(({ id }) => id) : met;
  return { ...seen, doubts: found.length > 0 ? [...doubts, ...found] : doubts, files, ids, known: made.length === 0 };
}

/** A task for each unit that has none of this yet. */
function madeOf(proposal: Proposal, there: readonly (Twin | undefined)[], { register }: RowSetting) {
  const fresh = proposal.leads.filter((_, i) => there[i] === undefined);
  return fresh.map((lead) => register.enter(proposal, lead, fresh.length));
}

function toldOf({ units, when, asksOpening, draft, cells }: Proposal, isNew: boolean): RowTold {
  const source = draft[words.source];
  const history = draft[words.history];
  const done = (Array.isArray(history) ? history : []).map((entry) => isPlainMap(entry) && entry[words.action]);
  const isSigned = done.includes(actions.words.sign) || done.includes(actions.words.arrange);
  const { kind, value, day } = when;
  return {
    units,
    when: { kind, value, ...(day !== undefined && { day }) },
    asksOpening,
    isUnsourced: isNew && !(isPlainMap(source) && source[words.category] !== undefined),
    isUnsigned: done.includes(actions.words.complete) && !isSigned && draft[words.opening] === undefined,
    cells,
  };
}

/** The tasks of the ledger that a row tells. */
function metOf(proposal: Proposal, there: readonly (Twin | undefined)[], register: Registry): string[] {
  return proposal.leads.length > 0 ? there.flatMap((twin) => twin?.id ?? []) : sureIn(proposal, register);
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

/** The tasks of the ledger that a row tells, a place for each of its units; somebody may have been asked. */
export function twinsOf(proposal: Proposal, { register, meeting }: RowSetting): (Twin | undefined)[] {
  const id = meeting.answers.size === 0 ? undefined : meeting.answers.get(placeOf(proposal));
  return proposal.leads.map((lead) => (id === undefined ? register.twinOf(proposal, lead) : { id, isSure: true }));
}

/** The tasks of the ledger that these rows tell, and those that somebody was asked for. */
export function metBy(
  rows: readonly { readonly proposal: Proposal; readonly there: readonly (Twin | undefined)[] }[],
  register: Registry,
  answers: Matching['answers'],
): ReadonlySet<string> {
  const ids = rows.flatMap(({ proposal, there }) => metOf(proposal, there, register));
  return new Set([...ids, ...[...answers.values()].filter((id) => id !== undefined)]);
}

/** A task of the ledger that nothing in the sheet names and that a row may be; undefined where none is, or somebody said so. */
function askedOf(proposal: Proposal, { register, meeting, last, met }: RowSetting): Task | undefined {
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
  { table, register, meeting, last, open, session }: RowSetting,
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
