import { quarterOf, quarterPeriod } from '../../calendar/period.ts';
import type { Remark } from '../../ledger/ledger.ts';
import { targetKind } from '../../records/target.ts';
import { type Visit, visitKind } from '../../records/visit.ts';
import { cellState } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { type Cell, cellsOf, type Service, serviceOf, unassigned } from './visits.ts';

/** What is to be said of 包保 across its records: targets nobody answers for, visits that meet nobody's duty. */
export function visitRemarks(ledger: Known): Remark[] {
  const service = serviceOf(ledger);
  const files = new Map(ledger.records(targetKind).map(({ record, file }) => [record.id, file]));
  const bare = unassigned(service).map(({ id, name }) => ({
    file: files.get(id) ?? '',
    record: finding('target-unassigned', [], { name, today: ledger.terms.asOf.day }),
  }));
  const cells = cellsIn(service);
  const visits = ledger
    .records(visitKind)
    .flatMap(({ record, file }) => visitFindings(record, service, cells).map((found) => ({ file, record: found })));
  return [...bare, ...visits];
}

/** The cells of a target in a quarter. */
type Cells = (quarter: string, target: string) => readonly Cell[];

/** The cells of each quarter are made once. */
function cellsIn(service: Service): Cells {
  const known = new Map<string, Map<string, Cell[]>>();
  return (quarter, target) => {
    let targets = known.get(quarter);
    if (!targets) {
      targets = new Map();
      for (const cell of cellsOf(service, quarter)) {
        const own = targets.get(cell.target.id);
        if (own) own.push(cell);
        else targets.set(cell.target.id, [cell]);
      }
      known.set(quarter, targets);
    }
    return targets.get(target) ?? [];
  };
}

function visitFindings(visit: Visit, service: Service, cells: Cells): Finding[] {
  const target = service.targets.get(visit.target);
  if (!target) return [];
  const { name, listed } = target;
  const early = visit.date < listed;
  return [
    ...(early ? [finding('visit-before-listing', [words.date], { name, date: visit.date, listed })] : []),
    ...(early ? [] : strangers(visit, name, cells)),
  ];
}

/**
 * Those who came without answering for the target; one that answers for it may bring others along. Of one that is to make
 * up for something there must be something to make up for.
 */
function strangers(visit: Visit, name: string, cells: Cells): Finding[] {
  const { date, makeUp, persons } = visit;
  const quarter = makeUp ?? quarterOf(date);
  const own = cells(quarter, visit.target).filter(({ person }) => persons.includes(person));
  if (own.length === 0)
    return persons.map((person, index) =>
      finding('visit-unassigned', [words.persons, index], { person, name, quarter }),
    );
  const [first] = own;
  if (!first || makeUp === undefined || date <= quarterPeriod(quarter).to || own.some(isGap)) return [];
  return [finding('visit-made-up-needless', [words.makeUp], { date, quarter, state: cellState.words[first.state] })];
}

function isGap({ state }: Cell): boolean {
  return state === 'missing' || state === 'madeUp';
}
