import { parseDay } from '../../calendar/day.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import { taskKind } from '../../records/index.ts';
import { leadsOf } from '../../records/task/parts.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { editedView } from '../../views/tasks/recorded.ts';
import { words } from '../../vocabulary/words.ts';
import { assistanceOf } from '../adding/draft.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { findUnit } from '../asking/units.ts';
import { refusal, stop } from '../contract/outcome.ts';
import type { Chosen, Input, OptionSpec } from '../contract/spec.ts';
import { type Correcting, type Correction, correcting } from '../registers/correct.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';
import { doneTo } from '../several/done-to.ts';
import { onTasks } from '../several/tasks.ts';
import { numbersPlace, optionsOfSeveral } from '../several/work.ts';
import { editOptions, frozenId } from '../writing/typed-edits.ts';
import { taskColumns } from './edit-columns.ts';

const options = [
  ...editOptions,
  {
    flags: '--assist <单位=事项=时限>',
    help: '添一件配合事项，可写多次；时限写日期，或从今天起几个工作日；单位一并记进配合单位',
    spoken: 'limit',
    repeat: true,
  },
] as const satisfies readonly OptionSpec[];

type Editing = Correcting & Input<Chosen<typeof options>>;

const work = correcting<Task, Editing>(
  { ...onTasks(false), told: '修改', own: options, fields: taskColumns },
  ({ options }) => correctionOf(options),
);

/** Corrects what was registered; numbers stay and 办理经过 only grows. */
export const edit = command({
  name: 'edit',
  alias: '修改',
  summary: '改正一项任务的登记内容（办理经过只增不改）',
  arguments: [numbersPlace(work)],
  options: optionsOfSeveral(work),
  writes: true,
  examples: [
    'xiaoneng edit 7k3q --set 难易程度=特别复杂 --set 责任人=张某',
    'xiaoneng edit 7k3q --unset 备注',
    'xiaoneng edit --from 表.xlsx',
  ],
  run: (input, session) => doneTo(work, input as Editing, session),
});

function correctionOf({ assist, set = [], unset = [] }: Editing['options']): Correction<Task> {
  if (assist) refuseWhole([...set, ...unset]);
  return {
    kind: taskKind,
    frozen: {
      [words.id]: frozenId('登记错了就用 xiaoneng cancel 撤销，再 xiaoneng add'),
      [words.history]: refusal('history-frozen'),
      [words.attachments]: refusal('attachments-frozen'),
    },
    more: assist && ((filed, open) => assistsOf(assist, filed, open)),
    bar: async (before, after, { ledger }, session) => {
      const newly = holdersIn(after).filter((unit) => !holdersIn(before).includes(unit));
      await barClosed(newly, session.asOf.day, ledger.directory, session);
    },
    told: (keys) => `修改${keys.join('、') || '注释'}`,
    view: (before, after, keys, { terms }) => editedView(before, standingOf(knownTask(after, terms.asOf), terms), keys),
  };
}

/** What --assist adds to a list would be lost where the list is told as a whole. */
function refuseWhole(told: readonly string[]): void {
  const keys = told.map((typed) => typed.split(/[=.．。]/)[0]?.trim() ?? '');
  const key = keys.find((one) => one === words.support || one === words.assistance);
  if (key !== undefined) stop('list-told-whole', { key });
}

/** The units that a task gives work to. */
function holdersIn(task: Task): string[] {
  return [...leadsOf(task), ...(task.assistance ?? []).map(({ unit }) => unit)];
}

/** --assist: one more 配合事项 each, and its unit among those that support. */
async function assistsOf(
  assist: readonly string[],
  { record }: Filed<Task>,
  { ledger, terms }: OpenLedger,
): Promise<Edit[]> {
  const edits: Edit[] = [];
  const known = new Set((record.support ?? []).map(ledger.directory.fullName));
  for (const typed of assist) {
    const told = assistanceOf(typed);
    const unit = await findUnit(ledger, told[words.unit] as string);
    if (!known.has(unit.name)) edits.push({ op: 'append', path: [words.support], value: unit.name });
    known.add(unit.name);
    const since = parseDay(told[words.limit] as string) === undefined ? { [words.date]: terms.asOf.day } : {};
    edits.push({ op: 'append', path: [words.assistance], value: { ...told, ...since, [words.unit]: unit.name } });
  }
  return edits;
}
