import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayOf } from '../../src/calendar/day.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { parquetParts } from '../../src/render/parquet.ts';
import { OwedHistories } from '../../src/rules/versions/versions.ts';
import { ledgerLines, tablesOfRecords } from '../../src/views/columns/lines.ts';
import { ledgerFolder } from '../../src/views/columns/place.ts';
import { type ColumnValue, columnTable } from '../../src/views/columns/table.ts';
import { coreTables } from '../../src/views/columns/tables.ts';
import { runs } from '../extent.ts';
import { COMPLAINT, leaked, ledgerWith } from '../privacy/planted.ts';
import { groupsOf, rowsOf, typesOf } from './read.ts';

const table = columnTable('things', 'text name, day due, whole count, yes done');

const someRow = fc.tuple(
  fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
  fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }),
  fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { nil: undefined }),
  fc.option(fc.boolean(), { nil: undefined }),
);

function written(rows: readonly (readonly ColumnValue[])[]) {
  const [part] = parquetParts(
    rows.map((values) => ({ table, year: 2022, values })),
    [table],
    2022,
  );
  return part?.bytes ?? new Uint8Array();
}

describe('a file of Parquet', () => {
  it('says what was put into it, as another library reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRow, { maxLength: 30 }), async (rows) => {
        const told = await rowsOf(written(rows));
        expect(told).toEqual(
          rows.map(([name, due, count, done]) => ({
            name,
            due: due === undefined ? undefined : dayFromNumber(due),
            count,
            done,
          })),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('has the types that engines reckon with', () => {
    expect(typesOf(written([]))).toEqual(['name BYTE_ARRAY UTF8', 'due INT32 DATE', 'count INT32', 'done BOOLEAN']);
  });

  it('is put together of groups, so that only one of them is held', async () => {
    const bytes = written(Array.from({ length: 12_001 }, (_, i) => [`甲${i % 7}`, i, i, true]));
    expect(groupsOf(bytes)).toEqual([5000, 5000, 2001]);
    expect((await rowsOf(bytes)).at(-1)).toEqual({
      name: '甲2',
      due: dayFromNumber(12_000),
      count: 12_000,
      done: true,
    });
  });
});

describe('the tables', () => {
  const all = [...coreTables, ...tablesOfRecords()];

  it('have ASCII names, each its own, and no column that the folders are', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, columns } of all) {
      const own = columns.map((column) => column.name);
      expect([name, ...own].filter((one) => !/^[a-z][a-z0-9_]*$/.test(one))).toEqual([]);
      expect(new Set(own).size, name).toBe(own.length);
      expect(own.filter((one) => one === 'ledger' || one === 'year')).toEqual([]);
    }
  });

  it('tell nobody who complained', () => {
    const ledger = readLedger(
      [...ledgerWith(COMPLAINT)].flatMap(([path, item]) =>
        typeof item === 'object' && 'bytes' in item ? [{ path, kind: 'file' as const, bytes: item.bytes }] : [],
      ),
    );
    const facts = {
      name: '区',
      program: '0',
      commit: undefined,
      uncommitted: false,
      rules: '',
      holidays: '',
      complete: true,
      errors: 0,
    };
    const lines = [...ledgerLines(new OwedHistories(ledger, dayOf('2022-06-30')), facts)];
    expect(lines.filter((line) => line.table.name === 'complaint').length).toBe(1);
    expect(
      leaked(lines.flatMap(({ values }) => values.filter((value) => typeof value === 'string')).join('\n')),
    ).toEqual([]);
  });
});

it('no name of a ledger leaves its folder, or is taken for something else', () => {
  expect(['云山区', '../x', "a'b", '100%', 'x=y', '*', 'NULL', '.x'].map(ledgerFolder)).toEqual([
    ...['ledger=云山区', 'ledger=%2E.%2Fx', 'ledger=a%27b', 'ledger=100%25', 'ledger=x%3Dy', 'ledger=%2A'],
    ...['ledger=%4EULL', 'ledger=%2Ex'],
  ]);
});
