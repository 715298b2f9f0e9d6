import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setting } from '../environment.ts';

/** What one row says, by its columns; numbers are numbers, days are texts. */
export type Answer = Readonly<Record<string, string | number | boolean | null>>;

export interface DuckDb {
  run(sql: string): Promise<void>;
  ask(sql: string): Promise<Answer[]>;
  close(): void;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Answer[] }>;
  closeSync(): void;
}

/** DuckDB in memory, looking for files in a folder. */
export async function openDuckDb(folder: string): Promise<DuckDb> {
  const load = createRequire(join(setting('XIAONENG_DUCKDB') ?? '', 'index.js'));
  const { DuckDBInstance } = load('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection: Connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson().map(withNumbers),
    close: () => connection.closeSync(),
  };
}

/** Large numbers come as texts. */
function withNumbers(row: Answer): Answer {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ]),
  );
}
