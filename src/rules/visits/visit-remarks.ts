import { quarterOf } from '../../calendar/period.ts';
import type { Remark } from '../../ledger/ledger.ts';
import { targetKind } from '../../records/target.ts';
import { type Visit, visitKind } from '../../records/visit.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { cellsOf, type Service, serviceOf, unassigned } from './visits.ts';

/** What is to be said of 包保 across its records: targets nobody answers for, visits that meet nobody's duty. */
export function visitRemarks(ledger: Known): Remark[] {
  const service = serviceOf(ledger);
  const files = new Map(ledger.records(targetKind).map(({ record, file }) => [record.id, file]));
  const bare = unassigned(service).map(({ id, name }) => ({
    file: files.get(id) ?? '',
    record: finding('target-unassigned', [], { name, today: ledger.terms.asOf.day }),
  }));
  const answering = guardians(service);
  const visits = ledger
    .records(visitKind)
    .flatMap(({ record, file }) => visitFindings(record, service, answering).map((found) => ({ file, record: found })));
  return [...bare, ...visits];
}

/** Who answers for a target in a quarter. */
type Guardians = (quarter: string, target: string) => ReadonlySet<string>;

const NOBODY: ReadonlySet<string> = new Set();

/** The cells of each quarter are made once. */
function guardians(service: Service): Guardians {
  const known = new Map<string, Map<string, Set<string>>>();
  return (quarter, target) => {
    let targets = known.get(quarter);
    if (!targets) {
      targets = new Map();
      for (const cell of cellsOf(service, quarter))
        targets.set(cell.target.id, (targets.get(cell.target.id) ?? new Set()).add(cell.person));
      known.set(quarter, targets);
    }
    return targets.get(target) ?? NOBODY;
  };
}

function visitFindings(visit: Visit, service: Service, answering: Guardians): Finding[] {
  const target = service.targets.get(visit.target);
  if (!target) return [];
  const { name, listed } = target;
  const early = visit.date < listed;
  return [
    ...(early ? [finding('visit-before-listing', [words.date], { name, date: visit.date, listed })] : []),
    ...(early ? [] : strangers(visit, name, answering)),
  ];
}

/** Those who came without answering for the target; one that answers for it may bring others along. */
function strangers(visit: Visit, name: string, answering: Guardians): Finding[] {
  const quarter = visit.makeUp ?? quarterOf(visit.date);
  const own = answering(quarter, visit.target);
  if (visit.persons.some((person) => own.has(person))) return [];
  return visit.persons.map((person, index) =>
    finding('visit-unassigned', [words.persons, index], { person, name, quarter }),
  );
}
