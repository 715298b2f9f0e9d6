import { tasksView } from '../../views/tasks/list.ts';
import { selected } from '../asking/select.ts';
import { isStop } from '../contract/outcome.ts';
import type { Run } from '../session/command.ts';

export const list: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const tasks = await selected(input, desk, open);
  if (isStop(tasks)) return tasks;
  return { kind: 'answer', view: tasksView(tasks, desk.asOf, open.ledger.directory.fullName) };
};
