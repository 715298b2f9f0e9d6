import type { Ledger } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import type { Terms } from '../../src/records/terms.ts';
import { momentOf } from '../records/specimen.ts';

/** A ledger of a few files, by their path, and what counts for it on a day. */
export function small(files: Readonly<Record<string, string>>): {
  readonly ledger: Ledger;
  readonly termsOn: (day: string) => Terms;
} {
  const encode = (text: string) => new TextEncoder().encode(text);
  const all = Object.entries({ 'xiaoneng.yaml': '版本: 1\n名称: 督查室\n', ...files });
  const ledger = readLedger(all.map(([path, text]) => ({ path, kind: 'file', bytes: encode(text) })));
  if (ledger.diagnostics.length > 0) throw new Error(ledger.diagnostics.map(({ message }) => message).join('\n'));
  const { calendar, rules, directory: units } = ledger;
  return { ledger, termsOn: (day) => ({ calendar, rules, units, asOf: momentOf(day) }) };
}

/** The file of a record, a line for each key; its number is the file's name. */
export function lines(path: string, values: Readonly<Record<string, string>>): Record<string, string> {
  const id = path.split('/').at(-1)?.replace('.yaml', '') ?? '';
  return {
    [path]: Object.entries({ 编号: id, ...values })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  };
}
