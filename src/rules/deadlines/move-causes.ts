import type { Moment } from '../../calendar/moment.ts';
import { type Filed, idOf, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import type { Difference } from '../../ledger/merge/differences.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { registers, taskKind } from '../../records/index.ts';
import { knownOn } from '../../records/known.ts';
import { rewordedRules } from '../../records/rule/versions.ts';
import type { Task } from '../../records/task/schema.ts';
import { asKnown } from '../../records/task/tell.ts';
import type { MoveCause } from '../../vocabulary/choices.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { type Part, partsBetween, withParts } from './record-changes.ts';

/** One thing in which two states differ, and that moves a deadline. */
export interface Cause {
  readonly cause: MoveCause;
  /** The files, rules or units that it is about. */
  readonly about: readonly string[];
  /** What of the record itself has changed. */
  readonly changes: readonly Difference[];
}

/** The due days of a state, by what is due. */
type Reckon = (ledger: Ledger) => ReadonlyMap<string, string>;

/** What deadlines rest on besides records. */
const shared = ['notice', 'rule', 'unit'] as const;
type Shared = (typeof shared)[number];

/**
 * What moves a deadline is found by holding everything else fixed: as it was then, and as it is now. What makes a
 * difference to the day in one of these is a cause. Where only one thing has changed nothing need be tried.
 */
export function causesBetween(then: Ledger, now: Ledger, reckon: Reckon, asOf: Moment) {
  const common = commonCauses(then, now);
  const [old, fresh] = [tasksById(then), tasksById(now)];
  const matters = new Map<string, (key: string) => Cause[]>();
  return (key: string, id: string): Cause[] => {
    const record = id.split('/')[0] as string;
    const name = isTask(record) ? record : '';
    const known =
      matters.get(name) ??
      tried(name === '' ? across(then, now) : ofTask(old.get(name), fresh.get(name), asOf), common);
    matters.set(name, known);
    const causes = known(key);
    return name === '' ? causes.map((one) => ofRecord(one, record, then, now, asOf)) : causes;
  };

  function tried({ parts, state }: Facts, causes: readonly Cause[]): (key: string) => Cause[] {
    const factors: Cause[] = [...causes, ...parts.map((part) => ({ ...part, about: [] }))];
    const days = new Map<string, ReadonlyMap<string, string>>();
    const dueWith = (chosen: readonly Cause[], key: string) => {
      const name = factors.map((one) => (chosen.includes(one) ? '1' : '0')).join('');
      const known =
        days.get(name) ?? reckon(mixed(then, now, chosen, state(parts.filter((part) => has(chosen, part)))));
      days.set(name, known);
      return known.get(key);
    };
    return (key) => {
      if (factors.length < 2) return factors;
      const moving = factors.filter((one) => {
        const others = factors.filter((other) => other !== one);
        return dueWith([one], key) !== dueWith([], key) || dueWith(others, key) !== dueWith(factors, key);
      });
      return moving.length > 0 ? moving : factors;
    };
  }
}

function has(chosen: readonly Cause[], { cause }: Part): boolean {
  return chosen.some((one) => one.cause === cause);
}

/** A state in which only what was chosen is as it is now. */
function mixed(then: Ledger, now: Ledger, chosen: readonly Cause[], facts: Pick<Ledger, 'tasks' | 'records'>): Ledger {
  const of = (what: Shared) => (chosen.some(({ cause }) => cause === what) ? now : then);
  const { calendar, arrangements } = of('notice');
  const { rules, ruleFile } = of('rule');
  const { directory, register } = of('unit');
  return { ...now, calendar, arrangements, rules, ruleFile, directory, register, ...facts };
}

/** What of the facts has changed, and the facts when only some of that has. */
interface Facts {
  readonly parts: readonly Part[];
  state(chosen: readonly Part[]): Pick<Ledger, 'tasks' | 'records'>;
}

function isTask(id: string): boolean {
  return id.startsWith(taskKind.prefix);
}

/** A task by itself. */
function ofTask(was: Filed<Task> | undefined, is: Filed<Task> | undefined, asOf: Moment): Facts {
  const [before, after] = [was, is].map((filed) => filed && plainOf(asKnown(filed.record, asOf)));
  const parts = partsBetween(before, after);
  return {
    parts,
    state: (chosen) => {
      const plain = withParts(before, after, parts, chosen);
      const record = plain && decoded(taskKind.schema, plain);
      const file = (is ?? was)?.file ?? '';
      return { tasks: record ? [{ record, file }] : [], records: new Map() };
    },
  };
}

/** Of several with the same number the first. */
function tasksById({ tasks }: Ledger): ReadonlyMap<string, Filed<Task>> {
  return new Map(tasks.toReversed().map((filed) => [idOf(filed), filed]));
}

function plainOf(task: Task): PlainMap {
  return filedAs(taskKind.schema, task) as PlainMap;
}

/** Everything that is recorded, for what several records bring about together. */
function across(then: Ledger, now: Ledger): Facts {
  const parts: Part[] = [{ cause: 'entered', changes: [] }];
  return {
    parts,
    state: (chosen) => ({ tasks: [], records: (chosen.length > 0 ? now : then).records }),
  };
}

/** In place of everything that is recorded what has changed of the record itself, where that is it. */
function ofRecord(one: Cause, id: string, then: Ledger, now: Ledger, { day }: Moment): Cause {
  if (one.cause !== 'entered') return one;
  const kind = registers.find(({ prefix }) => id.startsWith(prefix));
  if (!kind) return one;
  const [before, after] = [then, now].map((ledger) => {
    const filed = recordsOf(ledger, kind).find(({ record }) => record.id === id);
    const known = filed && knownOn(kind, filed.record, day);
    return known && (filedAs(kind.schema, known) as PlainMap);
  });
  const parts = partsBetween(before, after);
  const part = parts.find(({ cause }) => cause === 'correction') ?? parts[0];
  return part ? { cause: part.cause, about: [], changes: parts.flatMap(({ changes }) => changes) } : one;
}

/** In what of that on which all deadlines rest two states differ. */
export function commonCauses(then: Ledger, now: Ledger): Cause[] {
  const about: Readonly<Record<Shared, readonly string[] | undefined>> = {
    notice: noticesBetween(then, now),
    rule: rulesBetween(then, now),
    unit: unitsBetween(then, now),
  };
  return shared.flatMap((cause) => {
    const found = about[cause];
    return found ? [{ cause, about: found, changes: [] }] : [];
  });
}

/** The files of the calendar that differ; of a calendar that was only put in another's place there are none. */
function noticesBetween(then: Ledger, now: Ledger): string[] | undefined {
  if (then.calendar === now.calendar) return undefined;
  if (then.arrangements === now.arrangements) return [];
  const found = otherwise(then.arrangements, now.arrangements, ({ file }) => file);
  return found.length === 0
    ? undefined
    : found.map(({ file, record }) => (record.number === undefined ? file : `${file}（${record.number}）`));
}

function rulesBetween(then: Ledger, now: Ledger): string[] | undefined {
  const found = rewordedRules(then.ruleFile?.rules ?? [], now.ruleFile?.rules ?? []);
  if (found.length === 0) return isReplaced(then, now) ? [] : undefined;
  return found.map(
    ({ name, effectiveFrom, before, after }) => `${name} ${before ?? '无'} → ${after ?? '无'}（${effectiveFrom} 起）`,
  );
}

/** Rules that were put in the place of those of the same file; where there is no file, both have what is built in. */
function isReplaced(then: Ledger, now: Ledger): boolean {
  return then.rules !== now.rules && then.ruleFile !== undefined && then.ruleFile === now.ruleFile;
}

function unitsBetween(then: Ledger, now: Ledger): string[] | undefined {
  const found = otherwise(then.directory.units, now.directory.units, ({ name }) => name);
  return found.length === 0 ? undefined : found.map(({ name }) => name);
}

/** Those of two lists that are not the same in both, as they are now where they are there. */
function otherwise<T>(then: readonly T[], now: readonly T[], nameOf: (one: T) => string): T[] {
  const byName = (all: readonly T[]) => new Map(all.map((one) => [nameOf(one), one]));
  const [old, fresh] = [byName(then), byName(now)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [old.get(name), fresh.get(name)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [(is ?? was) as T];
  });
}
