import type { Doubt } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import type { When } from '../../intake/sheet/when.ts';
import type { Kind } from '../../records/kind.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { ComparedCell } from './compared.ts';
import type { LastSheet } from './last.ts';

/** What of a row is asked for after its task was made: no more of it is kept. */
export interface RowTold {
  readonly units: readonly string[];
  readonly when: Pick<When, 'kind' | 'value' | 'day'>;
  readonly asksOpening: boolean;
  /** A new task that does not tell where it comes from. */
  readonly isUnsourced: boolean;
  /** It was done, and nobody is told to have signed it. */
  readonly isUnsigned: boolean;
  readonly cells: Proposal['cells'];
}

/** What one row leads to: files to write, what the ledger has already, and what speaks against it. */
export interface Item {
  readonly kind: Kind;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  /** Of a row of somebody's table. */
  readonly told?: RowTold;
  readonly files: readonly FileChange[];
  readonly ids: readonly string[];
  /** All of it stands in the ledger. */
  readonly known: boolean;
  readonly doubts: readonly Doubt[];
  /** The cells of a row that the ledger has of which something is made, or should be. */
  readonly compared?: readonly ComparedCell[];
  /** The tasks of the ledger that the row tells. */
  readonly met?: readonly string[];
  /** The task that it may be, where nobody can tell. */
  readonly asked?: string;
}

/** How rows meet what the ledger has. */
export interface Matching {
  /** What only reads like a task of the ledger is another one (--again). */
  readonly again: boolean;
  /** What has changed in the sheet is taken over (--update). */
  readonly update: boolean;
  /** The sheets as they were imported last. */
  readonly lasts: readonly LastSheet[];
  /** Which task a row is, or none, where somebody was asked; by the row's place. */
  readonly answers: ReadonlyMap<string, string | undefined>;
}
