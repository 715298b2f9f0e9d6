import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Day, yearOf } from '../../src/calendar/day.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { parquetParts } from '../../src/render/parquet.ts';
import { OwedHistories } from '../../src/rules/versions/versions.ts';
import { ledgerLines, tablesOfRecords } from '../../src/views/columns/lines.ts';
import { filePlace, ledgerFolder } from '../../src/views/columns/place.ts';
import { viewsText } from '../../src/views/columns/sql.ts';
import { coreTables } from '../../src/views/columns/tables.ts';

const FACTS = { program: '0', commit: undefined, uncommitted: false, rules: '', complete: true, errors: 0 };

/** Writes a ledger under a name as the export lays it down; the names of the tables that it has. */
export function exportInto(folder: string, name: string, whole: Ledger, asOf: Day): string[] {
  const parts = parquetParts(ledgerLines(new OwedHistories(whole, asOf), { ...FACTS, name }), coreTables, yearOf(asOf));
  for (const { table, year, bytes } of parts) {
    const place = join(folder, table.name, ledgerFolder(name), filePlace(year));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  return parts.map(({ table }) => table.name);
}

/** The views of those tables that some ledger has. */
export function viewsOf(names: ReadonlySet<string>): string {
  return viewsText([...coreTables, ...tablesOfRecords()].filter(({ name }) => names.has(name)));
}
