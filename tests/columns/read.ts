import { parquetMetadata, parquetReadObjects } from 'hyparquet';

/** The rows of a file of Parquet, as another library reads them; days as texts, nothing as undefined. */
export async function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({ file: bufferOf(bytes) });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? undefined),
      ]),
    ),
  );
}

/** How many rows lie together in each group. */
export function groupsOf(bytes: Uint8Array): number[] {
  return parquetMetadata(bufferOf(bytes)).row_groups.map(({ num_rows }) => Number(num_rows));
}

/** What each column is said to hold. */
export function typesOf(bytes: Uint8Array): string[] {
  const [, ...columns] = parquetMetadata(bufferOf(bytes)).schema;
  return columns.map(({ name, type, converted_type: meaning }) => `${name} ${type} ${meaning ?? ''}`.trim());
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
