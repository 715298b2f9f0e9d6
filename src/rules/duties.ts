import type { Filed, Ledger } from '../ledger/ledger.ts';
import { reportKind } from '../records/report/index.ts';
import { requirementKind } from '../records/requirement/index.ts';
import type { Requirement } from '../records/requirement/schema.ts';
import type { Terms } from '../records/terms.ts';
import { type Duty, met, shelved } from './duty.ts';
import { knownRecords } from './registers.ts';
import { requiredOf, rhythmOf } from './requirements.ts';
import { taskDuties } from './task-duties.ts';

/** Every report that any unit owes or owed, keyed by requirement or task, period and unit: each once. */
export function dutiesOf(ledger: Ledger, terms: Terms): Duty[] {
  const reports = knownRecords(ledger, reportKind, terms).map(({ record }) => record);
  const required = knownRecords(ledger, requirementKind, terms).flatMap(({ record }: Filed<Requirement>) => {
    const own = reports.filter(({ requirement }) => requirement === record.id);
    const shelf = shelved(own, rhythmOf(record), ledger);
    return requiredOf(record, ledger, terms).map((owed) => met(owed, shelf));
  });
  return [...required, ...taskDuties(ledger, reports, terms)];
}
