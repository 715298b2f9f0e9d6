import type { ColumnTable } from './table.ts';

/** Where the rows of a ledger lie in the folder of a table: their value stands in its name, as readers of Parquet expect it. */
export function ledgerFolder(ledger: string): string {
  return `ledger=${encoded(ledger)}`;
}

/** Within the folder of a ledger: the rows of a year that were written at a time, in a file that is never written again. */
export function filePlace(year: number, batch: string): string {
  return year === 0 ? fileName(batch) : `year=${year}/${fileName(batch)}`;
}

/** Which files of a table hold what was written of a ledger at a time, as a pattern. */
export function filesPattern({ name, undivided }: Parted, ledger: string, batch: string): string {
  return `${name}/${ledgerFolder(ledger)}/${undivided ? '' : '*/'}${fileName(batch)}`;
}

/** Whether a pattern is such a one, and what was written when; nothing where it is not. */
export function batchIn(pattern: string): string | undefined {
  return /\/data-([0-9a-f]{8})\.parquet$/.exec(pattern)?.[1];
}

type Parted = Pick<ColumnTable, 'name' | 'undivided'>;

function fileName(batch: string): string {
  return `data-${batch}.parquet`;
}

/** What readers would take for nothing at all. */
const NOTHING = /^null$/i;

/** What a path, a pattern or a reader would take for something else is written as %XX. */
function encoded(name: string): string {
  if (NOTHING.test(name)) return `%${name.charCodeAt(0).toString(16).toUpperCase()}${name.slice(1)}`;
  return name.replace(
    /[\0-\x20"#%&'*/:<=>?[\\\]{|}\x7f]|^\.|[. ]$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
