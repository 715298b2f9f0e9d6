import type { Day } from '../../calendar/day.ts';
import type { Meaning } from '../../intake/sheet/meanings.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import type { Row } from '../../intake/sheet/rows.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Standing } from '../../rules/lateness/standing.ts';

/** What a sheet says of a task, and its cells alone. */
export interface SheetSide {
  readonly told: Proposal;
  readonly said: Row;
}

/** A row, the task of the ledger that it tells, and what the sheet said of it when it was imported last, if that is known. */
export interface Sides {
  readonly here: SheetSide;
  readonly last?: SheetSide;
  readonly task: Task;
  /** The task with the keys of its file. */
  readonly filed: PlainMap;
  readonly standing: Standing;
  /** A name of a unit as the register has it now. */
  readonly unitNow: (name: string) => string;
  /** Of what the sheet tells without a day: its own, else today. */
  readonly day: Day;
  /** The sheet says itself of which day it is. */
  readonly isDated: boolean;
}

/**
 * How a cell compares with the ledger and with the sheet as it was imported last: it says what the ledger says; it has not
 * changed, the ledger has; it has changed and is taken; both have changed; it has changed and nothing can be made of it.
 */
export type Weight = 'same' | 'left' | 'taken' | 'clash' | 'untaken';

/** What becomes of a cell. */
export interface Account {
  readonly meaning: Meaning;
  readonly weight: Weight;
  /** What the ledger says, '' for nothing. */
  readonly there?: string;
  /** 进展, 申请延期, 修改: what is done in the ledger; cells that are taken along with another have none. */
  readonly action?: string;
  readonly edits?: readonly Edit[];
  /** A line of 办理经过 with the keys of the file. */
  readonly entry?: Readonly<Record<string, string>>;
  /** The line gives a reason that nobody wrote. */
  readonly isReasonless?: true;
  /** Why nothing is made of it, and what to do. */
  readonly why?: { readonly message: string; readonly remedy: string };
  /** What is not taken of it keeps the rest of its row from nothing. */
  readonly isMild?: true;
  /** It is told once, and not again while the cell stays as it is. */
  readonly isOnce?: true;
}

/** What the three say of one thing; no `before` where the sheet as imported last is not known or had no such column. */
export interface Three {
  readonly here: string;
  readonly there: string;
  readonly before: string | undefined;
}

export function weigh({ here, there, before }: Three): Weight {
  if (here === there) return 'same';
  if (here === before) return 'left';
  return before === undefined || there === before ? 'taken' : 'clash';
}

/** What the sheet said in a cell last; undefined where nobody knows. */
export function saidBefore({ last }: Sides, meaning: Meaning): string | undefined {
  return last?.said.has(meaning) ? last.said.text(meaning) : undefined;
}

/** Whether a cell says what it said in the sheet as imported last. */
export function isUnchanged(sides: Sides, meaning: Meaning): boolean {
  return saidBefore(sides, meaning) === sides.here.said.text(meaning);
}
