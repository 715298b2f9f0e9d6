import type { Filed, Ledger, Remark } from '../../ledger/ledger.ts';
import { recordsOf } from '../../ledger/ledger.ts';
import { registers } from '../../records/index.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import type { Terms } from '../../records/terms.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { checkIds, checkUnique } from '../basis/ids.ts';
import { checkReferences } from './references.ts';

/** Everything to be said of the records of all registers, one by one. */
export function registerRemarks(ledger: Ledger, terms: Terms): Remark[] {
  return registers.flatMap((kind) => {
    const all = recordsOf(ledger, kind);
    return [
      ...checkIds(kind, all),
      ...checkUnique(kind, all),
      ...all.flatMap((filed) => recordRemarks(kind, filed, ledger, terms)),
    ];
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
