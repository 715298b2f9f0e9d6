import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Day, yearOf } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { parquetParts } from '../../src/render/parquet.ts';
import { OwedHistories } from '../../src/rules/versions/versions.ts';
import { ledgerLines, tablesOfRecords } from '../../src/views/columns/lines.ts';
import { filePlace, filesPattern, ledgerFolder } from '../../src/views/columns/place.ts';
import { viewsText } from '../../src/views/columns/sql.ts';
import { coreTables } from '../../src/views/columns/tables.ts';

const FACTS = {
  program: '0',
  commit: undefined,
  uncommitted: false,
  rules: '',
  holidays: '',
  complete: true,
  errors: 0,
};

const BATCH = '0a1b2c3d';

/** Writes a ledger under a name as the export lays it down; the names of the tables that it has. */
export function exportInto(
  folder: string,
  name: string,
  whole: Ledger,
  asOf: Day,
  more: Partial<typeof FACTS> = {},
): string[] {
  const parts = parquetParts(
    ledgerLines(new OwedHistories(whole, asOf), { ...FACTS, ...more, name }),
    coreTables,
    yearOf(asOf),
  );
  for (const { table, year, bytes } of parts) {
    const place = join(folder, table.name, ledgerFolder(name), filePlace(year, BATCH));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  return [...new Set(parts.map(({ table }) => table.name))];
}

/** The views of those tables that some ledger has, by their names and those of the ledgers. */
export function viewsOf(names: ReadonlyMap<string, readonly string[]>): string {
  const all = [...coreTables, ...tablesOfRecords()].filter(({ name }) => names.has(name));
  return viewsText(
    all.map((table) => ({
      ...table,
      files: (names.get(table.name) ?? []).map((ledger) => filesPattern(table, ledger, BATCH)),
    })),
  );
}
