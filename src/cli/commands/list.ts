import { tasksView } from '../../views/tasks.ts';
import type { Run } from '../command.ts';
import { isStop } from '../outcome.ts';
import { selected } from '../select.ts';

export const list: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const tasks = await selected(input, desk, open);
  if (isStop(tasks)) return tasks;
  return { kind: 'answer', view: tasksView(tasks, desk.asOf, open.ledger.directory.fullName) };
};
