import { type Day, parseDay } from '../../calendar/day.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { titleOf } from '../../ledger/ledger.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { newTaskView } from '../../views/tasks/recorded.ts';
import { words } from '../../vocabulary/words.ts';
import { type Adding, draftFrom, missingFrom, optionFor } from '../adding/draft.ts';
import type { SpokenDraft } from '../adding/line.ts';
import { addOptions } from '../adding/options.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { findTask } from '../asking/find.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { findUnit, type Names } from '../asking/units.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordChange } from '../writing/amend.ts';
import { makeRecord } from '../writing/new-record.ts';

/** Registers a task: one new file, one commit of it. */
export const add = command({
  name: 'add',
  alias: '登记',
  summary: '登记一项任务；在终端上只问没有写的，保存前显示算出的期限',
  arguments: [{ name: '[事项]', help: '要办的事，一句话' }],
  options: addOptions,
  writes: true,
  examples: [
    'xiaoneng add 排查整治城镇燃气安全隐患 --lead 区应急局 --source 领导批示 --difficulty 较复杂',
    'xiaoneng add 报送燃气排查方案 --lead yjj --source 文件部署 --deadline 2022-03-15 --dry-run',
  ],
  run: async (input, session) => {
    const open = session.open();
    const typed = draftFrom(input, session.asOf.day);
    const titled = await withTitle(typed, session);
    const spoken = await withSpoken(titled, open, session.asOf.day);
    if (session.asker && !(isWhole(spoken) && spoken.understood.length === 0))
      return asked(titled, spoken, input, open, session, session.asker);
    if (!isWhole(spoken)) return lacking(spoken);
    return noted(await registered(spoken.draft, input, open, session), spoken.understood);
  },
});

function isWhole({ draft, doubts }: SpokenDraft): boolean {
  return missingFrom(draft).length === 0 && doubts.deadline === undefined;
}

/** On a terminal: says how the line was understood, asks for the rest, and saves after a look. */
async function asked(
  titled: Draft,
  first: SpokenDraft,
  input: Adding,
  open: OpenLedger,
  session: Session,
  asker: Asker,
): Promise<Intention> {
  const [{ askMissing, askReceived }, { confirm }] = await Promise.all([
    import('../adding/ask.ts'),
    import('../writing/confirm.ts'),
  ]);
  const today = session.asOf.day;
  const isAsked = !isWhole(first) && input.options.received === undefined;
  const received = isAsked ? await askReceived(today, asker) : undefined;
  const { draft, understood, doubts } =
    received === undefined || received === today
      ? first
      : await withSpoken({ ...titled, [words.received]: received }, open, today);
  for (const said of [...understood, ...Object.values(doubts)]) asker.say(`${said}\n`);
  const isDoubtful = doubts.deadline !== undefined;
  const filled = isWhole(first) ? draft : await askMissing(draft, isDoubtful, open, asker);
  const outcome = await registered(filled, input, open, session);
  return input.options.dryRun === true ? outcome : confirm(outcome, session);
}

/** A line that is typed when asked for is read as one that was written after the command. */
async function withTitle(typed: Draft, { asker }: Session): Promise<Draft> {
  if (typed[words.title] !== undefined || !asker) return typed;
  const { askTitle } = await import('../adding/ask.ts');
  const title = await askTitle(asker);
  return { ...typed, [words.title]: title };
}

/** What the title says of unit, day and urgency. */
async function withSpoken(typed: Draft, open: OpenLedger, today: Day): Promise<SpokenDraft> {
  if (typed[words.title] === undefined) return { draft: typed, understood: [], doubts: {} };
  const { spokenDraft } = await import('../adding/line.ts');
  return spokenDraft(typed, open.ledger, today);
}

/** What is still to be told, and what could not be told from the line. */
function lacking({ draft, doubts }: SpokenDraft): never {
  const missing = missingFrom(draft);
  const said = missing.length > 0 ? [`还要写：${missing.join('、')}`] : [];
  const options = missing.map((key) => optionFor(key));
  if (doubts.deadline !== undefined) {
    options.push('时限写成“3月15日前”“5个工作日内”这样，或加 --deadline …；不是时限就加 --difficulty …');
  }
  return stop('unfit-as-typed', {
    message: [...Object.values(doubts), ...said].join('\n'),
    remedy: options.join('，'),
  });
}

/** How a line was understood stands with what came of it. */
function noted(outcome: Intention, understood: readonly string[]): Intention {
  if (understood.length === 0) return outcome;
  return { ...outcome, view: { ...outcome.view, notes: [...understood, ...(outcome.view.notes ?? [])] } };
}

async function registered(draft: Draft, input: Adding, open: OpenLedger, session: Session): Promise<Intention> {
  const record = await complete(draft, open, input, session);
  return register(record, open, session);
}

/** Full names, and the full number of the parent. */
async function complete(draft: Draft, open: OpenLedger, input: Adding, session: Session): Promise<Draft> {
  const named = await resolveUnits(draft, open.ledger);
  const received = parseDay(String(named[words.received]).slice(0, 10)) ?? session.asOf.day;
  const units = [named[words.lead], named[words.support] ?? []].flat().map(String);
  await barClosed(units, received, open.ledger.directory, session);
  const parent = input.options.parent === undefined ? undefined : findTask(open, input.options.parent);
  return {
    ...named,
    ...(parent && { [words.parent]: parent.record.id }),
  };
}

function register(draft: Draft, open: OpenLedger, session: Session): Intention {
  const made = makeRecord(taskKind, draft, open, session);
  const { record, file } = made;
  const standing = standingOf(knownTask({ record, file: file.path }, open.terms.asOf), open.terms);
  return recordChange(taskKind, made, { told: '登记' }, withTwin(newTaskView(standing), record, open));
}

/** A task of the same wording that is there already is worth a second look, but no reason to refuse. */
function withTwin(view: ReturnType<typeof newTaskView>, task: Task, { whole }: OpenLedger) {
  const twin = whole.tasks.find((filed) => titleOf(filed) === task.title && filed.record.lead === task.lead);
  return twin
    ? {
        ...view,
        notes: [
          `注意：${twin.record.id} 事项和牵头单位都相同（${formatMoment(twin.record.received)} 收到），请核对是否重复登记。`,
        ],
      }
    : view;
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
