import { type ErrorRecord, errorKind } from '../../records/error.ts';
import { receiptKind } from '../../records/receipt.ts';
import type { Unplaced } from '../../vocabulary/choices.ts';
import type { Known } from '../basis/known.ts';
import { unplacedOf } from '../basis/ranking.ts';

/** How the papers of a unit were over some months. */
export interface UnitErrors {
  readonly unit: string;
  /** Nobody counted them: no rate can be told. */
  readonly received: number | undefined;
  readonly errors: readonly ErrorRecord[];
}

/** Papers received and those with faults in them, by unit; the months are written 2022-03, both included. */
export function errorsOf(ledger: Known, first: string, last: string): UnitErrors[] {
  const { fullName, units } = ledger.directory;
  const within = (month: string) => first <= month && month <= last;
  const received = new Map<string, number>();
  for (const { record } of ledger.records(receiptKind).filter((one) => within(one.record.month))) {
    for (const { unit, quantity } of record.receipts) {
      received.set(fullName(unit), (received.get(fullName(unit)) ?? 0) + quantity);
    }
  }
  const errors = ledger
    .records(errorKind)
    .map(({ record }) => record)
    .filter(({ arrived }) => within(arrived.slice(0, 7)));
  const named = new Set([...received.keys(), ...errors.map(({ unit }) => fullName(unit))]);
  const order = units.map(({ name }) => name);
  return [...named]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((unit) => ({
      unit,
      received: received.get(unit),
      errors: errors.filter((one) => fullName(one.unit) === unit),
    }));
}

/** How a unit compares with the others; why it does not where it has no place among them. */
export interface UnitRate extends UnitErrors {
  readonly unplaced?: Unplaced;
}

/** 错情率 by unit, the worst first; after them those that are not ranked, the ones with most faults first. */
export function ratesOf(ledger: Known, first: string, last: string): UnitRate[] {
  const all = errorsOf(ledger, first, last).map((one): UnitRate => {
    const unplaced = unplacedOf(ledger.directory.find(one.unit), one.received ?? 0, ledger.terms);
    return { ...one, ...(unplaced && { unplaced }) };
  });
  const isRanked = ({ unplaced }: UnitRate) => unplaced === undefined;
  const most = (a: UnitRate, b: UnitRate) => b.errors.length - a.errors.length;
  const worst = (a: UnitRate, b: UnitRate) =>
    b.errors.length * (a.received ?? 0) - a.errors.length * (b.received ?? 0) || most(a, b);
  return [...all.filter(isRanked).toSorted(worst), ...all.filter((one) => !isRanked(one)).toSorted(most)];
}

/** Whether anybody has counted the papers of a month. */
export function isCounted(ledger: Known, month: string): boolean {
  return ledger.records(receiptKind).some(({ record }) => record.month === month);
}
