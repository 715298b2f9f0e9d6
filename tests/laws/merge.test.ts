import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Doubt, mergeValues } from '../../src/ledger/merge/values.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../src/ledger/text/plain.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import { told } from '../generated/filing.ts';
import { anyLedger } from '../generated/ledger.ts';
import { fullNames } from '../generated/units.ts';

/** What one clerk does to a record: changes or takes away a fact, adds an entry, changes one, takes one away; adds a name or takes it away. */
interface Deed {
  readonly what: 'change' | 'remove' | 'enter' | 'correct' | 'strike' | 'name';
  readonly at: number;
  readonly text: string;
  readonly day: string;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('enter', 'change', 'remove', 'correct', 'strike', 'name'),
  at: fc.nat(20),
  text: fc.constantFrom('甲写的', '乙写的'),
  day: someDay,
});

const LIST = '办理经过';
const NAMES = '配合单位';

function done(values: PlainMap, { what, at, text, day }: Deed): PlainMap {
  const entries = (values[LIST] ?? []) as PlainMap[];
  const own = Object.keys(values).filter((key) => key !== '编号' && key !== LIST && key !== NAMES);
  const names = (values[NAMES] ?? []) as string[];
  const name = fullNames[at % 3] as string;
  const key = own[at % own.length] as string;
  const one = at % Math.max(entries.length, 1);
  const entry = told({ 日期: day, 动作: '进展', 内容: text });
  const lists: Readonly<Record<Deed['what'], () => PlainMap>> = {
    change: () => told({ ...values, [key]: text }),
    remove: () => told({ ...values, [key]: undefined }),
    enter: () => told({ ...values, [LIST]: [...entries, entry] }),
    correct: () =>
      told({ ...values, [LIST]: entries.map((each, n) => (n === one ? told({ ...each, 备注: text }) : each)) }),
    name: () =>
      told({ ...values, [NAMES]: names.includes(name) ? names.filter((each) => each !== name) : [...names, name] }),
    strike: () => told({ ...values, [LIST]: entries.filter((_, n) => n !== one) }),
  };
  return lists[what]();
}

/** A task, and what each of two clerks made of it. */
const versions = fc
  .tuple(anyLedger, fc.array(deed, { maxLength: 3 }), fc.array(deed, { maxLength: 3 }))
  .map(([facts, mine, others]) => {
    const task = [...facts].find(([path]) => path.startsWith('tasks/'))?.[1] ?? { 编号: 'RW20220301-0001', 事项: '甲' };
    const base = told({ ...task, [NAMES]: fullNames.slice(0, 2) });
    return { base, ours: mine.reduce(done, base), theirs: others.reduce(done, base) };
  });

/** A merged record with what the other one wrote wherever both wrote differently. */
function seenFromThere(value: PlainMap, doubts: readonly Doubt[]): PlainMap {
  const there = structuredClone(value);
  for (const { path, other } of doubts) {
    if (other === undefined) continue;
    let node = there as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
    node[path.at(-1) as string] = other;
  }
  return there;
}

/** Entries of one day stand in the order of whoever merged: ours before theirs. */
function settled(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(settled).toSorted((a, b) => (spelt(a) < spelt(b) ? -1 : 1));
  if (!isPlainMap(value)) return value;
  return told(
    Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, settled(value[key] as Plain)]),
    ),
  );
}

function spelt(value: Plain): string {
  return typeof value === 'string' ? value : JSON.stringify([isPlainMap(value) ? value['日期'] : '', value]);
}

it('merged here or there two versions of a record say the same, each with its own side where both differ', () => {
  fc.assert(
    fc.property(versions, ({ base, ours, theirs }) => {
      const [here, there] = [mergeValues(base, ours, theirs), mergeValues(base, theirs, ours)];
      expect(here.doubts.length).toBe(there.doubts.length);
      expect(settled(seenFromThere(here.value, here.doubts))).toEqual(settled(there.value));
    }),
    { numRuns: runs(300) },
  );
});

it('merged either way without a doubt, entries that both wrote in the order of their days are in the same order', () => {
  fc.assert(
    fc.property(versions, ({ base, ours, theirs }) => {
      const days = (one: PlainMap) => ((one[LIST] ?? []) as PlainMap[]).map(({ 日期: day }) => day);
      const [here, there] = [mergeValues(base, ours, theirs), mergeValues(base, theirs, ours)];
      fc.pre(here.doubts.length === 0 && [ours, theirs].every((one) => inOrder(days(one))));
      expect(days(here.value)).toEqual(days(there.value));
    }),
    { numRuns: runs(300) },
  );
});

function inOrder(days: readonly (Plain | undefined)[]): boolean {
  return days.every((day, at) => at === 0 || String(days[at - 1]) <= String(day));
}
