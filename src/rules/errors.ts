import { errorKind } from '../records/error/index.ts';
import type { ErrorRecord } from '../records/error/schema.ts';
import { receiptKind } from '../records/receipt/index.ts';
import type { Known } from './known.ts';

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

/** Whether anybody has counted the papers of a month. */
export function isCounted(ledger: Known, month: string): boolean {
  return ledger.records(receiptKind).some(({ record }) => record.month === month);
}
