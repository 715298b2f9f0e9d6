import type { Period } from '../calendar/period.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { articleKind } from '../records/article/index.ts';
import type { Article } from '../records/article/schema.ts';
import type { Terms } from '../records/terms.ts';
import { knownRecords } from './registers.ts';

/** The pieces that each unit sent in within a period. */
export function articlesByUnit(ledger: Ledger, terms: Terms, { from, to }: Period): ReadonlyMap<string, Article[]> {
  const units = new Map<string, Article[]>();
  for (const { record } of knownRecords(ledger, articleKind, terms)) {
    if (record.submitted < from || record.submitted > to) continue;
    const unit = ledger.directory.fullName(record.unit);
    units.set(unit, [...(units.get(unit) ?? []), record]);
  }
  return units;
}
