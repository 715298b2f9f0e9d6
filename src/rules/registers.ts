import type { Day } from '../calendar/day.ts';
import type { Filed, Ledger, Remark } from '../ledger/ledger.ts';
import { recordsOf } from '../ledger/ledger.ts';
import { registers } from '../records/index.ts';
import type { Kind, Numbered, Register } from '../records/kind.ts';
import { knownOn } from '../records/known.ts';
import type { Terms } from '../records/terms.ts';
import { fieldsOf } from '../vocabulary/anatomy.ts';
import { checkIds, eachOnce } from './ids.ts';
import { checkReferences } from './references.ts';

/** The records of a register as they are known on the day of looking, each number once. */
export function knownRecords<R extends Numbered>(ledger: Ledger, kind: Kind<R>, { asOf }: Terms): readonly Filed<R>[] {
  const told = latest.get(ledger) ?? new Map<string, Known>();
  latest.set(ledger, told);
  const before = told.get(kind.name);
  if (before?.day === asOf.day) return before.records as readonly Filed<R>[];
  const records = eachOnce(kind, recordsOf(ledger, kind)).flatMap((filed) => knownThen(kind, filed, asOf.day));
  told.set(kind.name, { day: asOf.day, records });
  return records;
}

/** What is known of the records of a kind on the day that was asked for last: many ask for the same. */
interface Known {
  readonly day: Day;
  readonly records: readonly Filed<Numbered>[];
}

const latest = new WeakMap<Ledger, Map<string, Known>>();

function knownThen<R extends Numbered>(kind: Kind<R>, filed: Filed<R>, day: Day): readonly Filed<R>[] {
  const record = knownOn(kind, filed.record, day);
  if (record === filed.record) return [filed];
  return record ? [{ record, file: filed.file }] : [];
}

/** Everything to be said of the records of all registers, one by one. */
export function registerRemarks(ledger: Ledger, terms: Terms): Remark[] {
  return registers.flatMap((kind) => {
    const all = recordsOf(ledger, kind);
    return [...checkIds(kind, all), ...all.flatMap((filed) => recordRemarks(kind, filed, ledger, terms))];
  });
}

/** What is to be said of one record: what it refers to, and what its kind has to say of what is known of it. */
export function recordRemarks(
  kind: Register,
  { record, file }: Filed<Numbered>,
  ledger: Ledger,
  terms: Terms,
): Remark[] {
  const known = knownOn(kind, record, terms.asOf.day);
  const own = known && kind.check ? kind.check(known, terms) : [];
  const references = checkReferences(fieldsOf(kind.schema), record, ledger, terms.asOf.day);
  return [...references, ...own].map((found) => ({ file, record: found }));
}
