import type { Calendar } from '../calendar/calendar.ts';
import type { Holiday } from '../records/holiday/schema.ts';
import { taskKind } from '../records/index.ts';
import type { Kind, Numbered } from '../records/kind.ts';
import type { Office } from '../records/office/schema.ts';
import type { Permissions } from '../records/permission.ts';
import type { Plan } from '../records/plan/schema.ts';
import type { Rulebook } from '../records/rule/rulebook.ts';
import type { RuleFile } from '../records/rule/schema.ts';
import type { Card } from '../records/task/card.ts';
import type { Task } from '../records/task/schema.ts';
import type { Directory } from '../records/unit/directory.ts';
import type { Register } from '../records/unit/schema.ts';
import type { Finding } from '../vocabulary/messages.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A file of the ledger as it was found, or a folder that could not be listed; `trouble` says why it could not be read. */
export interface LedgerFile {
  /** Within the ledger, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'repository' | 'other';
  readonly bytes?: Uint8Array | undefined;
  /** In bytes, of a file too large to be read. */
  readonly size?: number;
  readonly trouble?: string | undefined;
  readonly packed?: Packed | undefined;
}

/**
 * Of no more files than this all that was taken out of the pack or found out is held: lists are gone through again. Of
 * more it is let go of after use, for a part would be of little use.
 */
export const HELD = 16_384;

/** A record and the file it stands in. */
export interface Filed<R> {
  readonly record: R;
  readonly file: string;
  /** The number of the record, where it is known without opening the file; of what has none it is not to be asked. */
  readonly id?: string;
  /** Says that the record will not be asked for again soon, and need not be held where it can be had once more. */
  release?(): void;
}

/** A task's file. What is not on its card its record says. */
export interface FiledTask extends Filed<Task> {
  readonly card?: Card | undefined;
}

/** What is known from before of a file that is as it was and had nothing wrong in it; most tasks have a card. */
export type Packed = Required<Pick<Filed<object>, 'record' | 'file' | 'id' | 'release'>> & Pick<FiledTask, 'card'>;

/** The texts of files by their paths. */
export interface Texts {
  get(file: string): string | undefined;
  has(file: string): boolean;
  keys(): readonly string[];
}

/** The wording of a task, without opening its file where that is not needed. */
export function titleOf(filed: FiledTask): string {
  return filed.card?.title ?? filed.record.title;
}

/** 上级任务; a task with a card has none. */
export function parentOf(filed: FiledTask): string | undefined {
  return filed.card ? undefined : filed.record.parent;
}

/** The number of a record, without opening its file where that is not needed. */
export function idOf(filed: Filed<Numbered> & Pick<FiledTask, 'card'>): string {
  return filed.id ?? filed.card?.id ?? filed.record.id;
}

/** A finding and the file it is about. */
export type Remark = Filed<Finding>;

/** Everything read from a ledger; nothing in it changes. */
export interface Ledger {
  readonly office: Office | undefined;
  readonly directory: Directory;
  readonly register: Register | undefined;
  readonly ruleFile: RuleFile | undefined;
  readonly rules: Rulebook;
  readonly plan: Plan | undefined;
  readonly permissions: Permissions | undefined;
  readonly calendar: Calendar;
  /** What lies over the built-in calendar. */
  readonly arrangements: readonly Filed<Holiday>[];
  readonly tasks: readonly FiledTask[];
  /** The records of every register, by the name of its kind: see `recordsOf`. */
  readonly records: ReadonlyMap<string, readonly Filed<Numbered>[]>;
  /** What is left of tasks that are wrong, for looking for what else is wrong in them and for nothing else. */
  readonly impaired: readonly Filed<Task>[];
  /** The text of every file that could be decoded, for showing places and for editing. */
  readonly texts: Texts;
  /** The files that stand in the ledger and could not be used: what they say may not be called unknown. */
  readonly unread: ReadonlySet<string>;
  /** What is wrong with the files themselves, without looking across them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The records of a kind, in the order of their files. */
export function recordsOf<R extends Numbered>(
  { tasks, records }: Pick<Ledger, 'tasks' | 'records'>,
  kind: Pick<Kind<R>, 'name' | 'schema'>,
): readonly Filed<R>[] {
  return (kind.name === taskKind.name ? tasks : (records.get(kind.name) ?? [])) as readonly Filed<R>[];
}
