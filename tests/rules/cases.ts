import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of tests/rules/cases. */
function caseText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'cases', name), 'utf8');
}

/** A case of one task, with the units it names, as the files of a ledger. */
export function caseFiles(name: string): Record<string, string> {
  const text = caseText(name);
  const id = /^编号: (RW(\d{4})\S+)/.exec(text);
  return { 'units.yaml': caseText('units.yaml'), [`tasks/${id?.[2]}/${id?.[1]}.yaml`]: text };
}
