import type { Day } from '../../calendar/day.ts';
import type { FilledRow } from '../../intake/form/form.ts';
import type { FilledCell, Why } from '../../intake/form/place.ts';
import type { Doubt } from '../../intake/sheet/doubt.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { type Collect, collectKind, type FormField } from '../../records/collect.ts';
import { taskKind } from '../../records/index.ts';
import { isJoint } from '../../records/task/parts.ts';
import type { Task } from '../../records/task/schema.ts';
import { ruleFor } from '../../records/task/terms.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { type Standing, sharesOf, standingOf } from '../../rules/lateness/standing.ts';
import { words } from '../../vocabulary/words.ts';
import type { Attachable } from '../attachments/attach.ts';
import type { FileChange } from '../contract/outcome.ts';
import { amendedBy } from '../import/amended.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { besides } from '../several/beside.ts';
import { amend } from '../writing/amend.ts';
import { accountsOf, type FormAccount } from './accounts.ts';
import type { FoundForm } from './gathered.ts';
import { originOf, takenBefore } from './origin.ts';
import { type Proofs, proofsNamed } from './proofs.ts';

/** What became of a filled cell: it makes an entry; it was taken before, or the ledger says so; it is not taken. */
export interface CellTold {
  readonly cell: FilledCell;
  readonly id?: string;
  readonly fate: 'entered' | 'known' | 'untaken';
  /** 进展, 办结, 反馈, 申请延期. */
  readonly action?: string;
  /** What is entered of it, where the cell says it otherwise: 2022-03-10 of 3月10日. */
  readonly meant?: string;
  readonly there?: string;
  readonly why?: Why;
}

/** A form with the fate of each of its filled cells, and whether it counts for an answer. */
export interface FormTaken {
  readonly file: string;
  readonly unit: string;
  readonly collect: string;
  /** The name of the sheet with its table. */
  readonly sheet: string;
  readonly cells: readonly CellTold[];
  readonly doubts: readonly Doubt[];
  readonly isAnswer: boolean;
  readonly proofs: readonly ProofsTold[];
}

/** The files that a cell names, with the cell. */
export interface ProofsTold extends Proofs {
  readonly id: string;
  readonly cell: FilledCell;
}

/** What all forms come to: their fates, the files as they shall be, and the ledger with them. */
export interface Taken {
  readonly forms: readonly FormTaken[];
  readonly files: readonly FileChange[];
  /** What is attached, with what goes to places outside of the ledger. */
  readonly proofs: readonly Attachable[];
}

/** What a person decides of the proposals of one row; the rest of the forms is left where they break off. */
export type Deciding = (task: Task, unit: string, proposals: readonly FormAccount[]) => Promise<boolean>;

interface Setting {
  readonly received: Day;
  readonly clashes: ReadonlyMap<FilledCell, Why>;
  readonly decide: Deciding;
  readonly session: Session;
}

/** Takes the forms one after the other, each in the ledger as those before it leave it. */
export async function taken(forms: readonly FoundForm[], open: OpenLedger, setting: Setting): Promise<Taken> {
  const told: FormTaken[] = [];
  const files: FileChange[] = [];
  let now = open;
  for (const form of forms) {
    const one = await takenFrom(form, now, setting);
    told.push(one.told);
    for (const { kind, file } of one.files) {
      files.push(file);
      now = kind === 'task' ? besides(now, taskKind, file) : besides(now, collectKind, file);
    }
  }
  const proofs = told.flatMap((one) => one.proofs.flatMap(({ attachable }) => attachable ?? []));
  return { forms: told, files, proofs };
}

interface Changed {
  readonly kind: 'task' | 'collect';
  readonly file: FileChange;
}

