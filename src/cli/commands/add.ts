import { type Day, parseDay } from '../../calendar/day.ts';
import { formatMoment } from '../../calendar/moment.ts';
import { readText } from '../../ledger/document.ts';
import { idOf, titleOf } from '../../ledger/ledger.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import type { Plain, PlainMap } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import { filePath, newId } from '../../records/kind.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { newTaskView } from '../../views/tasks/recorded.ts';
import { keysOf } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { findTask } from '../asking/find.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { unreadable, warningsOf } from '../writing/amend.ts';
import { type Adding, type Draft, draftFrom, missingFrom, optionFor } from './add-draft.ts';
import type { SpokenDraft } from './add-line.ts';
import { addOptions } from './add-options.ts';
import { resolveUnits } from './add-units.ts';

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
    const { draft, understood, doubts } = spoken;
    const isWhole = missingFrom(draft).length === 0 && doubts.deadline === undefined;
    if (!session.asker)
      return isWhole ? noted(await registered(draft, input, open, session), understood) : lacking(spoken);
    if (isWhole && understood.length === 0) return registered(draft, input, open, session);
    for (const said of [...understood, ...Object.values(doubts)]) session.asker.say(`${said}\n`);
    const [{ askMissing }, { confirm }] = await Promise.all([import('./add-ask.ts'), import('../writing/confirm.ts')]);
    const filled = isWhole ? draft : await askMissing(draft, doubts.deadline !== undefined, open, session.asker);
    const outcome = await registered(filled, input, open, session);
    if (outcome.kind !== 'change' || input.options.dryRun === true) return outcome;
    return confirm(outcome, session.world.terminal.columns, session.asker);
  },
});

/** A line that is typed when asked for is read as one that was written after the command. */
async function withTitle(typed: Draft, { asker }: Session): Promise<Draft> {
  if (typed[words.title] !== undefined || !asker) return typed;
  const { askText } = await import('../asking/ask.ts');
  const title = await askText(asker, '事项，一句话');
  return { ...typed, [words.title]: title };
}

/** What the title says of unit, day and urgency. */
async function withSpoken(typed: Draft, open: OpenLedger, today: Day): Promise<SpokenDraft> {
  if (typed[words.title] === undefined) return { draft: typed, understood: [], doubts: {} };
  const { spokenDraft } = await import('./add-line.ts');
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
function noted(outcome: Outcome, understood: readonly string[]): Outcome {
  if (outcome.kind !== 'change' || understood.length === 0) return outcome;
  return { ...outcome, view: { ...outcome.view, notes: [...understood, ...(outcome.view.notes ?? [])] } };
}

async function registered(draft: Draft, input: Adding, open: OpenLedger, session: Session): Promise<Outcome> {
  const record = await complete(draft, open, input, session);
  return register(record, open, session);
}

/** Full names, the leader of the unit, the full number of the parent. */
async function complete(draft: Draft, open: OpenLedger, input: Adding, session: Session): Promise<Draft> {
  const named = await resolveUnits(draft, open.ledger);
  const received = parseDay(String(named[words.received]).slice(0, 10)) ?? session.asOf.day;
  const units = [named[words.lead], named[words.support] ?? []].flat().map(String);
  await barClosed(units, received, open.ledger.directory, session);
  const leader = open.ledger.directory.find(named[words.lead] as string)?.leaderInCharge;
  const parent = input.options.parent === undefined ? undefined : findTask(open, input.options.parent);
  return {
    ...named,
    ...(named[words.leaderInCharge] === undefined && leader !== undefined && { [words.leaderInCharge]: leader }),
    ...(parent && { [words.parent]: parent.record.id }),
  };
}

function register(draft: Draft, open: OpenLedger, session: Session): Outcome {
  const path = `${taskKind.folder}/${taskKind.prefix}.yaml`;
  const drafted = readText(path, compose({ [words.id]: taskKind.prefix, ...draft }), taskKind.schema);
  if (!drafted.value) return unreadable(drafted.diagnostics);
  const id = freshId(drafted.value, open, session);
  return write({ ...drafted.value, id }, open);
}

function write(task: Task, open: OpenLedger): Outcome {
  const { id, title } = task;
  const path = filePath(taskKind, id);
  const text = compose(ordered(taskSchema.encode(task) as Record<string, Plain>));
  const back = readText(path, text, taskKind.schema);
  if (!back.value) return unreadable(back.diagnostics);
  const warnings = warningsOf(taskKind, { record: back.value, file: path }, text, open);
  return {
    kind: 'change',
    change: { files: [{ path, after: text }], subject: `登记：${title}（${id}）`, action: '登记', id },
    view: withTwin(
      newTaskView(standingOf(knownTask({ record: back.value, file: path }, open.terms.asOf), open.terms)),
      task,
      open,
    ),
    problems: warnings,
  };
}

function ordered(record: Record<string, Plain>): PlainMap {
  const keys = keysOf(taskSchema).filter((key) => record[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, record[key] as Plain]));
}

function freshId(task: Task, { whole }: OpenLedger, { world }: Session): string {
  const taken = new Set(whole.tasks.map(idOf));
  let id = newId(taskKind, taskKind.dayOf(task), world.random(4));
  while (taken.has(id)) id = newId(taskKind, taskKind.dayOf(task), world.random(4));
  return id;
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
