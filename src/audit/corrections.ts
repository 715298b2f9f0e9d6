import { parseDay } from '../calendar/day.ts';
import { type Difference, differences } from '../ledger/merge/differences.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../ledger/text/plain.ts';
import { words } from '../vocabulary/words.ts';
import type { AuditTerms } from './finding.ts';
import type { Commit } from './past.ts';

/** Whether what is new in an entry, or is a new entry, is of what is said of corrections of it. */
export function touchesCorrections({ path: [key], before, after }: Difference): boolean {
  return key === words.history && after !== undefined && !samePlain(listIn(before), listIn(after));
}

/**
 * The 更正 that explains a change of an entry: one more than there was, which holds exactly what stood in the place of
 * everything that is otherwise, and why. None where anything of that is not so.
 */
export function correctionIn({ path: [key], before, after }: Difference): PlainMap | undefined {
  if (key !== words.history || !isPlainMap(before) || !isPlainMap(after)) return undefined;
  const [old, now] = [listIn(before), listIn(after)];
  const correction = now.at(-1);
  if (now.length !== old.length + 1 || !samePlain(now.slice(0, -1), old) || !isPlainMap(correction)) return undefined;
  return holdsAll(correction, before, after) ? correction : undefined;
}

function holdsAll(correction: PlainMap, before: PlainMap, after: PlainMap): boolean {
  const changed = differences(before, after).filter(({ path }) => path[0] !== words.corrections);
  const was = correction[words.was] ?? {};
  const absent = correction[words.wasAbsent] ?? [];
  if (changed.length === 0 || !isPlainMap(was) || !Array.isArray(absent) || !correction[words.reason]) return false;
  const told = changed.every(({ path: [name = ''], before: value }) =>
    value === undefined ? absent.includes(String(name)) : samePlain(was[name], value),
  );
  return told && changed.length === Object.keys(was).length + absent.length;
}

function listIn(entry: Plain | undefined): Plain[] {
  const list = isPlainMap(entry) ? entry[words.corrections] : undefined;
  return Array.isArray(list) ? list : list === undefined ? [] : [list];
}

/** Whether a correction was entered in the days in which things are entered: one dated back would change what had been told. */
export function isOfItsDay(correction: PlainMap, { at }: Commit, { calendar, rules }: AuditTerms): boolean {
  const day = parseDay(String(correction[words.date] ?? ''));
  if (day === undefined) return false;
  return day >= at.day || calendar.workingDaysIn(day, at.day) <= rules.get('entryLimit', at.day).value;
}
