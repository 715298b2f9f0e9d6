import fc from 'fast-check';
import type { Day } from '../../src/calendar/day.ts';
import { isPlainMap, type Plain, type PlainMap, plainMap } from '../../src/ledger/text/plain.ts';

/** A record on its way into a file: where it belongs, and the day from which it is known. */
export interface Draft {
  readonly folder: string;
  readonly id: string;
  readonly day: Day;
  readonly values: PlainMap;
}

/** The files of a ledger by their paths, as what they say. */
export type Facts = ReadonlyMap<string, PlainMap>;

type Told = Readonly<Record<string, Plain | undefined>>;

/** What is filled in, in its order. */
export function told(values: Told): PlainMap {
  return plainMap(Object.entries(values).filter((entry): entry is [string, Plain] => entry[1] !== undefined));
}

export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

export function idOf(prefix: string, day: Day, at: number): string {
  return `${prefix}${day.replaceAll('-', '')}-${at.toString(32).toUpperCase().padStart(4, '0').replaceAll('U', 'Z')}`;
}

/** The `at`th record of a kind. */
export function draft(folder: string, prefix: string, day: Day, at: number, values: Told): Draft {
  const id = idOf(prefix, day, at);
  return { folder, id, day, values: told({ 编号: id, ...values }) };
}

/** Up to `most` records of a kind, each with its place among them. */
export function several<T>(most: number, one: fc.Arbitrary<T>, make: (one: T, at: number) => Draft) {
  return fc.array(one, { maxLength: most }).map((all) => all.map(make));
}

/** In place of the number of some record with a prefix that is there already: which one, is made out when all are. */
export function toSome(prefix: string, pick: number): string {
  return `→${prefix}${pick}`;
}

/** As `toSome`, of a record that makes no sense without it. */
export function toOne(prefix: string, pick: number): string {
  return `⇒${prefix}${pick}`;
}

/** The drafts as files, with the numbers of records that they refer to: none from a later day than their own. */
export function filed(drafts: readonly Draft[]): Facts {
  const files = new Map<string, PlainMap>();
  const there: Draft[] = [];
  for (const one of drafts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const values = referring(one.values, there);
    if (values === undefined) continue;
    there.push(one);
    files.set(`${one.folder}/${one.day.slice(0, 4)}/${one.id}.yaml`, values);
  }
  return files;
}

/** Undefined where something must be referred to that is not there. */
function referring(values: PlainMap, there: readonly Draft[]): PlainMap | undefined {
  let lacking = false;
  const resolved = (value: Plain): Plain | undefined => {
    if (isPlainMap(value)) return told(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolved(v)])));
    if (Array.isArray(value)) return orNone(value.map(resolved).filter((item) => item !== undefined));
    const [, mark, prefix = '', pick] = /^([→⇒])([A-Z]+)(\d+)$/.exec(value) ?? [];
    if (mark === undefined) return value;
    const known = there.filter(({ id }) => id.startsWith(prefix));
    const id = known[Number(pick) % known.length]?.id;
    lacking ||= mark === '⇒' && id === undefined;
    return id;
  };
  const whole = resolved(values) as PlainMap;
  return lacking ? undefined : whole;
}

function orNone(items: Plain[]): Plain[] | undefined {
  return items.length > 0 ? items : undefined;
}
