import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { standingOf } from '../../rules/standing.ts';
import { editedView } from '../../views/recorded.ts';
import { closest } from '../../vocabulary/closest.ts';
import { keysOf } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import { amend } from '../amend.ts';
import { findTask } from '../find.ts';
import { isStop, misuse, refuse, type Stop } from '../outcome.ts';
import type { Input, Run } from '../spec.ts';

/** Corrects what was registered; numbers stay and 办理经过 only grows. */
export const edit: Run = (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const filed = findTask(open, input.args[0] ?? '');
  if (isStop(filed)) return filed;
  const edits = editsOf(input, filed);
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

function editsOf({ options }: Input, filed: Filed<Task>): Edit[] | Stop {
  const sets = ((options['set'] ?? []) as readonly string[]).map((typed) => setOf(typed, filed.record));
  const unsets = ((options['unset'] ?? []) as readonly string[]).map(unsetOf);
  const edits = [...sets, ...unsets];
  const wrong = edits.find(isStop);
  if (wrong) return wrong;
  if (edits.length === 0) return misuse('没有写要改什么', '如 --set 责任人=张某，或 --unset 备注');
  return edits as Edit[];
}

function setOf(typed: string, task: Task): Edit | Stop {
  const at = typed.indexOf('=');
  if (at <= 0 || at === typed.length - 1)
    return misuse(`--set 写的“${typed}”不对`, '写成 键=值，如 责任人=张某；要去掉一项用 --unset');
  const path = pathOf(typed.slice(0, at));
  if (isStop(path)) return path;
  const value = typed.slice(at + 1).trim();
  if (path[0] === words.support && path.length === 1) return { op: 'set', path, value: value.split('、') };
  return nested(path, value, task);
}

/** A nested key whose mapping is not there yet brings the mapping with it. */
function nested(path: readonly string[], value: string, task: Task): Edit {
  const [outer, inner] = path;
  const absent =
    outer === words.emergency ? !task.emergency : outer === words.difficultyRuling ? !task.difficultyRuling : false;
  return inner !== undefined && absent
    ? { op: 'set', path: [outer as string], value: { [inner]: value } }
    : { op: 'set', path, value };
}

function unsetOf(typed: string): Edit | Stop {
  const path = pathOf(typed);
  return isStop(path) ? path : { op: 'unset', path };
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
