import type { Filed } from '../../ledger/ledger.ts';
import { type Task, task as taskSchema } from '../../records/task/schema.ts';
import { standingOf } from '../../rules/standing.ts';
import { editedView } from '../../views/recorded.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { amend } from '../amend.ts';
import { type Correctable, editsOf, frozenId } from '../edits.ts';
import { findTask } from '../find.ts';
import { isStop, refuse } from '../outcome.ts';
import type { Run } from '../spec.ts';

/** Corrects what was registered; numbers stay and 办理经过 only grows. */
export const edit: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const filed = findTask(open, input.args[0] ?? '');
  if (isStop(filed)) return filed;
  const edits = await editsOf(input, correctable(filed), open);
  if (isStop(edits)) return edits;
  const amended = amend(open, filed, edits);
  if (isStop(amended)) return amended;
  const keys = edits.map(({ path }) => path.join('.')).join('、');
  const { id, title } = amended.record;
  const standing = standingOf({ record: amended.record, file: filed.file }, open.terms);
  return {
    kind: 'change',
    change: { files: [amended.file], subject: `修改${keys}：${title}（${id}）`, action: '修改', id },
    view: editedView(filed.record, standing, [...new Set(edits.map(({ path }) => String(path[0])))]),
    problems: amended.warnings,
  };
};

function correctable({ record }: Filed<Task>): Correctable {
  return {
    word: '任务',
    fields: fieldsOf(taskSchema),
    values: taskSchema.encode(record) as Record<string, unknown>,
    frozen: {
      [words.id]: frozenId('登记错了就用 xiaoneng cancel 撤销，再 xiaoneng add'),
      [words.history]: refuse(
        '办理经过只增不改',
        '用 sign、progress 等命令追加；写错的条目由负责人核实后直接改文件，版本历史会留下痕迹',
      ),
    },
  };
}
