import { type Filed, type FiledTask, idOf, type Ledger, parentOf, type Remark } from '../../ledger/ledger.ts';
import type { Task } from '../../records/task/schema.ts';
import { isDivided } from '../../records/task/states.ts';
import type { Terms } from '../../records/terms.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { taskFinder } from '../basis/ids.ts';
import { breakdownRemarks } from './breakdown.ts';
import { taskRemarks } from './check.ts';
import { checkFamilies } from './families.ts';

/** What `check` will have to say of many tasks that are new or change, and did not say before; none that is new has parts. */
interface Changing {
  /** Of one by itself and beside those told before; it need not be kept. Its number is its own already. */
  saidOf(filed: Filed<Task>): Finding[];
  /** Of those that belong together, once all were told. */
  saidTogether(): Remark[];
}

export function tasksChanging(ledger: Ledger, terms: Terms): Changing {
  const before = new Map(ledger.tasks.map((filed) => [filed.file, filed] as const));
  const dockets = docketsOf(ledger.tasks);
  const kin = kinIn(ledger.tasks);
  const places = new Set(kin.map(({ file }) => file));
  const changed = new Map<string, Filed<Task>>();
  return {
    saidOf: (filed) => {
      const old = before.get(filed.file);
      if (isRelated(filed.record) || places.has(filed.file)) changed.set(filed.file, filed);
      const known = new Set(old && taskRemarks(old, ledger, terms).map(({ record }) => nameOf(record)));
      const found = taskRemarks(filed, ledger, terms).map(({ record }) => record);
      return [...found.filter((one) => !known.has(nameOf(one))), ...docketTaken(filed, old?.record.docket, dockets)];
    },
    saidTogether: () => {
      if (changed.size === 0) return [];
      const wholes = new Set(Array.from(changed.values(), ({ record }) => record.parent));
      const isNear = (filed: FiledTask) => places.has(filed.file) || wholes.has(idOf(filed));
      const others = ledger.tasks.filter((filed) => !changed.has(filed.file) && isNear(filed));
      const known = new Set(saidOfKin(kin, ledger, terms).map(({ file, record }) => `${file}\n${nameOf(record)}`));
      const found = saidOfKin([...others, ...changed.values()], ledger, terms);
      return found.filter(({ file, record }) => !known.has(`${file}\n${nameOf(record)}`));
    },
  };
}

function nameOf({ code, message, path }: Finding): string {
  return [code, message, ...path].join('\n');
}

function saidOfKin(tasks: readonly FiledTask[], ledger: Ledger, terms: Terms): Remark[] {
  const isTask = taskFinder(ledger);
  const own = new Set(tasks.map(idOf));
  return [
    ...checkFamilies(tasks, (id) => own.has(id) || isTask(id), terms),
    ...breakdownRemarks({ ...ledger, tasks }, terms),
  ];
}

/** Those that are a part of another, have parts, or should have. */
function kinIn(tasks: readonly FiledTask[]): readonly FiledTask[] {
  const parents = new Set(tasks.map(parentOf));
  parents.delete(undefined);
  return tasks.filter((filed) => parents.has(idOf(filed)) || (!filed.card && isRelated(filed.record)));
}

function isRelated(task: Task): boolean {
  return task.parent !== undefined || isDivided(task);
}

function docketsOf(tasks: readonly FiledTask[]): Map<string, string> {
  const holders = new Map<string, string>();
  for (const filed of tasks) {
    const { docket } = filed.card ?? filed.record;
    if (docket !== undefined && !holders.has(docket)) holders.set(docket, filed.file);
  }
  return holders;
}

/** 督办文号 is used once; `old` is the one that a task had before. */
function docketTaken(
  { record: { docket }, file }: Filed<Task>,
  old: string | undefined,
  holders: Map<string, string>,
): Finding[] {
  if (docket === undefined || docket === old) return [];
  const other = holders.get(docket);
  if (other === undefined) holders.set(docket, file);
  if (other === undefined || other === file) return [];
  return [finding('docket-duplicate', [words.docket], { number: docket, other })];
}
