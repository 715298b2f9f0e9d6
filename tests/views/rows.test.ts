import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, each, held, isEmpty, madeRows } from '../../src/views/view/rows.ts';
import type { Row, Section } from '../../src/views/view/view.ts';
import { runs } from '../extent.ts';

const anyRow = fc.record({ unit: fc.constantFrom('甲局', '乙局', '丙局'), title: fc.string({ maxLength: 5 }) });
const anyRows = fc.array(anyRow, { maxLength: 12 });

function section(rows: Section['rows'], names?: readonly string[]): Section {
  const columns = [
    { key: 'unit', title: '单位' },
    { key: 'title', title: '事项' },
  ];
  const title = (name: string, own: readonly Row[]) => `${name} ${own.length}`;
  return { layout: 'list', columns, rows, group: { key: 'unit', title, ...(names && { names }) } };
}

function told(of: Section) {
  return [...batchesOf(of)].map(({ name, head, rows }) => ({ name, head, rows: [...rows] }));
}

describe('rows that are made on the way', () => {
  it('are the same each time, and those of a list of the same', () => {
    const property = fc.property(anyRows, (sources) => {
      const numbered = (row: Row, number: number): Row => ({ ...row, number });
      const rows = sources.map(numbered);
      const made = madeRows(sources, numbered);
      for (const _ of [1, 2]) {
        expect([...made]).toEqual(rows);
        expect(made.map(({ title }, i) => [i, title])).toEqual(rows.map(({ title }, i) => [i, title]));
        expect(made.flatMap(({ title }) => [title, title])).toEqual(rows.flatMap(({ title }) => [title, title]));
        expect([made.length, isEmpty(made)]).toEqual([rows.length, rows.length === 0]);
      }
      expect(held(section(made)).rows).toEqual(rows);
    });
    fc.assert(property, { numRuns: runs(100) });
  });

  it('are in the same groups as all of them at once, also where they stand together', () => {
    const property = fc.property(anyRows, (rows) => {
      expect(told(section(madeRows(rows, (row) => row)))).toEqual(told(section(rows)));
      const sorted = rows.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
      const names = [...new Set(sorted.map(({ unit }) => unit))];
      expect(
        told(
          section(
            madeRows(sorted, (row) => row),
            names,
          ),
        ),
      ).toEqual(told(section(sorted)));
    });
    fc.assert(property, { numRuns: runs(100) });
  });

  it('let go of what they are made of when the next is made, however often they are gone through', () => {
    const log: string[] = [];
    const sources = ['甲', '乙'].map((name) => ({ name, release: () => log.push(`-${name}`) }));
    const made = madeRows(
      each(sources, (source) => source as { name: string; release?(): void }),
      ({ name }) => {
        log.push(name);
        return { name };
      },
    );
    for (const _ of [1, 2]) expect([...made]).toEqual([{ name: '甲' }, { name: '乙' }]);
    expect(log).toEqual(['甲', '-甲', '乙', '-乙', '甲', '-甲', '乙', '-乙']);
  });
});
