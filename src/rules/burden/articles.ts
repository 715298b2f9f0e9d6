import type { Period } from '../../calendar/period.ts';
import { type Article, articleKind } from '../../records/article.ts';
import type { Known } from '../basis/known.ts';

/** The pieces that each unit sent in within a period. */
export function articlesByUnit(ledger: Known, { from, to }: Period): ReadonlyMap<string, Article[]> {
  const units = new Map<string, Article[]>();
  for (const { record } of ledger.records(articleKind)) {
    if (record.submitted < from || record.submitted > to) continue;
    const unit = ledger.directory.fullName(record.unit);
    units.set(unit, [...(units.get(unit) ?? []), record]);
  }
  return units;
}
