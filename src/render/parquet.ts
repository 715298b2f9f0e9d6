import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnTable, Sort, TableLine, TypedColumn } from '../views/columns/table.ts';

/** A file of a table: the rows of one year, or all of them. */
export interface ParquetPart {
  readonly table: ColumnTable;
  /** 0 where the table is not parted by years. */
  readonly year: number;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Rows that are compressed together: what is held of a table at a time. */
const GROUP = 5000;

const elements: Readonly<Record<Sort, object>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  whole: { type: 'INT32' },
  yes: { type: 'BOOLEAN' },
};

/** Puts lines into files of Parquet, a file for each year of a table; of those in `always` at least one, which may be empty, so that views find it. */
export function parquetParts(lines: Iterable<TableLine>, always: readonly ColumnTable[], year: number): ParquetPart[] {
  const files = new Map<string, ParquetFile>();
  const fileFor = (table: ColumnTable, of: number) => {
    const key = `${table.name} ${of}`;
    const file = files.get(key) ?? new ParquetFile(table, of);
    files.set(key, file);
    return file;
  };
  for (const line of lines) fileFor(line.table, line.year).add(line);
  const written = new Set([...files.values()].map(({ table }) => table.name));
  for (const table of always) if (!written.has(table.name)) fileFor(table, table.undivided ? 0 : year);
  return [...files.values()].map((file) => file.finished());
}

class ParquetFile {
  readonly table: ColumnTable;
  readonly year: number;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #columns: TableLine['values'][number][][];
  #rows = 0;

  constructor(table: ColumnTable, year: number) {
    this.table = table;
    this.year = year;
    const schema = [{ name: 'root', num_children: table.columns.length }, ...table.columns.map(elementOf)];
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema: schema as never, createdBy: 'xiaoneng' });
    this.#columns = table.columns.map(() => []);
  }

  add({ values }: TableLine): void {
    for (const [i, column] of this.#columns.entries()) column.push(values[i]);
    this.#rows += 1;
    if (this.#rows % GROUP === 0) this.#compress();
  }

  finished(): ParquetPart {
    this.#compress();
    void this.#writer.finish();
    return { table: this.table, year: this.year, bytes: this.#bytes.getBytes(), rows: this.#rows };
  }

  #compress(): void {
    const columnData = this.table.columns.map(({ name }, i) => ({ name, data: this.#columns[i] ?? [] }));
    void this.#writer.write({ columnData: columnData as never, rowGroupSize: GROUP });
    this.#columns = this.table.columns.map(() => []);
  }
}

function elementOf({ name, sort }: TypedColumn): object {
  return { name, repetition_type: 'OPTIONAL', ...elements[sort] };
}
