import type { Task } from '../../records/task/schema.ts';
import { askUntil } from '../asking/ask.ts';
import type { Asker } from '../session/asker.ts';
import type { FormAccount } from './accounts.ts';
import type { Deciding } from './taken.ts';

/** Goes through the rows with a person: what each is to make of its task is entered, passed over, or everything after it is. */
export function reviewed(asker: Asker): Deciding {
  let isOver = false;
  let count = 0;
  return async (task, unit, proposals) => {
    if (isOver) return false;
    count += 1;
    asker.say(`\n${described(count, task, unit, proposals)}\n`);
    const choice = await askUntil(asker, '回车登记，跳（不登记），完（余下的都不登记）', (typed) =>
      ['', '跳', '跳过', '完'].includes(typed) ? { value: typed } : '写跳、完，或直接回车',
    );
    isOver = choice === '完';
    return choice === '';
  };
}

function described(count: number, task: Task, unit: string, proposals: readonly FormAccount[]): string {
  const lines = proposals.map(
    ({ title, here, action }) => `  ${title}：${here}${action === undefined ? '' : ` → ${action}`}`,
  );
  return [`第 ${count} 件  ${unit}  ${task.id}`, task.title, ...lines].join('\n');
}

/** What was not decided by a person: all of it is taken. */
export const undecided: Deciding = async () => true;
