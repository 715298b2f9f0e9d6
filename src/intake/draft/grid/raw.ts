/** A row of a table that stands in plain text: the index of its first line, and its cells. */
export interface RawRow {
  readonly at: number;
  readonly cells: readonly string[];
}

/** A table in plain text, and the index of the line behind it. */
export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly next: number;
}

/** Lines down between two cells, and where they meet lines across. */
export const BARS = /[|│┃║├┝┠┤┥┨┬┭┮┯┰┱┲┳┴┵┶┷┸┻┼┿╂╋╟╠╡╢╣╤╥╦╧╨╩╪╫╬+]/;

/** Whether a text is a line across, or a part of one. */
export function ruleIn(text: string): boolean {
  return /[─━═┄┅╌╍-]/.test(text) && /^[\s─━═┄┅╌╍\-+|│┃║┌-╬:]+$/.test(text);
}

/** The lines of a cell as one text: a word that was torn is whole again, names and numbered parts stand apart. */
export function joinedCell(lines: readonly string[]): string {
  const parts = lines.map((line) => line.trim()).filter((line) => line !== '');
  return parts.reduce((text, part) => `${text}${isLatin(text, part) ? ' ' : ''}${part}`, '');
}

function isLatin(before: string, after: string): boolean {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
}
