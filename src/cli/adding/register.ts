import { parseDay } from '../../calendar/day.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { spokenDay } from '../../calendar/when/named.ts';
import { titleOf } from '../../ledger/ledger.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { type Standing, standingOf } from '../../rules/lateness/standing.ts';
import { type NewTask, newTasksView, newTaskView } from '../../views/tasks/recorded.ts';
import type { Problem } from '../../views/view/problem.ts';
import { words } from '../../vocabulary/words.ts';
import { barClosed } from '../asking/closed-unit.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { findUnit, type Names } from '../asking/units.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import { broughtBy } from '../import/checked.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { besides } from '../several/beside.ts';
import { type Amended, recordChange } from '../writing/amend.ts';
import { freshId, makeAs, makeRecord } from '../writing/new-record.ts';

/** One task, as it would be registered, with its deadlines. */
export async function registered(draft: Draft, open: OpenLedger, session: Session): Promise<Intention> {
  const made = makeRecord(taskKind, await complete(draft, open, session), open, session);
  const view = newTaskView(standingAt(made, open));
  const twin = twinOf(made.record, open);
  const notes = twin
    ? [`注意：${twin.id} 事项和牵头单位都相同（${formatMoment(twin.received)} 收到），请核对是否重复登记。`]
    : [];
  return recordChange(taskKind, made, { told: '登记' }, { ...view, notes });
}

/** A task that is to be registered with others, and what is to be looked at of it. */
export interface Wanted {
  readonly draft: Draft;
  readonly hints: readonly string[];
  /** It is a part of the first of them. */
  readonly isPart?: true;
}

/** Many tasks in one commit, or none: as one list, with what the ledger says against them together. */
export async function registeredTogether(
  wanted: readonly Wanted[],
  told: string,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  const taken = new Set(open.whole.tasks.map(({ record }) => record.id));
  let now = open;
  const made: { readonly one: Amended<Task>; readonly hints: readonly string[] }[] = [];
  for (const { draft, hints, isPart } of wanted) {
    const whole = isPart ? made[0]?.one.record.id : undefined;
    const told = await complete({ ...draft, ...(whole !== undefined && { [words.parent]: whole }) }, open, session);
    const one = makeFresh(told, taken, now, session);
    const others = made.filter(({ one: { record } }) => record.id !== whole && areAlike(record, one.record));
    const twin = twinOf(one.record, open) ?? others[0]?.one.record;
    if (whole === undefined && wanted.some((other) => other.isPart)) now = besides(now, taskKind, one.file);
    made.push({ one, hints: [...hints, ...(twin ? [`事项和牵头单位与 ${twin.id} 相同`] : [])] });
  }
  const files = made.map(({ one }) => one.file);
  const { problems: found } = broughtBy(files, open, session);
  const [wrong] = found.filter(({ level }) => level === 'error');
  if (wrong) return stop('as-found', { message: wrong.message, remedy: wrong.remedy });
  const view = newTasksView(made.map(({ one, hints }) => listed(standingAt(one, open), hints)));
  const change = { files, subject: `登记：${told}（${files.length} 项）`, action: '登记' };
  // what is said of one by itself may be settled by the others
  const stands = ({ code, file }: Problem) => found.some((one) => one.code === code && one.file === file);
  const problems = made.flatMap(({ one }) => one.warnings.filter(stands));
  return { kind: 'change', change, view, showsFiles: true, problems };
}

function makeFresh(draft: Draft, taken: Set<string>, open: OpenLedger, session: Session): Amended<Task> {
  const day = parseDay(String(draft[words.received]).slice(0, 10)) ?? session.asOf.day;
  const id = freshId(taskKind, day, (one) => taken.has(one), session);
  taken.add(id);
  return makeAs(taskKind, { ...draft, [words.id]: id }, open);
}

function standingAt({ record, file }: Amended<Task>, { terms }: OpenLedger): Standing {
  return standingOf(knownTask({ record, file: file.path }, terms.asOf), terms);
}

function listed({ task, obligations }: Standing, hints: readonly string[]): NewTask {
  const due = obligations.find(({ link }) => link === 'handling');
  const day = due && `${spokenDay(due.due.day)}${due.provisional ? '（暂定）' : ''}`;
  return { task, due: day ?? '', hints };
}

/** A task of the same wording that is there already is worth a second look, but no reason to refuse. */
function twinOf(task: Task, { whole }: OpenLedger): Task | undefined {
  return whole.tasks.find((filed) => titleOf(filed) === task.title && filed.record.lead === task.lead)?.record;
}

function areAlike(one: Task, other: Task): boolean {
  return one.title === other.title && one.lead === other.lead;
}

/** Full names, and no unit that was no more when it received the task. */
async function complete(draft: Draft, open: OpenLedger, session: Session): Promise<Draft> {
  const named = await resolveUnits(draft, open.ledger);
  const received = parseDay(String(named[words.received]).slice(0, 10)) ?? session.asOf.day;
  const units = [named[words.lead], named[words.support] ?? []].flat().map(String);
  await barClosed(units, received, open.ledger.directory, session);
  return named;
}

/** Every unit of a draft by its full name, whatever was typed. Who is to do something in support supports. */
async function resolveUnits(draft: Draft, ledger: Names): Promise<Draft> {
  const lead = await findUnit(ledger, String(draft[words.lead]));
  const joint = await fullNames(draft[words.joint], ledger);
  const support = await fullNames(draft[words.support], ledger);
  const tasks = ((draft[words.assistance] ?? []) as readonly Plain[]).filter(isPlainMap);
  const asked = await fullNames(
    tasks.map((one) => one[words.unit] as string),
    ledger,
  );
  const assistance = tasks.map((one, index) => ({ ...one, [words.unit]: asked[index] as string }));
  const names = [...support, ...new Set(asked.filter((name) => !support.includes(name)))];
  return {
    ...draft,
    [words.lead]: lead.name,
    ...(joint.length > 0 && { [words.joint]: joint }),
    ...(names.length > 0 && { [words.support]: names }),
    ...(assistance.length > 0 && { [words.assistance]: assistance }),
  };
}

async function fullNames(typed: Plain | undefined, ledger: Names): Promise<string[]> {
  const names: string[] = [];
  for (const one of (typed as readonly string[] | undefined) ?? []) {
    const unit = await findUnit(ledger, one);
    names.push(unit.name);
  }
  return names;
}
