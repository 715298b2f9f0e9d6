import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import { taskKind } from '../../records/index.ts';
import { leadsOf } from '../../records/task/parts.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { editedView } from '../../views/tasks/recorded.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { findTask } from '../asking/find.ts';
import { findUnit } from '../asking/units.ts';
import { refusal } from '../contract/outcome.ts';
import type { Chosen, Input, OptionSpec } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amended, amend } from '../writing/amend.ts';
import { type Correctable, editOptions, editsOf, frozenId, wantsEditor } from '../writing/typed-edits.ts';
import { assistanceOf } from './add-draft.ts';

const options = [
  ...editOptions,
  { flags: '--assist <单位=事项=日期>', help: '添一件配合事项，可写多次；单位一并记进配合单位', repeat: true },
] as const satisfies readonly OptionSpec[];

type Typed = Input<Chosen<typeof options>>;

/** Corrects what was registered; numbers stay and 办理经过 only grows. */
export const edit = command({
  name: 'edit',
  alias: '修改',
  summary: '改正一项任务的登记内容（办理经过只增不改）',
  arguments: [{ name: '<编号>', help: '任务编号或其中一段' }],
  options,
  writes: true,
  examples: ['xiaoneng edit 7k3q --set 难易程度=特别复杂 --set 责任人=张某', 'xiaoneng edit 7k3q --unset 备注'],
  run: async (input, session) => {
    const open = session.open();
    const filed = findTask(open, input.args[0] ?? '');
    const changed = wantsEditor(input.options, session.asker !== undefined, input.options.assist)
      ? await retypedTask(filed, open, session)
      : await correctedTask(filed, input, open);
    const { amended, keys, draft } = changed;
    const newly = holdersIn(amended.record).filter((unit) => !holdersIn(filed.record).includes(unit));
    await barClosed(newly, session.asOf.day, open.ledger.directory, session);
    const { id, title } = amended.record;
    const standing = standingOf(knownTask({ record: amended.record, file: filed.file }, open.terms.asOf), open.terms);
    return {
      kind: 'change',
      change: {
        files: [amended.file],
        subject: `修改${keys.join('、') || '注释'}：${title}（${id}）`,
        action: '修改',
        id,
        ...(draft !== undefined && { draft }),
      },
      view: editedView(filed.record, standing, [...new Set(keys.map((key) => key.split('.')[0] ?? ''))]),
      problems: amended.warnings,
    };
  },
});

/** The units that a task gives work to. */
function holdersIn(task: Task): string[] {
  return [...leadsOf(task), ...(task.assistance ?? []).map(({ unit }) => unit)];
}

/** A task as it was corrected, with the keys of what changed: 来源.文号. */
interface Changed {
  readonly amended: Amended<Task>;
  readonly keys: readonly string[];
  readonly draft?: string;
}

async function correctedTask(filed: Filed<Task>, input: Typed, open: OpenLedger): Promise<Changed> {
  const assists = await assistsOf(input, filed, open);
  const edits = await editsOf(input.options, correctable(filed), open, assists);
  const amended = amend(open, taskKind, filed, edits);
  return { amended, keys: edits.map(({ path }) => path.join('.')) };
}

/** --assist: one more 配合事项 each, and its unit among those that support. */
async function assistsOf({ options }: Typed, { record }: Filed<Task>, { ledger }: OpenLedger): Promise<Edit[]> {
  const edits: Edit[] = [];
  const known = new Set((record.support ?? []).map(ledger.directory.fullName));
  for (const typed of options.assist ?? []) {
    const told = assistanceOf(typed);
    const unit = await findUnit(ledger, told[words.unit] as string);
    if (!known.has(unit.name)) edits.push({ op: 'append', path: [words.support], value: unit.name });
    known.add(unit.name);
    edits.push({ op: 'append', path: [words.assistance], value: { ...told, [words.unit]: unit.name } });
  }
  return edits;
}

async function retypedTask(filed: Filed<Task>, open: OpenLedger, session: Session): Promise<Changed> {
  const { changedKeys, inEditor } = await import('../writing/editor.ts');
  const { frozen } = correctable(filed);
  const amended = await inEditor({ kind: taskKind, filed, frozen }, open, session);
  return { amended, keys: changedKeys(taskKind, filed.record, amended.record), draft: amended.draft };
}

function correctable({ record }: Filed<Task>): Correctable {
  return {
    word: '任务',
    fields: fieldsOf(taskSchema),
    values: taskSchema.encode(record) as Record<string, unknown>,
    frozen: {
      [words.id]: frozenId('登记错了就用 xiaoneng cancel 撤销，再 xiaoneng add'),
      [words.history]: refusal('history-frozen'),
    },
  };
}
