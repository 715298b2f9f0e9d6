/** 'O''Neill': the name of a sheet before the place of a cell. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A1:AQ28: so many columns, from one row to another. */
export function rangeOf(columns: number, from: number, to: number): string {
  return `A${from}:${columnLetters(columns - 1)}${to}`;
}

const NAMES: string[] = [];

/** A, B … Z, AA: of the first column (0) and those after it. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  NAMES[column] ??= column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
  return NAMES[column];
}
