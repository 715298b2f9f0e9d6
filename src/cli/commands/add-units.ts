import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { words } from '../../vocabulary/words.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { findUnit, type Names } from '../asking/units.ts';

/** Every unit of a draft by its full name, whatever was typed. Who is to do something in support supports. */
export async function resolveUnits(draft: Draft, ledger: Names): Promise<Draft> {
  const lead = await findUnit(ledger, String(draft[words.lead]));
  const joint = await fullNames(draft[words.joint], ledger);
  const support = await fullNames(draft[words.support], ledger);
  const tasks = ((draft[words.assistance] ?? []) as readonly Plain[]).filter(isPlainMap);
  const asked = await fullNames(
    tasks.map((one) => one[words.unit] as string),
    ledger,
  );
  const assistance = tasks.map((one, index) => ({ ...one, [words.unit]: asked[index] as string }));
  const names = [...support, ...new Set(asked.filter((name) => !support.includes(name)))];
  return {
    ...draft,
    [words.lead]: lead.name,
    ...(joint.length > 0 && { [words.joint]: joint }),
    ...(names.length > 0 && { [words.support]: names }),
    ...(assistance.length > 0 && { [words.assistance]: assistance }),
  };
}

async function fullNames(typed: Plain | undefined, ledger: Names): Promise<string[]> {
  const names: string[] = [];
  for (const one of (typed as readonly string[] | undefined) ?? []) {
    const unit = await findUnit(ledger, one);
    names.push(unit.name);
  }
  return names;
}
