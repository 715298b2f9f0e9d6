import { quarterOf } from '../calendar/period.ts';
import { type Ledger, type Remark, recordsOf } from '../ledger/ledger.ts';
import { targetKind } from '../records/target/index.ts';
import type { Terms } from '../records/terms.ts';
import { visitKind } from '../records/visit/index.ts';
import type { Visit } from '../records/visit/schema.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { words } from '../vocabulary/words.ts';
import { knownRecords } from './registers.ts';
import { cellsOf, type Service, serviceOf, unassigned } from './visits.ts';

/** What is to be said of 包保 across its records: targets nobody answers for, visits that meet nobody's duty. */
export function visitRemarks(ledger: Ledger, terms: Terms): Remark[] {
  const service = serviceOf(ledger, terms);
  const files = new Map(recordsOf(ledger, targetKind).map(({ record, file }) => [record.id, file]));
  const bare = unassigned(service, terms).map(({ id, name }) => ({
    file: files.get(id) ?? '',
    record: finding('target-unassigned', [], { name, today: terms.asOf.day }),
  }));
  const visits = knownRecords(ledger, visitKind, terms).flatMap(({ record, file }) =>
    visitFindings(record, service, terms).map((found) => ({ file, record: found })),
  );
  return [...bare, ...visits];
}

function visitFindings(visit: Visit, service: Service, terms: Terms): Finding[] {
  const target = service.targets.get(visit.target);
  if (!target) return [];
  const { name, listed } = target;
  const early = visit.date < listed;
  return [
    ...(early ? [finding('visit-before-listing', [words.date], { name, date: visit.date, listed })] : []),
    ...(early ? [] : strangers(visit, name, service, terms)),
  ];
}

/** Those who came without answering for the target; one that answers for it may bring others along. */
function strangers(visit: Visit, name: string, service: Service, terms: Terms): Finding[] {
  const quarter = visit.makeUp ?? quarterOf(visit.date);
  const cells = cellsOf(service, quarter, terms).filter(({ target }) => target.id === visit.target);
  const isOwn = (person: string) => cells.some((cell) => cell.person === person);
  if (visit.persons.some(isOwn)) return [];
  return visit.persons.map((person, index) =>
    finding('visit-unassigned', [words.persons, index], { person, name, quarter }),
  );
}
