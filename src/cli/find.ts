import { isError } from '../ledger/diagnostic.ts';
import type { Filed, Ledger } from '../ledger/ledger.ts';
import { taskKind } from '../records/index.ts';
import { isId } from '../records/kind.ts';
import type { Task } from '../records/task/schema.ts';
import type { OpenLedger } from './desk.ts';
import { misuse, refuse, type Stop } from './outcome.ts';

/** Folders are among what could not be read when they are links or may not be listed. */
const UNREAD_FOLDER = /^tasks(?:\/[^.]*)?$/;

/** The task meant by any unambiguous part of its number, in either case; one that could not be read counts as well. */
export function findTask({ ledger }: OpenLedger, typed: string): Filed<Task> | Stop {
  const part = typed.trim().toUpperCase();
  if (part === '') return misuse('没有写编号', '写编号，或其中不会弄错的一段');
  const found = ledger.tasks.filter(({ record }) => record.id.includes(part));
  const exact = found.filter(({ record }) => record.id === part);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first) return unknownTask(typed, part, ledger);
  const unread = exact.length > 0 ? [] : unreadIds(part, ledger);
  if (others.length + unread.length === 0) return first;
  const oneNumber = others.every(({ record }) => record.id === first.record.id);
  if (unread.length === 0 && oneNumber) return repeated([first, ...others]);
  const names = [first, ...others].map(({ record }) => `${record.id} ${record.title}`);
  names.push(...unread.map((id) => `${id}（读不出来）`));
  const more = names.length > 5 ? `等 ${names.length} 项` : '';
  return refuse(`“${typed}”对得上不止一项：\n${names.slice(0, 5).join('\n')}${more}`, '多写几位');
}

/** A copy of a file that still says the number of the original. */
function repeated(tasks: readonly Filed<Task>[]): Stop {
  const files = tasks.map(({ file }) => file).join('、');
  return refuse(
    `编号 ${tasks[0]?.record.id ?? ''} 用在 ${tasks.length} 个文件里：${files}`,
    '先按 xiaoneng check 的提示处理',
  );
}

/** The numbers that stand only in the names of files that could not be read. */
function unreadIds(part: string, { tasks, unread }: Ledger): string[] {
  const known = new Set(tasks.map(({ record }) => record.id));
  const names = [...unread].map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, ''));
  return names.filter((name) => isId(taskKind, name) && name.includes(part) && !known.has(name));
}

/** A task whose file could not be read is there all the same, and may be in a folder that could not be read. */
function unknownTask(typed: string, part: string, { diagnostics, unread }: Ledger): Stop {
  const file = [...unread].find((path) => path.toUpperCase().includes(part));
  const folder = [...unread].find((path) => UNREAD_FOLDER.test(path));
  if (file === undefined && folder !== undefined) {
    return refuse(
      `没有找到编号含“${typed}”的任务；${folder} 没有读取，也许在里面`,
      '运行 xiaoneng check 查看，改好再试',
    );
  }
  if (file === undefined) return refuse(`没有编号含“${typed}”的任务`, '用 xiaoneng list 查编号');
  const [fault] = diagnostics.filter((found) => found.file === file && isError(found));
  const place = fault && fault.line > 0 ? `${file}:${fault.line}:${fault.column}` : file;
  return refuse(
    `${place} 有错，这项任务读不出来：${fault?.message ?? ''}`,
    fault?.remedy ?? '运行 xiaoneng check 查看',
  );
}
