import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archived } from '../../src/render/archive.ts';
import { abreast, runsOf } from '../../src/render/pieces.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { madeRows } from '../../src/views/view/rows.ts';
import { column, type Section } from '../../src/views/view/view.ts';
import { runs } from '../extent.ts';
import { bytesOf } from './whole.ts';

/** What the readers of a list get, each of them a step when it is its turn. */
function read<T>(readers: readonly Iterable<T>[], turns: readonly number[]): T[][] {
  const iterators = readers.map((reader) => reader[Symbol.iterator]());
  const got: T[][] = readers.map(() => []);
  const take = (reader: number) => {
    const { done, value } = (iterators[reader] as Iterator<T>).next();
    if (done !== true) (got[reader] as T[]).push(value);
    return done !== true;
  };
  for (const turn of turns) take(turn % readers.length);
  for (const reader of readers.keys()) while (take(reader));
  return got;
}

describe('readers abreast', () => {
  it('get the same, in whatever order they go, and each thing is made once', () => {
    const property = fc.property(
      fc.array(fc.nat(9), { maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat(20), { maxLength: 30 }),
      (list, count, turns) => {
        let made = 0;
        const readers = abreast(function* () {
          for (const one of list) {
            made += 1;
            yield one;
          }
        }, count);
        expect(read(readers, turns)).toEqual(Array.from({ length: count }, () => list));
        expect(made).toBe(list.length);
      },
    );
    fc.assert(property, { numRuns: runs(200) });
  });

  it('ask for the next thing only when one of them wants it', () => {
    const log: string[] = [];
    const [one, other] = abreast(function* () {
      for (const name of ['甲', '乙']) {
        log.push(name);
        yield name;
      }
    }, 2).map((reader) => reader[Symbol.iterator]()) as [Iterator<string>, Iterator<string>];
    expect(log).toEqual([]);
    expect([one.next().value, other.next().value, log.length]).toEqual(['甲', '甲', 1]);
    expect([other.next().value, one.next().value, log.length]).toEqual(['乙', '乙', 2]);
  });
});

it('puts neighbours that are alike together', () => {
  const property = fc.property(fc.array(fc.nat(2)), (list) => {
    const all = runsOf(list, (one, next) => one === next);
    expect(all.flat()).toEqual(list);
    for (const run of all) expect(new Set(run).size).toBe(1);
    for (const [i, run] of all.slice(1).entries()) expect(run[0]).not.toBe(all[i]?.[0]);
  });
  fc.assert(property, { numRuns: runs(100) });
});

it('archives files made side by side as those made one after the other', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const property = fc.property(fc.array(fc.array(fc.array(bytes, { maxLength: 6 }), { maxLength: 4 })), (sets) => {
    const named = sets.map((set, s) => set.map((pieces, i) => [`${s}/${i}`, pieces] as const));
    const files = unzipSync(bytesOf(archived(named)));
    expect(files).toEqual(
      Object.fromEntries(
        named.flat().map(([name, pieces]) => [name, Uint8Array.from(pieces.flatMap((one) => [...one]))]),
      ),
    );
  });
  fc.assert(property, { numRuns: runs(60) });
});

it('makes the rows of a book twice, however many of its sheets are made of them', () => {
  let made = 0;
  const rows = madeRows([1, 2, 3], (ordinal) => {
    made += 1;
    return { ordinal, title: `第${ordinal}项` };
  });
  const sheet = (heading: string): Section => ({
    heading,
    layout: 'list',
    titled: true,
    columns: [column('ordinal'), column('title')],
    rows,
  });
  const files = unzipSync(bytesOf(renderXlsx({ title: '台账', sections: ['甲', '乙', '丙'].map(sheet) })));
  // the first once more, to see that there is one
  expect(made).toBe(7);
  const bodies = [1, 2, 3].map((i) =>
    new TextDecoder().decode(files[`xl/worksheets/sheet${i}.xml`]).replace(/^.*?<\/row>| tabSelected="1"/gs, ''),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]?.match(/<row /g)?.length).toBe(4);
});
