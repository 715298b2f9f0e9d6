import { isError } from '../ledger/diagnostic.ts';
import type { Filed, Ledger } from '../ledger/ledger.ts';
import type { Task } from '../records/task/schema.ts';
import type { OpenLedger } from './desk.ts';
import { misuse, refuse, type Stop } from './outcome.ts';

/** The task meant by any unambiguous part of its number, in either case. */
export function findTask({ ledger }: OpenLedger, typed: string): Filed<Task> | Stop {
  const part = typed.trim().toUpperCase();
  if (part === '') return misuse('没有写编号', '写编号，或其中不会弄错的一段');
  const found = ledger.tasks.filter(({ record }) => record.id.includes(part));
  const exact = found.filter(({ record }) => record.id === part);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first) return unknownTask(typed, part, ledger);
  if (others.length === 0) return first;
  const names = [first, ...others].slice(0, 5).map(({ record }) => `${record.id} ${record.title}`);
  const more = others.length > 4 ? `等 ${others.length + 1} 项` : '';
  return refuse(`“${typed}”对得上不止一项：\n${names.join('\n')}${more}`, '多写几位');
}

/** A task whose file could not be read is there all the same. */
function unknownTask(typed: string, part: string, { diagnostics, unread }: Ledger): Stop {
  const file = [...unread].find((path) => path.toUpperCase().includes(part));
  if (file === undefined) return refuse(`没有编号含“${typed}”的任务`, '用 xiaoneng list 查编号');
  const [fault] = diagnostics.filter((found) => found.file === file && isError(found));
  const place = fault && fault.line > 0 ? `${file}:${fault.line}:${fault.column}` : file;
  return refuse(
    `${place} 有错，这项任务读不出来：${fault?.message ?? ''}`,
    fault?.remedy ?? '运行 xiaoneng check 查看',
  );
}
