import { BARS, joinedCell, type RawTable, ruleIn } from './raw.ts';

/**
 * A table that was drawn with lines, ┌─┬─┐ or +---+: each band between two lines across is a row, and a cell over which
 * no line goes belongs to every row beside it. Of what is drawn and no table there are no rows.
 */
export function drawnAt(lines: readonly string[], index: number): RawTable | undefined {
  if (!isTop(lines[index] ?? '')) return undefined;
  let next = index;
  while (next < lines.length && isDrawn(lines[next] ?? '')) next += 1;
  const own = lines.slice(index, next).map(partsOf);
  const width = own.reduce((widest, parts) => Math.max(widest, parts.length), 0);
  if (own.length < LEAST || width < 2) return { rows: [], next };
  const bands = bandsOf(own);
  const columns = Array.from({ length: width }, (_, column) => cellsDown(own, bands, column, width));
  const rows = bands.map((from, band) => ({ at: index + from, cells: columns.map((cells) => cells[band] ?? '') }));
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), next };
}

/** A line above, a row and a line below. */
const LEAST = 3;

function isDrawn(line: string): boolean {
  return /^\s*[|│┃║├┠┝╠┌┏╔╒└┗╚╘+]/.test(line) && /[|│┃║┤┨┥╣┐┓╗╕┘┛╝╛+]\s*$/.test(line);
}

/** Nothing but a line across, with a corner before it. */
function isTop(line: string): boolean {
  return /^\s*[┌┏╔╒+]/.test(line) && /[─━═-]{2}/.test(line) && ruleIn(line);
}

/** What stands between the lines down; of a line across from end to end its pieces. */
function partsOf(line: string): string[] {
  return line.trim().slice(1, -1).split(BARS);
}

/** Where each band of text begins that stands between two lines across, of which some go over a part of the table alone. */
function bandsOf(own: readonly (readonly string[])[]): number[] {
  const isCut = own.map((parts) => parts.some(ruleIn));
  return isCut.flatMap((cut, at) => (!cut && isCut[at - 1] !== false ? [at] : []));
}

/** What each band says in a column: where no line ends it, all that stands there as far as the next line. */
function cellsDown(
  own: readonly (readonly string[])[],
  bands: readonly number[],
  column: number,
  width: number,
): string[] {
  const cells = own.map((parts) => (parts.every(ruleIn) ? undefined : partAt(parts, column, width)));
  const starts = new Set(bands);
  const said: string[] = [];
  let [open, covered]: [string[], number] = [[], 0];
  const close = () => {
    said.push(...Array.from({ length: covered }, (_, i) => (i < MOST ? joinedCell(open) : '')));
    [open, covered] = [[], 0];
  };
  for (const [at, cell] of cells.entries()) {
    if (cell === undefined || ruleIn(cell)) close();
    else open.push(cell);
    if (starts.has(at)) covered += 1;
  }
  close();
  return said;
}

/** A cell over many rows is told in no more of them. */
const MOST = 400;

/** A row that is one cell from end to end says nothing in the other columns. */
function partAt(parts: readonly string[], column: number, width: number): string {
  return parts[column] ?? (parts.length < width && parts.some(ruleIn) ? '─' : '');
}
