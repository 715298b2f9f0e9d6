import { type Filed, type FiledTask, type Ledger, recordsOf } from '../../ledger/ledger.ts';
import type { Assignment } from '../../records/assignment.ts';
import { assignmentKind } from '../../records/assignment.ts';
import { bulletinKind } from '../../records/bulletin.ts';
import { registers, taskKind } from '../../records/index.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { receiptKind } from '../../records/receipt.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { requirementKind } from '../../records/requirement.ts';
import { targetKind } from '../../records/target.ts';
import { type Visit, visitKind } from '../../records/visit.ts';
import { eachOnce } from '../basis/ids.ts';

/**
 * The records that together bring about what is owed, and bear on nothing else: what is owed of a ledger is what is owed
 * of its strands.
 */
export interface Strand {
  readonly task?: FiledTask;
  /** By the names of their kinds. */
  readonly records: ReadonlyMap<string, readonly Filed<Numbered>[]>;
  /** The one of 错情通报, which begins by what the ledger says of itself. */
  readonly ofBulletins?: true;
}

/** What ties a record of a register to others; where nothing is said, it stands alone as far as something is owed for it. */
const ties: Readonly<Record<string, (record: never) => string>> = {
  [targetKind.name]: ({ id }: Numbered) => id,
  [assignmentKind.name]: ({ target }: Assignment) => target,
  [visitKind.name]: ({ target }: Visit) => target,
  [requirementKind.name]: ({ id }: Numbered) => id,
  [reportKind.name]: ({ id, requirement, task }: Report) => requirement ?? task ?? id,
  [bulletinKind.name]: () => BULLETINS,
  [receiptKind.name]: () => BULLETINS,
};

const BULLETINS = '错情通报';

/** The strands of a ledger: each task with the reports on it, and what is in the registers. */
export function* strandsOf(whole: Ledger): Generator<Strand> {
  const tied = new Map<string, Map<string, Filed<Numbered>[]>>([[BULLETINS, new Map()]]);
  for (const kind of registers) for (const filed of eachOnce(kind, recordsOf(whole, kind))) tieIn(tied, kind, filed);
  for (const task of eachOnce(taskKind, whole.tasks)) {
    const { id } = task.card ?? task.record;
    yield { task, records: tied.get(id) ?? NONE };
    tied.delete(id);
  }
  for (const [key, records] of tied) yield key === BULLETINS ? { records, ofBulletins: true } : { records };
}

const NONE: Strand['records'] = new Map();

function tieIn(tied: Map<string, Map<string, Filed<Numbered>[]>>, kind: Register, filed: Filed<Numbered>): void {
  const tie = ties[kind.name];
  if (!tie && !kind.owes) return;
  const key = tie ? tie(filed.record as never) : filed.record.id;
  const strand = tied.get(key) ?? new Map<string, Filed<Numbered>[]>();
  tied.set(key, strand);
  const same = strand.get(kind.name);
  if (same) same.push(filed);
  else strand.set(kind.name, [filed]);
}

/** A ledger of nothing but this strand, with all that is laid down ahead. */
export function ledgerOf({ task, records, ofBulletins }: Strand, whole: Ledger): Ledger {
  const tasks = task ? [withoutCard(task)] : [];
  return { ...whole, office: ofBulletins ? whole.office : undefined, tasks, records };
}

/** By its record alone: what it has come to is asked of many days. */
function withoutCard({ record, file }: FiledTask): FiledTask {
  return { record, file };
}