async function takenFrom(found: FoundForm, open: OpenLedger, setting: Setting) {
  const { file, folder, form } = found;
  const { collect, unit } = form.token.told;
  const { filed, why, warnings } = originOf(found, open);
  const before = filed ? takenBefore(filed.record, unit) : new Map<string, Map<FormField, string>>();
  const files: Changed[] = [];
  const cells: CellTold[] = form.strays.map((cell) => untaken(cell, why ?? (cell.why as Why)));
  const proofs: ProofsTold[] = [];
  let now = open;
  const put = (changed: FileChange | undefined) => {
    if (!changed) return;
    files.push({ kind: 'task', file: changed });
    now = besides(now, taskKind, changed);
  };
  for (const row of form.rows) {
    const one = why
      ? { cells: allUntaken(row, why) }
      : await rowTaken(row, before.get(row.id) ?? new Map(), found, now, setting);
    cells.push(...one.cells);
    put('file' in one ? one.file : undefined);
    const named = one.cells.find(({ cell, fate }) => cell.title === words.evidence && fate !== 'untaken')?.cell;
    if (!named) continue;
    const told = proofsNamed(named.text, { id: row.id, unit, folder }, now, setting.session);
    proofs.push({ ...told, id: row.id, cell: named });
    put(told.file);
  }
  const who = [form.filledBy, form.auditedBy].flatMap((cell) => cell ?? []);
  const answer =
    filed && !why && cells.length + who.length > 0 ? answered(found, filed, cells, before, now, setting) : undefined;
  if (answer) files.push({ kind: 'collect', file: answer });
  const whoTold = who.map(
    (cell): CellTold =>
      why ? untaken(cell, why) : { cell, fate: answer ? 'entered' : 'known', ...(answer && { action: words.replies }) },
  );
  const doubts = [...form.doubts, ...warnings.map((message) => ofForm(message))];
  const isAnswer = !why && cells.length + who.length > 0;
  const told = { file, unit, collect, sheet: form.sheet, cells: [...cells, ...whoTold], doubts, isAnswer, proofs };
  return { told, files };
}

function ofForm(message: string): Doubt {
  return { code: 'sheet-understood', level: 'warning', sheet: '', row: 0, column: 0, message, remedy: '核对是哪张表' };
}

function untaken(cell: FilledCell, why: Why, id?: string): CellTold {
  return { cell, fate: 'untaken', why: cell.why ?? why, ...(id !== undefined && { id }) };
}

function allUntaken({ id, cells }: FilledRow, why: Why): CellTold[] {
  return [...cells.values()].map((cell) => untaken(cell, why, id));
}

/** The cells of one row with what they make of its task. */
async function rowTaken(
  row: FilledRow,
  before: ReadonlyMap<FormField, string>,
  { form }: FoundForm,
  open: OpenLedger,
  { received, clashes, decide, session }: Setting,
): Promise<{ readonly cells: CellTold[]; readonly file?: FileChange | undefined }> {
  const { unit, date } = form.token.told;
  const filed = open.whole.tasks.find(({ record }) => record.id === row.id);
  if (!filed) return { cells: allUntaken(row, { message: `账上没有 ${row.id} 了`, remedy: '核对' }) };
  const standing = standingOf(knownTask(filed, open.terms.asOf), open.terms);
  const share = shareOf(standing, unit, open);
  if (!share) return { cells: allUntaken(row, handedOn(standing, open)) };
  const marked = new Map([...row.cells].map(([field, cell]) => [field, withClash(cell, clashes.get(cell))] as const));
  const accounts = accountsOf({
    row: { id: row.id, cells: marked },
    before,
    standing: share,
    ...(isJoint(filed.record) && { unit: share.matter.lead }),
    ...(form.filledBy && { filledBy: form.filledBy.text }),
    ...(form.auditedBy && { auditedBy: form.auditedBy.text }),
    received,
    sent: date,
    since1904: form.since1904,
    office: open.ledger.office?.name ?? '',
    finish: ruleFor(open.terms, filed.record, 'acceptance').value === 'yes' ? 'claim' : 'complete',
  });
  const proposals = accounts.filter(({ weight }) => weight === 'taken');
  if (proposals.length === 0) return { cells: accounts.map(toldOf) };
  if (!(await decide(filed.record, unit, proposals)))
    return {
      cells: accounts.map((one) => (one.weight === 'taken' ? untaken(one.filled, PASSED, row.id) : toldOf(one))),
    };
  return entered(accounts, filed, open, session);
}

const PASSED: Why = { message: '看的时候跳过了', remedy: '再收一次还会问' };

function withClash(cell: FilledCell, why: Why | undefined): FilledCell {
  return why ? { ...cell, why } : cell;
}

