import { compose } from '../../ledger/text/edit/compose.ts';
import { applyEdits, type Edit } from '../../ledger/text/edit/edit.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../ledger/text/plain.ts';
import { type Register, register as registerSchema, type Unit } from '../../records/unit/schema.ts';
import { words } from '../../vocabulary/words.ts';
import type { OpenLedger } from '../session/session.ts';

/** What a task of a ledger of its own cannot name: records that are not there. */
const ELSEWHERE = [words.parent, words.routine, words.instalment];

/** The text of a task without what it names elsewhere; `isThere` says which tasks are there. */
export function taskCopy(text: string, value: PlainMap, isThere: (id: string) => boolean): string {
  const gone = ELSEWHERE.filter(
    (key) => value[key] !== undefined && !(key === words.parent && isThere(String(value[key]))),
  );
  const edits = gone.map((key): Edit => ({ op: 'unset', path: [key] }));
  const done = applyEdits(text, edits);
  return 'text' in done ? done.text : text;
}

/** The register as far as it concerns a unit: itself, and of those that these values name no more than what they are called. */
export function unitsCopy(
  unit: Unit,
  values: readonly Plain[],
  { whole: { register, directory } }: OpenLedger,
): string {
  const { leaders, lineage = [] } = register ?? { units: [] };
  const kept = new Set([unit.name, ...values.flatMap(textsIn).flatMap((name) => directory.find(name)?.name ?? [])]);
  for (let size = 0; size !== kept.size; ) {
    size = kept.size;
    for (const one of lineage) {
      const names = [...one.units, ...(one.successors ?? [])].map(directory.fullName);
      if (names.some((name) => kept.has(name))) for (const name of names) kept.add(name);
    }
  }
  const changes = lineage.filter(({ units }) => units.some((name) => kept.has(directory.fullName(name))));
  const units = (register?.units ?? []).filter(({ name }) => kept.has(directory.fullName(name)));
  const shown = units.map((one) => (one.name === unit.name ? one : calledOnly(one)));
  const own: Register = { ...(leaders && { leaders }), units: shown, ...(changes.length > 0 && { lineage: changes }) };
  return compose(registerSchema.encode(own) as PlainMap);
}

/** Heads, people in charge and how to reach them are the unit's own affair. */
function calledOnly({ name, shortNames, formerNames, type, assessed, established, abolished }: Unit): Unit {
  return {
    name,
    ...(shortNames && { shortNames }),
    ...(formerNames && { formerNames }),
    type,
    assessed,
    ...(established && { established }),
    ...(abolished && { abolished }),
  };
}

/** Every text in a value, at whatever depth. */
function textsIn(value: Plain): string[] {
  if (typeof value === 'string') return [value];
  return (isPlainMap(value) ? Object.values(value) : value).flatMap(textsIn);
}
