import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { standingOf } from '../../rules/standing.ts';
import { editedView } from '../../views/recorded.ts';
import { closest } from '../../vocabulary/closest.ts';
import { keysOf } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import { amend } from '../amend.ts';
import type { OpenLedger } from '../desk.ts';
import { findTask } from '../find.ts';
import { isStop, misuse, refuse, type Stop } from '../outcome.ts';
import type { Input, Run } from '../spec.ts';
import { findUnit } from '../units.ts';

/** Corrects what was registered; numbers stay and 办理经过 only grows. */
export const edit: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const filed = findTask(open, input.args[0] ?? '');
  if (isStop(filed)) return filed;
  const edits = await editsOf(input, filed, open);
  if (isStop(edits)) return edits;
  const amended = amend(open, filed, edits);
  if (isStop(amended)) return amended;
  const keys = edits.map(({ path }) => path.join('.')).join('、');
  const { id, title } = amended.task;
  const standing = standingOf({ record: amended.task, file: filed.file }, open.terms);
  return {
    kind: 'change',
    change: { files: [amended.file], subject: `修改${keys}：${title}（${id}）`, action: '修改', id },
    view: editedView(filed.record, standing, [...new Set(edits.map(({ path }) => String(path[0])))]),
    problems: amended.warnings,
  };
};

async function editsOf({ options }: Input, { record }: Filed<Task>, open: OpenLedger): Promise<Edit[] | Stop> {
  const edits: Edit[] = [];
  for (const typed of (options['set'] ?? []) as readonly string[]) {
    const edit = await setOf(typed, record, open);
    if (isStop(edit)) return edit;
    edits.push(edit);
  }
  for (const typed of (options['unset'] ?? []) as readonly string[]) {
    const path = pathOf(typed);
    if (isStop(path)) return path;
    edits.push({ op: 'unset', path });
  }
  return edits.length > 0 ? gathered(edits) : misuse('没有写要改什么', '如 --set 责任人=张某，或 --unset 备注');
}

async function setOf(typed: string, task: Task, open: OpenLedger): Promise<Edit | Stop> {
  const at = typed.indexOf('=');
  if (at <= 0 || at === typed.length - 1)
    return misuse(`--set 写的“${typed}”不对`, '写成 键=值，如 责任人=张某；要去掉一项用 --unset');
  const path = pathOf(typed.slice(0, at));
  if (isStop(path)) return path;
  const value = await fullValue(path, typed.slice(at + 1).trim(), open);
  return isStop(value) ? value : nested(path, value, task);
}

/** Units by their full names and tasks by their full numbers, whatever was typed. */
async function fullValue([key, ...rest]: readonly string[], typed: string, open: OpenLedger): Promise<Plain | Stop> {
  if (rest.length > 0) return typed;
  if (key === words.lead) return fullName(typed, open);
  if (key === words.support) {
    const names = await Promise.all(typed.split('、').map((name) => fullName(name, open)));
    return names.find(isStop) ?? (names as string[]);
  }
  if (key !== words.parent) return typed;
  const parent = findTask(open, typed);
  return isStop(parent) ? parent : parent.record.id;
}

async function fullName(typed: string, { ledger }: OpenLedger): Promise<string | Stop> {
  const unit = await findUnit(ledger, typed);
  return isStop(unit) ? unit : unit.name;
}

/** A nested key whose mapping is not there yet brings the mapping with it. */
function nested(path: readonly string[], value: Plain, task: Task): Edit {
  const [outer = '', inner] = path;
  const absent =
    (outer === words.emergency && !task.emergency) || (outer === words.difficultyRuling && !task.difficultyRuling);
  return inner !== undefined && absent
    ? { op: 'set', path: [outer], value: { [inner]: value } }
    : { op: 'set', path, value };
}

/** Several keys of one mapping that is not there yet bring it together. */
function gathered(edits: readonly Edit[]): Edit[] {
  const together: Edit[] = [];
  for (const edit of edits) {
    const same = together.findIndex(({ path }) => path.length === 1 && path[0] === edit.path[0]);
    const earlier = together[same];
    if (earlier?.op === 'set' && edit.op === 'set' && isPlainMap(earlier.value) && isPlainMap(edit.value)) {
      together[same] = { ...edit, value: { ...earlier.value, ...edit.value } };
    } else together.push(edit);
  }
  return together;
}

function pathOf(typed: string): string[] | Stop {
  const path = typed.trim().split(/[.．。]/);
  const known = keysOf(taskSchema);
  const key = path[0] ?? '';
  if (key === words.id) return refuse('编号一经使用不再变动', '登记错了就用 xiaoneng cancel 撤销，再 xiaoneng add');
  if (key === words.history)
    return refuse(
      '办理经过只增不改',
      '用 sign、progress 等命令追加；写错的条目由负责人核实后直接改文件，版本历史会留下痕迹',
    );
  if (known.includes(key)) return path;
  const near = closest(key, known);
  return misuse(`任务没有“${key}”这一项`, near ? `是不是“${near}”？` : `可以改：${known.join('、')}`);
}
