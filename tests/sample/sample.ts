import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, LedgerFile } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import type { Terms } from '../../src/records/terms.ts';
import { type Known, knownLedger } from '../../src/rules/basis/known.ts';
import { momentOf } from '../records/specimen.ts';

const folder = join(import.meta.dirname, '../../ledger');

/** Every file of the sample ledger. */
export const files: readonly LedgerFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => ({
    path: join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
    kind: 'file',
    bytes: readFileSync(join(parentPath, name)),
  }));

export const ledger: Ledger = readLedger(files);

export function termsOn(day: string): Terms {
  return { calendar: ledger.calendar, rules: ledger.rules, units: ledger.directory, asOf: momentOf(day) };
}

/** The sample as it is known on a day. */
export function knownOn(day: string): Known {
  return knownLedger(ledger, termsOn(day));
}

/** A file of tests/sample. */
export function textOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8');
}

/** The rows of a CSV file of tests/sample, by the names in its first line. */
export function rowsOf(name: string): Record<string, string>[] {
  const [header = [], ...rows] = textOf(name)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ''])));
}
