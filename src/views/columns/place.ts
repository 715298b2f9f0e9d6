/** Where the rows of a ledger lie in the folder of a table: their value stands in its name, as readers of Parquet expect it. */
export function ledgerFolder(ledger: string): string {
  return `ledger=${encoded(ledger)}`;
}

/** Within the folder of a ledger. */
export function filePlace(year: number): string {
  return year === 0 ? 'data.parquet' : `year=${year}/data.parquet`;
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