/** The task as the unit has it; undefined where it has it no more. */
function shareOf(standing: Standing, unit: string, { ledger, terms }: OpenLedger): Standing | undefined {
  const { directory } = ledger;
  const now = (name: string) => directory.holder(name, terms.asOf.day)?.name ?? directory.fullName(name);
  return sharesOf(standing).find(({ matter }) => now(matter.lead) === now(unit));
}

function handedOn(standing: Standing, { ledger }: OpenLedger): Why {
  const leads = sharesOf(standing).map(({ matter }) => ledger.directory.fullName(matter.lead));
  return {
    message: `现在由${leads.join('、')}牵头`,
    remedy: '表发出以后转办了；是转办以前的进展就用 progress --on 登记',
  };
}

/** Enters what can be entered: a group of cells that the ledger refuses stays out, and why is told at its cell. */
function entered(accounts: readonly FormAccount[], filed: Filed<Task>, open: OpenLedger, session: Session) {
  const refused = new Map<string, Why>();
  for (;;) {
    const left = accounts.filter(({ weight, group }) => weight === 'taken' && !refused.has(group));
    const { file, doubts } = amendedBy(left, filed, open, session);
    const errors = doubts.filter(({ level }) => level === 'error');
    const hit = left.filter(({ cell }) => errors.some((error) => isAt(cell, error)));
    if (file || left.length === 0 || errors.length === 0) {
      const cells = accounts.map((one) => {
        const why = one.weight === 'taken' ? refused.get(one.group) : undefined;
        return why ? untaken(one.filled, why, one.id) : toldOf(one);
      });
      return { cells, file };
    }
    for (const { group, cell } of hit.length > 0 ? hit : left) {
      const [first] = errors;
      const { message, remedy } = errors.find((error) => isAt(cell, error)) ?? first ?? NOTHING_SAID;
      refused.set(group, { message, remedy });
    }
  }
}

const NOTHING_SAID: Why = { message: '', remedy: '' };

function isAt(cell: { readonly row: number; readonly column: number }, { row, column }: Doubt): boolean {
  return row === cell.row && column === cell.column;
}

function toldOf({ filled, id, weight, action, meant, there, why }: FormAccount): CellTold {
  if (weight === 'untaken')
    return { cell: filled, id, fate: 'untaken', ...(there !== undefined && { there }), ...(why && { why }) };
  const told = { ...(action !== undefined && { action }), ...(meant !== undefined && { meant }) };
  return { cell: filled, id, fate: weight === 'taken' ? 'entered' : 'known', ...told };
}

/** 回复 of the unit: what was taken of its form this time; undefined where it has answered and says nothing new. */
function answered(
  { form }: FoundForm,
  filed: Filed<Collect>,
  cells: readonly CellTold[],
  before: ReadonlyMap<string, ReadonlyMap<FormField, string>>,
  open: OpenLedger,
  { received }: Setting,
): FileChange | undefined {
  const { unit } = form.token.told;
  const kept = new Set(cells.flatMap(({ cell, fate }) => (fate === 'untaken' ? [] : [placeOf(cell)])));
  const said = form.rows.flatMap(({ id, cells: own }) => {
    const fresh = [...own].filter(
      ([field, cell]) => kept.has(placeOf(cell)) && before.get(id)?.get(field) !== oneLineOf(cell),
    );
    return fresh.length === 0
      ? []
      : [{ [words.task]: id, ...Object.fromEntries(fresh.map(([field, cell]) => [words[field], oneLineOf(cell)])) }];
  });
  const isFirst = !filed.record.replies?.some((one) => one.unit === unit);
  if (!isFirst && said.length === 0) return undefined;
  const value = {
    [words.date]: received,
    [words.unit]: unit,
    ...(form.filledBy && { [words.filledBy]: oneLineOf(form.filledBy) }),
    ...(form.auditedBy && { [words.auditedBy]: oneLineOf(form.auditedBy) }),
    ...(said.length > 0 && { [words.said]: said }),
  };
  return amend(open, collectKind, filed, [{ op: 'append', path: [words.replies], value: value as Plain }]).file;
}

function placeOf({ row, column }: FilledCell): string {
  return `${row} ${column}`;
}

function oneLineOf({ text }: FilledCell): string {
  return oneLine(text);
}
