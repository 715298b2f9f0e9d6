import type { Day } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { kinds } from '../records/index.ts';
import { namesake } from '../records/unit/directory.ts';
import type { Field } from '../vocabulary/anatomy.ts';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import { recordFinder } from './ids.ts';

type Values = Readonly<Record<string, unknown>>;

/** What looks at one value that means more than it says; most values mean nothing more. */
type Look = (field: Field, value: string, path: Path) => Finding[];

/** What a record refers to must be there, and what it says happened must have happened by the day of looking. */
export function checkReferences(fields: readonly Field[], record: object, ledger: Ledger, today: Day): Finding[] {
  return through(fields, record as Values, [], lookUp(ledger, today));
}

/** Every value of a record with its place, looked at one by one. */
function through(fields: readonly Field[], values: Values, path: Path, look: Look): Finding[] {
  return fields.flatMap((field) => {
    const value = values[field.word];
    if (value === undefined) return [];
    const here = [...path, field.key];
    const items = field.many
      ? (value as readonly unknown[]).map((item, index) => [item, [...here, index]] as const)
      : [[value, here] as const];
    return items.flatMap(([item, place]) =>
      field.fields ? through(field.fields, item as Values, place, look) : look(field, String(item), place),
    );
  });
}

function lookUp(ledger: Ledger, today: Day): Look {
  const isThere = recordFinder(ledger);
  const { register, directory } = ledger;
  return ({ refers, happened }, value, path) => {
    if (happened) return value > today ? [finding('happened-later', path, { date: value, today })] : [];
    if (refers === undefined) return [];
    if (refers === 'unit') {
      if (!register || directory.find(value)) return [];
      return [finding('unit-unknown', path, { name: value, suggestion: directory.suggest(value) })];
    }
    if (refers === 'leader') {
      const names = directory.leaders.map(({ fullName }) => fullName);
      if (names.length === 0 || names.includes(value)) return [];
      return [finding('leader-unknown', path, { name: value, suggestion: namesake(value, names) })];
    }
    const word = kinds.find(({ name }) => name === refers)?.word ?? refers;
    return isThere(refers, value) ? [] : [finding('record-unknown', path, { word, id: value })];
  };
}
