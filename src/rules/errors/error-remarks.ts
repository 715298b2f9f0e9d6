import { type Filed, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { bulletinKind } from '../../records/bulletin.ts';
import { errorKind } from '../../records/error.ts';
import { type Receipt, receiptKind } from '../../records/receipt.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { errorsOf } from './errors.ts';

/** What is to be said of errors, the papers they are counted against, and bulletins. */
export function errorRemarks(ledger: Ledger, known: Known): Remark[] {
  return [
    ...repeatedMonths(recordsOf(ledger, receiptKind), 'receipt-duplicate'),
    ...repeatedMonths(recordsOf(ledger, bulletinKind), 'bulletin-duplicate'),
    ...recordsOf(ledger, receiptKind).flatMap((filed) => twice(filed, ledger)),
    ...uncounted(known),
  ];
}

function repeatedMonths(
  records: readonly Filed<{ readonly month: string }>[],
  code: 'receipt-duplicate' | 'bulletin-duplicate',
): Remark[] {
  const holders = new Map<string, string>();
  return records.flatMap(({ record: { month }, file }) => {
    const other = holders.get(month);
    holders.set(month, other ?? file);
    return other === undefined ? [] : [{ file, record: finding(code, [words.month], { month, other }) }];
  });
}

function twice({ record, file }: Filed<Receipt>, { directory }: Ledger): Remark[] {
  const names = record.receipts.map(({ unit }) => directory.fullName(unit));
  return names.flatMap((unit, index) =>
    names.indexOf(unit) === index
      ? []
      : [{ file, record: finding('receipt-unit-twice', [words.receipts, index, words.unit], { unit }) }],
  );
}

/** Errors of a month without papers to hold them against, or with fewer; told once, of the first of them. */
function uncounted(ledger: Known): Remark[] {
  const errors = ledger.records(errorKind);
  const months = new Set(errors.map(({ record }) => record.arrived.slice(0, 7)));
  return [...months].flatMap((month) =>
    errorsOf(ledger, month, month).flatMap(({ unit, received, errors: faulty }): Remark[] => {
      const file = errors.find(({ record }) => record.id === faulty[0]?.id)?.file;
      const found = file === undefined ? undefined : doubt(unit, month, received, faulty.length);
      return file !== undefined && found ? [{ file, record: found }] : [];
    }),
  );
}

function doubt(unit: string, month: string, received: number | undefined, faulty: number): Finding | undefined {
  if (received === undefined) return finding('receipt-missing', [words.unit], { unit, month });
  if (received >= faulty) return undefined;
  return finding('receipt-short', [words.unit], { unit, month, received, faulty });
}
