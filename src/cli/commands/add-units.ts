import { words } from '../../vocabulary/words.ts';
import { isStop, type Stop } from '../outcome.ts';
import { findUnit, type Names } from '../units.ts';
import type { Draft } from './add-draft.ts';

/** Every unit of a draft by its full name, whatever was typed. */
export async function resolveUnits(draft: Draft, ledger: Names): Promise<Draft | Stop> {
  const lead = await findUnit(ledger, String(draft[words.lead]));
  if (isStop(lead)) return lead;
  const names: string[] = [];
  for (const typed of (draft[words.support] as readonly string[] | undefined) ?? []) {
    const unit = await findUnit(ledger, typed);
    if (isStop(unit)) return unit;
    names.push(unit.name);
  }
  return { ...draft, [words.lead]: lead.name, ...(names.length > 0 && { [words.support]: names }) };
}
