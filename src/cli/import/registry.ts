import type { Proposal } from '../../intake/sheet/proposal.ts';
import { type Filed, idOf } from '../../ledger/ledger.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import { filePath, type newId } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import type { KnownTask } from '../../rules/basis/known.ts';
import { mostSimilar } from '../../rules/basis/similar.ts';
import { presentOf, standingOf } from '../../rules/lateness/standing.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { freshId, recordText } from '../writing/new-record.ts';

/** A task of the ledger that a row seems to tell. */
export interface Twin {
  readonly id: string;
  /** What they do not agree in: 时限; absent where they do. */
  readonly differs?: string;
  /** Their number or docket is the same. */
  readonly isSure: boolean;
}

/** The tasks of the ledger as an import meets them. */
export interface Registry {
  /** The task that a row seems to tell: by its number, its docket, or its wording and unit. */
  twinOf(proposal: Proposal, lead: string): Twin | undefined;
  /** What a task of the ledger says, by its number. */
  filed(id: string): Filed<Task> | undefined;
  /** The tasks that a row may tell although its number and docket do not say so: same wording, or of its unit and alike. */
  likeOf(proposal: Proposal, lead: string, among: readonly string[]): readonly Task[];
  /** A new task for a unit; `count` are those that the row makes. */
  enter(proposal: Proposal, lead: string, count: number): { readonly id: string; readonly file: FileChange };
}

/** `again`: what only reads like a task of the ledger is another one. */
export function registerOf(again: boolean, { whole, ledger, terms }: OpenLedger, session: Session): Registry {
  const { directory, tasks } = whole;
  const taken = new Set(tasks.map(({ record }) => record.id));
  const known = indexOf(tasks, directory.fullName);
  let current: ReadonlyMap<string, KnownTask> | undefined;
  const isDue = (task: Task, limit: unknown) => {
    current ??= new Map(ledger.tasks.map((filed) => [idOf(filed), filed] as const));
    const now = current.get(task.id);
    return now !== undefined && presentOf(standingOf(now, terms), 'handling')?.due.day === limit;
  };
  const byId = new Map(tasks.map((filed) => [idOf(filed), filed] as const));
  return {
    twinOf: (proposal, lead) => {
      const sure = known(proposal.id) ?? known(proposal.draft[words.docket]);
      const twins = sure ?? (again ? [] : (known(nameOf(proposal.title, lead)) ?? []));
      const compared = twins.map((task) => ({ ...comparedWith(task, proposal, isDue), isSure: sure !== undefined }));
      return compared.find(({ differs }) => differs === undefined) ?? compared[0];
    },
    filed: (id) => byId.get(id),
    likeOf: ({ title }, lead, among) => {
      const all = among.flatMap((id) => byId.get(id)?.record ?? []);
      const same = all.filter((task) => task.title === title);
      if (same.length > 0) return same;
      const own = all.filter((task) => directory.fullName(task.lead) === lead);
      const like = mostSimilar(title, undefined, own)?.task;
      return like ? [like] : [];
    },
    enter: (proposal, lead, count) => {
      const day = proposal.draft[words.received] as Parameters<typeof newId>[1];
      const own = count === 1 ? proposal.id : undefined;
      const id = own !== undefined && !taken.has(own) ? own : freshId(taskKind, day, (one) => taken.has(one), session);
      taken.add(id);
      const whole = { ...proposal.draft, [words.id]: id, [words.lead]: lead };
      return { id, file: { path: filePath(taskKind, id), after: recordText(taskKind, whole) } };
    },
  };
}

/** The tasks by everything that may name one. */
function indexOf(tasks: readonly Filed<Task>[], fullName: (unit: string) => string) {
  const index = new Map<string, Task[]>();
  for (const { record } of tasks)
    for (const key of [record.id, record.docket, nameOf(record.title, fullName(record.lead))])
      if (key !== undefined) index.set(key, [...(index.get(key) ?? []), record]);
  return (key: unknown) => (typeof key === 'string' ? index.get(key) : undefined);
}

function nameOf(title: string, lead: string): string {
  return `${title}\n${lead}`;
}

/** In what a task differs from a row; cells that are empty are not compared, and the day by which it is due is its limit. */
function comparedWith(
  task: Task,
  { title, when, draft }: Proposal,
  isDue: (task: Task, limit: unknown) => boolean,
): Omit<Twin, 'isSure'> {
  const there = filedAs(taskKind.schema, task) as Record<string, Plain>;
  const told = [
    [words.title, title, true],
    [words.deadline, when.limit, when.value !== ''],
    [words.demand, draft[words.demand], draft[words.demand] !== undefined],
  ] as const;
  const isLimit = (key: string, value: unknown) => key === words.deadline && isDue(task, value);
  const differing = told
    .filter(([key, value, isTold]) => isTold && there[key] !== value && !isLimit(key, value))
    .map(([key]) => key);
  return { id: task.id, ...(differing.length > 0 && { differs: differing.join('、') }) };
}
