import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../src/ledger/text/plain.ts';
import { createWorld } from '../catalogue/world.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import { told } from '../generated/filing.ts';
import { anyLedger, itemsOf, shown } from '../generated/ledger.ts';
import { type Answer, ask, asking, type Reading, readings } from './questions.ts';

/** Numbers by which something is put into another order. */
const keys = fc.array(fc.nat(999), { minLength: 60, maxLength: 60 });

function shuffled<T>(all: readonly T[], by: readonly number[]): T[] {
  return all
    .map((one, at) => ({ one, key: by[at % by.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function anyQuestion(among: readonly Reading[]) {
  return fc.tuple(anyLedger, someDay, keys, fc.constantFrom(...among)).chain(([facts, day, by, reading]) => {
    const given = { facts: fc.constant(facts), day: fc.constant(day), by: fc.constant(by) };
    return fc.record({ ...given, words: asking(reading, facts, day).map((words) => [...words, '--json']) });
  });
}

const asked = readings.filter(({ spec }) => !spec.plain);

it('in whatever order the files are walked through, every answer has the same lines', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestion(asked), async ({ facts, day, by, words }) => {
      const { world, said } = createWorld(itemsOf(facts));
      const walk = (folder: string) => {
        const found = world.files.walk(folder);
        return { ...found, entries: shuffled(found.entries, by) };
      };
      const args = [...words, '--today', day, '--no-color'];
      const exit = await main(args, { ...world, files: { ...world.files, walk } });
      const answer = linesOf(await ask(words, facts, day));
      expect(linesOf({ ...said, exit }), `${words.join(' ')}\n${shown(facts)}`).toEqual(answer);
    }),
    { numRuns: runs(80) },
  );
});

/** Rows of equal standing may change places: the walk is by path, and they are as it has them. */
function linesOf({ out, err, exit }: Answer) {
  return { out: out.split(/,?\n/).sort(), err, exit };
}

/** What shows the entries as the file has them, and says which were entered after later ones (补记). */
const inFileOrder = /^(?:show|board|export|check|dossier)$| show$/;

it('in whatever order a file has the entries of different days, every answer is the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyQuestion(asked.filter(({ name }) => !inFileOrder.test(name))),
      async ({ facts, day, by, words }) => {
        const other = new Map([...facts].map(([path, values]) => [path, reordered(values, by)]));
        const answer = await ask(words, facts, day);
        expect(await ask(words, other, day), `${words.join(' ')}\n${shown(facts)}`).toEqual(answer);
      },
    ),
    { numRuns: runs(80) },
  );
});

/** The same events in another order, those of one day among them as they were. */
function reordered(values: PlainMap, by: readonly number[]): PlainMap {
  return told(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, inOtherOrder(value, by)])));
}

function inOtherOrder(value: Plain, by: readonly number[]): Plain {
  if (!Array.isArray(value) || !value.every((item) => isPlainMap(item) && item['日期'] !== undefined)) return value;
  const days = new Map<string, Plain[]>();
  for (const item of value as PlainMap[]) {
    const day = String(item['日期']).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return shuffled([...days.values()], by).flat();
}
