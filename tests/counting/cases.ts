import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../catalogue/cases.ts';
import type { Items } from '../catalogue/world.ts';

const folder = join(import.meta.dirname, 'cases');

/** The ledger of a case: its own tasks and units, the rules of all cases with those changed that are named. */
export function caseLedger(name: string, changed: Readonly<Record<string, string>> = {}): Items {
  const rules = Object.entries(changed).reduce(
    (text, [rule, value]) => {
      const before = new RegExp(`(名称: ${rule}\\n    值: ).*`);
      if (!before.test(text)) throw new Error(`no rule ${rule}`);
      return text.replace(before, `$1${value}`);
    },
    readFileSync(join(folder, 'rules.yaml'), 'utf8'),
  );
  const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) });
  return new Map([
    ...filesIn(join(folder, name)),
    ['rules.yaml', bytes(rules)],
    ['xiaoneng.yaml', bytes('版本: 1\n名称: 某区督查室\n')],
  ]);
}
