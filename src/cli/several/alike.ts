import type { Day } from '../../calendar/day.ts';
import type { Numbered } from '../../records/kind.ts';
import { words } from '../../vocabulary/words.ts';
import { isStop, refusal } from '../contract/outcome.ts';
import { nameOf, type Options } from '../contract/spec.ts';
import type { Columns } from './columns.ts';
import type { Aim, Typed } from './work.ts';

/** What of that which is told may differ in two rows of a record that tell two things. */
const APART: readonly string[] = [
  words.date,
  words.unit,
  words.handedFrom,
  words.step,
  words.title,
  words.recipient,
  words.name,
];

/**
 * Rows that say the same of a record once, with what is to be said of the others; those that say of one record, of one
 * day, now this and now that are refused, for nobody knows which holds.
 */
export function rowsOnce<R extends Numbered, I extends Typed>(
  aims: readonly Aim<R, I>[],
  { options }: Columns,
  today: Day,
): { readonly targets: readonly Aim<R, I>[]; readonly notes: readonly string[] } {
  const apart = [...options].flatMap(([word, option]) =>
    APART.includes(word) ? [{ word, name: nameOf(option) }] : [],
  );
  const matterOf = ({ filed, input }: Aim<R, I>) => {
    const told = input.options as Options;
    const own = apart.map(({ word, name }) => told[name] ?? (word === words.date ? today : ''));
    return isStop(filed) ? undefined : JSON.stringify([filed.file, ...own]);
  };
  const names = apart.map(({ name }) => name);
  const saidIn = (one: Aim<R, I>) => otherwise(one, names);
  const again = new Map<Aim<R, I>, Aim<R, I>>();
  const against = new Map<Aim<R, I>, Aim<R, I>>();
  for (const [first, ...others] of groupsOf(aims, matterOf)) {
    const differing = others.find((one) => saidIn(one) !== saidIn(first));
    for (const one of others) (differing ? against : again).set(one, first);
    for (const one of differing ? [first, ...others] : [])
      if (saidIn(one) === saidIn(first)) against.set(one, differing as Aim<R, I>);
  }
  return {
    targets: aims.filter((one) => !again.has(one)).map((one) => refusedFor(one, against.get(one))),
    notes: [...again].map(([one, first]) => `${one.name}同${first.name}一样，只算一次。`),
  };
}

/** Those of one matter together, in their order; what has none is left out. */
function groupsOf<T>(all: readonly T[], matterOf: (one: T) => string | undefined): Iterable<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const matter = matterOf(one);
    const group = matter === undefined ? undefined : groups.get(matter);
    if (group) group.push(one);
    else if (matter !== undefined) groups.set(matter, [one]);
  }
  return groups.values();
}

/** What is told beside that by which two things are kept apart. */
function otherwise({ input }: Aim<Numbered, Typed>, apart: readonly string[]): string {
  const told = Object.entries(input.options).filter(([name]) => !apart.includes(name));
  return JSON.stringify([input.args, told.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

function refusedFor<R extends Numbered, I extends Typed>(aim: Aim<R, I>, other: Aim<R, I> | undefined): Aim<R, I> {
  if (!other || isStop(aim.filed)) return aim;
  return { ...aim, filed: refusal('row-against', { id: aim.filed.record.id, other: other.name }) };
}
