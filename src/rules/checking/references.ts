import type { Day } from '../../calendar/day.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { kinds } from '../../records/index.ts';
import { namesake } from '../../records/unit/directory.ts';
import { ANY_KIND, type Field } from '../../vocabulary/anatomy.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { recordFinder } from '../basis/ids.ts';

type Values = Readonly<Record<string, unknown>>;

/** What looks at one value that means more than it says; most values mean nothing more. */
type Look = (field: Field, value: string, path: Path) => Finding[];

/** What a record refers to must be there, and what it says happened must have happened by the day of looking. */
export function checkReferences(fields: readonly Field[], record: object, ledger: Ledger, today: Day): Finding[] {
  return through(fields, record as Values, [], lookUp(ledger, today));
}

/** Every value of a record that means more than it says, looked at one by one with its place. */
function through(fields: readonly Field[], values: Values, path: Path, look: Look): Finding[] {
  return meaningful(fields).flatMap((field) => {
    const value = values[field.word];
    if (value === undefined) return [];
    const here = [...path, field.key];
    const one = (item: unknown, place: Path) =>
      field.fields ? through(field.fields, item as Values, place, look) : look(field, String(item), place);
    if (!field.many) return one(value, here);
    return (value as readonly unknown[]).flatMap((item, index) => one(item, [...here, index]));
  });
}

/** The fields with values that mean more than they say, in themselves or within. */
function meaningful(fields: readonly Field[]): readonly Field[] {
  const known = meaningfulFields.get(fields);
  if (known) return known;
  const found = fields.filter(
    ({ happened, refers, fields: inner }) =>
      happened || refers !== undefined || (inner && meaningful(inner).length > 0),
  );
  meaningfulFields.set(fields, found);
  return found;
}

const meaningfulFields = new WeakMap<readonly Field[], readonly Field[]>();

function lookUp(ledger: Ledger, today: Day): Look {
  const isThere = recordFinder(ledger);
  return ({ refers, happened }, value, path) => {
    if (happened) return value > today ? [finding('happened-later', path, { date: value, today })] : [];
    if (refers === undefined) return [];
    const special = named[refers];
    if (special) return special(ledger, value, path);
    const meant = refers === ANY_KIND ? kinds : kinds.filter(({ name }) => name === refers);
    if (meant.some(({ name }) => isThere(name, value))) return [];
    return [finding('record-unknown', path, { word: refers === ANY_KIND ? '记录' : wordOf(refers), id: value })];
  };
}

function wordOf(kindName: string): string {
  return kinds.find(({ name }) => name === kindName)?.word ?? kindName;
}

/** What is known by its name and not by a number. */
const named: Readonly<Record<string, (ledger: Ledger, name: string, path: Path) => Finding[]>> = {
  unit: ({ register, directory }, name, path) =>
    !register || directory.find(name)
      ? []
      : [finding('unit-unknown', path, { name, suggestion: directory.suggest(name) })],
  leader: ({ directory }, name, path) => {
    const names = directory.leaders.map(({ fullName }) => fullName);
    if (names.length === 0 || names.includes(name)) return [];
    return [finding('leader-unknown', path, { name, suggestion: namesake(name, names) })];
  },
};
