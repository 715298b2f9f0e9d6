import type { Filed } from '../ledger/ledger.ts';
import type { Task } from '../records/task/schema.ts';
import type { Directory } from '../records/unit/directory.ts';
import type { Unit } from '../records/unit/schema.ts';
import type { OpenLedger } from './desk.ts';
import { misuse, refuse, type Stop } from './outcome.ts';

/** The task meant by any unambiguous part of its number, in either case. */
export function findTask({ ledger }: OpenLedger, typed: string): Filed<Task> | Stop {
  const part = typed.trim().toUpperCase();
  if (part === '') return misuse('没有写编号', '写编号，或其中不会弄错的一段');
  const found = ledger.tasks.filter(({ record }) => record.id.includes(part));
  const exact = found.filter(({ record }) => record.id === part);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first)
    return refuse(
      `没有编号含“${typed}”的任务`,
      '用 xiaoneng list 查编号；文件有错的任务读不出来，运行 xiaoneng check 查看',
    );
  if (others.length === 0) return first;
  const names = [first, ...others].slice(0, 5).map(({ record }) => `${record.id} ${record.title}`);
  const more = others.length > 4 ? `等 ${others.length + 1} 项` : '';
  return refuse(`“${typed}”对得上不止一项：\n${names.join('\n')}${more}`, '多写几位');
}

/** The unit meant by a full, short or former name. */
export function findUnit(directory: Directory, typed: string): Unit | Stop {
  const unit = directory.find(typed);
  if (unit) return unit;
  const near = directory.suggest(typed);
  return refuse(`单位名录里没有“${typed}”`, near ? `是不是“${near}”？` : '核对名称，或先在 units.yaml 登记');
}
